import { scaleLinear } from 'd3-scale';
import type { DisplayList, MeasureText, Shape } from './display-list.ts';
import { fitText } from './wrap-text.ts';

interface Item {
  readonly name: string;
  /** Present value; costs positive. */
  readonly pv: number;
}

export interface WaterfallChart {
  readonly benefits: readonly Item[];
  readonly costs: readonly Item[];
  readonly money: (amount: number) => string;
  readonly width: number;
  readonly measure: MeasureText;
  /** Longer lists end in a row for the rest; 6 a side unless told. */
  readonly most?: number;
}

interface Step {
  readonly name: string;
  /** What it adds; negative takes away. */
  readonly by: number;
}

const NAME = { size: 11.5 } as const;
const STRONG = { size: 11.5, weight: 600 } as const;
const LABEL = { size: 10.5 } as const;
const ROW = 23;
const BAR = 14;
const TOP = 4;
/** Sums below a millionth of a unit are nothing to draw. */
const SMALLEST = 1e-6;

/** How the NPV comes about, a row a step: benefits one after the other to the right, costs (hatched) back, and what is left. */
export function waterfallChart(chart: WaterfallChart): DisplayList {
  const { money, width, measure, most = 6 } = chart;
  const steps = [
    ...shortened(chart.benefits, most, 'benefits'),
    ...shortened(chart.costs, most, 'costs').map(({ name, by }) => ({ name, by: -by })),
  ];
  const sums = [0];
  for (const { by } of steps) sums.push(sums[sums.length - 1]! + by);
  const npv = sums[sums.length - 1]!;
  const names = [...steps.map(({ name }) => fitText(name, width * 0.4, NAME, measure)), 'NPV'];
  const amounts = [...steps.map(({ by }) => signed(by, money)), money(npv)];
  const nameEnd = Math.max(...names.map((name) => measure(name, STRONG)));
  const amountWidth = Math.max(...amounts.map((amount) => measure(amount, STRONG)));
  const low = Math.min(...sums);
  const high = Math.max(...sums);
  const x = scaleLinear()
    .domain(high - low < SMALLEST ? [0, 1] : [low, high])
    .range([nameEnd + 12, width - amountWidth - 12]);
  const height = TOP + (steps.length + 1) * ROW;
  const shapes: Shape[] = [{ kind: 'line', x1: x(0), y1: 0, x2: x(0), y2: height, stroke: 'line-2' }];
  for (const [i, { name, by }] of [...steps, { name: 'NPV', by: npv }].entries()) {
    const isResult = i === steps.length;
    const y = TOP + i * ROW;
    const from = x(isResult ? 0 : sums[i]!);
    const to = x(isResult ? npv : sums[i + 1]!);
    const text = y + 11;
    const look = by < 0 ? ({ fill: 'neg-soft', hatch: 'neg' } as const) : ({ fill: 'pos' } as const);
    if (isResult) shapes.push({ kind: 'line', x1: 0, y1: y - 4, x2: width, y2: y - 4, stroke: 'line-2' });
    shapes.push({
      kind: 'group',
      title: `${name}: ${amounts[i]!}`,
      shapes: [
        {
          kind: 'text',
          x: nameEnd,
          y: text,
          text: names[i]!,
          ...(isResult ? STRONG : NAME),
          fill: 'text',
          anchor: 'end',
        },
        {
          kind: 'rect',
          x: Math.min(from, to),
          y,
          w: Math.abs(to - from),
          h: BAR,
          radius: 1.5,
          ...(isResult ? { fill: 'ink' } : look),
        },
        {
          kind: 'text',
          x: width,
          y: text,
          text: amounts[i]!,
          ...(isResult ? STRONG : LABEL),
          fill: isResult ? 'text' : 'text-2',
          anchor: 'end',
        },
      ],
    });
    // From where one step ends to where the next begins.
    if (!isResult) shapes.push({ kind: 'line', x1: to, y1: y + BAR, x2: to, y2: y + ROW, stroke: 'control' });
  }
  return { width, height, shapes };
}

/** Largest first; what is past the most in one row. Items worth nothing are no step. */
function shortened(items: readonly Item[], most: number, noun: string): Step[] {
  const sorted = items.filter(({ pv }) => pv !== 0).toSorted((a, b) => Math.abs(b.pv) - Math.abs(a.pv));
  const kept = sorted.length > most ? sorted.slice(0, most - 1) : sorted;
  const rest = sorted.slice(kept.length);
  const steps = kept.map(({ name, pv }) => ({ name, by: pv }));
  if (rest.length > 0) {
    steps.push({ name: `${rest.length} more ${noun}`, by: rest.reduce((sum, { pv }) => sum + pv, 0) });
  }
  return steps;
}

function signed(by: number, money: (amount: number) => string): string {
  return by > 0 ? `+${money(by)}` : money(by);
}
