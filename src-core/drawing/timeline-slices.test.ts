import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TimelineLink } from '../schedule/timeline-geometry.ts';
import type { Shape } from './display-list.ts';
import { sliceLinks } from './timeline-slices.ts';

const HEAD_CUT = 3.6 * 0.7;

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    y: i * 20,
    h: 20,
    top: i % 3 === 0 ? 7 : 0,
    bottom: i % 3 === 2 ? 7 : 0,
  }));

function link(points: TimelineLink['points']): TimelineLink {
  return { from: 'a', to: 'b', points, broken: false, critical: false };
}

function lines(shapes: readonly Shape[]) {
  return shapes.filter((shape) => shape.kind === 'line');
}

it('a line down is cut at each row, and crosses what stands between two tracks', () => {
  const down = link([
    { x: 10, y: 10 },
    { x: 16, y: 10 },
    { x: 16, y: 70 },
    { x: 30, y: 70 },
  ]);
  const slices = sliceLinks([down], rows(5), 100).map((shapes) =>
    lines(shapes).map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]),
  );
  expect(slices[0]).toEqual([
    [110, 17, 116, 17],
    [116, 17, 116, 27],
  ]);
  expect(slices[1]).toEqual([[116, 0, 116, 20]]);
  expect(slices[2]).toEqual([[116, 0, 116, 27]]);
  expect(slices[3]).toEqual([
    [116, 0, 116, 17],
    [116, 17, 130 - HEAD_CUT, 17],
  ]);
  expect(slices[4]).toEqual([]);
});

it('put together again, the slices are as long as the links and the gaps that they cross', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 300 }), row: fc.nat(8) });
  fc.assert(
    fc.property(point, point, (a, b) => {
      const all = rows(9);
      const [from, to] = [
        { x: a.x, y: a.row * 20 + 10 },
        { x: b.x + 400, y: b.row * 20 + 10 },
      ];
      const bend = { x: from.x + 6, y: from.y };
      const points = [from, bend, { x: bend.x, y: to.y }, to];
      const drawn = sliceLinks([link(points)], all, 0).flatMap(lines);
      const length = drawn.reduce((sum, { x1, y1, x2, y2 }) => sum + Math.abs(x2 - x1) + Math.abs(y2 - y1), 0);
      const [first, last] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
      const gaps = all.slice(first, last).reduce((sum, { bottom }) => sum + bottom, 0);
      const tops = all.slice(first + 1, last + 1).reduce((sum, { top }) => sum + top, 0);
      const straight = to.x - from.x + Math.abs(to.y - from.y);
      expect(length).toBeCloseTo(straight + gaps + tops - HEAD_CUT, 6);
    }),
  );
});
