import { describe, expect, it } from 'vitest';
import { base, planWith } from '../../test/support/value-plans.ts';
import { computeFigures, simulate, UnknownScenario } from './figures.ts';

const golden = planWith(
  { currency: 'USD', years: 3, discountRate: 0.1, scenarios: { ...base, cautious: { benefits: 0.8, costs: 1.1 } } },
  [{ name: 'All', driver: { kind: 'amount', amount: 1_000_000 }, phaseIn: [0.4, 0.8, 1], risk: 0.15 }],
  [{ name: 'Everything', initial: 200_000, annual: [300_000, 300_000, 300_000], risk: 0.1 }],
);

describe('the golden case of the value model', () => {
  const figures = computeFigures(golden, { simulate: false });

  it('gives the published figures', () => {
    expect(figures.npv).toBeCloseTo(469_030.8, 2);
    expect(figures.roi).toBeCloseTo(0.4507, 4);
    expect(figures.paybackMonths! / 12).toBeCloseTo(1.6, 2);
    expect(figures.discountedPaybackMonths! / 12).toBeCloseTo(1.73, 2);
    expect(figures.irr).toBeCloseTo(0.74, 3);
    expect(figures.breakEven).toBeCloseTo(0.689, 3);
  });

  it('does not discount the start, the classic mistake', () => {
    expect(figures.npv).not.toBeCloseTo(426_391.64, 0);
    expect(figures.npv / 1.1).toBeCloseTo(426_391.64, 2);
  });

  it('takes the cost of delay from the scenario with the lowest NPV', () => {
    expect(figures.costOfDelayPerMonth).toBeCloseTo((850_000 * 0.8 - 330_000 * 1.1) / 12, 6);
  });
});

describe('what is missing', () => {
  it('computes an empty plan to zeros and nulls and says so', () => {
    const figures = computeFigures(planWith(undefined, [], []), { trials: 10 });
    expect(figures).toMatchObject({ npv: 0, roi: null, irr: null, breakEven: null, years: 0, costOfDelayPerMonth: 0 });
    expect(figures.simulation).toMatchObject({ p10: 0, p50: 0, p90: 0, mean: 0, probabilityPositive: 0 });
    expect(figures.warnings).toEqual([
      'The business case is not started: currency, years and discount rate are missing, so all figures are zero.',
      'There are no benefits yet.',
      'There are no costs yet.',
    ]);
  });

  it('counts a driver with an unknown field as 0 and names the field', () => {
    const p = planWith(
      golden.valueCase,
      [{ name: 'Hours', driver: { kind: 'hours', people: 10, weeksPerYear: 46, recapture: 0.5 }, phaseIn: [1] }],
      [{ name: 'Licence' }, { name: 'Late', annual: [0, 0, 0, 5] }],
    );
    const figures = computeFigures(p, { simulate: false });
    expect(figures.pvBenefits).toBe(0);
    expect(figures.warnings).toEqual([
      'Benefit “Hours” counts as 0: hours a week and cost of an hour are missing.',
      'Cost “Licence” counts as 0: it has no amounts.',
      'Cost “Late” has amounts after year 3, which do not count.',
    ]);
  });

  it('warns of a cumulative flow that falls below zero after the payback', () => {
    const p = planWith(
      { currency: 'USD', years: 3, discountRate: 0, scenarios: base },
      [{ name: 'B', driver: { kind: 'amount', amount: 150 }, phaseIn: [1, 0, 1] }],
      [{ name: 'C', initial: 100, annual: [0, 100, 0] }],
    );
    const figures = computeFigures(p, { simulate: false });
    expect(figures.paybackMonths).toBe(8);
    expect(figures.warnings).toContain('The cumulative cash flow falls below zero again in year 2, after the payback.');
  });

  it('names the known scenarios where one is unknown', () => {
    expect(() => computeFigures(golden, { scenario: 'bold' })).toThrow(UnknownScenario);
    expect(() => computeFigures(golden, { scenario: 'toString' })).toThrow('there is no scenario "toString"');
    expect(() => computeFigures(golden, { scenario: 'bold' })).toThrow('this case has base, cautious');
  });
});

