import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { TimelineBar } from '../schedule/timeline-geometry.ts';
import type { Ink, MeasureText, Shape } from './display-list.ts';
import { fitText } from './wrap-text.ts';

/** Heights of a row and of its bar. */
export const ROW = 20;
export const BAR = 14;
const LABEL = { size: 10.5 } as const;
const NOTE = { size: 9.5 } as const;
/** Slack of more than a quarter says its days and is not drawn to its end. */
const FAR_DAYS = 92;
const FAR_WIDTH = 14;
/** Between a bar and its title: room for an arrow's head. */
const GAP = 7;

const looks = {
  done: { fill: 'bar-3', stroke: 'bar-2', ink: 'text' },
  'in-progress': { fill: 'bar-1', stroke: 'bar-1', ink: 'on-ink' },
  'not-started': { fill: 'surface', stroke: 'bar-1', ink: 'text' },
  blocked: { fill: 'surface', stroke: 'danger', ink: 'text' },
  cancelled: { fill: 'surface', stroke: 'line-2', ink: 'text-3' },
} as const satisfies Record<TimelineBar['status'], { fill: Ink; stroke: Ink; ink: Ink }>;

interface RowOptions {
  readonly left: number;
  /** Room above the row, where a track begins. */
  readonly top: number;
  readonly width: number;
  readonly measure: MeasureText;
  /** Bars look by the critical path, with slack and baseline; else by status alone. */
  readonly byPath: boolean;
}

/** The bar or diamond of a milestone, and its title: inside where it fits, else to its right, else to its left. */
export function milestoneShapes(plan: AccountPlan, id: Id, bar: TimelineBar, options: RowOptions): Shape[] {
  const { left, top, byPath } = options;
  const { title, start, end } = plan.milestones[id]!;
  const x = left + bar.x;
  const middle = top + ROW / 2;
  const look = lookOf(bar, byPath);
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
          fill: look.fill === 'surface' && !byPath && bar.status === 'not-started' ? 'ink' : look.fill,
          stroke: look.stroke,
          width: 1.1,
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
  const slack = byPath ? slackShapes(bar, middle, options) : { shapes: [], end: x + bar.w };
  const label = labelShapes(title, bar, { ...options, ink: look.ink, after: slack.end });
  const shapes = [...slack.shapes, shape, ...(byPath ? baselineShapes(bar, left, middle) : []), ...label];
  return [{ kind: 'group', id, title: `${title}, ${start} to ${end}`, shapes }];
}

function lookOf({ status, critical, late }: TimelineBar, byPath: boolean): { fill: Ink; stroke: Ink; ink: Ink } {
  if (!byPath || status === 'done') return looks[status];
  const stroke = status === 'blocked' || late ? 'danger' : critical ? 'bar-1' : 'bar-2';
  return critical ? { fill: 'bar-1', stroke, ink: 'on-ink' } : { fill: 'surface', stroke, ink: 'text' };
}

/** A dotted line to the latest finish, and its days; `end` is where they end. */
function slackShapes(bar: TimelineBar, middle: number, { left, width, measure }: RowOptions) {
  const from = left + bar.x + bar.w;
  if (bar.slack === null) return { shapes: [], end: from };
  const far = bar.slack.days > FAR_DAYS;
  const to = far ? from + FAR_WIDTH : Math.max(from + 3, left + bar.slack.x + bar.slack.w);
  const days = `${bar.slack.days} d`;
  const end = to + 4 + measure(days, NOTE);
  if (end > width) return { shapes: [], end: from };
  const tick: Shape = { kind: 'line', x1: to, y1: middle - 4, x2: to, y2: middle + 4, stroke: 'control' };
  const shapes: Shape[] = [
    { kind: 'line', x1: from + 2, y1: middle, x2: to, y2: middle, stroke: 'control', dash: [1.2, 2] },
    ...(far ? [] : [tick]),
    { kind: 'text', x: to + 4, y: middle + 3.4, text: days, ...NOTE, fill: 'text-2' },
  ];
  return { shapes, end };
}

/** From where it was to end to where it ends: a foot under the bar, its tick at the day that was planned. */
function baselineShapes(bar: TimelineBar, left: number, middle: number): Shape[] {
  if (bar.baseline === null || bar.baseline.days === 0) return [];
  const { x, w, days } = bar.baseline;
  const [from, to] = [left + x, left + x + w];
  const y = middle + BAR / 2 + 2.2;
  const tick = days > 0 ? from : to;
  return [
    { kind: 'line', x1: from, y1: y, x2: to, y2: y, stroke: 'bar-2', width: 1.1 },
    { kind: 'line', x1: tick, y1: y - 3.2, x2: tick, y2: y, stroke: 'bar-2', width: 1.1 },
  ];
}

/** The title on a patch of paper, so that lines behind it do not cross it. */
function labelShapes(title: string, bar: TimelineBar, options: RowOptions & { ink: Ink; after: number }): Shape[] {
  const { left, top, width, measure, byPath, ink, after } = options;
  const look = byPath && bar.critical && bar.status !== 'done' ? ({ ...LABEL, weight: 600 } as const) : LABEL;
  const x = left + bar.x;
  const long = measure(title, look);
  const right = { at: after + GAP, room: width - (after + GAP), anchor: 'start' } as const;
  const before = { at: x - GAP, room: x - left - GAP - 2, anchor: 'end' } as const;
  const text = (at: number, room: number, anchor: 'start' | 'end', fill: Ink): Shape => ({
    kind: 'text',
    x: at,
    y: top + ROW / 2 + 3.8,
    text: fitText(title, room, look, measure),
    ...look,
    fill,
    anchor,
  });
  if (bar.shape === 'bar' && long + 12 <= bar.w) return [text(x + 6, bar.w, 'start', ink)];
  const slackBetween = after > x + bar.w;
  const fits = [right, before].filter(({ room }) => long <= room);
  const place = (slackBetween ? fits.at(-1) : fits[0]) ?? (right.room >= before.room ? right : before);
  const shown = text(place.at, place.room, place.anchor, 'text');
  const w = Math.min(long, place.room) + 3;
  const patch: Shape = {
    kind: 'rect',
    x: place.anchor === 'start' ? place.at - 1.5 : place.at + 1.5 - w,
    y: top + 3,
    w,
    h: ROW - 6,
    fill: 'surface',
  };
  return byPath ? [patch, shown] : [shown];
}
