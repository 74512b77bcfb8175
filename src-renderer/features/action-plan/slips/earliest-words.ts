import { formatDate } from '@core/kernel/dates.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { planFinish } from '@core/schedule/plan-summary.ts';
import type { SlipClose } from '@core/schedule/slips.ts';

/** Slips count from the earliest close, which the plan may not be: says so where the two differ. */
export function earliestWords({ of, date }: SlipClose, milestones: AccountPlan['milestones'], locale: string): string {
  const planned = planFinish({ milestones })?.milestone.end;
  if (planned === undefined || planned === date) return '';
  const name = of === 'signature' ? 'signature' : 'end of the plan';
  return `Counted from the earliest ${name}, ${formatDate(date, locale)}; planned is ${formatDate(planned, locale)}.`;
}
