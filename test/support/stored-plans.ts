import type { Id } from '@core/kernel/ids.ts';
import { type AccountPlan, emptyTables, newPlan } from '@core/model/plan.ts';
import { creationDiff, diffPlans } from '@core/model/plan-diff.ts';
import { planHeader } from '@core/portfolio/plan-header.ts';
import type { PlanChange, PlanCommit, PortfolioOperation } from '@core/portfolio/stored-changes.ts';

const AT = '2026-11-21T09:00:00.000Z';

/** A plan with people in a reporting line, an opportunity and a business case. Keys are out of alphabetical order on purpose. */
export function planOf(id: Id, name = `Account ${id}`, people = 3): AccountPlan {
  const stakeholders = Object.fromEntries(
    Array.from({ length: people }, (_, index) => [
      `p${people - index}`,
      { name: `Person ${people - index}`, access: index % 2 === 0 ? ('deep' as const) : ('brief' as const) },
    ]),
  );
  return {
    ...newPlan(id, { name, segment: 'enterprise', currency: 'EUR' }, AT),
    valueCase: { currency: 'EUR', years: 3, discountRate: 0.1, scenarios: { base: { benefits: 1, costs: 1 } } },
    stakeholders,
    opportunities: { o1: { name: 'First project', stage: 'discovery', amount: 1_000 } },
  };
}

/** Ids for operations, journal entries and stores: unique, as test files share the store that is made in Node. */
export function nextId(): Id {
  return crypto.randomUUID();
}

/** What turns one stored plan into another (null: not there). */
export function change(before: AccountPlan | null, after: AccountPlan | null): PlanChange {
  const planId = (before ?? after)!.id;
  const none = { id: planId, ...emptyTables() } as unknown as AccountPlan;
  return {
    planId,
    diff: before === null ? creationDiff(after!) : diffPlans(before, after ?? none),
    ...(before === null ? {} : { headerBefore: planHeader(before) }),
    ...(after === null ? {} : { headerAfter: planHeader(after) }),
  };
}

export function operation(label: string, ...changes: PlanChange[]): PortfolioOperation {
  return { id: nextId(), label, at: AT, origin: 'user', changes };
}

/** The commit that stores the steps from the first of the plans through the others, in order. */
export function commitOf(...plans: [AccountPlan, AccountPlan, ...AccountPlan[]]): PlanCommit {
  const after = plans[plans.length - 1]!;
  const entries = plans.slice(1).map((plan, index) => ({
    id: nextId(),
    at: AT,
    label: `Step ${index + 1}`,
    origin: 'user' as const,
    diff: diffPlans(plans[index]!, plan),
  }));
  return { planId: after.id, entries, header: planHeader(after) };
}

/** The plan with one person set or (undefined) taken out, later than it was. */
export function withPerson(plan: AccountPlan, id: Id, name: string | undefined): AccountPlan {
  const { [id]: before, ...others } = plan.stakeholders;
  const stakeholders =
    name === undefined
      ? others
      : before === undefined
        ? { ...others, [id]: { name } }
        : { ...plan.stakeholders, [id]: { ...before, name } };
  return { ...plan, updatedAt: later(plan.updatedAt ?? AT), stakeholders };
}

export function withAccount(plan: AccountPlan, account: Partial<AccountPlan['account']>): AccountPlan {
  return { ...plan, updatedAt: later(plan.updatedAt ?? AT), account: { ...plan.account, ...account } };
}

function later(instant: string): string {
  return new Date(Date.parse(instant) + 1_000).toISOString();
}
