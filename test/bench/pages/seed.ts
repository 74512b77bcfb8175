import type { AccountPlan } from '@core/model/plan.ts';
import { createDexiePlanStore } from '../../../src-renderer/storage/dexie-plan-store.ts';
import { generatePlan } from '../../support/generate-plan.ts';
import { change, nextId } from '../../support/stored-plans.ts';
import { stressPlan } from '../../support/stress-plan.ts';

async function seed(plans: readonly AccountPlan[]): Promise<void> {
  const store = createDexiePlanStore();
  await store.open();
  const changes = plans.map((plan) => change(null, plan));
  await store.apply({ id: nextId(), label: 'Seed', at: '2026-11-21T09:00:00Z', origin: 'import', changes });
  store.close();
}

/** Accounts as Home lists them: few rows each, since Home reads only their headers. */
function accounts(count: number): AccountPlan[] {
  return Array.from({ length: count }, (_, index) =>
    generatePlan({ seed: 1, index, stakeholders: 4, milestones: 0, benefits: 0 }),
  );
}

/** Accounts with ten people each, opportunities and activities: what a search goes through. */
function portfolio(count: number): AccountPlan[] {
  return Array.from({ length: count }, (_, index) => {
    const plan = generatePlan({ seed: 1, index, stakeholders: 10, milestones: 0, benefits: 0 });
    return { ...plan, ties: {}, costs: {} };
  });
}

Object.assign(window, {
  seedPortfolio: (count: number) => seed(portfolio(count)),
  seedAccounts: (count: number) => seed(accounts(count)),
  seedMilestones: (count: number) => seed([{ ...generatePlan({ seed: 1, milestones: count }), id: 'long' }]),
  seedBenefits: (count: number) => seed([{ ...generatePlan({ seed: 1, benefits: count }), id: 'case' }]),
  seedStress: () => seed([{ ...stressPlan(), id: 'stress' }]),
  seedCrowd: (count: number) => seed([{ ...generatePlan({ seed: 1, stakeholders: count }), id: 'crowd' }]),
});
