import type { DealFacts, DealSum } from '@core/insight/deal-facts.ts';
import { formatMoneyShort, formatNumber, formatShare } from '@core/kernel/money.ts';
import { type Stage, stages } from '@core/model/stages.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { choices, wordOf } from '../../ui/words.ts';

/** What opportunities are called and said to be on their screens. */

export const forecasts = ['omitted', 'pipeline', 'best-case', 'commit', 'closed'] as const;
export const forecastChoices = choices(forecasts);

/** A stage by the process's name; the loss, which no process has, by the format's. */
export function stageName(process: Pick<SalesProcess, 'stages'>, stage: Stage): string {
  return process.stages.find(({ id }) => id === stage)?.name ?? wordOf(stage);
}

export function stageChoices(process: Pick<SalesProcess, 'stages'>) {
  return stages.map((stage) => ({ value: stage as string, label: stageName(process, stage) }));
}

export function daysWord(days: number, locale: string): string {
  return `${formatNumber(days, locale, 1)} ${days === 1 ? 'day' : 'days'}`;
}

/** "Stalled: 26 of 20 days", "6 of 20 days", "6 days", "Days not recorded". */
export function stageDaysWords({ days, maxDays, stalled }: DealFacts, locale: string): string {
  if (days === null) return 'Days not recorded';
  if (maxDays === null) return daysWord(days, locale);
  return `${stalled ? 'Stalled: ' : ''}${formatNumber(days, locale, 0)} of ${daysWord(maxDays, locale)}`;
}

/** "3 of 5 exit criteria"; empty where the stage has none. */
export function gateWords({ gate }: Pick<DealFacts, 'gate'>): string {
  if (gate.of === 0) return '';
  return `${gate.met} of ${gate.of} exit ${gate.of === 1 ? 'criterion' : 'criteria'}`;
}

/** "40 %", with what it is where nobody gave it. */
export function probabilityWords({ probability, assumed }: DealFacts, locale: string): string {
  const share = formatShare(probability, locale);
  return assumed ? `${share} assumed` : share;
}

/** "$1.84M, $736K weighted" of each currency; the first ones, and how many more there are. */
export function sumWords(sums: readonly DealSum[], locale: string, most = 2): string[] {
  const shown = sums
    .slice(0, sums.length > most ? most - 1 : most)
    .map(
      ({ amount, weighted, currency }) =>
        `${formatMoneyShort(amount, currency, locale)}, ${formatMoneyShort(weighted, currency, locale)} weighted`,
    );
  return sums.length > most ? [...shown, `and ${sums.length - most + 1} more currencies`] : shown;
}
