import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { amount, date, id as idSchema, name as nameSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';
import { inOrder, type Whitespace, type WhitespaceState, whitespaceStates } from '../model/whitespace.ts';
import { called } from './record-commands.ts';

/** A business unit of theirs and an offering of ours. */
export interface WhitespacePair {
  readonly unitId: Id;
  readonly offeringId: Id;
}

export interface SetWhitespace extends WhitespacePair {
  /** Of the cell, where the pair has none yet. */
  readonly id: Id;
  /** Of the competitor, where the plan has none of the name. */
  readonly competitorId: Id;
  /** What is absent stays; null takes it out. */
  readonly changes: {
    readonly state?: WhitespaceState | undefined;
    readonly value?: number | null | undefined;
    /** By name. */
    readonly competitor?: string | null | undefined;
    readonly renewal?: string | null | undefined;
  };
}

const pair = { unitId: idSchema, offeringId: idSchema };
const named = z.string().trim().pipe(nameSchema);

/**
 * Says how a business unit stands with an offering. A pair that nobody had looked at is open unless a state is given; naming a
 * competitor makes it theirs. With another state the competitor goes, and the renewal where there is no contract that could
 * end. Several entries of the same pair become one.
 */
export const setWhitespace: Command<SetWhitespace> = command({
  input: z.object({
    id: idSchema,
    competitorId: idSchema,
    ...pair,
    changes: z.strictObject({
      state: z.enum(whitespaceStates).optional(),
      value: amount.nullable().optional(),
      competitor: named.nullable().optional(),
      renewal: date.nullable().optional(),
    }),
  }),
  label: (plan, input) => `Change ${pairName(plan, input)}`,
  run(plan, { id, competitorId, unitId, offeringId, changes }) {
    if (getEntity(plan, 'units', unitId) === undefined) throw new Refusal('the business unit is no longer there');
    if (getEntity(plan, 'offerings', offeringId) === undefined) throw new Refusal('the offering is no longer there');
    const { competitor, state, ...others } = changes;
    const [first, ...more] = cellsOf(plan, { unitId, offeringId });
    if (first === undefined && getEntity(plan, 'whitespace', id) !== undefined) {
      throw new Refusal(`"${id}" is there already`);
    }
    const named =
      typeof competitor === 'string' ? (called(plan, 'competitors', competitor)?.[0] ?? competitorId) : null;
    let next = more.length === 0 ? plan : deleteEntities(plan, 'whitespace', more);
    if (typeof competitor === 'string' && named === competitorId) {
      next = withRow(next, 'competitors', competitorId, { name: competitor });
    }
    const before = first === undefined ? undefined : plan.whitespace[first];
    const after = withChanges<Whitespace>(before ?? { unitId, offeringId, state: 'open' }, {
      ...others,
      ...(competitor === undefined ? {} : { competitorId: named }),
      ...(state !== undefined ? { state } : named !== null ? { state: 'competitor' } : {}),
    });
    const kept = withoutStrayFields(after);
    return kept === before ? next : withRow(next, 'whitespace', first ?? id, kept);
  },
});

/** Only a cell of a competitor has one, and only a contract can end. */
function withoutStrayFields(cell: Whitespace): Whitespace {
  return withChanges(cell, {
    ...(cell.state === 'competitor' ? {} : { competitorId: null }),
    ...(cell.state === 'competitor' || cell.state === 'owned' ? {} : { renewal: null }),
  });
}

/** The pair is not looked at any more. */
export const clearWhitespace: Command<WhitespacePair> = command({
  input: z.object(pair),
  label: (plan, input) => `Empty ${pairName(plan, input)}`,
  run: (plan, input) => deleteEntities(plan, 'whitespace', cellsOf(plan, input)),
});

type LineKind = 'units' | 'offerings';
const lineKind = z.enum(['units', 'offerings']);

/** A business unit or an offering by its name, after the others. Refuses a name that one has already, whatever its capitals. */
export const addWhitespaceLine: Command<{ kind: LineKind; id: Id; name: string }> = command({
  input: z.object({ kind: lineKind, id: idSchema, name: named }),
  label: (_plan, { kind, name }) => `Add ${kind === 'units' ? 'business unit' : 'offering'} ${name}`,
  run(plan, { kind, id, name }) {
    if (getEntity(plan, kind, id) !== undefined) throw new Refusal(`"${id}" is there already`);
    if (called(plan, kind, name) !== undefined) throw new Refusal(`${name} is there already`);
    return numbered(withRow(plan, kind, id, { name }), kind, [...orderOf(plan, kind), id]);
  },
});

/** Puts a business unit or an offering to another place among its kind, counted from 0. */
export const moveWhitespaceLine: Command<{ kind: LineKind; id: Id; to: number }> = command({
  input: z.object({ kind: lineKind, id: idSchema, to: z.number().int().min(0) }),
  label: (plan, { kind, id }) => `Move ${getEntity(plan, kind, id)?.name ?? 'a line'}`,
  run(plan, { kind, id, to }) {
    const ids = orderOf(plan, kind);
    if (!ids.includes(id)) throw new Refusal('it is no longer there');
    return numbered(plan, kind, ids.filter((each) => each !== id).toSpliced(to, 0, id));
  },
});

function orderOf(plan: AccountPlan, kind: LineKind): Id[] {
  return inOrder(plan[kind]).map(([id]) => id);
}

/** The places of all of a kind, from 1; a row that has its place stays the same row. */
function numbered(plan: AccountPlan, kind: LineKind, ids: readonly Id[]): AccountPlan {
  return ids.reduce((next, id, at) => {
    const line = next[kind][id]!;
    return line.order === at + 1 ? next : withRow(next, kind, id, { ...line, order: at + 1 });
  }, plan);
}

function cellsOf({ whitespace }: Pick<AccountPlan, 'whitespace'>, { unitId, offeringId }: WhitespacePair): Id[] {
  return Object.entries(whitespace).flatMap(([id, cell]) =>
    cell.unitId === unitId && cell.offeringId === offeringId ? [id] : [],
  );
}

function pairName(plan: AccountPlan, { unitId, offeringId }: WhitespacePair): string {
  const [unit, offering] = [getEntity(plan, 'units', unitId)?.name, getEntity(plan, 'offerings', offeringId)?.name];
  return `${offering ?? 'an offering'} for ${unit ?? 'a business unit'}`;
}
