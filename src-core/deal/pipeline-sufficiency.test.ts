import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineSufficiency } from './pipeline-sufficiency.ts';

describe('whether a pipeline suffices', () => {
  it.each([
    ['smb', { opportunities: 15, winRate: 0.3, cycleDays: 45 }, 3, 3, true],
    ['mid-market', { opportunities: 10, winRate: 0.25, cycleDays: 75 }, 2, 1, false],
    ['enterprise', { opportunities: 8, winRate: 0.2, cycleDays: 120 }, 1, 0.4, false],
  ])('by the targets of %s themselves', (_, figures, target, deals, enough) => {
    const found = pipelineSufficiency(figures, target);
    expect(found.deals).toBeCloseTo(deals, 12);
    expect(found.enough).toBe(enough);
    expect(found.missing).toEqual([]);
  });

  it('says what each figure would have to be', () => {
    const { needed } = pipelineSufficiency({ opportunities: 8, winRate: 0.2, cycleDays: 120 }, 1);
    expect(needed).toEqual({ opportunities: 20, winRate: 0.5, cycleDays: 48 });
    expect(pipelineSufficiency({ opportunities: 2, winRate: 0, cycleDays: 120 }, 1).needed).toEqual({
      opportunities: null,
      winRate: null,
      cycleDays: null,
    });
  });

  it('is not recorded where a figure is missing, and never enough', () => {
    expect(pipelineSufficiency({ opportunities: 8, winRate: null, cycleDays: 120 }, 0)).toEqual({
      deals: null,
      target: 0,
      enough: null,
      missing: ['winRate'],
      needed: { opportunities: null, winRate: 0, cycleDays: null },
    });
    const none = pipelineSufficiency({ opportunities: null, winRate: null, cycleDays: null }, 1);
    expect([none.enough, none.missing.length]).toEqual([null, 3]);
  });

  it('a cycle that ends on the day it begins counts as one day', () => {
    expect(pipelineSufficiency({ opportunities: 1, winRate: 1, cycleDays: 0 }, 1).deals).toBe(30);
  });

  it('is reached with what is said to be needed, and not with less', () => {
    const figures = fc.record({
      opportunities: fc.integer({ min: 0, max: 500 }),
      winRate: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      cycleDays: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 40 }), (own, target) => {
        const { needed, deals } = pipelineSufficiency(own, target);
        expect(Number.isFinite(deals)).toBe(true);
        const enough = (change: object) => pipelineSufficiency({ ...own, ...change }, target).enough;
        const { opportunities, winRate, cycleDays } = needed;
        if (opportunities !== null) {
          expect(enough({ opportunities })).toBe(true);
          expect(enough({ opportunities: opportunities - 1 })).toBe(false);
        } else expect(enough({ opportunities: 1e9 })).toBe(false);
        if (winRate !== null) {
          expect(enough({ winRate })).toBe(true);
          expect(enough({ winRate: winRate * 0.999 })).toBe(false);
        } else expect(enough({ winRate: 1 })).toBe(false);
        if (cycleDays !== null) {
          expect(enough({ cycleDays })).toBe(true);
          expect(enough({ cycleDays: cycleDays + 1 })).toBe(false);
        } else expect(enough({ cycleDays: 1 })).toBe(false);
      }),
    );
  });
});
