import { scalePoint } from 'd3-scale';
import type { DisplayList, MeasureText, PathStep, Shape } from './display-list.ts';
import { moneyAxis } from './money-axis.ts';
import { paybackMark } from './payback-mark.ts';

export interface CashFlowPoint {
  /** 0 is the start. */
  readonly year: number;
  /** Both positive: costs are drawn downwards. */
  readonly benefits: number;
  readonly costs: number;
  readonly cumulative: number;
}

export interface CashFlowChart {
  readonly flows: readonly CashFlowPoint[];
  /** A second scenario's cumulative line, dashed. */
  readonly other?: { readonly name: string; readonly cumulative: readonly number[] };
  readonly paybackMonths: number | null;
  /** "20 months". */
  readonly paybackText?: string;
  readonly money: (amount: number) => string;
  readonly width: number;
  readonly height: number;
  readonly measure: MeasureText;
}

const LABEL = { size: 10.5 } as const;
const STRONG = { size: 11, weight: 600 } as const;
const TOP = 14;
const BOTTOM = 26;
const WIDEST_BAR = 34;
/** Closer years are named by their number alone. */
const NARROW = 46;
const LINE = 13;

/** Benefits up, costs down and hatched, their running sum as a line with hollow points, and where it turns positive. */
export function cashFlowChart(chart: CashFlowChart): DisplayList {
  const { flows, other, width, height, measure, money } = chart;
  const sums = flows.map(({ cumulative }) => cumulative);
  const values = [...flows.flatMap(({ benefits, costs }) => [benefits, -costs]), ...sums, ...(other?.cumulative ?? [])];
  const { y, ticks } = moneyAxis(values, TOP, height - BOTTOM);
  const left = Math.max(...ticks.map((tick) => measure(money(tick), LABEL))) + 10;
  const ends = endLabels(chart);
  const endWidth = Math.max(0, ...ends.flatMap(({ lines }) => lines.map((line) => measure(line, STRONG))));
  const step = (width - left) / flows.length;
  // Half a step is free right of the last bar anyway.
  const reserve = Math.max(4, WIDEST_BAR / 2 + 8 + endWidth - step / 2);
  const x = scalePoint(
    flows.map(({ year }) => year),
    [left, width - reserve],
  ).padding(0.5);
  const at = (year: number) => x(year) ?? left;
  const bar = Math.min(WIDEST_BAR, x.step() * 0.36);
  const shapes: Shape[] = [];
  for (const tick of ticks) {
    const level = y(tick);
    shapes.push(
      { kind: 'line', x1: left, y1: level, x2: width, y2: level, stroke: tick === 0 ? 'line-2' : 'line' },
      { kind: 'text', x: left - 10, y: level + 4, text: money(tick), ...LABEL, fill: 'text-2', anchor: 'end' },
    );
  }
  for (const { year, benefits, costs } of flows) {
    const start = at(year) - bar / 2;
    if (benefits > 0) {
      shapes.push({ kind: 'rect', x: start, y: y(benefits), w: bar, h: y(0) - y(benefits), radius: 2, fill: 'pos' });
    }
    if (costs > 0) {
      const h = y(-costs) - y(0);
      shapes.push({ kind: 'rect', x: start, y: y(0) + 1, w: bar, h, radius: 2, fill: 'neg-soft', hatch: 'neg' });
    }
    shapes.push({
      kind: 'text',
      x: at(year),
      y: height - 6,
      text: year === 0 ? 'Today' : x.step() < NARROW ? String(year) : `Year ${year}`,
      ...LABEL,
      fill: 'text-2',
      anchor: 'middle',
    });
  }
  if (flows.length > 1) {
    const point = (value: number, index: number): readonly [number, number] => [at(index), y(value)];
    if (other !== undefined) {
      const steps = lineThrough(other.cumulative.map(point));
      shapes.push({ kind: 'path', steps, stroke: 'text-3', width: 1.5, dash: [4, 3] });
    }
    const line = sums.map(point);
    shapes.push({ kind: 'path', steps: lineThrough(line), stroke: 'text', width: 2.25, cap: 'round' });
    for (const [cx, cy] of line) {
      shapes.push({ kind: 'circle', x: cx, y: cy, r: 3, fill: 'surface', stroke: 'text', width: 2 });
    }
    shapes.push(
      ...endLabelShapes(ends, at(flows.length - 1) + bar / 2 + 8, y),
      ...paybackMark(chart, { at, y, left, bar }),
    );
  }
  return { width, height, shapes };
}

interface EndLabel {
  readonly value: number;
  readonly lines: readonly string[];
}

/** The last sums, to be named right of their points. */
function endLabels({ flows, other, money }: CashFlowChart): EndLabel[] {
  const last = flows[flows.length - 1];
  if (last === undefined || flows.length < 2) return [];
  const labels: EndLabel[] = [{ value: last.cumulative, lines: [money(last.cumulative)] }];
  const second = other?.cumulative[other.cumulative.length - 1];
  if (other !== undefined && second !== undefined) labels.push({ value: second, lines: [money(second), other.name] });
  return labels;
}

/** Labels that would touch are moved apart, the upper one up. */
function endLabelShapes(labels: readonly EndLabel[], x: number, y: (value: number) => number): Shape[] {
  const placed = labels.map(({ value, lines }) => ({ lines, y: y(value) })).sort((a, b) => a.y - b.y);
  const [upper, lower] = placed;
  if (upper !== undefined && lower !== undefined) {
    const needed = 8 + LINE * upper.lines.length;
    const missing = needed - (lower.y - upper.y);
    if (missing > 0) {
      upper.y -= missing / 2;
      lower.y += missing / 2;
    }
  }
  return placed.flatMap((label) =>
    label.lines.map((text, i): Shape => {
      const style = i === 0 ? STRONG : LABEL;
      return { kind: 'text', x, y: label.y + 4 + i * LINE, text, ...style, fill: i === 0 ? 'text' : 'text-2' };
    }),
  );
}

function lineThrough(points: readonly (readonly [number, number])[]): PathStep[] {
  return points.map(([x, y], i): PathStep => [i === 0 ? 'M' : 'L', x, y]);
}
