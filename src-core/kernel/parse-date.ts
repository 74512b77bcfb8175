import { daysBetween, type IsoDate, isIsoDate } from './dates.ts';

/**
 * A day as people type it: `19 Mar 2027`, `March 19`, `19.3.27`, `3/19/2027`, `2027-03-19`. Month names may be those of
 * the locale or English; bare numbers are read in the locale's order; without a year it is the one nearest to `near`. Null
 * for what is no day of the calendar.
 */
export function parseDate(text: string, locale: string, near: IsoDate): IsoDate | null {
  const clean = text.normalize('NFKC').trim().toLocaleLowerCase(locale);
  if (isIsoDate(clean)) return clean;
  const named = findMonth(clean, locale);
  const numbers = (named === null ? clean : clean.replace(named.name, ' ')).match(/\d+/g) ?? [];
  const order = named === null ? dateOrder(locale) : dayAndYear(numbers);
  // The year may be left out: "19 Mar", "19.3."
  const given = numbers.length === order.length ? order : order.filter((part) => part !== 'year');
  if (numbers.length !== given.length) return null;
  const value: Partial<Record<Part, number>> = named === null ? {} : { month: named.month };
  given.forEach((part, i) => {
    value[part] = Number(numbers[i]);
  });
  const { year, month = 0, day = 0 } = value;
  if (year !== undefined) return dayOf(year < 100 ? 2000 + year : year, month, day);
  const thisYear = Number(near.slice(0, 4));
  return [thisYear, thisYear - 1, thisYear + 1]
    .map((each) => dayOf(each, month, day))
    .reduce((a, b) => (a === null || (b !== null && away(near, b) < away(near, a)) ? b : a), null);
}

function dayOf(year: number, month: number, day: number): IsoDate | null {
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isIsoDate(iso) ? iso : null;
}

function away(near: IsoDate, day: IsoDate): number {
  return Math.abs(daysBetween(near, day));
}

/** Beside a month's name languages disagree with their own order of bare numbers; the longer number is the year. */
function dayAndYear(numbers: readonly string[]): Part[] {
  return (numbers[0]?.length ?? 0) > 2 ? ['year', 'day'] : ['day', 'year'];
}

type Part = 'year' | 'month' | 'day';

interface MonthName {
  readonly name: string;
  readonly month: number;
}

const monthNames = new Map<string, readonly MonthName[]>();

/** The longest name that occurs wins: "mars" before "mar". */
function findMonth(text: string, locale: string): MonthName | null {
  return namesOf(locale).find(({ name }) => text.includes(name)) ?? null;
}

/** True for a month's name or its short form, in the locale's language or in English: "December", "Dec", "Dez." */
export function isMonthName(word: string, locale: string): boolean {
  const clean = word.normalize('NFKC').trim().toLocaleLowerCase(locale).replace(/\.$/, '');
  return clean === 'sept' || namesOf(locale).some(({ name }) => name === clean);
}

function namesOf(locale: string): readonly MonthName[] {
  const known = monthNames.get(locale);
  if (known !== undefined) return known;
  const names: MonthName[] = [];
  for (const language of [locale, 'en']) {
    for (const options of [
      { month: 'long' },
      { month: 'short' },
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric' },
    ] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const part = format.formatToParts(new Date(Date.UTC(2001, month - 1, 15))).find(({ type }) => type === 'month');
        const name = part?.value.normalize('NFKC').toLocaleLowerCase(locale).replace(/\.$/, '') ?? '';
        // A locale that writes months as numbers has no names to look for.
        if (/\p{L}/u.test(name)) names.push({ name, month });
      }
    }
  }
  names.sort((a, b) => b.name.length - a.name.length);
  monthNames.set(locale, names);
  return names;
}

function dateOrder(locale: string): Part[] {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(2001, 1, 15)))
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
