import { addDays, fiscalQuarter, type IsoDate, type Quarter } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { placeOf } from './built-in-views.ts';
import { type Conversion, conversionOf, type PipelineSettings } from './pipeline-settings.ts';
import type { Deal, PlanHeader } from './plan-header.ts';
import { type StageProbabilities, weigh } from './weigh.ts';

/** The parts of a bar, from the surest; what is omitted from the forecast is left out. */
export const categories = ['commit', 'best-case', 'pipeline'] as const;
export type Category = (typeof categories)[number];

/** When the opportunities of a bar are to close; `later`: after the last quarter shown. */
export type Period =
  | { readonly kind: 'overdue' | 'later' | 'undated' }
  | { readonly kind: 'quarter'; readonly quarter: Quarter };

export interface PipelineBar {
  readonly period: Period;
  /** Amount × probability in the pipeline's currency, by forecast category. */
  readonly weighted: Readonly<Record<Category, number>>;
  /** The same, without the probability. */
  readonly amount: number;
  readonly count: number;
  /** The amounts as they were given, by currency. */
  readonly given: Readonly<Record<string, number>>;
  readonly quota?: number;
}

/** Why an opportunity is in no bar. `resting`: its account is on nurture until a day, or lost. `unread`: one of so many in its account that Home does not keep it. */
export const leftOutReasons = ['resting', 'omitted', 'rate', 'probability', 'unread', 'amount'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly planId: Id;
  readonly account: string;
  /** Absent where several stand for one line. */
  readonly deal?: Pick<Deal, 'id' | 'name'>;
  readonly count: number;
  /** By currency; empty where nobody gave an amount. */
  readonly given: Readonly<Record<string, number>>;
}

export interface Pipeline {
  readonly currency: string;
  /** Overdue where there are any, each quarter shown, then later and undated where there are any. */
  readonly bars: readonly PipelineBar[];
  /** The sum of all bars. */
  readonly weighted: number;
  /** Opportunities in the bars that count with their stage's probability. */
  readonly assumed: number;
  readonly leftOut: readonly LeftOut[];
  /** The rates that went into the bars. */
  readonly conversions: readonly Conversion[];
  /** Accounts whose opportunities have not been read yet. */
  readonly unreadAccounts: number;
}

export interface PipelineOptions {
  readonly settings: PipelineSettings;
  readonly probabilities: StageProbabilities;
  readonly today: IsoDate;
}

/** The quarter of today and the next three. */
const QUARTERS = 4;

/**
 * The open opportunities of all accounts that are not put away, weighted (amount × probability; without one the stage's, which
 * is counted as assumed), by the fiscal quarter of their close date and by forecast category (`closed` on an open one counts
 * as commit, none as pipeline). Overdue: the close date is past. Every open opportunity stands in exactly one bar or in one
 * line of what is left out. Source: product.md, "Home (portfolio)".
 */
