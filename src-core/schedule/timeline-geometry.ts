import { compareCodePoints } from '../kernel/code-points.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  fiscalQuarter,
  fromEpochDay,
  type IsoDate,
  startOfMonth,
  toEpochDay,
} from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type Milestone, type MilestoneStatus, type Track, tracks } from '../model/milestones.ts';
import { type AccountPlan, fiscalStart, rows } from '../model/plan.ts';
import { durationDays, isLate, statusOf, trackOf } from './milestone-state.ts';
import { type PilotScore, pilotScore } from './pilots.ts';
import { layLinks } from './timeline-links.ts';

/** The timeline of milestones as numbers, for screen and print. Pixels; x from the first day, y from the first row. */
export interface Timeline {
  readonly from: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  readonly pxPerDay: number;
  readonly width: number;
  readonly height: number;
  readonly tracks: readonly TrackBand[];
  readonly rows: readonly TimelineRow[];
  readonly bars: readonly TimelineBar[];
  readonly links: readonly TimelineLink[];
  readonly quarters: readonly (Span & { readonly name: string })[];
  readonly months: readonly Span[];
  /** The left edge of today; null where today is outside. */
  readonly todayX: number | null;
}

export interface Span {
  readonly start: IsoDate;
  readonly x: number;
  readonly w: number;
}

export interface TrackBand {
  readonly track: Track;
  readonly y: number;
  readonly h: number;
  readonly ids: readonly Id[];
}

export interface TimelineRow {
  readonly id: Id;
  readonly track: Track;
  readonly y: number;
  readonly h: number;
}

export interface TimelineBar {
  readonly id: Id;
  /** A diamond stands for a single day: `x` is its left tip, `w` its width, centred on the day. */
  readonly shape: 'bar' | 'diamond';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly status: MilestoneStatus;
  readonly late: boolean;
  /** On the longest milestone of each pilot. */
  readonly pilot: PilotScore | null;
}

export interface TimelineLink {
  readonly from: Id;
  readonly to: Id;
  /** From the predecessor's right edge to the successor, where the arrow is: its left edge, or its top or bottom when it follows at once. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The successor starts before the predecessor leaves off. */
  readonly broken: boolean;
}

export interface TimelineOptions {
  readonly today: IsoDate;
  readonly pxPerDay: number;
  /** Which milestones to show; all but the cancelled ones unless told. */
  readonly show?: (milestone: Milestone, id: Id) => boolean;
  readonly rowHeight?: number;
  readonly trackGap?: number;
  readonly barHeight?: number;
  /** The days to span; whole months around the milestones unless told. */
  readonly range?: DayRange;
}

export interface DayRange {
  readonly from: IsoDate;
  /** Inclusive. */
  readonly to: IsoDate;
}

const ROW = 26;
const DIAMOND = 13;
/** Today is part of the picture when it is at most this far from the milestones. */
const TODAY_WITHIN_DAYS = 92;
/** A mistyped year must not draw ten thousand months. */
const LONGEST_DAYS = 20 * 366;

export function timeline(plan: AccountPlan, options: TimelineOptions): Timeline {
  const { today, pxPerDay, rowHeight = ROW, trackGap = 7 } = options;
  const shown = shownRows(plan, options);
  const { from, to } = options.range ?? extent(shown, today, fiscalStart(plan));
  const x = (day: IsoDate) => daysBetween(from, day) * pxPerDay;
  const { bands, timelineRows, height } = layRows(shown, rowHeight, trackGap);
  const pilots = pilotBars(plan, shown);
  const milestones = new Map(shown);
  const bars = timelineRows.map((row) => {
    return layBar(milestones.get(row.id)!, row, from, pilots.get(row.id) ?? null, options);
  });
  return {
    from,
    to,
    pxPerDay,
    width: x(addDays(to, 1)),
    height,
    tracks: bands,
    rows: timelineRows,
    bars,
    links: layLinks(milestones, bars, rowHeight),
    quarters: spans(from, to, x, (day) => fiscalQuarter(day, fiscalStart(plan)).start, 3).map((span) => {
      const { quarter, year } = fiscalQuarter(span.start, fiscalStart(plan));
      return { ...span, name: `Q${quarter} FY${String(year % 100).padStart(2, '0')}` };
    }),
    months: spans(from, to, x, startOfMonth, 1),
    todayX: today >= from && today <= to ? x(today) : null,
  };
}

/**
 * The same timeline with one milestone at other dates, in the row it has, and its links redrawn: what a drag shows before
 * it is dropped. Takes the options that `layout` was made with.
 */
export function withBarAt(
  layout: Timeline,
  plan: AccountPlan,
  id: Id,
  dates: Pick<Milestone, 'start' | 'end'>,
  options: TimelineOptions,
): Timeline {
  const milestone = { ...plan.milestones[id]!, ...dates };
  const at = layout.bars.findIndex((bar) => bar.id === id);
  const bars = layout.bars.with(at, layBar(milestone, layout.rows[at]!, layout.from, layout.bars[at]!.pilot, options));
  const milestones = new Map(rows(plan, 'milestones')).set(id, milestone);
  return { ...layout, bars, links: layLinks(milestones, bars, options.rowHeight ?? ROW) };
}

