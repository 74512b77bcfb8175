import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, fromEpochDay, toEpochDay } from './dates.ts';
import { parseDate } from './parse-date.ts';

const TODAY = '2026-11-21';

describe('parseDate', () => {
  test('reads back what formatDate writes, in languages of every date order', () => {
    const day = fc.integer({ min: toEpochDay('2000-01-01'), max: toEpochDay('2099-12-31') }).map(fromEpochDay);
    const locale = fc.constantFrom(
      'en-US',
      'en-GB',
      'de-DE',
      'fr-FR',
      'es-ES',
      'pl-PL',
      'sv-SE',
      'cs-CZ',
      'ja-JP',
      'hu-HU',
      'el-GR',
    );
    const style = fc.constantFrom('medium' as const, 'long' as const);
    fc.assert(
      fc.property(day, locale, style, (date, language, how) => {
        expect(parseDate(formatDate(date, language, how), language, TODAY)).toBe(date);
      }),
    );
  });

  test.each([
    ['19 Mar 2027', 'en-US', '2027-03-19'],
    ['march 19', 'en-GB', '2027-03-19'],
    ['dec 1', 'en-US', '2026-12-01'],
    ['3/19/2027', 'en-US', '2027-03-19'],
    ['19/3/2027', 'en-GB', '2027-03-19'],
    ['19.3.27', 'de-DE', '2027-03-19'],
    ['19.3.', 'de-DE', '2027-03-19'],
    ['19. März 2027', 'de-DE', '2027-03-19'],
    ['2027-03-19', 'en-US', '2027-03-19'],
  ])('%s in %s', (text, locale, date) => {
    expect(parseDate(text, locale, TODAY)).toBe(date);
  });

  test('without a year takes the nearest, whichever year that is', () => {
    expect(parseDate('Dec 20', 'en-US', '2027-01-11')).toBe('2026-12-20');
    expect(parseDate('Feb 20', 'en-US', '2027-01-11')).toBe('2027-02-20');
    expect(parseDate('Jan 5', 'en-US', '2026-12-11')).toBe('2027-01-05');
    expect(parseDate('29 Feb', 'en-GB', '2027-11-30')).toBe('2028-02-29');
  });

  test.each(['', 'soon', '31 Feb 2027', '2027', '1 2 3 4', '13/13/2027'])('refuses %j', (text) => {
    expect(parseDate(text, 'en-US', TODAY)).toBeNull();
  });
});
