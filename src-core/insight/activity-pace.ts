import { type ActivityCounts, countActivities, currentPeriods, type Period } from '../deal/activity-log.ts';
import { fiscalQuarter, type IsoDate, startOfMonth } from '../kernel/dates.ts';
import { type AccountPlan, fiscalStart } from '../model/plan.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** One figure of a playbook's rhythm that this account's log can be held against. */
export interface Pace {
  /** Of the playbook's row. */
  readonly id: string;
  readonly name: string;
  readonly every: 'day' | 'week' | 'month' | 'quarter';
  /** What this account's log has in the period, until today. */
  readonly count: number;
  /** Asked for, from `min` to `max`, over all accounts of the AE: the playbook does not say how much of it an account gets. */
  readonly min: number;
  readonly max?: number;
  readonly unit: string;
}

export interface ActivityPace {
  readonly week: ActivityCounts;
  readonly quarter: ActivityCounts;
  readonly paces: readonly Pace[];
}

/** The rows of a rhythm that the log can count, by their ids: hours and judgements it cannot. */
const counted: Readonly<Record<string, (plan: Plan, period: Period) => number>> = {
  'discovery-calls': (plan, period) => countActivities(plan.activities, period).calls,
  'executive-engagement': executiveTouches,
  'executive-relationships': executiveTouches,
};

type Plan = Pick<AccountPlan, 'account' | 'activities' | 'stakeholders'>;

/** How much was done this week and this fiscal quarter, and what the playbook asks for where it has a figure for it. */
export function activityPace(
  plan: Plan,
  playbook: Pick<Playbook, 'cadences'> | undefined,
  today: IsoDate,
): ActivityPace {
  const start = fiscalStart(plan);
  const { week, quarter } = currentPeriods(today, start);
  const periods: Readonly<Record<string, Period>> = {
    day: { from: today, to: today },
    week,
    month: { from: startOfMonth(today), to: today },
    quarter: { from: fiscalQuarter(today, start).start, to: today },
  };
  return {
    week: countActivities(plan.activities, week),
    quarter: countActivities(plan.activities, quarter),
    paces: (playbook?.cadences ?? []).flatMap(({ every, activities }) =>
      activities.flatMap(({ id, name, amount }): Pace[] => {
        const count = Object.hasOwn(counted, id) ? counted[id] : undefined;
        const period = periods[every];
        if (count === undefined || period === undefined || amount === undefined) return [];
        const { min, max, unit } = amount;
        const asked = { min, ...(max === undefined ? {} : { max }), unit };
        return [{ id, name, every, count: count(plan, period), ...asked }];
      }),
    ),
  };
}

/** Touches but emails with at least one person of C or VP level, or of the board. */
function executiveTouches({ activities, stakeholders }: Plan, { from, to }: Period): number {
  return Object.values(activities).filter(
    ({ on, type, stakeholderIds = [] }) =>
      on >= from &&
      on <= to &&
      type !== 'email' &&
      stakeholderIds.some((id) => ['c-level', 'vp', 'board'].includes(stakeholders[id]?.seniority ?? '')),
  ).length;
}
