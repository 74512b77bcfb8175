import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, fromEpochDay } from '../kernel/dates.ts';
import { dayX, fiscalYears, headUnit, mondays } from './timeline-days.ts';

const scale = { from: '2026-11-01', to: '2026-11-30', pxPerDay: 10 };

test('a day is drawn at its middle, and nowhere outside the timeline', () => {
  expect(dayX(scale, '2026-11-01')).toBe(5);
  expect(dayX(scale, '2026-11-30')).toBe(295);
  expect(dayX(scale, '2026-10-31')).toBeNull();
  expect(dayX(scale, '2026-12-01')).toBeNull();
  expect(dayX(scale, undefined)).toBeNull();
});

test('the Mondays of November 2026', () => {
  expect(mondays(scale)).toEqual([
    { start: '2026-11-02', x: 10 },
    { start: '2026-11-09', x: 80 },
    { start: '2026-11-16', x: 150 },
    { start: '2026-11-23', x: 220 },
    { start: '2026-11-30', x: 290 },
  ]);
});

test('every Monday of any range, and nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 0, max: 400 }), (first, length) => {
      const from = fromEpochDay(first);
      const found = mondays({ from, to: addDays(from, length), pxPerDay: 1 }).map(({ start }) => start);
      const days = Array.from({ length: length + 1 }, (_, i) => addDays(from, i));
      expect(found).toEqual(days.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1));
      for (const day of found) expect(daysBetween(from, day)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a head names weeks, months or quarters as there is room, and years of the quarters that it has', () => {
  expect([15, 7, 3.2, 0.71, 0.7, 0.2].map(headUnit)).toEqual([
    'weeks',
    'months',
    'months',
    'months',
    'quarters',
    'quarters',
  ]);
  const quarter = (start: string, x: number, name: string) => ({ start, x, w: 90, name });
  const quarters = [
    quarter('2027-01-01', 0, 'Q4 FY27'),
    quarter('2027-04-01', 90, 'Q1 FY28'),
    quarter('2027-07-01', 180, 'Q2 FY28'),
  ];
  expect(fiscalYears(quarters)).toEqual([
    { start: '2027-01-01', x: 0, w: 90, name: 'FY27' },
    { start: '2027-04-01', x: 90, w: 180, name: 'FY28' },
  ]);
});
