import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuePlan } from '../../test/support/value-arbitrary.ts';
import { base, planWith } from '../../test/support/value-plans.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Driver } from '../model/value-items.ts';
import { computeFigures, type Figures } from './figures.ts';

/** The model a second time, in the plain form of the formulas, item by item and year by year. */
function plainly(plan: AccountPlan, name: string) {
  const { years: N, discountRate: r, scenarios } = plan.valueCase!;
  const yearly = (d: Driver): number => {
    if (d.kind === 'amount') return d.amount ?? 0;
    if (d.kind === 'hours') {
      return (d.people ?? 0) * (d.hoursPerWeek ?? 0) * (d.weeksPerYear ?? 0) * (d.hourlyCost ?? 0) * (d.recapture ?? 0);
    }
    if (d.kind === 'revenue') return (d.revenue ?? 0) * (d.uplift ?? 0) * (d.grossMargin ?? 0);
    if (d.kind === 'volume') return (d.units ?? 0) * (d.costPerUnit ?? 0) * (d.reduction ?? 0);
    return (d.probability ?? 0) * (d.impact ?? 0) * (d.reduction ?? 0);
  };
  const worth = (s: { benefits: number; costs: number }, times: (kind: string, id: string) => number) => {
    const nets: number[] = [];
    let pvB = 0;
    let pvC = 0;
    for (let a = 0; a <= N; a++) {
      let b = 0;
      let c = 0;
      for (const [id, x] of Object.entries(plan.benefits)) {
        if (a === 0) continue;
        const list = x.phaseIn?.length ? x.phaseIn : [1];
        const phase = a <= list.length ? list[a - 1]! : list[list.length - 1]!;
        const grown = yearly(x.driver) * phase * (1 + (x.growth ?? 0)) ** (a - 1);
        b += grown * (1 - (x.risk ?? 0)) * s.benefits * times('benefit', id);
      }
      for (const [id, x] of Object.entries(plan.costs)) {
        const amount = a === 0 ? (x.initial ?? 0) : (x.annual?.[a - 1] ?? 0);
        c += amount * (1 + (x.risk ?? 0)) * s.costs * times('cost', id);
      }
      nets.push(b - c);
      pvB += b / (1 + r) ** a;
      pvC += c / (1 + r) ** a;
    }
    return { nets, pvB, pvC, npv: pvB - pvC };
  };
  const once = () => 1;
  const scenario = scenarios[name]!;
  const bars = (['benefit', 'cost'] as const).flatMap((kind) =>
    Object.entries(kind === 'benefit' ? plan.benefits : plan.costs).map(([id, x]) => {
      const at = (factor: number) => worth(scenario, (k, i) => (k === kind && i === id ? factor : 1)).npv;
      return { kind, id, low: at(x.range?.low ?? 0.8), high: at(x.range?.high ?? 1.2) };
    }),
  );
  const each = Object.fromEntries(Object.entries(scenarios).map(([n, s]) => [n, worth(s, once)]));
  return { ...worth(scenario, once), bars, each };
}

/** Equal to 1e-9 of the size of what was added up, which is what cancels. */
function near(actual: number, expected: number, scale: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(scale)));
}

describe('against the model written a second time', () => {
  it('agrees on every sum of every scenario', () => {
    fc.assert(
      fc.property(valuePlan, fc.constantFrom('base', 'other'), (p, scenario) => {
        const figures = computeFigures(p, { scenario, simulate: false });
        const plain = plainly(p, scenario);
        const scale = Math.max(...Object.values(plain.each).map(({ pvB, pvC }) => Math.abs(pvB) + pvC));
        near(figures.pvBenefits, plain.pvB, scale);
        near(figures.pvCosts, plain.pvC, scale);
        near(figures.npv, plain.npv, scale);
        for (const [a, { net }] of figures.cashFlows.entries()) near(net, plain.nets[a]!, scale * 2 ** 10);
        for (const [name, { npv }] of Object.entries(figures.scenarios)) near(npv, plain.each[name]!.npv, scale);
        const sumOf = (items: Figures['byBenefit']) => items.reduce((sum, { pv }) => sum + pv, 0);
        near(sumOf(figures.byBenefit), plain.pvB, scale);
        near(sumOf(figures.byCost), plain.pvC, scale);
        expect(figures.tornado).toHaveLength(plain.bars.length);
        for (const bar of plain.bars) {
          const found = figures.tornado.find(({ kind, id }) => kind === bar.kind && id === bar.id)!;
          near(found.low, bar.low, scale * 2);
          near(found.high, bar.high, scale * 2);
          near(found.swing, Math.abs(bar.high - bar.low), scale * 2);
        }
        const lowest = Math.min(...Object.values(plain.each).map(({ npv }) => npv));
        const worst = Object.keys(plain.each).filter((n) => plain.each[n]!.npv === lowest);
        const delays = worst.map((n) => Math.max(0, plain.each[n]!.nets.at(-1)!) / 12);
        if (worst.length === 1) near(figures.costOfDelayPerMonth, delays[0]!, scale * 2 ** 10);
      }),
      { numRuns: 500 },
    );
  });

  it('orders the tornado by swing, then by name', () => {
    fc.assert(
      fc.property(valuePlan, (p) => {
        const bars = computeFigures(p, { simulate: false }).tornado;
        for (const [i, bar] of bars.entries()) {
          const next = bars[i + 1];
          if (next === undefined) continue;
          const tolerance = 1e-9 * Math.max(1, bar.swing);
          expect(bar.swing).toBeGreaterThanOrEqual(next.swing - tolerance);
          if (bar.swing === next.swing) expect(bar.name <= next.name).toBe(true);
        }
      }),
    );
  });

  it('never shows a NaN or an infinity, whatever the numbers', () => {
    const wild = fc.constantFrom(0, 1e-300, 1, 1e150, 1e308, Number.MAX_VALUE);
    fc.assert(
      fc.property(wild, wild, wild, fc.constantFrom(-0.5, 0, 1), (amount, growth, factor, discountRate) => {
        const p = planWith(
          {
            currency: 'USD',
            years: 10,
            discountRate,
            scenarios: { ...base, wild: { benefits: factor, costs: growth } },
          },
          [{ name: 'B', driver: { kind: 'volume', units: amount, costPerUnit: growth, reduction: 1 }, growth }],
          [
            {
              name: 'C',
              initial: growth,
              annual: [amount],
              risk: factor,
              range: { low: 0, high: Math.max(1, factor) },
            },
          ],
        );
        const numbers: unknown[] = [];
        JSON.stringify(computeFigures(p, { scenario: 'wild', trials: 50 }), (_key, value) => {
          if (typeof value === 'number') numbers.push(value);
          return value;
        });
        expect(numbers.filter((n) => !Number.isFinite(n))).toEqual([]);
      }),
    );
  });
});
