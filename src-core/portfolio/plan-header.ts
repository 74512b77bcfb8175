import type { Id } from '../kernel/ids.ts';
import type { Segment } from '../model/account.ts';
import { mainOpportunity } from '../model/main-opportunity.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { isOpen, type Stage } from '../model/stages.ts';

/** What Home shows of a plan without opening it; written with every commit. */
export interface PlanHeader {
  readonly id: Id;
  readonly name: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly archivedOn?: string;
  readonly segment?: Segment;
  readonly industry?: string;
  readonly owner?: string;
  /** Stage, close date and next step are those of the open opportunity with the largest amount. */
  readonly stage?: Stage;
  readonly closeDate?: string;
  readonly nextStep?: string;
  /** Sum of the open amounts by currency. */
  readonly value: Readonly<Record<string, number>>;
  /** The latest logged activity's day. */
  readonly lastTouch?: string;
  /** Active people, and those of them with regular or deep access. */
  readonly people: number;
  readonly held: number;
}

/** Source of each rule: product.md, "Home (portfolio)". */
export function planHeader(plan: AccountPlan): PlanHeader {
  const { account } = plan;
  const open = Object.values(plan.opportunities).filter(isOpen);
  const main = mainOpportunity(plan.opportunities)?.[1];
  const value: Record<string, number> = {};
  for (const opportunity of open) {
    if (opportunity.amount === undefined) continue;
    const code = opportunity.currency ?? planCurrency(plan);
    value[code] = (value[code] ?? 0) + opportunity.amount;
  }
  const people = Object.values(plan.stakeholders).filter((person) => person.status !== 'left');
  const lastTouch = Object.values(plan.activities).reduce<string | undefined>(
    (latest, { on }) => (latest === undefined || on > latest ? on : latest),
    undefined,
  );
  const owner = account.ownerId === undefined ? undefined : plan.team[account.ownerId]?.name;
  return withoutAbsent({
    id: plan.id,
    name: account.name,
    createdAt: plan.createdAt,
    updatedAt: plan.updatedAt,
    archivedOn: account.archivedOn,
    segment: account.segment,
    industry: account.industry,
    owner,
    stage: main?.stage,
    closeDate: main?.closeDate,
    nextStep: main?.nextStep,
    value,
    lastTouch,
    people: people.length,
    held: people.filter(({ access }) => access === 'regular' || access === 'deep').length,
  });
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
