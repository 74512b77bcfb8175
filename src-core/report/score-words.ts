import { formatMoneyShort, formatNumber, formatShare } from '../kernel/money.ts';
import type { ShownStandard } from './report-options.ts';

type Line = Pick<ShownStandard, 'unit' | 'currency' | 'per' | 'better'>;

/** A line's figure as users read it: 80 %, 4.6, $167K, 42 days; a share below its target never rounds up to it. */
export function sayFigure({ unit, currency }: Line, value: number, locale: string): string {
  if (unit === 'share' || unit === 'ratio') return formatShare(value, locale, Math.abs(value) < 10 ? 1 : 0);
  if (unit === 'money' && currency !== undefined) return formatMoneyShort(value, currency, locale);
  if (unit === 'days') return `${formatNumber(value, locale, 0)} ${Math.round(value) === 1 ? 'day' : 'days'}`;
  return formatNumber(value, locale, 2);
}

/** What the target asks for: "90 %", "2 a quarter", "at most 45 days". */
export function sayTarget(line: Line & { readonly target: number }, locale: string): string {
  const figure = sayFigure(line, line.target, locale);
  const rate = line.per === undefined || line.unit === 'share' ? figure : `${figure} a ${line.per}`;
  return line.better === 'less' ? `at most ${rate}` : rate;
}

/** The two numbers behind a figure: "12 of 15" of things counted, "4 in 2 quarters", "22.5 ÷ 5" and "$3M ÷ $2M" of things added up. */
export function sayCounts(
  line: Line,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  locale: string,
): string {
  const { currency } = line;
  const say = (value: number) =>
    currency === undefined ? formatNumber(value, locale, 2) : formatMoneyShort(value, currency, locale);
  if (line.unit === 'share') return `${say(numerator)} of ${say(denominator)}`;
  const above = say(numerator);
  if (line.per !== undefined) return `${above} in ${counted(denominator, line.per, locale)}`;
  // So many at a time, of one seller.
  if (line.unit === 'count' && denominator === 1) return above;
  return `${above} ÷ ${line.unit === 'money' ? formatNumber(denominator, locale, 2) : say(denominator)}`;
}

/** "1 plan", "10,000 plans". */
export function counted(count: number, noun: string, locale: string): string {
  return `${formatNumber(count, locale, 0)} ${count === 1 ? noun : `${noun}s`}`;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
