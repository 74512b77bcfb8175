import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import type { Id } from '../kernel/ids.ts';
import { type EntityKind, isEntityKind, type RowKind } from '../model/entity-kinds.ts';
import { id as idSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, rows } from '../model/plan.ts';
import { valuesAt } from '../model/reference-walk.ts';
import { aboutReferences, type Reference, references } from '../model/references.ts';
import { type Stakeholder, stakeholderSchema } from '../model/stakeholders.ts';
import { tieDefaults } from '../model/ties.ts';
import { called, personOf, reportsUpTo } from './people-rows.ts';

/** Two entries that are the same person become one. */

export type PersonField = keyof Stakeholder;

export interface Merge {
  readonly keep: Id;
  readonly gone: Id;
  /** Whose value stays, by field. Unsaid: the kept one's, else the other's where the kept one has none; roles are joined. */
  readonly fields?: Readonly<Partial<Record<PersonField, 'keep' | 'gone'>>> | undefined;
}

/** Whoever is kept says where they stand on the map and whether they left. */
const KEPT_ONLY: ReadonlySet<PersonField> = new Set(['position', 'status']);
const allFields = Object.keys(stakeholderSchema.shape) as PersonField[];

/**
 * Joins two people. Everything that named the one who goes names the one kept; ties between the two vanish, and so does
 * the second of two ties or coverages that have become the same. Reports of both report to the kept one; a manager
 * who would close a loop gives way to the other's. Snapshots keep the map as it was.
 */
export const mergePeople: Command<Merge> = command({
  input: z.object({
    keep: idSchema,
    gone: idSchema,
    fields: z.partialRecord(z.enum(allFields), z.enum(['keep', 'gone'])).optional(),
  }),
  label: (plan, { keep, gone }) => `Merge ${called(plan, gone)} into ${called(plan, keep)}`,
  run(plan, merge) {
    const { keep, gone } = merge;
    if (keep === gone) throw new Refusal('two people are needed to merge');
    const person = mergedPerson(plan, merge);
    const between = rows(plan, 'ties').filter(([, { from, to }]) => isPair(from, to, keep, gone));
    const parted = deleteEntities(
      plan,
      'ties',
      between.map(([id]) => id),
    );
    const came = new Set([...mentions(parted, gone, 'ties'), ...mentions(parted, gone, 'coverage')]);
    const pointed = repoint(parted, 'stakeholders', gone, keep);
    const joined = joinCoverage(joinTies(pointed, keep, came), keep, came);
    const { [gone]: _, ...others } = withImportedManager(joined.stakeholders, gone, keep);
    return { ...joined, stakeholders: { ...others, [keep]: person } };
  },
});

/** The person that a merge leaves, as the preview shows them. */
export function mergedPerson(plan: AccountPlan, { keep, gone, fields = {} }: Merge): Stakeholder {
  const [kept, other] = [personOf(plan, keep), personOf(plan, gone)];
  const merged: Record<string, unknown> = {};
  for (const field of allFields) {
    const value = field === 'reportsTo' ? manager(plan, keep, gone, fields) : chosen(field, kept, other, fields[field]);
    if (value !== undefined) merged[field] = value;
  }
  const imported = knownAs([kept, other], merged.crmId);
  if (imported !== undefined)
    merged.imported = imported.reportsTo === gone ? { ...imported, reportsTo: keep } : imported;
  return { ...(merged as Stakeholder), name: typeof merged.name === 'string' ? merged.name : '' };
}

/** What the CRM gave, of both: whoever stays goes by the ids of both, so that an import neither adds nor misses the other. */
function knownAs(both: readonly [Stakeholder, Stakeholder], own: unknown): Stakeholder['imported'] {
  const [kept, other] = both;
  const ids = both.flatMap(({ crmId, imported }) => [crmId ?? '', ...(imported?.otherIds ?? [])]);
  const others = [...new Set(ids)].filter((id) => id !== '' && id !== own);
  if (kept.imported === undefined && other.imported === undefined && others.length === 0) return undefined;
  const { otherIds: _ids, ...given } = { ...other.imported, ...kept.imported };
  return others.length === 0 ? given : { ...given, otherIds: others };
}

