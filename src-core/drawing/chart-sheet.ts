import type { DisplayList, Ink, MeasureText, Shape } from './display-list.ts';
import { fitText } from './wrap-text.ts';

/** What a colour of the chart stands for; hatched where the chart hatches it, a line where it draws one. */
export interface LegendEntry {
  readonly text: string;
  readonly look: 'pos' | 'neg' | 'sum';
}

export interface ChartSheet {
  readonly title: string;
  /** What it is of: scenario, years, rate, currency. */
  readonly note: string;
  readonly legend: readonly LegendEntry[];
  readonly chart: DisplayList;
  readonly measure: MeasureText;
}

const MARGIN = 24;
const TITLE = { size: 16, weight: 600 } as const;
const NOTE = { size: 11.5 } as const;
const HEAD = 48;
const SWATCH = 10;

/** A chart as a picture of its own: under its title, with what it is of and what its colours mean. */
export function chartSheet({ title, note, legend, chart, measure }: ChartSheet): DisplayList {
  const width = chart.width + 2 * MARGIN;
  const entries = legendShapes(legend, width - MARGIN, measure);
  return {
    width,
    height: chart.height + HEAD + 2 * MARGIN,
    shapes: [
      {
        kind: 'text',
        x: MARGIN,
        y: MARGIN + 14,
        text: fitText(title, entries.left - MARGIN - 16, TITLE, measure),
        ...TITLE,
        fill: 'text',
      },
      {
        kind: 'text',
        x: MARGIN,
        y: MARGIN + 32,
        text: fitText(note, chart.width, NOTE, measure),
        ...NOTE,
        fill: 'text-2',
      },
      ...entries.shapes,
      { kind: 'group', dx: MARGIN, dy: MARGIN + HEAD, shapes: chart.shapes },
    ],
  };
}

/** Right-aligned on the title's line; `left` is where they begin. */
function legendShapes(
  legend: readonly LegendEntry[],
  right: number,
  measure: MeasureText,
): { shapes: Shape[]; left: number } {
  const shapes: Shape[] = [];
  let x = right;
  const y = MARGIN + 14;
  for (const { text, look } of legend.toReversed()) {
    x -= measure(text, NOTE);
    shapes.push({ kind: 'text', x, y, text, ...NOTE, fill: 'text-2' });
    x -= 6 + SWATCH;
    shapes.push(swatch(look, x, y));
    x -= 16;
  }
  return { shapes, left: x };
}

function swatch(look: LegendEntry['look'], x: number, y: number): Shape {
  if (look === 'sum')
    return { kind: 'line', x1: x - 4, y1: y - 4, x2: x + SWATCH, y2: y - 4, stroke: 'text', width: 2.25 };
  const fill: { fill: Ink; hatch?: Ink } = look === 'neg' ? { fill: 'neg-soft', hatch: 'neg' } : { fill: 'pos' };
  return { kind: 'rect', x, y: y - 9, w: SWATCH, h: SWATCH, radius: 2.5, ...fill };
}
