import type { DisplayList, Ink, MeasureText, Shape } from './display-list.ts';
import { moneyAxis } from './money-axis.ts';

export interface PipelineColumn {
  /** "Q4 2026". */
  readonly label: string;
  /** What it is called where not all labels have room: "Q4". */
  readonly short: string;
  /** From the axis upwards, in the order of `pipelineInks`. */
  readonly parts: readonly number[];
  readonly quota?: number;
  /** Late: its label is in the colour of what is late. */
  readonly late?: boolean;
}

export interface PipelineChart {
  readonly columns: readonly PipelineColumn[];
  readonly money: (amount: number) => string;
  readonly width: number;
  readonly height: number;
  readonly measure: MeasureText;
}

/** From the surest part of a column to the least sure; the last needs an outline on paper as on screen. */
export const pipelineInks: readonly { readonly fill: Ink; readonly stroke?: Ink }[] = [
  { fill: 'bar-1' },
  { fill: 'bar-2' },
  { fill: 'bar-3', stroke: 'bar-2' },
];

const LABEL = { size: 11 } as const;
const STRONG = { size: 11, weight: 600 } as const;
const TOP = 18;
const BOTTOM = 22;
const WIDEST_BAR = 40;
/** Between an amount and what it stands on; a quota closer to the bar than a line of text lifts it. */
const GAP = 5;
const LINE = 14;
/** A quota reaches so far beyond its bar. */
const REACH = 9;

/** A column a period, stacked by forecast category, its sum above it, with the quota as a line across. */
export function pipelineChart({ columns, money, width, height, measure }: PipelineChart): DisplayList {
  const floor = height - BOTTOM;
  const sums = columns.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const quotas = columns.flatMap(({ quota }) => (quota === undefined ? [] : [quota]));
  const { y, ticks } = moneyAxis([...sums, ...quotas], TOP, floor);
  const left = Math.max(...ticks.map((tick) => measure(money(tick), LABEL))) + 10;
  const step = (width - left) / Math.max(1, columns.length);
  const bar = Math.min(WIDEST_BAR, step * 0.6);
  const long = columns.every(({ label }) => measure(label, LABEL) <= step - 4);
  const amounts = sums.every((sum) => measure(money(sum), STRONG) <= step - 2);
  const shapes: Shape[] = ticks.flatMap((tick): Shape[] => [
    { kind: 'line', x1: left, y1: y(tick), x2: width, y2: y(tick), stroke: tick === 0 ? 'line-2' : 'line' },
    { kind: 'text', x: left - 10, y: y(tick) + 4, text: money(tick), ...LABEL, fill: 'text-2', anchor: 'end' },
  ]);
  for (const [at, column] of columns.entries()) {
    const middle = left + step * (at + 0.5);
    let below = 0;
    for (const [i, part] of column.parts.entries()) {
      if (part <= 0) continue;
      const [bottom, top] = [y(below), y(below + part)];
      below += part;
      shapes.push({
        kind: 'rect',
        x: middle - bar / 2,
        y: top,
        w: bar,
        h: bottom - top,
        radius: 2,
        ...pipelineInks[i],
      });
    }
    const sum = sums[at]!;
    const { quota } = column;
    if (quota !== undefined) {
      const [x1, x2] = [middle - bar / 2 - REACH, middle + bar / 2 + REACH];
      shapes.push({ kind: 'line', x1, y1: y(quota), x2, y2: y(quota), stroke: 'accent', width: 2 });
    }
    if (sum > 0 && amounts) {
      const near = quota !== undefined && y(quota) < y(sum) + 2 && y(quota) > y(sum) - LINE;
      const over = Math.min(y(sum), near ? y(quota) - 2 : y(sum));
      shapes.push({
        kind: 'text',
        x: middle,
        y: over - GAP,
        text: money(sum),
        ...STRONG,
        fill: 'text',
        anchor: 'middle',
      });
    }
    shapes.push({
      kind: 'text',
      x: middle,
      y: height - 6,
      text: long ? column.label : column.short,
      ...LABEL,
      fill: column.late === true ? 'danger' : 'text-2',
      anchor: 'middle',
    });
  }
  return { width, height, shapes };
}
