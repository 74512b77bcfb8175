import { readRow } from '../engine/entity-commands.ts';
import { isEntityKind } from '../model/entity-kinds.ts';
import { deleteEntities } from '../model/integrity.ts';
import type { AccountPlan } from '../model/plan.ts';
import { applyDiff, type PlanDiff } from '../model/plan-diff.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The plan with a diff laid over it that was made of an earlier or a later one: what somebody edited in between stays. A row
 * is added where there is none, deleted with what cannot be without it, and changed in those fields that still are as the
 * diff found them. The plan itself where nothing is left to do.
 */
export function changeRows(plan: AccountPlan, diff: PlanDiff): AccountPlan {
  let next = plan;
  // What named a row that goes is itself changed first: the deletion would clear the field, which then is not as it was found.
  const deletionsLast = [...diff].sort((a, b) => Number(a.after === undefined) - Number(b.after === undefined));
  for (const { kind, id, before, after } of deletionsLast) {
    const row = readRow(next, kind, id);
    if (after === undefined) {
      if (row === undefined) continue;
      next = isEntityKind(kind) ? deleteEntities(next, kind, [id]) : applyDiff(next, [{ kind, id }]);
      continue;
    }
    if ((row === undefined) !== (before === undefined)) continue;
    const changed = row === undefined ? after : changeFields(row as Fields, before as Fields, after as Fields);
    if (changed !== row) next = applyDiff(next, [{ kind, id, after: changed }]);
  }
  return next;
}

function changeFields(row: Fields, before: Fields, after: Fields): Fields {
  const changed: Record<string, unknown> = { ...row };
  let any = false;
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[field], after[field]) || !same(row[field], before[field])) continue;
    any = true;
    if (after[field] === undefined) delete changed[field];
    else changed[field] = after[field];
  }
  return any ? changed : row;
}

/** Plain data, as rows are. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
