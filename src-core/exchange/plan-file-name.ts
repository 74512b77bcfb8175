import type { AccountPlan } from '../model/plan.ts';

/** "Meridian Grid plc.longview.json". The platform makes it safe for the system it is saved on. */
export function planFileName(plan: Pick<AccountPlan, 'account'>): string {
  return `${plan.account.name}.longview.json`;
}