function layBar(
  milestone: Milestone,
  { id, y, h }: TimelineRow,
  from: IsoDate,
  pilot: PilotScore | null,
  { today, pxPerDay, barHeight = 17 }: TimelineOptions,
): TimelineBar {
  const days = durationDays(milestone);
  const left = daysBetween(from, milestone.start) * pxPerDay;
  const middle = y + h / 2;
  const box =
    days === 1
      ? {
          shape: 'diamond' as const,
          x: left + (pxPerDay - DIAMOND) / 2,
          y: middle - DIAMOND / 2,
          w: DIAMOND,
          h: DIAMOND,
        }
      : { shape: 'bar' as const, x: left, y: middle - barHeight / 2, w: days * pxPerDay, h: barHeight };
  return { id, ...box, status: statusOf(milestone), late: isLate(milestone, today), pilot };
}

/** The day at a place on the timeline; the inverse of a bar's `x`. */
export function dayAt({ from, pxPerDay }: Pick<Timeline, 'from' | 'pxPerDay'>, x: number): IsoDate {
  return fromEpochDay(toEpochDay(from) + Math.floor(x / pxPerDay + 1e-9));
}

/** The days that a timeline of these options spans unless told otherwise. */
export function timelineRange(plan: AccountPlan, options: Pick<TimelineOptions, 'today' | 'show'>): DayRange {
  return extent(shownRows(plan, options), options.today, fiscalStart(plan));
}

function shownRows(plan: AccountPlan, { show }: Pick<TimelineOptions, 'show'>): [Id, Milestone][] {
  return rows(plan, 'milestones').filter(
    ([id, milestone]) => show?.(milestone, id) ?? statusOf(milestone) !== 'cancelled',
  );
}

/** Whole months around the milestones, and around today where it is near; without any, the fiscal quarter and the next. */
function extent(shown: [Id, Milestone][], today: IsoDate, fiscalMonth: number): DayRange {
  if (shown.length === 0) {
    const { start } = fiscalQuarter(today, fiscalMonth);
    return { from: start, to: addDays(addMonths(start, 6), -1) };
  }
  let from = shown[0]![1].start;
  let to = shown[0]![1].end;
  for (const [, { start, end }] of shown) {
    if (start < from) from = start;
    if (end > to) to = end;
  }
  if (today < from && daysBetween(today, from) <= TODAY_WITHIN_DAYS) from = today;
  if (today > to && daysBetween(to, today) <= TODAY_WITHIN_DAYS) to = today;
  from = startOfMonth(within(from));
  to = within(daysBetween(from, to) > LONGEST_DAYS ? addDays(from, LONGEST_DAYS) : to);
  return { from, to: addDays(addMonths(startOfMonth(to), 1), -1) };
}

/** The calendar's own ends, where a month earlier or a year later could not be written any more. */
function within(day: IsoDate): IsoDate {
  return day < '0002-01-01' ? '0002-01-01' : day > '9990-12-31' ? '9990-12-31' : day;
}

/** One milestone a row: tracks in the model's order, inside one by start, end and title. */
function layRows(shown: [Id, Milestone][], rowHeight: number, trackGap: number) {
  const bands: TrackBand[] = [];
  const timelineRows: TimelineRow[] = [];
  let y = 0;
  for (const track of tracks) {
    const members = shown.filter(([, milestone]) => trackOf(milestone) === track).sort(byDates);
    if (members.length === 0) continue;
    const top = y + trackGap / 2;
    for (const [i, [id]] of members.entries()) timelineRows.push({ id, track, y: top + i * rowHeight, h: rowHeight });
    const h = members.length * rowHeight + trackGap;
    bands.push({ track, y, h, ids: members.map(([id]) => id) });
    y += h;
  }
  return { bands, timelineRows, height: y };
}

function byDates([idA, a]: [Id, Milestone], [idB, b]: [Id, Milestone]): number {
  return (
    compareCodePoints(a.start, b.start) ||
    compareCodePoints(a.end, b.end) ||
    compareCodePoints(a.title, b.title) ||
    compareCodePoints(idA, idB)
  );
}

/** The score of each pilot, by the milestone that runs it: the longest that names it, the first of equals. */
function pilotBars(plan: AccountPlan, shown: [Id, Milestone][]): ReadonlyMap<Id, PilotScore> {
  const longest = new Map<Id, [Id, Milestone]>();
  for (const entry of shown.toSorted(byDates)) {
    const { pilotId } = entry[1];
    if (pilotId === undefined) continue;
    const known = longest.get(pilotId);
    if (known === undefined || durationDays(entry[1]) > durationDays(known[1])) longest.set(pilotId, entry);
  }
  return new Map([...longest].map(([pilotId, [id]]) => [id, pilotScore(plan, pilotId)]));
}

/** The calendar periods of `months` months that touch the range, cut to it. */
function spans(
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
