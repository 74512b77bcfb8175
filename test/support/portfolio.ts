import type { Id } from '@core/kernel/ids.ts';
import type { Result } from '@core/kernel/result.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { planHeader } from '@core/portfolio/plan-header.ts';
import { createPortfolioSession } from '@core/portfolio/portfolio-session.ts';
import type { PlanStore } from '@core/ports/plan-store.ts';
import { expect, vi } from 'vitest';
import { createMemoryPlanStore, memoryDisk } from './memory-plan-store.ts';

let ticks = 0;
const clock = {
  now: () => {
    ticks += 1;
    return new Date(Date.UTC(2026, 10, 21) + ticks * 1_000).toISOString();
  },
  today: () => '2026-11-21',
};

/** Home's session on a store in memory; on a disk that is given, it is another window's. */
export async function portfolioOn(disk = memoryDisk()) {
  const store = createMemoryPlanStore(disk);
  await store.open();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  const letGo = vi.fn<(planId: Id) => Promise<void>>(async () => undefined);
  return { disk, store, letGo, session: createPortfolioSession({ store, clock, newId, letGo }) };
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}

export function problem(result: Result<unknown>): string {
  return result.ok ? 'none' : result.problems[0]!.message;
}

/** Everything stored; each header must be what its plan gives. */
export async function allPlans(store: PlanStore): Promise<Record<Id, AccountPlan>> {
  const headers = await store.headers();
  const plans = await Promise.all(headers.map(async ({ id }) => [id, (await store.load(id))!.plan] as const));
  for (const header of headers) {
    expect(header).toEqual(planHeader(plans.find(([id]) => id === header.id)![1]));
  }
  return Object.fromEntries(plans);
}
