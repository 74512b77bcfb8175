import { z } from 'zod';
import { type Command, type CommandContext, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { entityTitle } from '../model/entity-kinds.ts';
import { id as idSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';
import type { Access, BuyingRole, Stakeholder } from '../model/stakeholders.ts';
import { type Tie, type TieKind, tieKinds } from '../model/ties.ts';

/** Changes of people and ties that mean more than setting fields; those are engine/entity-commands.ts. */

const ids = z.array(idSchema).min(1);

/** Adds a person; a rating given with them counts from today. */
export const addPerson: Command<{ id: Id; person: Stakeholder }> = command({
  input: z.object({
    id: idSchema,
    person: z.looseObject({ name: z.string().trim() }) as unknown as z.ZodType<Stakeholder>,
  }),
  label: (_plan, { person }) => `Add ${entityTitle('stakeholders', person)}`,
  run(plan, { id, person }, context) {
    if (getEntity(plan, 'stakeholders', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    return withRow(plan, 'stakeholders', id, ratedNow(person, undefined, context));
  },
});

/** Puts people under a manager, or under nobody (null). */
export const setManager: Command<{ ids: Id[]; managerId: Id | null }> = command({
  input: z.object({ ids, managerId: idSchema.nullable() }),
  label: (plan, { ids, managerId }) =>
    managerId === null
      ? `Take ${people(plan, ids)} out from under their manager`
      : `Move ${people(plan, ids)} under ${called(plan, managerId)}`,
  run(plan, { ids, managerId }) {
    let next = plan;
    for (const id of ids) {
      if (managerId !== null) refuseReportingLoop(next, id, managerId);
      const person = personOf(next, id);
      next = replace(next, id, withChanges(person, { reportsTo: managerId }));
    }
    return next;
  },
});

/** Ties one person to another; several ties between the same two are welcome. */
export const tiePeople: Command<{ id: Id; from: Id; to: Id; kind: TieKind; strength?: number | undefined }> = command({
  input: z.object({
    id: idSchema,
    from: idSchema,
    to: idSchema,
    kind: z.enum(tieKinds),
    strength: z.number().optional(),
  }),
  label: (plan, { from, to, kind }) => `Add ${tieName(plan, { from, to, kind })}`,
  run(plan, { id, from, to, kind, strength }) {
    if (getEntity(plan, 'ties', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    if (from === to) throw new Refusal(`${called(plan, from)} cannot be tied to themself`);
    return withRow(plan, 'ties', id, { from, to, kind, ...(strength === undefined ? {} : { strength }) });
  },
});

export const reverseTie: Command<{ id: Id }> = command({
  input: z.object({ id: idSchema }),
  label: (plan, { id }) => `Reverse ${tieName(plan, tieOf(plan, id))}`,
  run(plan, { id }) {
    const tie = tieOf(plan, id);
    return withRow(plan, 'ties', id, { ...tie, from: tie.to, to: tie.from });
  },
});

export const removeTie: Command<{ id: Id }> = command({
  input: z.object({ id: idSchema }),
  label: (plan, { id }) => `Delete ${tieName(plan, tieOf(plan, id))}`,
  run: (plan, { id }) => deleteEntities(plan, 'ties', [id]),
});

export interface Placement {
  readonly id: Id;
  /** In map units; null leaves it to the layout. */
  readonly position: { readonly x: number; readonly y: number } | null;
}

/** Places people on the map, all in one step. */
export const movePeople: Command<{ placements: readonly Placement[] }> = command({
  input: z.object({
    placements: z
      .array(z.object({ id: idSchema, position: z.object({ x: z.number(), y: z.number() }).nullable() }))
      .min(1),
  }),
  label: (plan, { placements }) => {
    const freed = placements.every(({ position }) => position === null);
    const ids = placements.map(({ id }) => id);
    return freed ? `Let the layout place ${people(plan, ids)}` : `Move ${people(plan, ids)} on the map`;
  },
  run: (plan, { placements }) =>
    placements.reduce(
      (next, { id, position }) => replace(next, id, withChanges(personOf(next, id), { position })),
      plan,
    ),
});

export interface Rating {
  /** null makes it unknown. */
  support?: number | null | undefined;
  power?: number | null | undefined;
  access?: Access | null | undefined;
}

/** Rates people; `ratedOn` becomes today wherever a rating changed. */
export const ratePeople: Command<{ ids: Id[]; rating: Rating }> = command({
  input: z.object({
    ids,
    rating: z.strictObject({
      support: z.number().nullable().optional(),
      power: z.number().nullable().optional(),
      access: z.custom<Access>().nullable().optional(),
    }),
  }),
  label: (plan, { ids, rating }) => `Rate ${Object.keys(rating).join(' and ')} of ${people(plan, ids)}`,
  run: (plan, { ids, rating }, context) =>
    ids.reduce((next, id) => {
      const before = personOf(next, id);
      return replace(next, id, ratedNow(withChanges(before, { ...rating }), before, context));
    }, plan),
});

/** Sets the buying roles that a person has; an empty list takes them all off. */
export const setRoles: Command<{ id: Id; roles: BuyingRole[] }> = command({
  input: z.object({ id: idSchema, roles: z.array(z.custom<BuyingRole>()) }),
  label: (plan, { id }) => `Change roles of ${called(plan, id)}`,
  run: (plan, { id, roles }) =>
    replace(plan, id, withChanges(personOf(plan, id), { roles: roles.length === 0 ? null : [...new Set(roles)] })),
});

/** Marks people as having left the account, or as being there again. */
export const markAsLeft: Command<{ ids: Id[]; left: boolean }> = command({
  input: z.object({ ids, left: z.boolean() }),
  label: (plan, { ids, left }) => `Mark ${people(plan, ids)} as ${left ? 'left' : 'active'}`,
  run: (plan, { ids, left }) =>
    ids.reduce(
      (next, id) => replace(next, id, withChanges(personOf(next, id), { status: left ? 'left' : 'active' })),
      plan,
    ),
});

/** "influence of Richard Hale on Caroline Whitfield": a tie as labels and the inspector name it. */
export function tieName(plan: AccountPlan, { from, to, kind }: Pick<Tie, 'from' | 'to' | 'kind'>): string {
  const [a, b] = [called(plan, from), called(plan, to)];
  if (kind === 'influence') return `influence of ${a} on ${b}`;
  return kind === 'conflict' ? `conflict between ${a} and ${b}` : `dotted line from ${a} to ${b}`;
}

function refuseReportingLoop(plan: AccountPlan, id: Id, managerId: Id): void {
  if (id === managerId) throw new Refusal(`${called(plan, id)} cannot report to themself`);
  const seen = new Set<Id>();
  for (let above: Id | undefined = managerId; above !== undefined && !seen.has(above); ) {
    if (above === id) {
      const [manager, person] = [called(plan, managerId), called(plan, id)];
      throw new Refusal(`${manager} already reports to ${person}, directly or through others. Move ${manager} first.`);
    }
    seen.add(above);
    above = getEntity(plan, 'stakeholders', above)?.reportsTo;
  }
}

const RATINGS = ['support', 'power', 'access'] as const;

function ratedNow(after: Stakeholder, before: Stakeholder | undefined, { today }: CommandContext): Stakeholder {
  return RATINGS.some((rating) => after[rating] !== before?.[rating]) ? { ...after, ratedOn: today } : after;
}

function personOf(plan: AccountPlan, id: Id): Stakeholder {
  const person = getEntity(plan, 'stakeholders', id);
  if (person === undefined) throw new Refusal('this person is no longer there');
  return person;
}

function tieOf(plan: AccountPlan, id: Id): Tie {
  const tie = getEntity(plan, 'ties', id);
  if (tie === undefined) throw new Refusal('this tie is no longer there');
  return tie;
}

function replace(plan: AccountPlan, id: Id, person: Stakeholder): AccountPlan {
  return plan.stakeholders[id] === person ? plan : withRow(plan, 'stakeholders', id, person);
}

function called(plan: AccountPlan, id: Id): string {
  return entityTitle('stakeholders', getEntity(plan, 'stakeholders', id));
}

function people(plan: AccountPlan, ids: readonly Id[]): string {
  return ids.length === 1 ? called(plan, ids[0]!) : `${ids.length} people`;
}
