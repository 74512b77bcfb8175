import type { CashFlowChart } from './cash-flow-chart.ts';
import type { Shape } from './display-list.ts';

interface Scales {
  readonly at: (year: number) => number;
  readonly y: (value: number) => number;
  /** Where the chart begins, right of its amounts. */
  readonly left: number;
  /** Width of a bar. */
  readonly bar: number;
}

const STRONG = { size: 11, weight: 600 } as const;
const TOP = 14;
/** The text's baseline over the axis where nothing is in its way. */
const OVER_AXIS = 34;
const ASCENT = 9;
const CLEAR = 6;
const ASIDE = 6;

/** Where the running sum turns positive, named beside its mark: over the bars and the lines there, on the side with more room. */
export function paybackMark(chart: CashFlowChart, scales: Scales): Shape[] {
  const { paybackMonths, paybackText, flows, measure } = chart;
  if (paybackMonths === null || paybackMonths <= 0 || paybackText === undefined || flows.length < 2) return [];
  const { at, y, left, bar } = scales;
  // From there on the last sums are named.
  const right = at(flows.length - 1) + bar / 2 + 4;
  const year = Math.min(Math.floor(paybackMonths / 12), flows.length - 2);
  const x = at(year) + (at(year + 1) - at(year)) * (paybackMonths / 12 - year);
  const text = `Payback ${paybackText}`;
  const size = measure(text, STRONG);
  const sides = [
    { anchor: 'end', from: x - ASIDE - size, to: x - ASIDE },
    { anchor: 'start', from: x + ASIDE, to: x + ASIDE + size },
  ] as const;
  const free = sides
    .filter(({ from, to }) => from > left && to < right)
    .map((side) => ({ ...side, level: Math.min(y(0) - OVER_AXIS, highestIn(chart, scales, side) - CLEAR) }))
    .filter(({ level }) => level - ASCENT >= TOP - ASCENT)
    .sort((a, b) => b.level - a.level);
  const side = free[0] ?? { ...sides[sides[0].from > left ? 0 : 1], level: TOP };
  const plate: Shape[] =
    free.length > 0
      ? []
      : [
          {
            kind: 'rect',
            x: side.from - 3,
            y: side.level - ASCENT - 2,
            w: size + 6,
            h: 15,
            radius: 2,
            fill: 'surface',
          },
        ];
  return [
    { kind: 'line', x1: x, y1: side.level - ASCENT + 1, x2: x, y2: y(0) + 4, stroke: 'text', width: 1.25 },
    { kind: 'circle', x, y: y(0), r: 2.5, fill: 'text' },
    ...plate,
    {
      kind: 'text',
      x: side.anchor === 'end' ? side.to : side.from,
      y: side.level,
      text,
      ...STRONG,
      fill: 'text',
      ...(side.anchor === 'end' ? { anchor: 'end' as const } : {}),
    },
  ];
}

/** The highest place of a bar or a line between two edges. */
function highestIn(
  { flows, other }: CashFlowChart,
  { at, y, bar }: Scales,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const bars = flows
    .filter(({ year }) => at(year) + bar / 2 > from && at(year) - bar / 2 < to)
    .map(({ benefits }) => y(benefits));
  const lines = [flows.map(({ cumulative }) => cumulative), ...(other === undefined ? [] : [other.cumulative])];
  return Math.min(y(0), ...bars, ...lines.flatMap((values) => crossed(values)));

  /** A line's heights where it enters and leaves the edges, and at its points between them. */
  function crossed(values: readonly number[]): number[] {
    return values.slice(1).flatMap((after, i) => {
      const [start, end] = [at(i), at(i + 1)];
      if (end <= from || start >= to) return [];
      const height = (x: number) => y(values[i]! + ((after - values[i]!) * (x - start)) / (end - start));
      return [height(Math.max(from, start)), height(Math.min(to, end))];
    });
  }
}
