import { fromEpochDay, type IsoDate, toEpochDay } from '../kernel/dates.ts';
import type { Timeline } from './timeline-geometry.ts';

type Scale = Pick<Timeline, 'from' | 'to' | 'pxPerDay'>;

/** The middle of a day on a timeline, in pixels; null for no day and for one outside. */
export function dayX({ from, to, pxPerDay }: Scale, day: IsoDate | undefined): number | null {
  if (day === undefined || day < from || day > to) return null;
  return (toEpochDay(day) - toEpochDay(from) + 0.5) * pxPerDay;
}

/** The Mondays of a timeline, each with its left edge in pixels. */
export function mondays({ from, to, pxPerDay }: Scale): { readonly start: IsoDate; readonly x: number }[] {
  const first = toEpochDay(from);
  // 1970-01-01 was a Thursday; the outer remainder keeps days before it positive.
  const sinceMonday = (((first + 3) % 7) + 7) % 7;
  const monday = first + ((7 - sinceMonday) % 7);
  const count = Math.max(0, Math.floor((toEpochDay(to) - monday) / 7) + 1);
  return Array.from({ length: count }, (_, i) => ({
    start: fromEpochDay(monday + 7 * i),
    x: (monday + 7 * i - first) * pxPerDay,
  }));
}

/** The shorter of the two periods that a timeline's head names at a scale: under quarters weeks or months, under years quarters. */
export type HeadUnit = 'weeks' | 'months' | 'quarters';

/** Days this wide leave room for a date at each Monday. */
const WEEKS_FROM = 11;
/** A quarter narrower than this has no room for its name and year. */
const QUARTER_ROOM = 64;
const QUARTER_DAYS = 91;

export function headUnit(pxPerDay: number): HeadUnit {
  if (pxPerDay >= WEEKS_FROM) return 'weeks';
  return pxPerDay * QUARTER_DAYS >= QUARTER_ROOM ? 'months' : 'quarters';
}

/** The fiscal years of a timeline's quarters, "FY27". */
export function fiscalYears(quarters: Timeline['quarters']): Timeline['quarters'] {
  const years: { start: IsoDate; x: number; w: number; name: string }[] = [];
  for (const { start, x, w, name } of quarters) {
    const year = name.slice(3);
    const last = years.at(-1);
    if (last?.name === year) last.w += w;
    else years.push({ start, x, w, name: year });
  }
  return years;
}
