import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import type { Entity } from '../model/entity-kinds.ts';
import { date, id as idSchema, key, name as nameSchema } from '../model/fields.ts';
import { handoffKinds } from '../model/handoffs.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';
import { whitespaceStates } from '../model/whitespace.ts';

/** Records of a deal that take more than one field or row, each in one step. */

const named = z.string().trim().pipe(nameSchema);

/** A competitor of an opportunity by name: one that the plan has, whatever its capitals, else a new one of `id`. */
export const nameCompetitor: Command<{ opportunityId: Id; id: Id; name: string }> = command({
  input: z.object({ opportunityId: idSchema, id: idSchema, name: named }),
  label: (plan, { opportunityId, name }) =>
    `Name ${name} as a competitor for ${getEntity(plan, 'opportunities', opportunityId)?.name ?? 'an opportunity'}`,
  run(plan, { opportunityId, id, name }) {
    const opportunity = getEntity(plan, 'opportunities', opportunityId);
    if (opportunity === undefined) throw new Refusal('the opportunity is no longer there');
    const [competitor, found] = called(plan, 'competitors', name) ?? [id, undefined];
    const known = opportunity.competitorIds ?? [];
    if (known.includes(competitor)) return plan;
    const after = found === undefined ? withRow(plan, 'competitors', id, { name }) : plan;
    return withRow(after, 'opportunities', opportunityId, { ...opportunity, competitorIds: [...known, competitor] });
  },
});

/** A handoff with its checklist: every item is there from the start, none of them done. Who it is between may be known already. */
export const startHandoff: Command<{
  id: Id;
  kind: (typeof handoffKinds)[number];
  items: readonly string[];
  fromId?: Id | undefined;
  toId?: Id | undefined;
}> = command({
  input: z.object({
    id: idSchema,
    kind: z.enum(handoffKinds),
    items: z.array(key).min(1),
    fromId: idSchema.optional(),
    toId: idSchema.optional(),
  }),
  label: (_plan, { kind }) => `Start the ${kind === 'se' ? 'technical handoff' : 'handoff'}`,
  run(plan, { id, kind, items, fromId, toId }) {
    if (getEntity(plan, 'handoffs', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    return withRow(plan, 'handoffs', id, {
      kind,
      ...(fromId === undefined ? {} : { fromId }),
      ...(toId === undefined ? {} : { toId }),
      items: Object.fromEntries(items.map((item) => [item, false])),
    });
  },
});

/** Ticks items of a handoff, or takes their ticks off; items that are new to it join its list. */
export const tickHandoff: Command<{ id: Id; items: Readonly<Record<string, boolean>>; label: string }> = command({
  input: z.object({ id: idSchema, items: z.record(key, z.boolean()), label: z.string() }),
  label: (_plan, { label }) => label,
  run(plan, { id, items }) {
    const handoff = getEntity(plan, 'handoffs', id);
    if (handoff === undefined) throw new Refusal('the handoff is no longer there');
    return withRow(plan, 'handoffs', id, withChanges(handoff, { items: { ...handoff.items, ...items } }));
  },
});

/** The day on which an opportunity was qualified; null takes it out. */
export const setQualified: Command<{ id: Id; on: string | null }> = command({
  input: z.object({ id: idSchema, on: date.nullable() }),
  label: (plan, { id }) =>
    `Change the day of the qualification of ${getEntity(plan, 'opportunities', id)?.name ?? 'an opportunity'}`,
  run(plan, { id, on }) {
    const opportunity = getEntity(plan, 'opportunities', id);
    if (opportunity === undefined) throw new Refusal('the opportunity is no longer there');
    const { qualification: _before, ...others } = opportunity.stageEntered ?? {};
    const stageEntered = on === null ? others : { ...others, qualification: on };
    return withRow(plan, 'opportunities', id, withChanges(opportunity, { stageEntered }));
  },
});

/**
 * A cell of the whitespace by the names of its business unit and offering: rows of these names are used, whatever their
 * capitals, others are added under the ids handed in. Refuses a pair that has a cell.
 */
export const addWhitespace: Command<{
  id: Id;
  unitId: Id;
  offeringId: Id;
  unit: string;
  offering: string;
  state: (typeof whitespaceStates)[number];
  value?: number | undefined;
}> = command({
  input: z.object({
    id: idSchema,
    unitId: idSchema,
    offeringId: idSchema,
    unit: named,
    offering: named,
    state: z.enum(whitespaceStates),
    value: z.number().optional(),
  }),
  label: (_plan, { unit, offering }) => `Add ${offering} for ${unit}`,
  run(plan, { id, unit, offering, state, value, ...ids }) {
    if (getEntity(plan, 'whitespace', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    const [unitId, unitFound] = called(plan, 'units', unit) ?? [ids.unitId, undefined];
    const [offeringId, offeringFound] = called(plan, 'offerings', offering) ?? [ids.offeringId, undefined];
    const cells = Object.values(plan.whitespace);
    if (cells.some((cell) => cell.unitId === unitId && cell.offeringId === offeringId)) {
      throw new Refusal(`${offering} for ${unit} is there already`);
    }
    const withUnit = unitFound === undefined ? withRow(plan, 'units', unitId, { name: unit }) : plan;
    const both =
      offeringFound === undefined ? withRow(withUnit, 'offerings', offeringId, { name: offering }) : withUnit;
    const cell = { unitId, offeringId, state, ...(value === undefined ? {} : { value }) };
    return withRow(both, 'whitespace', id, cell);
  },
});

/** A row of that name, whatever its capitals. */
export function called<K extends 'competitors' | 'units' | 'offerings'>(plan: AccountPlan, kind: K, name: string) {
  const wanted = name.toLowerCase();
  return (Object.entries(plan[kind]) as [Id, Entity<K>][]).find(([, row]) => row.name.trim().toLowerCase() === wanted);
}