export function pipeline(headers: readonly PlanHeader[], options: PipelineOptions): Pipeline {
  const { settings, probabilities, today } = options;
  const shown = headers.filter(({ archivedOn }) => archivedOn === undefined);
  const currency = settings.currency ?? commonCurrency(shown);
  const quarters = quartersFrom(today, settings.startMonth ?? 1);
  const conversions = new Map<string, Conversion | null>();
  const conversionFrom = (from: string) => {
    if (!conversions.has(from)) conversions.set(from, conversionOf(settings.rates, from, currency, today));
    return conversions.get(from) ?? null;
  };
  const bars = new Map<string, MutableBar>(
    quarters.map((quarter) => [quarter.start, newBar({ kind: 'quarter', quarter })]),
  );
  const used = new Map<string, Conversion>();
  const leftOut: LeftOut[] = [];
  let assumed = 0;

  for (const header of shown) {
    const at = { planId: header.id, account: header.name };
    const resting = placeOf(header, today) !== 'open';
    for (const deal of header.deals ?? []) {
      const leave = (reason: LeftOutReason) =>
        leftOut.push({ ...at, reason, deal: { id: deal.id, name: deal.name }, count: 1, given: givenOf(deal) });
      if (resting) leave('resting');
      else if (deal.amount === undefined) leave('amount');
      else if (deal.forecast === 'omitted') leave('omitted');
      else {
        const weighed = weigh(deal, probabilities);
        const conversion = deal.currency === currency ? null : conversionFrom(deal.currency);
        if (weighed === null) leave('probability');
        else if (deal.currency !== currency && conversion === null) leave('rate');
        else {
          if (conversion !== null) used.set(deal.currency, conversion);
          if (weighed.assumed) assumed += 1;
          const factor = conversion?.factor ?? 1;
          const key = periodOf(deal.closeDate, today, quarters);
          let bar = bars.get(key);
          if (bar === undefined) {
            bar = newBar({ kind: key as 'overdue' });
            bars.set(key, bar);
          }
          bar.weighted[categoryOf(deal)] += weighed.amount * factor;
          bar.amount += deal.amount * factor;
          bar.count += 1;
          bar.given[deal.currency] = (bar.given[deal.currency] ?? 0) + deal.amount;
        }
      }
    }
    const { moreDeals } = header;
    if (moreDeals !== undefined)
      leftOut.push({ ...at, reason: resting ? 'resting' : 'unread', count: moreDeals.count, given: moreDeals.value });
  }

  const order = ['overdue', ...quarters.map(({ start }) => start), 'later', 'undated'];
  const ordered = order
    .flatMap((key) => bars.get(key) ?? [])
    .map((bar): PipelineBar => ({ ...bar, ...quotaOf(bar, settings, currency) }));
  return {
    currency,
    bars: ordered,
    weighted: ordered.reduce((sum, bar) => sum + weightOf(bar), 0),
    assumed,
    leftOut,
    conversions: [...used.values()],
    unreadAccounts: shown.filter(({ deals }) => deals === undefined).length,
  };
}

/** The height of a bar. */
export function weightOf({ weighted }: Pick<PipelineBar, 'weighted'>): number {
  return categories.reduce((sum, category) => sum + weighted[category], 0);
}

/** The quarter that holds a day, and those after it that the pipeline shows. */
export function quartersFrom(day: IsoDate, startMonth: number): Quarter[] {
  const quarters = [fiscalQuarter(day, startMonth)];
  while (quarters.length < QUARTERS)
    quarters.push(fiscalQuarter(addDays(quarters[quarters.length - 1]!.end, 1), startMonth));
  return quarters;
}

/** The currencies that open opportunities have an amount in, the most frequent first, of equals by their code. */
export function currenciesOf(headers: readonly PlanHeader[]): string[] {
  const counts = new Map<string, number>();
  const count = (code: string, by: number) => counts.set(code, (counts.get(code) ?? 0) + by);
  for (const { deals = [], moreDeals } of headers) {
    for (const { amount, currency } of deals) if (amount !== undefined) count(currency, 1);
    for (const code of Object.keys(moreDeals?.value ?? {})) count(code, 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
}

function commonCurrency(headers: readonly PlanHeader[]): string {
  return currenciesOf(headers)[0] ?? 'USD';
}

interface MutableBar {
  period: Period;
  weighted: Record<Category, number>;
  amount: number;
  count: number;
  given: Record<string, number>;
}

function newBar(period: Period): MutableBar {
  return { period, weighted: { commit: 0, 'best-case': 0, pipeline: 0 }, amount: 0, count: 0, given: {} };
}

function periodOf(closeDate: IsoDate | undefined, today: IsoDate, quarters: readonly Quarter[]): string {
  if (closeDate === undefined) return 'undated';
  if (closeDate < today) return 'overdue';
  return quarters.find(({ end }) => closeDate <= end)?.start ?? 'later';
}

function categoryOf({ forecast = 'pipeline' }: Pick<Deal, 'forecast'>): Category {
  if (forecast === 'closed') return 'commit';
  return forecast === 'omitted' ? 'pipeline' : forecast;
}

function givenOf({ amount, currency }: Pick<Deal, 'amount' | 'currency'>): Record<string, number> {
  return amount === undefined ? {} : { [currency]: amount };
}

function quotaOf({ period }: MutableBar, { quotas }: PipelineSettings, currency: string): { quota?: number } {
  if (period.kind !== 'quarter') return {};
  const quota = quotas.find((each) => each.start === period.quarter.start && each.currency === currency);
  return quota === undefined ? {} : { quota: quota.amount };
}
