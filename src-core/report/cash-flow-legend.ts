import type { MeasureText, Shape } from '../drawing/display-list.ts';
import { looks, textShapes } from './blocks.ts';

/** What is what in the chart of cash flows, right-aligned on the line of its heading; `second` names the dashed line. */
export function cashFlowLegend(second: string | null, width: number, measure: MeasureText): Shape[] {
  const line = (x: number, more: object): Shape => ({ kind: 'line', x1: x - 6, y1: 10, x2: x + 10, y2: 10, ...more });
  const square = { kind: 'rect', y: 5, w: 10, h: 10, radius: 2 } as const;
  const entries: { text: string; mark: (x: number) => Shape }[] = [
    { text: 'Benefits', mark: (x) => ({ ...square, x, fill: 'pos' }) },
    { text: 'Costs', mark: (x) => ({ ...square, x, fill: 'neg-soft', hatch: 'neg' }) },
    { text: 'Cumulative', mark: (x) => line(x, { stroke: 'text', width: 2.25 }) },
  ];
  if (second !== null) {
    entries.push({ text: second, mark: (x) => line(x, { stroke: 'text-3', width: 1.5, dash: [4, 3] }) });
  }
  const shapes: Shape[] = [];
  let x = width;
  for (const { text, mark } of entries.toReversed()) {
    shapes.push(...textShapes([text], x, 2, { ...looks.note, fill: 'text-2' }, 'end'));
    x -= measure(text, looks.note) + 15;
    shapes.push(mark(x));
    x -= 20;
  }
  return shapes;
}
