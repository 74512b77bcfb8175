import type { Shape } from '../drawing/display-list.ts';
import { type Block, looks, textShapes } from './blocks.ts';

const HEIGHT = 20;

/** What the marks of the influence map mean. */
export function mapLegend(width: number): Block {
  const entries: { text: string; mark: (x: number) => Shape[] }[] = [
    { text: 'Advocate', mark: (x) => supportSign(x, 'sup-p2', 1, true) },
    { text: 'Supporter', mark: (x) => supportSign(x, 'sup-p1', 1, false) },
    { text: 'Neutral', mark: (x) => [disc(x, 'sup-0', false), { kind: 'circle', x, y: 10, r: 2, fill: 'sup-0' }] },
    { text: 'Sceptic', mark: (x) => supportSign(x, 'sup-m1', -1, false) },
    { text: 'Opponent', mark: (x) => supportSign(x, 'sup-m2', -1, true) },
    {
      text: 'Reports to',
      mark: (x) => [{ kind: 'line', x1: x - 8, y1: 10, x2: x + 8, y2: 10, stroke: 'edge-report', width: 1.25 }],
    },
    {
      text: 'Influence',
      mark: (x) => [
        { kind: 'line', x1: x - 8, y1: 10, x2: x + 4, y2: 10, stroke: 'edge-inf', width: 2 },
        { kind: 'path', steps: [['M', x + 8, 10], ['L', x + 2, 7], ['L', x + 2, 13], ['Z']], fill: 'edge-inf' },
      ],
    },
    {
      text: 'Conflict',
      mark: (x) => [
        {
          kind: 'path',
          steps: [
            ['M', x - 8, 10],
            ['L', x - 5, 6],
            ['L', x - 1, 14],
            ['L', x + 3, 6],
            ['L', x + 8, 10],
          ],
          stroke: 'sup-m2',
          width: 1.75,
        },
      ],
    },
  ];
  const shapes: Shape[] = [];
  const step = width / entries.length;
  for (const [i, { text, mark }] of entries.entries()) {
    shapes.push(...mark(i * step + 8), ...textShapes([text], i * step + 21, 2.5, { ...looks.note, fill: 'text-2' }));
  }
  return { height: HEIGHT, before: 16, shapes };
}

function disc(x: number, ink: 'sup-p2' | 'sup-p1' | 'sup-0' | 'sup-m1' | 'sup-m2', filled: boolean): Shape {
  return { kind: 'circle', x, y: 10, r: 6.5, fill: filled ? ink : 'surface', stroke: ink, width: 1.25 };
}

function supportSign(x: number, ink: 'sup-p2' | 'sup-p1' | 'sup-m1' | 'sup-m2', up: 1 | -1, filled: boolean): Shape[] {
  return [
    disc(x, ink, filled),
    {
      kind: 'path',
      steps: [['M', x, 10 - 3 * up], ['L', x + 3.3, 10 + 2.3 * up], ['L', x - 3.3, 10 + 2.3 * up], ['Z']],
      fill: filled ? 'on-sup' : ink,
    },
  ];
}
