/** A calendar day, `YYYY-MM-DD`, without a time zone. Compares as text. */
export type IsoDate = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const MARCH_OF_YEAR_0 = 719_468;
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** True for a day that the calendar has (2026-02-29 is none). */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const [y, m, d] = parts(text);
  return y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
}

/** Days since 1970-01-01; throws on a text that is no date. */
export function toEpochDay(date: IsoDate): number {
  const [y, m, d] = parts(date);
  // Date.UTC reads years 0–99 as 1900–1999; the calendar repeats itself every 400 years.
  const value = Math.round(Date.UTC(y + 400, m - 1, d) / DAY_MS) - DAYS_IN_400_YEARS;
  if (Number.isNaN(value)) throw new RangeError(`not a date: ${date}`);
  return value;
}

/**
 * Days past the years 0001–9999, which the format can write, stay at the nearer end. Years are counted from the first of March,
 * so that a leap day is the last of its year, in spans of 400 years (Hinnant, "civil from days").
 */
export function fromEpochDay(day: number): IsoDate {
  if (Number.isNaN(day)) throw new RangeError('not a number of days');
  const since = Math.floor(Math.min(LAST_DAY, Math.max(FIRST_DAY, day))) + MARCH_OF_YEAR_0;
  const span = Math.floor(since / DAYS_IN_400_YEARS);
  const inSpan = since - span * DAYS_IN_400_YEARS;
  const year = Math.floor(
    (inSpan - Math.floor(inSpan / 1_460) + Math.floor(inSpan / 36_524) - Math.floor(inSpan / 146_096)) / 365,
  );
  const inYear = inSpan - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const d = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const m = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return `${pad(span * 400 + year + (m <= 2 ? 1 : 0), 4)}-${pad(m, 2)}-${pad(d, 2)}`;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The same day `months` later, the last of the month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [y, m, d] = parts(date);
  const since = y * 12 + (m - 1) + months;
  const [year, month] = [Math.floor(since / 12), (((since % 12) + 12) % 12) + 1];
  if (year < 1) return fromEpochDay(FIRST_DAY);
  if (year > 9999) return fromEpochDay(LAST_DAY);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(d, daysInMonth(year, month)), 2)}`;
}

export function startOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01`;
}

export interface Quarter {
  /** 1–4. */
  readonly quarter: number;
  /** The fiscal year, named for the calendar year in which it ends; a January start keeps the calendar year. */
  readonly year: number;
  readonly start: IsoDate;
  /** Inclusive. */
  readonly end: IsoDate;
}

/** The fiscal quarter that holds `date`, in a fiscal year opening in month `startMonth` (1–12). Source: schedule.md. */
export function fiscalQuarter(date: IsoDate, startMonth = 1): Quarter {
  const [y, m] = parts(date);
  const into = (m - startMonth + 12) % 12;
  const openedIn = m >= startMonth ? y : y - 1;
  const quarter = Math.floor(into / 3) + 1;
  const start = addMonths(`${pad(openedIn, 4)}-${pad(startMonth, 2)}-01`, (quarter - 1) * 3);
  const [endYear, endMonth] = parts(addMonths(start, 2));
  const end = `${pad(endYear, 4)}-${pad(endMonth, 2)}-${pad(daysInMonth(endYear, endMonth), 2)}`;
  return { quarter, year: startMonth === 1 ? openedIn : openedIn + 1, start, end };
}

/** "Q1 FY2027". */
export function quarterName(quarter: Quarter): string {
  return `Q${quarter.quarter} FY${quarter.year}`;
}

type DateStyle = 'short' | 'medium' | 'long' | 'weekday' | 'full';

/**
 * Formats a day as the locale writes it: `medium` 19 Mar 2027, `short` 19 Mar, `long` 19 March 2027, `weekday` Fri 19 Mar,
 * `full` Friday 19 March 2027.
 */
export function formatDate(date: IsoDate, locale: string, style: DateStyle = 'medium'): string {
  return dateFormat(locale, style).format(new Date(toEpochDay(date) * DAY_MS));
}

/** The week of the year, 1–53, by ISO 8601: weeks begin on Monday, and the first is the one that holds the year's first Thursday. */
export function weekOfYear(date: IsoDate): number {
  const day = toEpochDay(date);
  // Day 0, 1 January 1970, was a Thursday: this is the Thursday of the same week.
  const thursday = day + 3 - ((((day + 3) % 7) + 7) % 7);
  const newYear = toEpochDay(`${fromEpochDay(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** "Friday, 19 March 2027, week 11". */
export function weekWords(date: IsoDate, locale: string): string {
  return `${formatDate(date, locale, 'full')}, week ${weekOfYear(date)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function dateFormat(locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: style === 'long' || style === 'full' ? 'long' : 'short',
      ...(style === 'short' || style === 'weekday' ? {} : { year: 'numeric' }),
      ...(style === 'weekday' ? { weekday: 'short' } : style === 'full' ? { weekday: 'long' } : {}),
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}

function parts(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
