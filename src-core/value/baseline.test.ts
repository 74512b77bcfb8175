import { describe, expect, it } from 'vitest';
import { baselineOf } from './baseline.ts';

const keys = (baseline: ReturnType<typeof baselineOf>) => baseline?.fields.map(({ key }) => key);

describe('what a benefit starts from', () => {
  it('is what units, hours and probable losses cost today, before what is avoided or put to use', () => {
    expect(baselineOf({ kind: 'volume', units: 4_800, costPerUnit: 1_450, reduction: 0.14 })?.yearly).toBe(6_960_000);
    const hours = { people: 172, hoursPerWeek: 2.5, weeksPerYear: 46, hourlyCost: 64, recapture: 0.5 };
    expect(baselineOf({ kind: 'hours', ...hours })?.yearly).toBe(1_265_920);
    expect(baselineOf({ kind: 'risk', probability: 0.3, impact: 3_500_000, reduction: 0.4 })?.yearly).toBe(1_050_000);
  });

  it('is no cost where it is revenue, and nothing where only an amount to come is known', () => {
    const revenue = baselineOf({ kind: 'revenue', revenue: 9_000_000, uplift: 0.03, grossMargin: 0.4 });
    expect(keys(revenue)).toEqual(['revenue']);
    expect(revenue?.yearly).toBeNull();
    expect(baselineOf({ kind: 'amount', amount: 330_000 })).toBeNull();
  });

  it('is unknown while one of its numbers is; the reduction may be unknown', () => {
    expect(baselineOf({ kind: 'volume', units: 4_800, reduction: 0.1 })).toBeNull();
    expect(baselineOf({ kind: 'volume', units: 2, costPerUnit: 3 })?.yearly).toBe(6);
  });
});
