import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPlaybooks } from '../../test/support/healthy-plan.ts';
import { segments } from '../model/account-choices.ts';
import { suggestSegments } from './suggest-segment.ts';

const books = bundledPlaybooks();
const suggest = (account: Parameters<typeof suggestSegments>[0]) => suggestSegments(account, books, 'en-US');

describe('the segment suggested', () => {
  it.each([
    [50, ['smb']],
    [199, ['smb']],
    [200, ['smb', 'mid-market']],
    [201, ['mid-market']],
    [499, ['mid-market']],
    [500, ['mid-market', 'enterprise']],
    [501, ['enterprise']],
    [100_000_000, ['enterprise']],
    [0, ['smb']],
    [49, ['smb']],
  ])('for %i employees', (employees, expected) => {
    expect(suggest({ employees }).segments).toEqual(expected);
  });

  it.each([
    [10e6, ['smb']],
    [50e6, ['smb', 'mid-market']],
    [50e6 + 1, ['mid-market']],
    [200e6, ['mid-market', 'enterprise']],
    [1e15, ['enterprise']],
    [3, ['smb']],
  ])('for a revenue of %i', (annualRevenue, expected) => {
    expect(suggest({ annualRevenue }).segments).toEqual(expected);
    expect(suggest({ annualRevenue, currency: 'USD' }).segments).toEqual(expected);
  });

  it('on a border is both, with the reason', () => {
    expect(suggest({ employees: 200 }).reason).toBe(
      '200 employees fit both Small and medium business (50–200) and Mid-market (200–500), because one range ends where the other begins. You decide.',
    );
    expect(suggest({ employees: 500 }).reason).toBe(
      '500 employees fit both Mid-market (200–500) and Enterprise (500 and more), because one range ends where the other begins. You decide.',
    );
  });

  it('is what both figures fit', () => {
    expect(suggest({ employees: 200, annualRevenue: 30e6, currency: 'USD' })).toEqual({
      segments: ['smb'],
      reason:
        '200 employees fit both Small and medium business (50–200) and Mid-market (200–500), because one range ends where the other begins. ' +
        'Yearly revenue of $30M fits Small and medium business ($10M–$50M). Together they point to Small and medium business.',
    });
    expect(suggest({ employees: 800, annualRevenue: 900e6, currency: 'USD' }).reason).toBe(
      '800 employees fit Enterprise (500 and more). Yearly revenue of $900M fits Enterprise ($200M and more).',
    );
    expect(suggest({ employees: 200, annualRevenue: 50e6 }).segments).toEqual(['smb', 'mid-market']);
  });

  it('is what either fits where they contradict each other', () => {
    const { segments: found, reason } = suggest({ employees: 60, annualRevenue: 2e9, currency: 'USD' });
    expect(found).toEqual(['smb', 'enterprise']);
    expect(reason).toMatch(/The two point to different segments: you decide\.$/);
  });

  it('takes the nearest outside all ranges, and none without a figure', () => {
    expect(suggest({ employees: 1 }).reason).toBe(
      'One employee fits no range; nearest is Small and medium business (50–200).',
    );
    expect(suggest({})).toEqual({
      segments: [],
      reason: 'Enter the number of employees or the yearly revenue, and a segment is suggested.',
    });
    expect(suggestSegments({ employees: 10 }, { playbooks: [] }, 'en-US').segments).toEqual([]);
  });

  it('does not compare revenue in another currency, and says when it took one for granted', () => {
    const euros = suggest({ employees: 300, annualRevenue: 900e6, currency: 'EUR' });
    expect(euros.segments).toEqual(['mid-market']);
    expect(euros.reason).toBe(
      '300 employees fit Mid-market (200–500). Revenue in EUR is not compared: the ranges are in USD, and there is no exchange rate here.',
    );
    expect(suggest({ annualRevenue: 900e6, currency: 'EUR' }).segments).toEqual([]);
    expect(suggest({ annualRevenue: 900e6 }).reason).toBe(
      'Yearly revenue of $900M, taken to be in USD, fits Enterprise ($200M and more).',
    );
  });
});

const size = fc.oneof(fc.nat(1_000), fc.nat(100_000_000));
const money = fc.oneof(fc.nat(300e6), fc.double({ min: 0, max: 1e15, noNaN: true }));
const place = (found: readonly (typeof segments)[number][]) => found.map((segment) => segments.indexOf(segment));

it('has no gap: any figure gives one segment or two that touch, and a larger one never a smaller segment', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.tuple(size, size).map(([a, b]) => [{ employees: a }, { employees: b }] as const),
        fc.tuple(money, money).map(([a, b]) => [{ annualRevenue: a }, { annualRevenue: b }] as const),
      ),
      (pair) => {
        const [small, large] = [...pair].sort((a, b) => Object.values(a)[0]! - Object.values(b)[0]!);
        const [low, high] = [place(suggest(small!).segments), place(suggest(large!).segments)];
        for (const found of [low, high]) {
          expect([1, 2]).toContain(found.length);
          if (found.length === 2) expect(found[1]).toBe(found[0]! + 1);
        }
        expect(low[0]).toBeLessThanOrEqual(high[0]!);
        expect(low.at(-1)).toBeLessThanOrEqual(high.at(-1)!);
      },
    ),
  );
});

it('of any two figures, present or not, in any currency, suggests what at least one of them fits, and says why', () => {
  const figure = fc.option(fc.oneof(size, money, fc.constantFrom(NaN, -1, Infinity)), { nil: undefined });
  const currency = fc.constantFrom(undefined, 'USD', 'EUR');
  fc.assert(
    fc.property(figure, figure, currency, (employees, annualRevenue, code) => {
      const given = {
        ...(employees === undefined ? {} : { employees }),
        ...(annualRevenue === undefined ? {} : { annualRevenue }),
        ...(code && { currency: code }),
      };
      const { segments: found, reason } = suggest(given);
      const alone = [suggest({ ...given, annualRevenue: NaN }), suggest({ ...given, employees: NaN })];
      const either = alone.flatMap((each) => each.segments);
      expect(found.every((segment) => either.includes(segment))).toBe(true);
      expect(found.length > 0).toBe(either.length > 0);
      expect([...place(found)].sort()).toEqual(place(found));
      expect(reason).toMatch(/^[^\s].*\.$/);
      expect(reason).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});