describe('the simulation', () => {
  it('counts each draw once, in bins from the lowest to the highest', () => {
    const { bins, trials, p10, p90, probabilityPositive } = simulate(golden, { trials: 5_000 });
    expect(bins.counts).toHaveLength(40);
    expect(bins.counts.reduce((sum, count) => sum + count, 0)).toBe(trials);
    const width = (bins.to - bins.from) / 40;
    const share = (from: number, to: number) =>
      bins.counts.reduce((sum, n, i) => {
        const middle = bins.from + (i + 0.5) * width;
        return middle > from && middle < to ? sum + n : sum;
      }, 0) / trials;
    expect(share(p10, p90)).toBeGreaterThan(0.7);
    expect(share(p10, p90)).toBeLessThan(0.9);
    expect(share(0, Infinity)).toBeCloseTo(probabilityPositive, 1);
    const certain = simulate(planWith(golden.valueCase, [], []), { trials: 10 });
    expect(certain.bins).toMatchObject({ from: 0, to: 0 });
    expect(Math.max(...certain.bins.counts)).toBe(10);
  });

  it('gives the same result again, alone or with the rest', () => {
    const first = simulate(golden, { trials: 5_000 });
    expect(simulate(golden, { trials: 5_000 })).toEqual(first);
    expect(computeFigures(golden, { trials: 5_000 }).simulation).toEqual(first);
  });

  it('does not depend on the order of the rows', () => {
    const two = { ...golden, costs: { z: { name: 'Z', initial: 50_000 }, ...golden.costs } };
    expect(simulate({ ...two, costs: Object.fromEntries(Object.entries(two.costs).reverse()) })).toEqual(simulate(two));
  });

  it('has the mean of its triangles, 100,000 trials and ordered quantiles', () => {
    const { trials, seed, p10, p50, p90, mean, probabilityPositive } = simulate(golden);
    const { npv } = computeFigures(golden, { simulate: false });
    expect([trials, seed]).toEqual([100_000, 1]);
    // Ranges are symmetric by default, so the mean is the NPV; its standard error is under 600.
    expect(Math.abs(mean - npv)).toBeLessThan(2_500);
    expect(p10).toBeLessThan(p50);
    expect(p50).toBeLessThan(p90);
    expect(probabilityPositive).toBeGreaterThan(0.98);
    expect(probabilityPositive).toBeLessThanOrEqual(1);
  });

  it('has the quantiles of a single triangle', () => {
    const p = planWith(
      { currency: 'USD', years: 1, discountRate: 0, scenarios: base },
      [{ name: 'B', driver: { kind: 'amount', amount: 1 }, range: { low: 0.5, high: 2 } }],
      [],
    );
    const { p10, p50, p90, mean } = simulate(p);
    // Inverse of the triangle's distribution with a 0.5, mode 1, b 2.
    expect(p10).toBeCloseTo(0.5 + Math.sqrt(0.1 * 1.5 * 0.5), 2);
    expect(p50).toBeCloseTo(2 - Math.sqrt(0.5 * 1.5 * 1), 2);
    expect(p90).toBeCloseTo(2 - Math.sqrt(0.1 * 1.5 * 1), 2);
    expect(mean).toBeCloseTo(3.5 / 3, 2);
  });

  it('is exact where nothing is uncertain', () => {
    const sure = { range: { low: 1, high: 1 } };
    const p = planWith(
      golden.valueCase,
      Object.values(golden.benefits).map((b) => ({ ...b, ...sure })),
      Object.values(golden.costs).map((c) => ({ ...c, ...sure })),
    );
    const { p10, p90 } = simulate(p, { trials: 100 });
    const { npv } = computeFigures(golden, { simulate: false });
    expect(p10).toBeCloseTo(npv, 6);
    expect(p90).toBeCloseTo(npv, 6);
  });
});
