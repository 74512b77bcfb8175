import { formatNumber, formatShare } from '../kernel/money.ts';
import type { PipelineFigures, PipelineSufficiency } from './pipeline-sufficiency.ts';

const missingWords: Readonly<Record<keyof PipelineFigures, string>> = {
  opportunities: 'the number of open opportunities',
  winRate: 'the win rate',
  cycleDays: 'the sales cycle',
};

/** What the figures come to, in one or two sentences; where one is missing, which. Numbers as `locale` writes them. */
export function sayPipeline(figures: PipelineFigures, found: PipelineSufficiency, locale: string): string {
  const number = (value: number) => formatNumber(value, locale);
  const goal = `${number(found.target)} ${found.target === 1 ? 'deal' : 'deals'} a month`;
  const { opportunities, winRate, cycleDays } = figures;
  if (found.deals === null || opportunities === null || winRate === null || cycleDays === null) {
    const words = found.missing.map((figure) => missingWords[figure]);
    const verb = words.length === 1 ? 'is' : 'are';
    return `Whether the pipeline is enough for ${goal} cannot be said: ${listed(words, 'and')} ${verb} not recorded.`;
  }
  const open = `${number(opportunities)} open ${opportunities === 1 ? 'opportunity' : 'opportunities'}`;
  const days = `${formatNumber(cycleDays, locale, 0)} ${Math.round(cycleDays) === 1 ? 'day' : 'days'}`;
  const sum = `${open}, a win rate of ${formatShare(winRate, locale, 1)} and a cycle of ${days} come to ${number(found.deals)} deals a month`;
  if (found.enough === true) return `${sum}: enough for the target of ${number(found.target)}.`;
  const short = `${sum}: short of the target of ${number(found.target)}.`;
  const ways = waysOf(found.needed, locale);
  if (ways.length === 0) return `${short} No single figure can make up for it.`;
  return `${short} With the others as they are, it would take ${listed(ways, 'or')}.`;
}

function waysOf({ opportunities, winRate, cycleDays }: PipelineFigures, locale: string): string[] {
  return [
    ...(opportunities === null ? [] : [`${formatNumber(opportunities, locale, 0)} open opportunities`]),
    ...(winRate === null ? [] : [`a win rate of ${formatShare(roundedUp(winRate), locale, 1)}`]),
    ...(cycleDays === null ? [] : [`a cycle of ${formatNumber(cycleDays, locale, 0)} days`]),
  ];
}

/** To a tenth of a per cent, never below what is needed. */
function roundedUp(share: number): number {
  return Math.ceil(share * 1000 - 1e-6) / 1000;
}

function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
