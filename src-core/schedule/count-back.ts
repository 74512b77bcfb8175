import { compareCodePoints } from '../kernel/code-points.ts';
import { daysBetween, fromEpochDay, type IsoDate, toEpochDay } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { keepsDates, statusOf } from './milestone-state.ts';
import { networkOf } from './network.ts';
import { type SlipClose, signatureOf, waysTo } from './slips.ts';

/** What must happen by when for the close to come on a day. */
export interface CountBack {
  /** What comes on that day: the signature while it is still to come, else the end of the plan. */
  readonly of: SlipClose['of'];
  readonly close: IsoDate;
  /** What the close waits for and is not done, the close itself among them; by the last day to begin, then end, then id. */
  readonly steps: readonly CountBackStep[];
}

export interface CountBackStep {
  readonly id: Id;
  /** It is under way: only the day to end by is open. */
  readonly begun: boolean;
  readonly startBy: IsoDate;
  readonly endBy: IsoDate;
  /** Calendar days from its planned end to `endBy`; below 0 where it is planned too late. */
  readonly spareDays: number;
  /** Calendar days since the last day to begin, or to end where it has begun; 0 where there is time. */
  readonly overdueDays: number;
}

/**
 * The last days on which the milestones that the close waits for may begin and end, each of its planned length and with its
 * lags, for the close to come on `close`. A milestone that is under way or done holds nothing before it back, as its dates
 * stand (schedule.md). Null where the signature has been given or nothing is open.
 */
export function countBack(plan: Pick<AccountPlan, 'milestones'>, close: IsoDate, today: IsoDate): CountBack | null {
  const { nodes } = networkOf(plan);
  const signature = signatureOf(plan, nodes);
  const ways = waysTo(nodes, signature);
  const last = toEpochDay(close);
  const steps = nodes.flatMap((node): CountBackStep[] => {
    const way = ways.get(node)!;
    if (way === Number.NEGATIVE_INFINITY || statusOf(node.milestone) === 'done') return [];
    const endBy = last - way;
    const startBy = fromEpochDay(endBy - node.days + 1);
    const begun = keepsDates(node.milestone);
    const overdueDays = Math.max(0, daysBetween(begun ? fromEpochDay(endBy) : startBy, today));
    return [
      {
        id: node.id,
        begun,
        startBy,
        endBy: fromEpochDay(endBy),
        spareDays: daysBetween(node.milestone.end, fromEpochDay(endBy)),
        overdueDays,
      },
    ];
  });
  if (steps.length === 0) return null;
  steps.sort(
    (a, b) =>
      compareCodePoints(a.startBy, b.startBy) || compareCodePoints(a.endBy, b.endBy) || compareCodePoints(a.id, b.id),
  );
  return { of: signature === undefined ? 'plan' : 'signature', close, steps };
}
