import type { Id } from '../kernel/ids.ts';
import { isEntityKind, kindNames, type RowKind } from './entity-kinds.ts';
import type { AccountPlan } from './plan.ts';

/** One row's change; `before` absent: created, `after` absent: deleted. */
export interface RowChange {
  readonly kind: RowKind;
  readonly id: Id;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What one commit changed: undo, row writes, the journal and "what changed since" all read this one value. */
export type PlanDiff = readonly RowChange[];

/** Compares by reference, table by table: only what a command rebuilt is looked at. */
export function diffPlans(before: AccountPlan, after: AccountPlan): PlanDiff {
  const changes: RowChange[] = [];
  for (const kind of ['account', 'valueCase'] as const) {
    if (before[kind] !== after[kind]) changes.push(change(kind, kind, before[kind], after[kind]));
  }
  for (const kind of kindNames) {
    if (before[kind] === after[kind]) continue;
    const was = before[kind] as Record<Id, unknown>;
    const is = after[kind] as Record<Id, unknown>;
    for (const id of Object.keys(was)) {
      // An id may be the name of something every object inherits, such as "toString".
      if (was[id] !== is[id]) changes.push(change(kind, id, was[id], Object.hasOwn(is, id) ? is[id] : undefined));
    }
    for (const id of Object.keys(is)) if (!Object.hasOwn(was, id)) changes.push(change(kind, id, undefined, is[id]));
  }
  return changes;
}

export function applyDiff(plan: AccountPlan, diff: PlanDiff): AccountPlan {
  const next: Record<string, unknown> = { ...plan };
  const fresh = new Set<string>();
  for (const { kind, id, after } of diff) {
    if (!isEntityKind(kind)) {
      if (after === undefined) delete next[kind];
      else next[kind] = after;
      continue;
    }
    if (!fresh.has(kind)) {
      next[kind] = { ...(next[kind] as object) };
      fresh.add(kind);
    }
    const table = next[kind] as Record<Id, unknown>;
    if (after === undefined) delete table[id];
    else table[id] = after;
  }
  return next as unknown as AccountPlan;
}

export function invertDiff(diff: PlanDiff): PlanDiff {
  return diff.map(({ kind, id, before, after }) => change(kind, id, after, before)).reverse();
}

/** Two diffs one after the other as one: a row's first `before` and last `after`; rows that end as they began fall out. */
export function composeDiffs(first: PlanDiff, second: PlanDiff): PlanDiff {
  const merged = new Map<string, RowChange>();
  for (const step of [...first, ...second]) {
    const key = `${step.kind} ${step.id}`;
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? step : change(step.kind, step.id, earlier.before, step.after));
  }
  return [...merged.values()].filter((c) => !sameRow(c.before, c.after));
}

/** By value: a drag back to where it began, or a number typed and taken back, makes a new object of the old fields, in any order. */
function sameRow(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  return was === is || (was?.length === is?.length && inOrder(before) === inOrder(after));
}

/** As JSON, the fields of each object by name. */
function inOrder(row: unknown): string {
  return JSON.stringify(row, (_key, value: unknown) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** A plan as the diff that creates all its rows; inverted, the one that deletes it. */
export function creationDiff(plan: AccountPlan): PlanDiff {
  const changes: RowChange[] = [change('account', 'account', undefined, plan.account)];
  if (plan.valueCase !== undefined) changes.push(change('valueCase', 'valueCase', undefined, plan.valueCase));
  for (const kind of kindNames) {
    for (const [id, entity] of Object.entries(plan[kind])) changes.push(change(kind, id, undefined, entity));
  }
  return changes;
}

function change(kind: RowKind, id: Id, before: unknown, after: unknown): RowChange {
  return {
    kind,
    id,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
