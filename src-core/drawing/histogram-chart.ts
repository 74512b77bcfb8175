import { scaleLinear } from 'd3-scale';
import type { DisplayList, MeasureText, Shape } from './display-list.ts';

export interface HistogramChart {
  /** Bins of equal width between `from` and `to`; counts of draws. */
  readonly bins: { readonly from: number; readonly to: number; readonly counts: readonly number[] };
  /** Marked on the axis, by name: "P50". In rising order. */
  readonly marks: readonly { readonly name: string; readonly value: number }[];
  readonly money: (amount: number) => string;
  readonly width: number;
  readonly height: number;
  readonly measure: MeasureText;
}

const LABEL = { size: 10.5 } as const;
const STRONG = { size: 10.5, weight: 600 } as const;
const TOP = 18;
const BOTTOM = 20;
const MOST_TICKS = 5;

/** How often the draws end where: losses hatched, gains solid, paler outside the marks, with marks over the bars and amounts below. */
export function histogramChart({ bins, marks, money, width, height, measure }: HistogramChart): DisplayList {
  const { from, to, counts } = bins;
  const floor = height - BOTTOM;
  const most = Math.max(1, ...counts);
  const x = scaleLinear()
    .domain(to > from ? [from, to] : [from - 1, from + 1])
    .range([2, width - 2]);
  const shapes: Shape[] = [];
  const core = { from: marks[0]?.value ?? from, to: marks[marks.length - 1]?.value ?? to };
  const bar = (left: number, right: number, count: number): void => {
    const h = (count / most) * (floor - TOP);
    const middle = (left + right) / 2;
    const gain = middle >= core.from && middle <= core.to ? 'pos' : 'pos-soft';
    const look = middle < 0 ? ({ fill: 'neg-soft', hatch: 'neg' } as const) : ({ fill: gain } as const);
    if (h > 0 && right > left)
      shapes.push({ kind: 'rect', x: x(left), y: floor - h, w: x(right) - x(left), h, ...look });
  };
  for (const [i, count] of counts.entries()) {
    const left = from + ((to - from) * i) / counts.length;
    const right = from + ((to - from) * (i + 1)) / counts.length;
    // A bin on both sides of zero is one height in two looks.
    if (left < 0 && right > 0) {
      bar(left, 0, count);
      bar(0, right, count);
    } else bar(left, right, count);
  }
  shapes.push({ kind: 'line', x1: 0, y1: floor, x2: width, y2: floor, stroke: 'line-2' });
  if (from < 0 && to > 0)
    shapes.push({ kind: 'line', x1: x(0), y1: TOP, x2: x(0), y2: floor, stroke: 'text', width: 1.25 });
  shapes.push(...markShapes());
  let taken = 0;
  for (const tick of x.ticks(MOST_TICKS)) {
    const half = measure(money(tick), LABEL) / 2;
    if (x(tick) - half < taken || x(tick) + half > width) continue;
    taken = x(tick) + half + 6;
    shapes.push({
      kind: 'text',
      x: x(tick),
      y: height - 5,
      text: money(tick),
      ...LABEL,
      fill: 'text-2',
      anchor: 'middle',
    });
  }
  return { width, height, shapes };

  /** With their amounts where all of them have room; else a name that would touch the one before is left out. */
  function markShapes(): Shape[] {
    const lines = marks.map(({ value }): Shape => {
      const at = x(value);
      return { kind: 'line', x1: at, y1: TOP - 4, x2: at, y2: floor, stroke: 'text', dash: [3, 3] };
    });
    const full = labels(({ name, value }) => `${name} ${money(value)}`);
    return [...lines, ...(full.length === marks.length ? full : labels(({ name }) => name))];
  }

  function labels(said: (mark: HistogramChart['marks'][number]) => string): Shape[] {
    let free = 0;
    return marks.flatMap((mark): Shape[] => {
      const text = said(mark);
      const half = measure(text, STRONG) / 2;
      const left = Math.min(Math.max(half, x(mark.value)), width - half) - half;
      if (left < free) return [];
      free = left + 2 * half + 6;
      return [{ kind: 'text', x: left, y: 10, text, ...STRONG, fill: 'text' }];
    });
  }
}
