import type { Id } from '../kernel/ids.ts';
import type { Account } from '../model/account.ts';
import { accountDefaults, type Segment } from '../model/account-choices.ts';
import { mainOpportunity } from '../model/main-opportunity.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { isOpen, type Stage } from '../model/stages.ts';

/** An open opportunity as Home counts it. */
export interface Deal extends Pick<Opportunity, 'stage' | 'amount' | 'probability' | 'closeDate' | 'forecast'> {
  readonly id: Id;
  readonly name: string;
  /** Its own, else the plan's. */
  readonly currency: string;
}

/** What Home tells of a plan beyond its row in the table: what is open, and since when it may rest. */
export interface OpenParts {
  readonly status: NonNullable<Account['status']>;
  /** While the status is nurture: the day the account is back on Home. */
  readonly nurtureUntil?: string;
  /** The open opportunities, the largest amounts first, at most `DEALS_KEPT`. */
  readonly deals: readonly Deal[];
  /** Those beyond that: how many, and their amounts by currency. */
  readonly moreDeals?: { readonly count: number; readonly value: Readonly<Record<string, number>> };
}

/** A plan may hold thousands of opportunities, and Home ten thousand plans. */
export const DEALS_KEPT = 100;

/** What Home shows of a plan without opening it; written with every commit. A header of an earlier Longview has no open parts until it is made anew. */
export interface PlanHeader extends Partial<OpenParts> {
  readonly id: Id;
  readonly name: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly archivedOn?: string;
  readonly segment?: Segment;
  readonly industry?: string;
  readonly owner?: string;
  readonly territory?: string;
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
  const main = mainOpportunity(plan.opportunities)?.[1];
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
    territory: account.territory,
    stage: main?.stage,
    closeDate: main?.closeDate,
    nextStep: main?.nextStep,
    value: amountsOf(openDeals(plan)),
    lastTouch,
    people: people.length,
    held: people.filter(({ access }) => access === 'regular' || access === 'deep').length,
    ...openParts(plan),
  });
}

type DealPlan = Pick<AccountPlan, 'account' | 'opportunities' | 'valueCase'>;

/** The part of a header that says what is open. */
export function openParts(plan: DealPlan): OpenParts {
  const { status = accountDefaults.status, nurtureUntil } = plan.account;
  const deals = openDeals(plan).sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const more = deals.slice(DEALS_KEPT);
  return {
    status,
    ...(status === 'nurture' && nurtureUntil !== undefined ? { nurtureUntil } : {}),
    deals: deals.slice(0, DEALS_KEPT),
    ...(more.length === 0 ? {} : { moreDeals: { count: more.length, value: amountsOf(more) } }),
  };
}

function openDeals(plan: DealPlan): Deal[] {
  const currency = planCurrency(plan);
  return Object.entries(plan.opportunities)
    .filter(([, opportunity]) => isOpen(opportunity))
    .map(([id, { name, stage, amount, currency: own = currency, probability, closeDate, forecast }]) =>
      withoutAbsent({ id, name, stage, amount, currency: own, probability, closeDate, forecast }),
    );
}

function amountsOf(deals: readonly Deal[]): Record<string, number> {
  const value: Record<string, number> = {};
  for (const { amount, currency } of deals) {
    if (amount !== undefined) value[currency] = (value[currency] ?? 0) + amount;
  }
  return value;
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
