import { closedWithin, cycleDays, isDecided, isWithin, isWon } from '../deal/outcomes.ts';
import { openStages } from '../deal/stage-history.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Segment } from '../model/account-choices.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { isOpen, type Stage, stages } from '../model/stages.ts';
import { countStandard } from './standards.ts';

/** Below so many a share or an average says nothing: it is shown as "too few to say". */
export const FEWEST = 5;
/** The last four quarters: the twelve months up to the day, as the scorecard’s win rate and cycle look at. */
export const RECENT_MONTHS = 12;

/** What the seller’s own history needs of an opportunity. */
export interface PastDeal
  extends Pick<Opportunity, 'stage' | 'stageEntered' | 'closedOn' | 'amount' | 'outcomeReason'> {
  readonly currency: string;
}

/** What it needs of a plan: small, so that thousands can be kept. */
export interface PlanPast {
  readonly segment: Segment | undefined;
  readonly deals: readonly PastDeal[];
  /** The names of our sales engineers on the account. */
  readonly engineers: readonly string[];
  /** Amounts committed for months that are over, and what of them was won in their month, by currency. */
  readonly commits: readonly { readonly currency: string; readonly kept: number; readonly committed: number }[];
}

export function planPast(plan: AccountPlan, on: IsoDate): PlanPast {
  const money = planCurrency(plan);
  return {
    segment: plan.account.segment,
    deals: Object.values(plan.opportunities).map(
      ({ stage, stageEntered, closedOn, amount, outcomeReason, currency = money }) => ({
        stage,
        currency,
        ...(stageEntered && { stageEntered }),
        ...(closedOn && { closedOn }),
        ...(amount === undefined ? {} : { amount }),
        ...(outcomeReason && { outcomeReason }),
      }),
    ),
    engineers: Object.values(plan.team).flatMap(({ name, role }) => (role === 'sales-engineer' ? [name.trim()] : [])),
    commits: countStandard('commit-accuracy', plan, on).map(({ numerator, denominator, currency = money }) => ({
      currency,
      kept: numerator,
      committed: denominator,
    })),
  };
}

export interface HistoryFilter {
  readonly segment: Segment | 'all';
  readonly period: 'recent' | 'all';
}

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

export interface StageConversion extends Share {
  readonly stage: Stage;
  /** Entered in the period: those that went on, those that were lost there, those that are there still. */
  readonly entered: number;
  readonly still: number;
}

export interface DealHistory {
  /** By stage: of those that entered it and have left it, those that went on to a later one. */
  readonly conversion: readonly StageConversion[];
  /** Won of won and lost; a loss before qualification is none. */
  readonly winRate: Share;
  /** Days from qualification to the close of those won, where both days are known. */
  readonly cycle: { readonly count: number; readonly average: number | null; readonly median: number | null };
  /** Of those won with an amount, by currency, the most frequent first. */
  readonly dealSize: readonly { readonly currency: string; readonly count: number; readonly average: number }[];
  /** Win rate of the accounts that each sales engineer works on, by name. */
  readonly engineers: readonly (Share & { readonly name: string })[];
  readonly reasons: { readonly won: readonly ReasonCount[]; readonly lost: readonly ReasonCount[] };
  /** Amounts won in the month they were committed for, of the amounts committed; of all months that are over. */
  readonly commits: readonly (Share & { readonly currency: string })[];
}

export interface ReasonCount {
  /** As it was first written; empty: none recorded. */
  readonly reason: string;
  readonly count: number;
}

/**
 * The seller’s own record. What closed counts by its closing day, a stage by the day it was entered, both in the twelve months
 * up to `on` or at any time; a day that nobody recorded is in no period but "all".
 */
export function dealHistory(plans: readonly PlanPast[], { segment, period }: HistoryFilter, on: IsoDate): DealHistory {
  const chosen = segment === 'all' ? plans : plans.filter((plan) => plan.segment === segment);
  const deals = chosen.flatMap((plan) => plan.deals);
  const inPeriod = (deal: PastDeal) => period === 'all' || closedWithin(deal, on, RECENT_MONTHS);
  const closed = deals.filter((deal) => !isOpen(deal) && inPeriod(deal));
  const won = closed.filter(isWon);
  const days = won.flatMap((deal) => cycleDays(deal) ?? []).sort((a, b) => a - b);
  return {
    conversion: openStages.map((stage) =>
      conversionOf(
        stage,
        deals.filter((deal) => entered(deal, stage, period, on)),
      ),
    ),
    winRate: winRate(closed),
    cycle: { count: days.length, average: average(days), median: median(days) },
    dealSize: dealSizes(won),
    engineers: byEngineer(chosen, inPeriod),
    reasons: { won: reasonsOf(won), lost: reasonsOf(closed.filter((deal) => !isWon(deal))) },
    commits: commitsOf(chosen),
  };
}

