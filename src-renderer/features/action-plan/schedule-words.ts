import { daysBetween, formatDate, type IsoDate } from '@core/kernel/dates.ts';

export function daysWord(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** "12 days late". */
export function lateWords(end: IsoDate, today: IsoDate): string {
  return `${daysWord(daysBetween(end, today))} late`;
}

/** "in 12 days", "today", "3 days ago". */
export function distanceWords(day: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days > 0 ? `in ${daysWord(days)}` : `${daysWord(-days)} ago`;
}

/** "7 days before the close date", "on the close date". */
export function againstWords(day: IsoDate, mark: IsoDate, markName: string): string {
  const days = daysBetween(day, mark);
  if (days === 0) return `on ${markName}`;
  return days > 0 ? `${daysWord(days)} before ${markName}` : `${daysWord(-days)} after ${markName}`;
}

/** "1 Oct – 12 Oct 2026": one date for a single day. */
export function spanWords(start: IsoDate, end: IsoDate, locale: string): string {
  if (start === end) return formatDate(end, locale);
  return `${formatDate(start, locale, start.slice(0, 4) === end.slice(0, 4) ? 'short' : 'medium')} – ${formatDate(end, locale)}`;
}

/** Further away a day needs its year. */
const NEAR_DAYS = 240;

/** "18 Jan", with its year where that is not plain. */
export function nearDay(day: IsoDate, today: IsoDate, locale: string): string {
  return formatDate(day, locale, Math.abs(daysBetween(today, day)) <= NEAR_DAYS ? 'short' : 'medium');
}
