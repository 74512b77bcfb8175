import { compareCodePoints } from '../kernel/code-points.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { isLate, statusOf, trackOf } from './milestone-state.ts';

export interface MilestoneRow {
  readonly id: Id;
  readonly milestone: Milestone;
}

/** An action plan at a glance. Cancelled milestones count nowhere. */
export interface PlanSummary {
  readonly total: number;
  readonly done: number;
  /** Not done and past their end (schedule.md: `late`), the longest overdue first. */
  readonly late: readonly MilestoneRow[];
  /** Not done and not late, by end, then start. */
  readonly upcoming: readonly MilestoneRow[];
  readonly blocked: readonly MilestoneRow[];
  /** What the plan leads to: the signature where negotiation is planned, else its last day. Null without milestones. */
  readonly finish: PlanFinish | null;
}

export interface PlanFinish extends MilestoneRow {
  readonly of: 'signature' | 'plan';
}

export function summarisePlan(plan: Pick<AccountPlan, 'milestones'>, today: IsoDate): PlanSummary {
  const live = Object.entries(plan.milestones)
    .map(([id, milestone]) => ({ id, milestone }))
    .filter(({ milestone }) => statusOf(milestone) !== 'cancelled')
    .sort(byEnd);
  const open = live.filter(({ milestone }) => statusOf(milestone) !== 'done');
  return {
    total: live.length,
    done: live.length - open.length,
    late: open.filter(({ milestone }) => isLate(milestone, today)),
    upcoming: open.filter(({ milestone }) => !isLate(milestone, today)),
    blocked: open.filter(({ milestone }) => statusOf(milestone) === 'blocked'),
    finish: planFinish(plan),
  };
}

/** The last negotiation milestone is the signature; a plan without one ends with its last milestone. */
export function planFinish({ milestones }: Pick<AccountPlan, 'milestones'>): PlanFinish | null {
  let last: PlanFinish | null = null;
  for (const [id, milestone] of Object.entries(milestones)) {
    if (statusOf(milestone) === 'cancelled') continue;
    const of = trackOf(milestone) === 'negotiation' ? 'signature' : 'plan';
    const row: PlanFinish = { id, milestone, of };
    if (last === null || (of === last.of ? byEnd(row, last) > 0 : of === 'signature')) last = row;
  }
  return last;
}

function byEnd(a: MilestoneRow, b: MilestoneRow): number {
  return (
    compareCodePoints(a.milestone.end, b.milestone.end) ||
    compareCodePoints(a.milestone.start, b.milestone.start) ||
    compareCodePoints(a.id, b.id)
  );
}
