import { checkChange } from '../engine/command.ts';
import type { Id } from '../kernel/ids.ts';
import { oneLine, type Problem } from '../kernel/result.ts';
import type { AccountPlan } from '../model/plan.ts';
import { invertDiff } from '../model/plan-diff.ts';
import type { PlanHeader } from './plan-header.ts';
import type { PortfolioStore } from './portfolio-session.ts';
import { type PortfolioStep, swap } from './portfolio-steps.ts';
import type { PlanChange, PortfolioOperation } from './stored-changes.ts';

/** One plan of an import: as it was when the user looked at the preview (null: not there yet), and as it shall be. */
export interface ImportedPlan {
  readonly before: AccountPlan | null;
  readonly after: AccountPlan;
}

/**
 * Writes the plans of an import as one operation, and returns how each is taken back. All or nothing: throws, with words for
 * the user, where a plan would break the format, where one of them was changed or deleted since the preview, and where an
 * account was added beside the `seen` ones: nothing is written over or beside what the user has not seen. The caller holds the
 * leases of the plans that are there.
 */
export async function writeImport(
  store: Pick<PortfolioStore, 'headers' | 'apply'>,
  plans: readonly ImportedPlan[],
  seen: ReadonlySet<Id>,
  operation: Pick<PortfolioOperation, 'id' | 'label' | 'at'>,
  work: Parameters<PortfolioStore['apply']>[1] = {},
): Promise<PortfolioStep[]> {
  refuseUnseen(await store.headers(), plans, seen);
  const changes: PlanChange[] = [];
  const steps: PortfolioStep[] = [];
  for (const { before, after } of plans) {
    const change = swap(after.id, before, before === null ? after : { ...after, updatedAt: operation.at });
    if (before !== null && change.diff.length === 0) continue;
    const [problem] = checkChange(after, change.diff);
    if (problem !== undefined) throw new Error(sayRefused(after, problem));
    changes.push(change);
    steps.push(
      before === null
        ? { does: 'remove', planId: after.id }
        : { does: 'change', planId: after.id, diff: invertDiff(change.diff) },
    );
  }
  if (changes.length > 0) await store.apply({ ...operation, origin: 'import', changes }, work);
  return steps;
}

function refuseUnseen(stored: readonly PlanHeader[], plans: readonly ImportedPlan[], seen: ReadonlySet<Id>): void {
  const now = new Map(stored.map((header) => [header.id, header]));
  const added = stored.find(({ id }) => !seen.has(id));
  if (added !== undefined) throw notAsSeen(added.name, 'added');
  for (const { before } of plans) {
    if (before === null) continue;
    const header = now.get(before.id);
    if (header === undefined) throw notAsSeen(before.account.name, 'deleted');
    if (header.updatedAt !== before.updatedAt) throw notAsSeen(header.name, 'changed');
  }
}

function notAsSeen(name: string, what: string): Error {
  return new Error(
    oneLine(`“${name}” was ${what} since the preview. Nothing was imported. Make the preview again, then accept it.`),
  );
}

function sayRefused({ account }: AccountPlan, { path, message }: Problem): string {
  return oneLine(`“${account.name}” cannot be imported: ${path} ${message}. Nothing was imported.`);
}
