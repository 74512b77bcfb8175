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
import { called, peopleCalled, ratedNow, underManager, withPeople } from './people-rows.ts';

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
      ? `Take ${peopleCalled(plan, ids)} out from under their manager`
      : `Move ${peopleCalled(plan, ids)} under ${called(plan, managerId)}`,
  run: (plan, { ids, managerId }) => underManager(plan, ids, managerId),
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

const placement = z.object({ id: idSchema, position: z.object({ x: z.number(), y: z.number() }).nullable() });

/** Places people on the map, all in one step. */
export const movePeople: Command<{ placements: readonly Placement[] }> = command({
  input: z.object({ placements: z.array(placement).min(1) }),
  label: (plan, { placements }) => {
    const freed = placements.every(({ position }) => position === null);
    const ids = placements.map(({ id }) => id);
    return freed ? `Let the layout place ${peopleCalled(plan, ids)}` : `Move ${peopleCalled(plan, ids)} on the map`;
  },
  run: (plan, { placements }) => place(plan, placements),
});

function place(plan: AccountPlan, placements: readonly Placement[]): AccountPlan {
  const places = new Map(placements.map(({ id, position }) => [id, position]));
  return withPeople(plan, [...places.keys()], (person, id) => withChanges(person, { position: places.get(id) }));
}

export interface Rating {
  /** null makes it unknown. */
  support?: number | null | undefined;
  power?: number | null | undefined;
  access?: Access | null | undefined;
}

const rating = z.strictObject({
  support: z.number().nullable().optional(),
  power: z.number().nullable().optional(),
  access: z.custom<Access>().nullable().optional(),
});

/** Rates people; `ratedOn` becomes today wherever a rating changed. */
export const ratePeople: Command<{ ids: Id[]; rating: Rating }> = command({
  input: z.object({ ids, rating }),
  label: (plan, { ids, rating }) => `Rate ${Object.keys(rating).join(' and ')} of ${peopleCalled(plan, ids)}`,
  run: (plan, { ids, rating }, context) => rate(plan, new Map(ids.map((id) => [id, rating])), context),
});

function rate(plan: AccountPlan, ratings: ReadonlyMap<Id, Rating>, context: CommandContext): AccountPlan {
  return withPeople(plan, [...ratings.keys()], (person, id) =>
    ratedNow(withChanges(person, { ...ratings.get(id) }), person, context),
  );
}

/**
 * What dragging cards over the map does, all in one step: each of `ratings` rates one person, as a cell of power × support
 * says it, and each of `placements` gives or takes a place.
 */
export const dropPeople: Command<{ ratings: readonly { id: Id; rating: Rating }[]; placements: readonly Placement[] }> =
  command({
    input: z.object({ ratings: z.array(z.object({ id: idSchema, rating })), placements: z.array(placement) }),
    label(plan, { ratings, placements }) {
      const ids = [...new Set([...ratings, ...placements].map(({ id }) => id))];
      if (ids.length !== 1 || ratings.length === 0) return `Move ${peopleCalled(plan, ids)} on the map`;
      return ratePeople.label(plan, { ids, rating: ratings[0]!.rating });
    },
    run(plan, { ratings, placements }, context) {
      const rated = rate(plan, new Map(ratings.map(({ id, rating }) => [id, rating])), context);
      return place(rated, placements);
    },
  });

/** Sets the buying roles that a person has; an empty list takes them all off. */
export const setRoles: Command<{ id: Id; roles: BuyingRole[] }> = command({
  input: z.object({ id: idSchema, roles: z.array(z.custom<BuyingRole>()) }),
  label: (plan, { id }) => `Change roles of ${called(plan, id)}`,
  run: (plan, { id, roles }) =>
    withPeople(plan, [id], (person) => withChanges(person, { roles: roles.length === 0 ? null : [...new Set(roles)] })),
});

/** Marks people as having left the account, or as being there again. */
export const markAsLeft: Command<{ ids: Id[]; left: boolean }> = command({
  input: z.object({ ids, left: z.boolean() }),
  label: (plan, { ids, left }) => `Mark ${peopleCalled(plan, ids)} as ${left ? 'left' : 'active'}`,
  run: (plan, { ids, left }) =>
    withPeople(plan, ids, (person) => withChanges(person, { status: left ? 'left' : 'active' })),
});

/** "influence of Richard Hale on Caroline Whitfield": a tie as labels and the inspector name it. */
export function tieName(plan: AccountPlan, { from, to, kind }: Pick<Tie, 'from' | 'to' | 'kind'>): string {
  const [a, b] = [called(plan, from), called(plan, to)];
  if (kind === 'influence') return `influence of ${a} on ${b}`;
  return kind === 'conflict' ? `conflict between ${a} and ${b}` : `dotted line from ${a} to ${b}`;
}

function tieOf(plan: AccountPlan, id: Id): Tie {
  const tie = getEntity(plan, 'ties', id);
  if (tie === undefined) throw new Refusal('this tie is no longer there');
  return tie;
}
