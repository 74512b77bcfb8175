import { scaleLinear } from 'd3-scale';
import type { DisplayList, MeasureText, Shape } from './display-list.ts';
import { fitText } from './wrap-text.ts';

export interface TornadoChart {
  /** Largest swing first; `low` and `high` are net present values at the ends of the item's range. */
  readonly bars: readonly { readonly id: string; readonly name: string; readonly low: number; readonly high: number }[];
  readonly npv: number;
  readonly money: (amount: number) => string;
  readonly width: number;
  readonly measure: MeasureText;
  /** Longer lists are cut here; 8 unless told. */
  readonly most?: number;
}

const LABEL = { size: 10.5 } as const;
const NAME = { size: 11.5 } as const;
const STRONG = { size: 11, weight: 600 } as const;
const ROW = 23;
const TOP = 22;
/** Differences below a millionth of a unit are nothing to draw. */
const SMALLEST = 1e-6;

/** What each item alone does to the result: from the worse end (hatched) over the present result to the better end. */
export function tornadoChart({ bars, npv, money, width, measure, most = 8 }: TornadoChart): DisplayList {
  const shown = bars.slice(0, most);
  const height = TOP + shown.length * ROW + 4;
  const names = shown.map(({ name }) => fitText(name, width * 0.48, NAME, measure));
  const nameEnd = Math.max(0, ...names.map((name) => measure(name, NAME)));
  const ends = shown.flatMap(({ low, high }) => [low, high]);
  const label = Math.max(0, ...ends.map((end) => measure(money(end), LABEL))) + 8;
  const low = Math.min(npv, ...ends);
  const high = Math.max(npv, ...ends);
  const x = scaleLinear()
    .domain(high - low < SMALLEST ? [low - 1, high + 1] : [low, high])
    .range([nameEnd + 12 + label, width - label]);
  const shapes: Shape[] = [];
  for (const [i, bar] of shown.entries()) {
    const y = TOP + i * ROW;
    const worse = x(Math.min(bar.low, bar.high));
    const better = x(Math.max(bar.low, bar.high));
    const middle = y + 7 + 4;
    shapes.push({
      kind: 'group',
      id: bar.id,
      title: `${bar.name}: ${money(Math.min(bar.low, bar.high))} to ${money(Math.max(bar.low, bar.high))}`,
      shapes: [
        { kind: 'text', x: nameEnd, y: middle, text: names[i]!, ...NAME, fill: 'text', anchor: 'end' },
        {
          kind: 'rect',
          x: worse,
          y,
          w: Math.max(0, x(npv) - worse),
          h: 14,
          radius: 1.5,
          fill: 'neg-soft',
          hatch: 'neg',
        },
        { kind: 'rect', x: x(npv), y, w: Math.max(0, better - x(npv)), h: 14, radius: 1.5, fill: 'pos' },
        {
          kind: 'text',
          x: worse - 6,
          y: middle,
          text: money(Math.min(bar.low, bar.high)),
          ...LABEL,
          fill: 'text-2',
          anchor: 'end',
        },
        { kind: 'text', x: better + 6, y: middle, text: money(Math.max(bar.low, bar.high)), ...LABEL, fill: 'text-2' },
      ],
    });
  }
  shapes.push(
    { kind: 'line', x1: x(npv), y1: TOP - 7, x2: x(npv), y2: height, stroke: 'text', width: 1.25 },
    { kind: 'text', x: x(npv), y: TOP - 12, text: `NPV ${money(npv)}`, ...STRONG, fill: 'text', anchor: 'middle' },
  );
  return { width, height, shapes };
}