/** Whom the CRM named as their manager is the kept one too: else the next import would see a change in it. */
function withImportedManager(people: AccountPlan['stakeholders'], gone: Id, keep: Id): AccountPlan['stakeholders'] {
  const changed = Object.entries(people).filter(([, { imported }]) => imported?.reportsTo === gone);
  const pointed = changed.map(([id, person]) => [id, { ...person, imported: { ...person.imported, reportsTo: keep } }]);
  return { ...people, ...Object.fromEntries(pointed) };
}

function chosen(field: PersonField, kept: Stakeholder, other: Stakeholder, side: 'keep' | 'gone' | undefined): unknown {
  if (side !== undefined) return (side === 'keep' ? kept : other)[field];
  if (field === 'roles') {
    const roles = [...new Set([...(kept.roles ?? []), ...(other.roles ?? [])])];
    return roles.length === 0 ? kept.roles : roles;
  }
  return KEPT_ONLY.has(field) || !isBlank(kept[field]) ? kept[field] : other[field];
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The manager who stays: the chosen one's, or the other's where that one is among the two or below them. */
function manager(plan: AccountPlan, keep: Id, gone: Id, fields: Merge['fields'] = {}): Id | undefined {
  const [keeps, gones] = [personOf(plan, keep).reportsTo, personOf(plan, gone).reportsTo];
  const fits = (id: Id | undefined) => id !== undefined && !reportsUpTo(plan, id, [keep, gone]);
  const first = fields.reportsTo === 'gone' || (fields.reportsTo === undefined && keeps === undefined) ? gones : keeps;
  if (first === undefined) return undefined;
  return [first, first === keeps ? gones : keeps].find(fits);
}

function isPair(a: Id, b: Id, keep: Id, gone: Id): boolean {
  return (a === keep && b === gone) || (a === gone && b === keep);
}

/** Joins a tie that came over with one that says the same; where both have a note, both stay. */
function joinTies(plan: AccountPlan, keep: Id, came: ReadonlySet<Id>): AccountPlan {
  const seen = new Map<string, Id>();
  let next = plan;
  for (const [id, tie] of ownFirst(rows(plan, 'ties'), came)) {
    if (tie.from !== keep && tie.to !== keep) continue;
    const ends = tie.kind === 'conflict' ? [tie.from, tie.to].sort() : [tie.from, tie.to];
    const key = [tie.kind, tie.strength ?? tieDefaults.strength, ...ends].join(' ');
    const firstId = seen.get(key);
    if (firstId === undefined) seen.set(key, id);
    else if (came.has(id)) {
      const first = next.ties[firstId]!;
      const differ = !isBlank(first.note) && !isBlank(tie.note) && first.note !== tie.note;
      if (!differ) next = joinRows(next, 'ties', firstId, id, isBlank(first.note) ? { ...first, ...tie } : first);
    }
  }
  return next;
}

/** One line a colleague: what the kept one's leaves open the one that came over says. */
function joinCoverage(plan: AccountPlan, keep: Id, came: ReadonlySet<Id>): AccountPlan {
  const seen = new Map<Id, Id>();
  let next = plan;
  for (const [id, line] of ownFirst(rows(plan, 'coverage'), came)) {
    if (line.stakeholderId !== keep) continue;
    const firstId = seen.get(line.teamId);
    if (firstId === undefined) seen.set(line.teamId, id);
    else if (came.has(id)) next = joinRows(next, 'coverage', firstId, id, { ...line, ...next.coverage[firstId]! });
  }
  return next;
}

function ownFirst<T>(table: readonly [Id, T][], came: ReadonlySet<Id>): [Id, T][] {
  return [...table.filter(([id]) => !came.has(id)), ...table.filter(([id]) => came.has(id))];
}

/** Drops the row `gone`; whatever was about it is about `keep`, which becomes `row`. */
function joinRows(plan: AccountPlan, kind: 'ties' | 'coverage', keep: Id, gone: Id, row: object): AccountPlan {
  const pointed = repoint(plan, kind, gone, keep);
  const { [gone]: _, ...others } = pointed[kind] as Record<Id, unknown>;
  return { ...pointed, [kind]: { ...others, [keep]: row } };
}

/** The plan with every reference to one row of `kind` leading to another; a list that named both names it once. */
function repoint(plan: AccountPlan, kind: EntityKind, gone: Id, keep: Id): AccountPlan {
  let next = plan;
  const visit = (from: RowKind, path: string, change: (value: unknown) => unknown) => {
    if (!isEntityKind(from)) {
      const row = next[from];
      if (row !== undefined) next = { ...next, [from]: changeAt(row, path.split('.'), change) };
      return;
    }
    const changed = rows(next, from).flatMap(([id, row]): [Id, unknown][] => {
      const after = changeAt(row, path.split('.'), change);
      return after === row ? [] : [[id, after]];
    });
    if (changed.length > 0) next = { ...next, [from]: { ...next[from], ...Object.fromEntries(changed) } };
  };
  for (const { from, path } of referring(plan, kind, gone))
    visit(from, path, (value) => (value === gone ? keep : value));
  for (const { from, path } of aboutReferences) {
    visit(from, path, (value) => {
      const about = value as { kind: string; id: Id };
      return about.kind === kind && about.id === gone ? { ...about, id: keep } : value;
    });
  }
  return next;
}

/** `entity` with the values at `path` changed; the same object where none did. A list of plain ids then has each once. */
function changeAt(entity: unknown, [head, ...rest]: string[], change: (value: unknown) => unknown): unknown {
  if (head === undefined) return change(entity);
  const key = head.replace('[]', '');
  const record = entity as Record<string, unknown>;
  const inner = record[key];
  if (inner === undefined) return entity;
  let after: unknown;
  if (head.endsWith('[]')) {
    const items = inner as unknown[];
    const changed = items.map((item) => changeAt(item, rest, change));
    const same = changed.every((item, i) => item === items[i]);
    after = same ? items : rest.length === 0 ? [...new Set(changed)] : changed;
  } else after = changeAt(inner, rest, change);
  return after === inner ? entity : { ...record, [key]: after };
}

/** How many rows of each kind name a person: what a merge moves. */
export function mentionsOf(plan: AccountPlan, id: Id): ReadonlyMap<RowKind, number> {
  const kinds = new Set(referring(plan, 'stakeholders', id).map(({ from }) => from));
  const counted = [...kinds].map((kind) => [kind, mentions(plan, id, kind).size] as const);
  return new Map(counted.filter(([, count]) => count > 0));
}

/** Rows of one kind that name a person. */
function mentions(plan: AccountPlan, id: Id, kind: RowKind): ReadonlySet<Id> {
  const table: [Id, unknown][] = isEntityKind(kind) ? rows(plan, kind) : [[kind, plan[kind]]];
  const paths = referring(plan, 'stakeholders', id).flatMap(({ from, path }) => (from === kind ? [path] : []));
  const names = (row: unknown) => paths.some((path) => valuesAt(row, path).some(({ value }) => value === id));
  return new Set(table.flatMap(([rowId, row]) => (names(row) ? [rowId] : [])));
}

/** The references that this id is meant by: one that an earlier target kind has is a reference to that one. */
function referring(plan: AccountPlan, kind: EntityKind, id: Id): readonly Reference[] {
  return references.filter(
    ({ to }) =>
      to.includes(kind) && !to.slice(0, to.indexOf(kind)).some((other) => getEntity(plan, other, id) !== undefined),
  );
}
