import type { MapLayout } from '../model/account-choices.ts';
import { linesOf } from '../people/map-lines.ts';
import { arc } from './arc.ts';
import type { DisplayList, MeasureText, Shape } from './display-list.ts';
import { supportGlyph } from './stakeholder-card.ts';

const TEXT = { size: 10.5 } as const;
const LINE = 20;
const MARK = 24;
const GAP = 16;

interface Entry {
  readonly text: string;
  /** Drawn in 20 × 20, from the top left corner. */
  readonly mark: readonly Shape[];
}

const support = (text: string, value: number | undefined): Entry => ({ text, mark: supportGlyph(value, 10, 10, 7) });
const line = (text: string, ...mark: Shape[]): Entry => ({ text, mark });

const supports: readonly Entry[] = [
  support('Advocate', 2),
  support('Supporter', 1),
  support('Neutral', 0),
  support('Sceptic', -1),
  support('Opponent', -2),
  support('Unknown', undefined),
];

const reporting: readonly Entry[] = [
  line('Reports to', { kind: 'line', x1: 1, y1: 10, x2: 19, y2: 10, stroke: 'edge-report', width: 1.25 }),
  line('Second line', {
    kind: 'line',
    x1: 1,
    y1: 10,
    x2: 19,
    y2: 10,
    stroke: 'edge-inf',
    width: 1.75,
    dash: [0, 4],
    cap: 'round',
  }),
];

const others: readonly Entry[] = [
  line(
    'Influence, by strength',
    { kind: 'line', x1: 1, y1: 10, x2: 14, y2: 10, stroke: 'edge-inf', width: 2 },
    { kind: 'path', steps: [['M', 19, 10], ['L', 12, 6.5], ['L', 12, 13.5], ['Z']], fill: 'edge-inf' },
  ),
  line('Conflict', {
    kind: 'path',
    steps: [
      ['M', 1, 10],
      ['L', 4, 6],
      ['L', 8.5, 14],
      ['L', 12.5, 6],
      ['L', 17, 14],
      ['L', 19, 10],
    ],
    stroke: 'sup-m2',
    width: 1.75,
  }),
  line(
    'Access',
    ...[0, 1, 2].map(
      (n): Shape => ({
        kind: 'path',
        steps: arc(10, 10, 7, (n * 2 * Math.PI) / 3 - 1.4, ((n + 1) * 2 * Math.PI) / 3 - 1.75),
        stroke: n < 2 ? 'text' : 'line-2',
        width: 2.25,
      }),
    ),
  ),
  line(
    'Power',
    ...[1, 2, 3, 4, 5].map(
      (n): Shape => ({
        kind: 'rect',
        x: (n - 1) * 4.2,
        y: 15 - 2 * n,
        w: 2.8,
        h: 2 * n,
        fill: n <= 3 ? 'text' : 'line-2',
      }),
    ),
  ),
  line(
    'Days since contact',
    { kind: 'circle', x: 10, y: 10, r: 6, stroke: 'text', width: 1.25 },
    {
      kind: 'path',
      steps: [
        ['M', 10, 6.5],
        ['L', 10, 10],
        ['L', 12.5, 11.5],
      ],
      stroke: 'text',
      width: 1.25,
    },
  ),
  line('Assumed', { kind: 'rect', x: 1, y: 4, w: 18, h: 12, radius: 3, hatch: 'line-2', stroke: 'sup-0', width: 1 }),
  line('Not identified', { kind: 'rect', x: 1, y: 4, w: 18, h: 12, radius: 3, stroke: 'sup-0', dash: [2.5, 2.5] }),
];

const warmest = line('Warmest path', { kind: 'line', x1: 1, y1: 10, x2: 19, y2: 10, stroke: 'accent', width: 3 });

export interface LegendOptions {
  /** How the map is laid out: not every layout draws who reports to whom. */
  readonly layout?: MapLayout | undefined;
  /** A warmest path is drawn. */
  readonly path?: boolean;
}

/** What the marks and lines of an internal map mean, in as many rows as `width` needs. */
export function mapLegend(
  width: number,
  measure: MeasureText,
  { layout, path = false }: LegendOptions = {},
): DisplayList {
  const entries = [...supports, ...(linesOf(layout).reporting ? reporting : []), ...others, ...(path ? [warmest] : [])];
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const { text, mark } of entries) {
    const wide = MARK + measure(text, TEXT);
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE];
    shapes.push({ kind: 'group', dx: x, dy: y, shapes: [...mark] });
    shapes.push({ kind: 'text', x: x + MARK, y: y + 13.7, text, ...TEXT, fill: 'text-2' });
    x += wide + GAP;
  }
  return { width, height: y + LINE, shapes };
}
