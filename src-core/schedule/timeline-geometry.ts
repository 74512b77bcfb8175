import {
  addDays,
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
import type { Schedule } from './critical-path.ts';
import { statusOf, trackOf } from './milestone-state.ts';
import type { PilotScore } from './pilots.ts';
import { byDates, layBar, pilotBars } from './timeline-bars.ts';
import { layLinks, moveLinks } from './timeline-links.ts';
import { type DayRange, rangeOf, type Span, spans } from './timeline-range.ts';

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
  /** On the critical path; false where no schedule was given. */
  readonly critical: boolean;
  /** From the bar's end to its latest finish, where that is later; of what is still open, and with a schedule alone. */
  readonly slack: Room | null;
  /** From where it was to end to where it ends; null without a baseline. */
  readonly baseline: Room | null;
  /** On the longest milestone of each pilot. */
  readonly pilot: PilotScore | null;
}

/** A stretch beside or under a bar. */
export interface Room {
  /** The left end, whichever of the two days it is. */
  readonly x: number;
  readonly w: number;
  /** Calendar days from the first day to the second; below 0 where a baseline lies after the end. */
  readonly days: number;
}

export interface TimelineLink {
  readonly from: Id;
  readonly to: Id;
  /** From the predecessor's right edge to the successor, where the arrow is: its left edge, or its top or bottom when it follows at once. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The successor starts before the predecessor leaves off. */
  readonly broken: boolean;
  /** It sets the start of a critical milestone; false where no schedule was given. */
  readonly critical: boolean;
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
  /** The critical path of the plan: gives bars and links their `critical` and `slack`. */
  readonly schedule?: Schedule | undefined;
}

const ROW = 26;

export function timeline(plan: AccountPlan, options: TimelineOptions): Timeline {
  const { today, pxPerDay, rowHeight = ROW, trackGap = 7 } = options;
  const shown = shownRows(plan, options);
  const { from, to } = options.range ?? rangeOf(shown, [today], fiscalStart(plan));
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
    links: layLinks(milestones, bars, { rowHeight, schedule: options.schedule }),
    quarters: spans(from, to, x, (day) => fiscalQuarter(day, fiscalStart(plan)).start, 3).map((span) => {
      const { quarter, year } = fiscalQuarter(span.start, fiscalStart(plan));
      return { ...span, name: `Q${quarter} FY${String(year % 100).padStart(2, '0')}` };
    }),
    months: spans(from, to, x, startOfMonth, 1),
    todayX: today >= from && today <= to ? x(today) : null,
  };
}

/**
 * The same timeline with some milestones at other dates, in the rows they have, and their links redrawn: what a drag shows
 * before it is dropped. Takes the options that `layout` was made with; ids that it does not show are passed over.
 * With `linksOf` it holds the links of that one alone: a drag draws them anew with each day, and hundreds take a frame.
 */
export function withBarsAt(
  layout: Timeline,
  plan: AccountPlan,
  moved: ReadonlyMap<Id, Pick<Milestone, 'start' | 'end'>>,
  options: TimelineOptions,
  linksOf?: Id,
): Timeline {
  const milestones = new Map(rows(plan, 'milestones'));
  const bars = layout.bars.map((bar, at) => {
    const dates = moved.get(bar.id);
    const known = milestones.get(bar.id);
    if (dates === undefined || known === undefined) return bar;
    const milestone = { ...known, start: dates.start, end: dates.end };
    milestones.set(bar.id, milestone);
    return layBar(milestone, layout.rows[at]!, layout.from, bar.pilot, options);
  });
  const links = layout.links.filter(({ from, to }) => linksOf === undefined || from === linksOf || to === linksOf);
  return { ...layout, bars, links: moveLinks(links, milestones, bars, moved, options.rowHeight ?? ROW) };
}

/** The day at a place on the timeline; the inverse of a bar's `x`. */
export function dayAt({ from, pxPerDay }: Pick<Timeline, 'from' | 'pxPerDay'>, x: number): IsoDate {
  return fromEpochDay(toEpochDay(from) + Math.floor(x / pxPerDay + 1e-9));
}

/** The days that a timeline of these options spans unless told otherwise, and of `near` what is not far from them. */
export function timelineRange(
  plan: AccountPlan,
  options: Pick<TimelineOptions, 'today' | 'show'>,
  near: readonly IsoDate[] = [],
): DayRange {
  return rangeOf(shownRows(plan, options), [options.today, ...near], fiscalStart(plan));
}

function shownRows(plan: AccountPlan, { show }: Pick<TimelineOptions, 'show'>): [Id, Milestone][] {
  return rows(plan, 'milestones').filter(
    ([id, milestone]) => show?.(milestone, id) ?? statusOf(milestone) !== 'cancelled',
  );
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
