import type { IsoDate } from '@core/kernel/dates.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { computeSchedule, type Schedule } from '@core/schedule/critical-path.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';

/** The critical path of the open plan as of today, worked out once for all who ask. */
export function useSchedule(): Schedule {
  const { clock } = useApp();
  const account = usePlan((plan) => plan.account);
  const milestones = usePlan((plan) => plan.milestones);
  const today = clock.today();
  const known = schedules.get(milestones);
  if (known !== undefined && known.account === account && known.today === today) return known.schedule;
  const schedule = computeSchedule({ account, milestones }, today);
  schedules.set(milestones, { account, today, schedule });
  return schedule;
}

interface Known {
  readonly account: AccountPlan['account'];
  readonly today: IsoDate;
  readonly schedule: Schedule;
}

const schedules = new WeakMap<AccountPlan['milestones'], Known>();