/** It has been in the stage: a day says so, or it is there now. */
function entered(deal: PastDeal, stage: Stage, period: HistoryFilter['period'], on: IsoDate): boolean {
  const day = deal.stageEntered?.[stage];
  if (period === 'all') return day !== undefined || deal.stage === stage;
  return day !== undefined && isWithin(day, on, RECENT_MONTHS);
}

function conversionOf(stage: Stage, deals: readonly PastDeal[]): StageConversion {
  const wentOn = deals.filter((deal) => hasPassed(deal, stage)).length;
  const still = deals.filter((deal) => isOpen(deal) && !hasPassed(deal, stage)).length;
  return { stage, entered: deals.length, still, numerator: wentOn, denominator: deals.length - still };
}

/** It has come to a later stage, whether or not it came back; a loss is none. */
function hasPassed({ stage, stageEntered = {} }: PastDeal, passed: Stage): boolean {
  const later = stages.slice(stages.indexOf(passed) + 1, -1);
  return later.includes(stage) || later.some((each) => each !== 'closed-won' && stageEntered[each] !== undefined);
}

function winRate(closed: readonly PastDeal[]): Share {
  return { numerator: closed.filter(isWon).length, denominator: closed.filter(isDecided).length };
}

function dealSizes(won: readonly PastDeal[]): DealHistory['dealSize'] {
  const amounts = new Map<string, number[]>();
  for (const { amount, currency } of won) {
    if (amount !== undefined) amounts.set(currency, [...(amounts.get(currency) ?? []), amount]);
  }
  return [...amounts]
    .map(([currency, all]) => ({ currency, count: all.length, average: average(all) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
}

/** One who works on an account shares in all that closed there. The same name in several plans is the same person. */
function byEngineer(plans: readonly PlanPast[], inPeriod: (deal: PastDeal) => boolean): DealHistory['engineers'] {
  const found = new Map<string, { name: string; deals: PastDeal[] }>();
  for (const { engineers, deals } of plans) {
    const decided = deals.filter((deal) => isDecided(deal) && inPeriod(deal));
    if (decided.length === 0) continue;
    for (const name of engineers) {
      const known = found.get(name.toLowerCase()) ?? { name, deals: [] };
      known.deals.push(...decided);
      found.set(name.toLowerCase(), known);
    }
  }
  return [...found.values()]
    .map(({ name, deals }) => ({ name, ...winRate(deals) }))
    .sort((a, b) => b.denominator - a.denominator || (a.name < b.name ? -1 : 1));
}

/** The same words, whatever their capitals, are the same reason; most frequent first, those without one last. */
function reasonsOf(deals: readonly PastDeal[]): ReasonCount[] {
  const counts = new Map<string, { reason: string; count: number }>();
  for (const { outcomeReason = '' } of deals) {
    const reason = outcomeReason.trim();
    const known = counts.get(reason.toLowerCase()) ?? { reason, count: 0 };
    known.count += 1;
    counts.set(reason.toLowerCase(), known);
  }
  const last = ({ reason }: ReasonCount) => (reason === '' ? 1 : 0);
  return [...counts.values()].sort(
    (a, b) => last(a) - last(b) || b.count - a.count || (a.reason.toLowerCase() < b.reason.toLowerCase() ? -1 : 1),
  );
}

function commitsOf(plans: readonly PlanPast[]): DealHistory['commits'] {
  const sums = new Map<string, { currency: string; numerator: number; denominator: number }>();
  for (const { currency, kept, committed } of plans.flatMap((plan) => plan.commits)) {
    const sum = sums.get(currency) ?? { currency, numerator: 0, denominator: 0 };
    sum.numerator += kept;
    sum.denominator += committed;
    sums.set(currency, sum);
  }
  return [...sums.values()].sort((a, b) => b.denominator - a.denominator || (a.currency < b.currency ? -1 : 1));
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((all, each) => all + each, 0) / values.length;
}

/** Of rising numbers; of an even count the middle between the two. */
function median(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}
