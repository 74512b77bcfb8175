import { formatDate, type IsoDate } from '../kernel/dates.ts';
import { formatMoney, formatMoneyExact, formatMoneyShort, formatNumber, formatShare } from '../kernel/money.ts';

/** Figures in words: one locale and currency for a whole report. An unknown one is an en dash. */
export interface Say {
  money(amount: number): string;
  short(amount: number): string;
  /** With its cents where it has any. */
  price(amount: number): string;
  number(value: number | undefined | null, digits?: number): string;
  share(value: number | undefined | null, digits?: number): string;
  /** A rate of return; above 500 % it says no more than that. */
  rate(value: number | null): string;
  months(value: number | null): string;
  years(count: number): string;
  date(day: IsoDate, style?: 'short' | 'medium' | 'long'): string;
  /** "14–23 Oct 2026"; one day alone where both are the same. */
  range(start: IsoDate, end: IsoDate): string;
  /** The currency's own name: "US dollars". */
  readonly currency: string;
}

export const UNKNOWN = '–';
const MOST_RATE = 5;
const MOST_WHOLE = 1e10;
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "five", "1,204". */
export function countWord(count: number, locale: string): string {
  return small[count] ?? formatNumber(count, locale, 0);
}

/** A number before "of": "none of six", "two of six". */
export function partWord(count: number, locale: string): string {
  return count === 0 ? 'none' : countWord(count, locale);
}

/** "Five benefits", "one pilot". */
export function counted(count: number, one: string, many: string, locale: string): string {
  return `${countWord(count, locale)} ${count === 1 ? one : many}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Whole amounts for a table; shortened where the largest would not fit a column. */
export function tableMoney(say: Say, amounts: readonly number[]): (amount: number) => string {
  return amounts.some((amount) => Math.abs(amount) >= MOST_WHOLE) ? say.short : say.money;
}

export function speaker(currency: string, locale: string): Say {
  const known = (value: number | undefined | null): value is number =>
    value !== undefined && value !== null && Number.isFinite(value);
  return {
    money: (amount) => formatMoney(amount, currency, locale),
    short: (amount) => formatMoneyShort(amount, currency, locale),
    price: (amount) => formatMoneyExact(amount, currency, locale),
    number: (value, digits) => (known(value) ? formatNumber(value, locale, digits) : UNKNOWN),
    share: (value, digits) => (known(value) ? formatShare(value, locale, digits) : UNKNOWN),
    rate(value) {
      if (!known(value)) return 'not meaningful';
      return value > MOST_RATE ? `> ${formatShare(MOST_RATE, locale)}` : formatShare(value, locale);
    },
    months(value) {
      if (!known(value)) return 'never';
      const rounded = Math.round(value);
      return rounded === 0 ? 'at once' : `${formatNumber(rounded, locale, 0)} ${rounded === 1 ? 'month' : 'months'}`;
    },
    years: (count) => counted(count, 'year', 'years', locale),
    date: (day, style = 'medium') => formatDate(day, locale, style),
    // Intl's formatRange takes over a millisecond a call, and a plan has hundreds.
    range: (start, end) =>
      start === end
        ? formatDate(end, locale)
        : `${formatDate(start, locale, start.slice(0, 4) === end.slice(0, 4) ? 'short' : 'medium')} – ${formatDate(end, locale)}`,
    currency: currencyName(currency),
  };
}

/** The report is written in English, so the currency is named in English whatever the locale of its numbers. */
function currencyName(currency: string): string {
  const name = new Intl.DisplayNames(['en-GB'], { type: 'currency', fallback: 'code' }).of(currency) ?? currency;
  return name === currency ? currency : `${name} (${currency})`;
}
