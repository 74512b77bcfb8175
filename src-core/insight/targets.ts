import { closedWithin, cycleDays, isDecided, isWon } from '../deal/outcomes.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { isOpen } from '../model/stages.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { ofOpportunities, type Recording } from './standard-fields.ts';
import type { Counted } from './standards.ts';

/** Months up to the day asked about: over which what was won is shared out, and over which what closed is looked at. */
const WON_MONTHS = 3;
const CLOSED_MONTHS = 12;

export const targetIds = [
  'monthly-revenue',
  'monthly-deals',
  'active-opportunities',
  'win-rate',
  'sales-cycle',
] as const;
export type TargetId = (typeof targetIds)[number];

/** A target of an account executive, and how it is measured. The counts of several plans are put together by `pool`. */
export interface Target {
  readonly label: string;
  readonly unit: 'money' | 'count' | 'share' | 'days';
  readonly per?: 'month';
  /** A sales cycle is better short: met at or below its target. */
  readonly better: 'more' | 'less';
  readonly numerator: string;
  readonly denominator: string;
  readonly target: (targets: Playbook['targets']) => number;
  /** What one plan brings; denominator 0: nothing recorded. */
  readonly count: (plan: AccountPlan, on: IsoDate, currency: string) => Counted;
  /** Over several plans: `sum` adds the denominators up, `same` takes them as the one month or seller that all share. */
  readonly pool: 'sum' | 'same';
  /** What it is measured by, the most important first. */
  readonly fields: readonly [Recording, ...Recording[]];
  /** Currencies of amounts that would count and cannot be compared with the target. */
  readonly notCompared?: (plan: AccountPlan, on: IsoDate, currency: string) => readonly string[];
}

const amountWon = ofOpportunities('amount', 'Amount', isWon);

function closingDay(applies: (opportunity: Opportunity) => boolean) {
  return ofOpportunities('closedOn', 'Day of the close', applies);
}

const qualificationDay: Recording = {
  kind: 'opportunities',
  field: 'stageEntered',
  label: 'Day of the qualification',
  lacking: ({ opportunities }: AccountPlan) => {
    const ids = Object.keys(opportunities).filter((id) => {
      const each = opportunities[id]!;
      return isWon(each) && each.stageEntered?.qualification === undefined;
    });
    return ids.length > 0 ? ids : null;
  },
};

/**
 * The five targets, of whatever plans are handed in: those of one account executive. Revenue and deals are what was won in the
 * three months up to the day, a month; win rate and cycle look at what closed in twelve. Amounts in another currency than the
 * playbook's are left out and named, as there is no rate.
 */
export const targetTable: Readonly<Record<TargetId, Target>> = {
  'monthly-revenue': {
    label: 'Revenue won a month',
    unit: 'money',
    per: 'month',
    better: 'more',
    numerator: `Amount won in the ${WON_MONTHS} months up to the day`,
    denominator: 'Months',
    target: ({ monthlyRevenue }) => monthlyRevenue,
    count: (plan, on, currency) => {
      const known = won(plan).filter((each) => each.closedOn !== undefined && each.amount !== undefined);
      const inCurrency = known.filter((each) => currencyOf(each, plan) === currency);
      const recent = inCurrency.filter((each) => closedWithin(each, on, WON_MONTHS));
      return {
        numerator: recent.reduce((all, { amount = 0 }) => all + amount, 0),
        denominator: inCurrency.length > 0 ? WON_MONTHS : 0,
      };
    },
    pool: 'same',
    fields: [closingDay(isWon), amountWon],
    notCompared: (plan, on, currency) => {
      const recent = won(plan).filter((each) => each.amount !== undefined && closedWithin(each, on, WON_MONTHS));
      return [...new Set(recent.map((each) => currencyOf(each, plan)))].filter((code) => code !== currency);
    },
  },
  'monthly-deals': {
    label: 'Deals won a month',
    unit: 'count',
    per: 'month',
    better: 'more',
    numerator: `Opportunities won in the ${WON_MONTHS} months up to the day`,
    denominator: 'Months',
    target: ({ monthlyDeals }) => monthlyDeals,
    count: (plan, on) => {
      const known = won(plan).filter(({ closedOn }) => closedOn !== undefined);
      const recent = known.filter((each) => closedWithin(each, on, WON_MONTHS));
      return { numerator: recent.length, denominator: known.length > 0 ? WON_MONTHS : 0 };
    },
    pool: 'same',
    fields: [closingDay(isWon)],
  },
  'active-opportunities': {
    label: 'Opportunities open',
    unit: 'count',
    better: 'more',
    numerator: 'Opportunities neither won nor lost',
    denominator: 'Account executives: one',
    target: ({ activeOpportunities }) => activeOpportunities,
    count: ({ opportunities }) => {
      const all = Object.values(opportunities);
      return { numerator: all.filter(isOpen).length, denominator: all.length > 0 ? 1 : 0 };
    },
    pool: 'same',
    fields: [ofOpportunities('name', 'An opportunity')],
  },
  'win-rate': {
    label: 'Win rate',
    unit: 'share',
    better: 'more',
    numerator: `Opportunities won in the ${CLOSED_MONTHS} months up to the day`,
    denominator: 'Opportunities won in them, or lost after they were qualified',
    target: ({ winRate }) => winRate,
    count: ({ opportunities }, on) => {
      const closed = Object.values(opportunities).filter(
        (each) => isDecided(each) && closedWithin(each, on, CLOSED_MONTHS),
      );
      return { numerator: closed.filter(isWon).length, denominator: closed.length };
    },
    pool: 'sum',
    fields: [closingDay((each) => !isOpen(each))],
  },
  'sales-cycle': {
    label: 'Sales cycle',
    unit: 'days',
    better: 'less',
    numerator: 'Days from qualification to the close, added up',
    denominator: `Opportunities won in the ${CLOSED_MONTHS} months up to the day, with both days known`,
    target: ({ cycleDays }) => cycleDays,
    count: (plan, on) => {
      const days = won(plan)
        .filter((each) => closedWithin(each, on, CLOSED_MONTHS))
        .flatMap((each) => cycleDays(each) ?? []);
      return { numerator: days.reduce((all, each) => all + each, 0), denominator: days.length };
    },
    pool: 'sum',
    fields: [closingDay(isWon), qualificationDay],
  },
};

function won({ opportunities }: AccountPlan): Opportunity[] {
  return Object.values(opportunities).filter(isWon);
}

function currencyOf({ currency }: Opportunity, plan: AccountPlan): string {
  return currency ?? planCurrency(plan);
}
