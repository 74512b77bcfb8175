import type { PipelineColumn } from '@core/drawing/pipeline-chart.ts';
import type { Quarter } from '@core/kernel/dates.ts';
import { formatMoney, formatMoneyShort } from '@core/kernel/money.ts';
import {
  type Category,
  categories,
  type LeftOut,
  type LeftOutReason,
  type Period,
  type Pipeline,
  weightOf,
} from '@core/portfolio/pipeline.ts';

export const categoryNames: Readonly<Record<Category, string>> = {
  commit: 'Commit',
  'best-case': 'Best case',
  pipeline: 'Pipeline',
};

export const reasonNames: Readonly<Record<LeftOutReason, string>> = {
  resting: 'On nurture or lost',
  omitted: 'Omitted from the forecast',
  rate: 'No rate for the currency',
  probability: 'No probability',
  unread: 'Among more than 100 open ones',
  amount: 'No amount',
};

/** "Q4 2026"; a fiscal year that is no calendar year says so: "Q1 FY2027". */
export function quarterWords({ quarter, year, start }: Quarter): string {
  const calendar = start.slice(5, 7) === String((quarter - 1) * 3 + 1).padStart(2, '0');
  return `Q${quarter} ${calendar ? '' : 'FY'}${year}`;
}

export function periodWords(period: Period): string {
  if (period.kind === 'quarter') return quarterWords(period.quarter);
  return { overdue: 'Overdue', later: 'Later', undated: 'No date' }[period.kind];
}

export function columnsOf({ bars }: Pipeline): PipelineColumn[] {
  return bars.map(({ period, weighted, quota }) => ({
    label: periodWords(period),
    short: period.kind === 'quarter' ? `Q${period.quarter.quarter}` : periodWords(period),
    parts: categories.map((category) => weighted[category]),
    ...(quota === undefined ? {} : { quota }),
    ...(period.kind === 'overdue' ? { late: true } : {}),
  }));
}

/** The chart in words. */
export function pipelineText({ bars, weighted, currency }: Pipeline, locale: string): string {
  const money = (amount: number) => formatMoney(amount, currency, locale);
  const each = bars.map((bar) => {
    const parts = categories
      .filter((category) => bar.weighted[category] > 0)
      .map((category) => `${categoryNames[category].toLowerCase()} ${money(bar.weighted[category])}`);
    const of =
      parts.length > 1
        ? ` (${parts.join(', ')})`
        : parts.length === 1
          ? ` in ${parts[0]!.split(' ').slice(0, -1).join(' ')}`
          : '';
    const quota = bar.quota === undefined ? '' : `, quota ${money(bar.quota)}`;
    return `${periodWords(bar.period)} ${money(weightOf(bar))}${of}${quota}`;
  });
  return `Weighted pipeline ${money(weighted)}: ${each.join('; ')}`;
}

/** What is left out, summed: "€1.2M, £300K without a rate". Empty where nothing is. */
export function leftOutWords(leftOut: readonly LeftOut[], reason: LeftOutReason, locale: string): string {
  const sums = new Map<string, number>();
  for (const each of leftOut) {
    if (each.reason !== reason) continue;
    for (const [code, amount] of Object.entries(each.given)) sums.set(code, (sums.get(code) ?? 0) + amount);
  }
  return [...sums].map(([code, amount]) => formatMoneyShort(amount, code, locale)).join(', ');
}
