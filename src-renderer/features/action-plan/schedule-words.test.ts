import { describe, expect, test } from 'vitest';
import { againstWords, distanceWords, lateWords, nearDay, spanWords } from './schedule-words.ts';

const TODAY = '2026-11-21';

describe('days in words', () => {
  test.each([
    ['2026-11-21', 'today'],
    ['2026-11-22', 'in 1 day'],
    ['2026-12-04', 'in 13 days'],
    ['2026-11-20', '1 day ago'],
  ])('%s is %s', (day, words) => {
    expect(distanceWords(day, TODAY)).toBe(words);
  });

  test('how late, and how far from the close date', () => {
    expect(lateWords('2026-11-20', TODAY)).toBe('1 day late');
    expect(againstWords('2027-03-12', '2027-03-19', 'the close date')).toBe('7 days before the close date');
    expect(againstWords('2027-03-20', '2027-03-19', 'the close date')).toBe('1 day after the close date');
    expect(againstWords('2027-03-19', '2027-03-19', 'the close date')).toBe('on the close date');
  });

  test('a span names a year once, unless there are two', () => {
    expect(spanWords('2026-11-02', '2026-11-09', 'en-GB')).toBe('2 Nov – 9 Nov 2026');
    expect(spanWords('2026-12-28', '2027-01-09', 'en-GB')).toBe('28 Dec 2026 – 9 Jan 2027');
    expect(spanWords('2026-11-02', '2026-11-02', 'en-GB')).toBe('2 Nov 2026');
  });

  test('a day has its year where that is not plain', () => {
    expect(nearDay('2027-03-19', TODAY, 'en-GB')).toBe('19 Mar');
    expect(nearDay('2028-03-19', TODAY, 'en-GB')).toBe('19 Mar 2028');
    expect(nearDay('2025-12-01', TODAY, 'en-GB')).toBe('1 Dec 2025');
  });
});
