import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ridgeAreas, ridgeMarks } from './timeline-ridge.ts';

const scale = { from: '2026-12-01', pxPerDay: 4 };
const box = { top: 10, height: 40 };

test('a step a day, split after the P80 day', () => {
  const forecast = { from: '2026-12-03', perDay: [2, 4, 1], p80: '2026-12-04' };
  expect(ridgeAreas(forecast, scale, box)).toEqual([
    {
      upToP80: true,
      corners: [
        { x: 8, y: 50 },
        { x: 8, y: 30 },
        { x: 12, y: 30 },
        { x: 12, y: 10 },
        { x: 16, y: 10 },
        { x: 16, y: 50 },
      ],
    },
    {
      upToP80: false,
      corners: [
        { x: 16, y: 50 },
        { x: 16, y: 40 },
        { x: 20, y: 40 },
        { x: 20, y: 50 },
      ],
    },
  ]);
  expect(ridgeAreas({ ...forecast, p80: '2026-12-05' }, scale, box)).toHaveLength(1);
});

test('marks the P50 and the P95 day in their middle, where they are drawn', () => {
  const days = { p50: '2026-12-04', p95: '2026-12-11' };
  expect(ridgeMarks(days, { ...scale, to: '2026-12-31' })).toEqual([
    { name: 'P50', x: 14, side: 'before' },
    { name: 'P95', x: 42, side: 'after' },
  ]);
  expect(ridgeMarks(days, { ...scale, to: '2026-12-10' }).map(({ name }) => name)).toEqual(['P50']);
});

test('the areas together are as large as the trials are many', () => {
  const days = fc.array(fc.nat(500), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(days, fc.nat(59), (perDay, at) => {
      const p80 = `2027-01-${String((at % Math.min(perDay.length, 31)) + 1).padStart(2, '0')}`;
      const areas = ridgeAreas({ from: '2027-01-01', perDay, p80 }, scale, box);
      const sum = areas.reduce((all, { corners }) => all + shoelace(corners), 0);
      const most = Math.max(1, ...perDay);
      expect(sum).toBeCloseTo((perDay.reduce((a, b) => a + b, 0) / most) * box.height * scale.pxPerDay, 3);
    }),
  );
});

function shoelace(corners: readonly { x: number; y: number }[]): number {
  const twice = corners.reduce((sum, { x, y }, i) => {
    const next = corners[(i + 1) % corners.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}
