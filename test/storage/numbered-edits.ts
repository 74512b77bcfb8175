import type { Commit } from '@core/engine/plan-session.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { diffPlans } from '@core/model/plan-diff.ts';
import { planOf, withPerson } from '../support/stored-plans.ts';

/** The plan that the kill tests edit, before the first edit. */
export const killedPlan = planOf('killed');

/** Edit number `n` (from 1): the same in the page that makes it and in the test that compares, random enough in what it does. */
export function numberedEdit(plan: AccountPlan, n: number): AccountPlan {
  const dice = (n * 2_654_435_761) >>> 8;
  return withPerson(plan, `q${dice % 40}`, dice % 7 === 0 ? undefined : `Edit ${n}`);
}

/** The plan after the first `count` edits. */
export function planAfter(count: number): AccountPlan {
  let plan = killedPlan;
  for (let n = 1; n <= count; n += 1) plan = numberedEdit(plan, n);
  return plan;
}

export function numberedCommit(before: AccountPlan, n: number): Commit {
  const plan = numberedEdit(before, n);
  return { plan, diff: diffPlans(before, plan), label: `Edit ${n}`, origin: 'user' };
}
