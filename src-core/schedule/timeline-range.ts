import { addDays, addMonths, daysBetween, fiscalQuarter, type IsoDate, startOfMonth } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';

export interface DayRange {
  readonly from: IsoDate;
  /** Inclusive. */
  readonly to: IsoDate;
}

/** A calendar period on a timeline, cut to what is shown of it; pixels. */
export interface Span {
  readonly start: IsoDate;
  readonly x: number;
  readonly w: number;
}

/** Today, the close and the like are part of the picture when they are at most this far from the milestones, or as far as those reach. */
const NEAR_DAYS = 92;
/** A mistyped year must not draw ten thousand months. */
const LONGEST_DAYS = 20 * 366;

/**
 * Whole months around the milestones, and around those of `marks` that are near them; without milestones, the fiscal quarter of
 * the first mark and the next.
 */
export function rangeOf(
  shown: readonly (readonly [Id, Milestone])[],
  marks: readonly IsoDate[],
  fiscalMonth: number,
): DayRange {
  if (shown.length === 0) {
    const { start } = fiscalQuarter(marks[0]!, fiscalMonth);
    return { from: start, to: addDays(addMonths(start, 6), -1) };
  }
  let from = shown[0]![1].start;
  let to = shown[0]![1].end;
  for (const [, { start, end }] of shown) {
    if (start < from) from = start;
    if (end > to) to = end;
  }
  const [first, last] = [from, to];
  const near = Math.max(NEAR_DAYS, daysBetween(first, last));
  for (const mark of marks) {
    if (mark < from && daysBetween(mark, first) <= near) from = mark;
    if (mark > to && daysBetween(last, mark) <= near) to = mark;
  }
  from = startOfMonth(within(from));
  to = within(daysBetween(from, to) > LONGEST_DAYS ? addDays(from, LONGEST_DAYS) : to);
  return { from, to: addDays(addMonths(startOfMonth(to), 1), -1) };
}

/** The calendar's own ends, where a month earlier or a year later could not be written any more. */
function within(day: IsoDate): IsoDate {
  return day < '0002-01-01' ? '0002-01-01' : day > '9990-12-31' ? '9990-12-31' : day;
}

/** The calendar periods of `months` months that touch the range, cut to it. */
export function spans(
  from: IsoDate,
  to: IsoDate,
  x: (day: IsoDate) => number,
  first: (day: IsoDate) => IsoDate,
  months: number,
): Span[] {
  const result: Span[] = [];
  for (let start = first(from); start <= to; start = addMonths(start, months)) {
    const left = x(start < from ? from : start);
    const next = addMonths(start, months);
    result.push({ start, x: left, w: x(next > to ? addDays(to, 1) : next) - left });
  }
  return result;
}
