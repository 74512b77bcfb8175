import { daysBetween, formatDate, type IsoDate } from '../kernel/dates.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Schedule } from '../schedule/critical-path.ts';
import type { CloseForecast } from '../schedule/forecast.ts';
import { trackNames } from '../schedule/milestone-state.ts';
import { dayX } from '../schedule/timeline-days.ts';
import { type Timeline, timeline, timelineRange } from '../schedule/timeline-geometry.ts';
import { type PhaseDays, phaseBands } from '../schedule/timeline-phases.ts';
import type { DisplayList, MeasureText, Shape } from './display-list.ts';
import { forecastDrawing } from './timeline-forecast-drawing.ts';
import { BAR, milestoneShapes, ROW } from './timeline-rows.ts';
import { sliceLinks } from './timeline-slices.ts';
import { fitText } from './wrap-text.ts';

export interface TimelineDrawing {
  /** Quarters, months and today's date. */
  readonly head: DisplayList;
  /** One a milestone, to be stacked without space; each carries its part of the grid and of the lines between milestones. */
  readonly rows: readonly DisplayList[];
  /** Under the last row; null without one. */
  readonly forecast: DisplayList | null;
}

/** What is for our own eyes: the critical path with slack and baselines, the playbook's phases, the forecast of the close. */
export interface TimelinePath {
  readonly schedule: Schedule;
  readonly forecast: CloseForecast | null;
  readonly closeDate?: IsoDate | undefined;
  readonly phases: readonly PhaseDays[];
  readonly planStart?: IsoDate | undefined;
}

export interface TimelineDrawingOptions {
  readonly today: IsoDate;
  readonly locale: string;
  readonly width: number;
  readonly measure: MeasureText;
  /** False leaves the track names and their column out. */
  readonly tracks?: boolean;
  readonly path?: TimelinePath;
}

const HEAD = 36;
const PHASES = 19;
const BAND = 7;
const LABEL = { size: 10.5 } as const;
const QUARTER = { size: 11, weight: 600 } as const;
const TRACK = { size: 11.5, weight: 600 } as const;
const PHASE = { size: 10, weight: 500 } as const;
const TRACK_COLUMN = 104;
const MANY_LINKS = 100;
const SHORT_ROWS = 12;

/** A plan's milestones for paper: a row each, grouped by track, on months and fiscal quarters. Cancelled ones are left out. */
export function timelineDrawing(plan: AccountPlan, options: TimelineDrawingOptions): TimelineDrawing {
  const { today, width, measure, locale, path } = options;
  const left = options.tracks === false ? 0 : TRACK_COLUMN;
  const near = [path?.closeDate, path?.planStart, path?.forecast?.p95].filter((day) => day !== undefined);
  const range = timelineRange(plan, { today }, near);
  const lines = timeline(plan, {
    today,
    rowHeight: ROW,
    trackGap: 0,
    barHeight: BAR,
    range,
    schedule: path?.schedule,
    pxPerDay: (width - left) / (daysBetween(range.from, range.to) + 1),
  });
  const bars = new Map(lines.bars.map((bar) => [bar.id, bar]));
  const opens = new Map(
    lines.tracks.flatMap(({ ids, track }) => (ids[0] === undefined ? [] : [[ids[0], track] as const])),
  );
  const closes = new Set(lines.tracks.map(({ ids }) => ids[ids.length - 1]));
  const grid = (height: number) => gridLines(lines, left, height, path);
  const slices = lines.rows.map(({ id, y, h }) => ({
    y,
    h,
    top: opens.has(id) ? BAND : 0,
    bottom: closes.has(id) ? BAND : 0,
  }));
  const links = path === undefined ? [] : sliceLinks(linksForPaper(lines.links), slices, left);
  const rows = lines.rows.map(({ id }, at): DisplayList => {
    const track = left === 0 ? undefined : opens.get(id);
    const { top, bottom } = slices[at]!;
    const height = top + ROW + bottom;
    const shapes: Shape[] = [...grid(height), ...(links[at] ?? [])];
    if (track !== undefined) {
      shapes.push({ kind: 'text', x: 0, y: top + 14, text: trackNames[track], ...TRACK, fill: 'text' });
    }
    const byPath = path !== undefined;
    shapes.push(...milestoneShapes(plan, id, bars.get(id)!, { left, top, width, measure, byPath }));
    if (closes.has(id)) shapes.push({ kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'line' });
    return { width, height, shapes };
  });
  const forecast =
    path === undefined || path.forecast === null
      ? null
      : forecastDrawing(path.forecast, lines, { left, width, today, locale, measure, closeDate: path.closeDate, grid });
  return { head: headDrawing(lines, left, options), rows, forecast };
}

