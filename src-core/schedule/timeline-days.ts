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
