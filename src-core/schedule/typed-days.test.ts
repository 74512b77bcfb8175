import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDays, writeLag } from './typed-days.ts';

it('reads days and weeks, with a sign or without', () => {
  const read = { '10': 10, '10 d': 10, '2 weeks': 14, '1W': 7, '+3': 3, '−1 day': -1, '- 2d': -2, ' 0 ': 0, '-0': 0 };
  for (const [text, days] of Object.entries(read)) expect(readDays(text)).toBe(days);
  for (const text of ['', 'soon', '1.5', '2 months', '1 2', '++1', '123456']) expect(readDays(text)).toBeNull();
});

it('reads back any lag that it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), (days) => {
      expect(readDays(writeLag(days) || '0')).toBe(days);
    }),
  );
});
