import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  fiscalQuarter,
  formatDate,
  fromEpochDay,
  isIsoDate,
  quarterName,
  toEpochDay,
  weekOfYear,
  weekWords,
} from './dates.ts';

const day = fc.integer({ min: toEpochDay('0001-01-01'), max: toEpochDay('9999-12-31') }).map(fromEpochDay);
const startMonth = fc.integer({ min: 1, max: 12 });

describe('a calendar day', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1900-02-29',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ])('%j is none', (text) => expect(isIsoDate(text)).toBe(false));

  it('goes to a number and back', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(isIsoDate(date) && fromEpochDay(toEpochDay(date))).toBe(date);
      }),
    );
    expect(toEpochDay('1970-01-01')).toBe(0);
    expect(toEpochDay('2000-03-01')).toBe(11_017);
  });

  it('moves by days as it is apart', () => {
    const near = fc.integer({ min: -100_000, max: 100_000 });
    const middle = fc.integer({ min: -500_000, max: 500_000 }).map(fromEpochDay);
    fc.assert(
      fc.property(middle, near, (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    );
  });

  it('is counted and moved as another calendar has it', () => {
    const months = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(day, months, (date, n) => {
        const other = Temporal.PlainDate.from(date);
        expect(toEpochDay(date)).toBe(Temporal.PlainDate.from('1970-01-01').until(other).days);
        expect(date).toBe(
          Temporal.PlainDate.from('1970-01-01')
            .add({ days: toEpochDay(date) })
            .toString(),
        );
        const moved = other.add({ months: n });
        fc.pre(moved.year >= 1 && moved.year <= 9999);
        expect(addMonths(date, n)).toBe(moved.toString());
      }),
    );
  });

  it('is refused where it is none', () => {
    expect(() => toEpochDay('soon')).toThrow(RangeError);
    expect(() => fromEpochDay(Number.NaN)).toThrow(RangeError);
  });

  it('stays in the years that the format can write', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addMonths('9999-12-31', 3)).toBe('9999-12-31');
    expect(addMonths('0001-01-01', -1)).toBe('0001-01-01');
  });

  it('keeps to the last of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-03-15', -14)).toBe('2025-01-15');
  });

  it('is written as the locale writes it', () => {
    expect(formatDate('2027-03-19', 'en-GB')).toBe('19 Mar 2027');
    expect(formatDate('2027-03-19', 'en-GB', 'short')).toBe('19 Mar');
    expect(formatDate('2027-03-19', 'en-US', 'long')).toBe('March 19, 2027');
    expect(weekWords('2026-11-19', 'en-GB')).toBe('Thursday, 19 November 2026, week 47');
  });

  it('falls into the week of the year that an independent calendar says', () => {
    fc.assert(
      fc.property(day, (date) => {
        fc.pre(date >= '0002' && date < '9999');
        expect(weekOfYear(date)).toBe(Temporal.PlainDate.from(date).weekOfYear);
      }),
    );
  });
});

describe('a fiscal quarter', () => {
  it.each([
    ['2026-02-01', 2, 'Q1 FY2027', '2026-02-01', '2026-04-30'],
    ['2026-01-31', 2, 'Q4 FY2026', '2025-11-01', '2026-01-31'],
    ['2026-12-31', 1, 'Q4 FY2026', '2026-10-01', '2026-12-31'],
    ['2026-11-21', 4, 'Q3 FY2027', '2026-10-01', '2026-12-31'],
    ['2027-03-31', 4, 'Q4 FY2027', '2027-01-01', '2027-03-31'],
    ['2028-02-29', 12, 'Q1 FY2028', '2027-12-01', '2028-02-29'],
    ['9999-12-31', 1, 'Q4 FY9999', '9999-10-01', '9999-12-31'],
    ['0001-01-01', 4, 'Q4 FY1', '0001-01-01', '0001-03-31'],
  ])('%s with a year from month %i is in %s', (date, month, name, start, end) => {
    const quarter = fiscalQuarter(date, month);
    expect([quarterName(quarter), quarter.start, quarter.end]).toEqual([name, start, end]);
  });

  it('holds its day, and the next one opens the day after its end', () => {
    fc.assert(
      fc.property(day, startMonth, (date, month) => {
        fc.pre(date >= '0002' && date < '9999');
        const { start, end, quarter, year } = fiscalQuarter(date, month);
        expect(start <= date && date <= end).toBe(true);
        const next = fiscalQuarter(addDays(end, 1), month);
        expect(next.start).toBe(addDays(end, 1));
        expect(next.year * 4 + next.quarter).toBe(year * 4 + quarter + 1);
      }),
    );
  });

  it('is of a year that is named for the calendar year in which it ends', () => {
    fc.assert(
      fc.property(day, startMonth, (date, month) => {
        fc.pre(date >= '0002' && date < '9998');
        const { quarter, year, start } = fiscalQuarter(date, month);
        const lastDay = addDays(addMonths(start, (5 - quarter) * 3), -1);
        expect(year).toBe(Number(lastDay.slice(0, 4)));
      }),
    );
  });
});
