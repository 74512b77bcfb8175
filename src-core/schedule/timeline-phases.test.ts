import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../kernel/dates.ts';
import { phaseBands } from './timeline-phases.ts';

const phases = [
  { id: 'plan', name: 'Planning', fromDay: 1, toDay: 30 },
  { id: 'pilot', name: 'Pilot', fromDay: 31, toDay: 90 },
];
const scale = { from: '2026-09-01', to: '2026-12-31', pxPerDay: 2 };

test('phases follow one another from the plan’s start, and today is in one of them', () => {
  expect(phaseBands(scale, phases, '2026-09-14', '2026-11-21')).toEqual([
    {
      id: 'plan',
      name: 'Planning',
      fromDay: 1,
      toDay: 30,
      start: '2026-09-14',
      end: '2026-10-13',
      x: 26,
      w: 60,
      now: false,
    },
    {
      id: 'pilot',
      name: 'Pilot',
      fromDay: 31,
      toDay: 90,
      start: '2026-10-14',
      end: '2026-12-12',
      x: 86,
      w: 120,
      now: true,
    },
  ]);
  expect(phaseBands(scale, phases, undefined, '2026-11-21')).toEqual([]);
});

test('wherever the plan starts, bands are inside the timeline, side by side, and as long as what is shown of them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -300, max: 300 }),
      fc.double({ min: 0.3, max: 20, noNaN: true }),
      (shift, pxPerDay) => {
        const at = { ...scale, pxPerDay };
        const width = (daysBetween(scale.from, scale.to) + 1) * pxPerDay;
        const bands = phaseBands(at, phases, addDays('2026-09-14', shift), '2026-11-21');
        for (const { x, w, start, end } of bands) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + w).toBeLessThanOrEqual(width + 1e-6);
          const first = start < scale.from ? scale.from : start;
          const last = end > scale.to ? scale.to : end;
          expect(w / pxPerDay).toBeCloseTo(daysBetween(first, last) + 1, 6);
        }
        if (bands.length === 2) expect(bands[1]!.x).toBeCloseTo(bands[0]!.x + bands[0]!.w, 6);
      },
    ),
  );
});
