import type { JournalEntry, SaveBatch } from '../engine/autosave.ts';
import type { Origin } from '../engine/history.ts';
import type { Id } from '../kernel/ids.ts';
import type { PlanDiff } from '../model/plan-diff.ts';
import { type PlanHeader, planHeader } from './plan-header.ts';

/** What one strict transaction stores for one plan: the rows of the steps, a journal row a step, the header after them. */
export interface PlanCommit {
  readonly planId: Id;
  /** In the order they were made; at least one. */
  readonly entries: readonly JournalEntry[];
  readonly header: PlanHeader;
}

/** One plan's part in a portfolio operation. Header absent before: created; absent after: deleted. */
export interface PlanChange {
  readonly planId: Id;
  /** A created or deleted plan is the diff of all its rows. */
  readonly diff: PlanDiff;
  readonly headerBefore?: PlanHeader;
  readonly headerAfter?: PlanHeader;
}

/** Many plans at once, written in chunks and visible as a whole or not at all. */
export interface PortfolioOperation {
  readonly id: Id;
  readonly label: string;
  readonly at: string;
  readonly origin: Origin;
  /** At most one a plan. */
  readonly changes: readonly PlanChange[];
}

/** What autosave has queued, as the store takes it. */
export function planCommit({ planId, entries, plan }: SaveBatch): PlanCommit {
  return { planId, entries, header: planHeader(plan) };
}
