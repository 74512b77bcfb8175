import { daysBetween, formatDate, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { trackNames } from '../schedule/milestone-state.ts';
import { type Timeline, type TimelineBar, timeline } from '../schedule/timeline-geometry.ts';
import type { DisplayList, MeasureText, Shape } from './display-list.ts';
import { fitText } from './wrap-text.ts';

export interface TimelineDrawing {
  /** Quarters, months and today's date. */
  readonly head: DisplayList;
  /** One a milestone, to be stacked without space; each carries its part of the grid. */
  readonly rows: readonly DisplayList[];
}

export interface TimelineDrawingOptions {
  readonly today: IsoDate;
  readonly locale: string;
  readonly width: number;
  readonly measure: MeasureText;
  /** False leaves the track names and their column out. */
  readonly tracks?: boolean;
}

const ROW = 20;
const BAR = 14;
const HEAD = 36;
const BAND = 7;
const LABEL = { size: 10.5 } as const;
const QUARTER = { size: 11, weight: 600 } as const;
const TRACK = { size: 11.5, weight: 600 } as const;
const TRACK_COLUMN = 104;

/** A plan's milestones for paper: a row each, grouped by track, on months and fiscal quarters. Cancelled ones are left out. */
export function timelineDrawing(plan: AccountPlan, options: TimelineDrawingOptions): TimelineDrawing {
  const { today, width, measure } = options;
  const left = options.tracks === false ? 0 : TRACK_COLUMN;
  const scale = { today, rowHeight: ROW, trackGap: 0, barHeight: BAR };
  const days = timeline(plan, { ...scale, pxPerDay: 1 });
  const perDay = (width - left) / (daysBetween(days.from, days.to) + 1);
  const lines = timeline(plan, { ...scale, pxPerDay: perDay });
  const bars = new Map(lines.bars.map((bar) => [bar.id, bar]));
  const opens = new Map(
    lines.tracks.flatMap(({ ids, track }) => (ids[0] === undefined ? [] : [[ids[0], track] as const])),
  );
  const closes = new Set(lines.tracks.map(({ ids }) => ids[ids.length - 1]));
  const rows = lines.rows.map(({ id }): DisplayList => {
    const track = left === 0 ? undefined : opens.get(id);
    const top = opens.has(id) ? BAND : 0;
    const height = top + ROW + (closes.has(id) ? BAND : 0);
    const shapes: Shape[] = gridLines(lines, left, height);
    if (track !== undefined) {
      shapes.push({ kind: 'text', x: 0, y: top + 14, text: trackNames[track], ...TRACK, fill: 'text' });
    }
    shapes.push(...milestoneShapes(plan, id, bars.get(id)!, left, top, width, measure));
    if (closes.has(id)) shapes.push({ kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'line' });
    return { width, height, shapes };
  });
  return { head: headDrawing(lines, left, options), rows };
}

function gridLines(lines: Timeline, left: number, height: number): Shape[] {
  const quarterStarts = new Set(lines.quarters.map(({ x }) => x));
  const shapes: Shape[] = lines.months
    .filter(({ w, x }) => w > 8 || quarterStarts.has(x))
    .map(({ x }) => ({
      kind: 'line',
      x1: left + x,
      y1: 0,
      x2: left + x,
      y2: height,
      stroke: quarterStarts.has(x) ? 'line-2' : 'line',
    }));
  if (lines.todayX !== null) {
    const x = left + lines.todayX;
    shapes.push({ kind: 'line', x1: x, y1: 0, x2: x, y2: height, stroke: 'accent', width: 1.5 });
  }
  return shapes;
}

function headDrawing(
  lines: Timeline,
  left: number,
  { width, measure, locale, today }: TimelineDrawingOptions,
): DisplayList {
  const shapes: Shape[] = [];
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
  return { width, height: HEAD, shapes };
}

const looks = {
  done: { fill: 'bar-3', stroke: 'bar-2', ink: 'text' },
  'in-progress': { fill: 'bar-1', stroke: 'bar-1', ink: 'on-ink' },
  'not-started': { fill: 'surface', stroke: 'bar-1', ink: 'text' },
  blocked: { fill: 'surface', stroke: 'danger', ink: 'text' },
  cancelled: { fill: 'surface', stroke: 'line-2', ink: 'text-3' },
} as const;

/** The bar or diamond, its title inside where it fits, else to its right, else to its left. */
function milestoneShapes(
  plan: AccountPlan,
  id: Id,
  bar: TimelineBar,
  left: number,
  top: number,
  width: number,
  measure: MeasureText,
): Shape[] {
  const { title, start, end } = plan.milestones[id]!;
  const look = looks[bar.status];
  const x = left + bar.x;
  const middle = top + ROW / 2;
  const text = (at: number, room: number, anchor: 'start' | 'end', fill: 'text' | 'on-ink' | 'text-3'): Shape => ({
    kind: 'text',
    x: at,
    y: middle + 3.8,
    text: fitText(title, room, LABEL, measure),
    ...LABEL,
    fill,
    anchor,
  });
  const long = measure(title, LABEL);
  const after = width - (x + bar.w + 6);
  const label =
    bar.shape === 'bar' && long + 12 <= bar.w
      ? text(x + 6, bar.w, 'start', look.ink)
      : long <= after || after >= x - left
        ? text(x + bar.w + 6, after, 'start', 'text')
        : text(x - 6, x - left - 8, 'end', 'text');
  const shape: Shape =
    bar.shape === 'diamond'
      ? {
          kind: 'path',
          steps: [
            ['M', x + bar.w / 2, middle - bar.w / 2],
            ['L', x + bar.w, middle],
            ['L', x + bar.w / 2, middle + bar.w / 2],
            ['L', x, middle],
            ['Z'],
          ],
          fill: bar.status === 'not-started' ? 'ink' : look.fill,
          stroke: bar.status === 'not-started' ? 'ink' : look.stroke,
        }
      : {
          kind: 'rect',
          x,
          y: middle - BAR / 2,
          w: Math.max(3, bar.w),
          h: BAR,
          radius: 2.5,
          fill: look.fill,
          stroke: look.stroke,
          width: 1.1,
        };
  return [{ kind: 'group', id, title: `${title}, ${start} to ${end}`, shapes: [shape, label] }];
}