/** Of many links those that run over pages would cover the paper: the critical path's and the short ones are drawn. */
function linksForPaper(links: Timeline['links']): Timeline['links'] {
  if (links.length <= MANY_LINKS) return links;
  return links.filter(({ critical, points }) => {
    const [from, to] = [points.at(0)!, points.at(-1)!];
    return critical || Math.abs(to.y - from.y) <= SHORT_ROWS * ROW;
  });
}

function gridLines(lines: Timeline, left: number, height: number, path: TimelinePath | undefined): Shape[] {
  const quarterStarts = new Set(lines.quarters.map(({ x }) => x));
  const down = (x: number, more: Omit<Extract<Shape, { kind: 'line' }>, 'kind' | 'x1' | 'y1' | 'x2' | 'y2'>): Shape => {
    return { kind: 'line', x1: left + x, y1: 0, x2: left + x, y2: height, ...more };
  };
  const closeX = dayX(lines, path?.closeDate);
  const p80X = dayX(lines, path?.forecast?.p80);
  return [
    ...lines.months
      .filter(({ w, x }) => w > 8 || quarterStarts.has(x))
      .map(({ x }) => down(x, { stroke: quarterStarts.has(x) ? 'line-2' : 'line' })),
    ...(closeX === null ? [] : [down(closeX, { stroke: 'text', width: 1.1 })]),
    ...(p80X === null ? [] : [down(p80X, { stroke: 'accent', width: 1.2, dash: [4, 3] })]),
    ...(lines.todayX === null ? [] : [down(lines.todayX, { stroke: 'accent', width: 1.5 })]),
  ];
}

function headDrawing(
  lines: Timeline,
  left: number,
  { width, measure, locale, today, path }: TimelineDrawingOptions,
): DisplayList {
  const shapes: Shape[] = phaseShapes(lines, left, { today, measure, path });
  const height = shapes.length === 0 ? HEAD : HEAD + PHASES;
  const todayText = formatDate(today, locale, 'short');
  const todayX = lines.todayX === null ? null : left + lines.todayX;
  const half = measure(todayText, QUARTER) / 2;
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  let free = Number.NEGATIVE_INFINITY;
  for (const { x, w, name } of lines.quarters) {
    const at = left + x;
    const end = at + 5 + measure(name, QUARTER);
    const hidden = todayX !== null && at + 5 < todayX + half + 6 && end > todayX - half - 6;
    shapes.push({ kind: 'line', x1: at, y1: 2, x2: at, y2: HEAD, stroke: 'line-2' });
    if (hidden || at < free || (end > left + x + w && end > width)) continue;
    shapes.push({ kind: 'text', x: at + 5, y: 12, text: name, ...QUARTER, fill: 'text' });
    free = end + 4;
  }
  for (const { start, x, w } of lines.months) {
    const at = left + x;
    const day = new Date(`${start}T00:00:00Z`);
    const name = [month.format(day), short.format(day)].find((each) => measure(each, LABEL) + 8 <= w);
    if (w > 8) shapes.push({ kind: 'line', x1: at, y1: 19, x2: at, y2: HEAD, stroke: 'line' });
    if (name !== undefined) shapes.push({ kind: 'text', x: at + 5, y: 29, text: name, ...LABEL, fill: 'text-2' });
  }
  if (todayX !== null) {
    const x = Math.min(Math.max(todayX, left + half), width - half);
    shapes.push(
      { kind: 'text', x, y: 12, text: todayText, ...QUARTER, fill: 'accent', anchor: 'middle' },
      { kind: 'line', x1: todayX, y1: 17, x2: todayX, y2: HEAD, stroke: 'accent', width: 1.5 },
    );
  }
  return { width, height, shapes };
}

/** The playbook's phases under the months, today's dark; names where they fit. */
function phaseShapes(
  lines: Timeline,
  left: number,
  { today, measure, path }: Pick<TimelineDrawingOptions, 'today' | 'measure' | 'path'>,
): Shape[] {
  if (path === undefined) return [];
  return phaseBands(lines, path.phases, path.planStart, today).flatMap(({ name, x, w, now }): Shape[] => {
    const box: Shape = {
      kind: 'rect',
      x: left + x + 0.5,
      y: HEAD + 1,
      w: Math.max(2, w - 1),
      h: PHASES - 5,
      radius: 2.5,
      fill: now ? 'ink' : 'sunken',
      stroke: now ? 'ink' : 'line-2',
    };
    if (w < 30) return [box];
    const text = fitText(name, w - 10, PHASE, measure);
    return [box, { kind: 'text', x: left + x + 5, y: HEAD + 11.6, text, ...PHASE, fill: now ? 'on-ink' : 'text-2' }];
  });
}
