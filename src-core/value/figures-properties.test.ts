import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base, planWith } from '../../test/support/value-plans.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Benefit, Cost, Driver } from '../model/value-items.ts';
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

const money = fc.integer({ min: 0, max: 5_000_000 });
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const driver: fc.Arbitrary<Driver> = fc.oneof(
  fc.record({ kind: fc.constant('amount' as const), amount: maybe(money) }),
  fc.record({
    kind: fc.constant('hours' as const),
    people: maybe(fc.nat(500)),
    hoursPerWeek: maybe(fc.nat(40)),
    weeksPerYear: maybe(fc.nat(52)),
    hourlyCost: maybe(fc.nat(200)),
    recapture: maybe(share),
  }),
  fc.record({
    kind: fc.constant('revenue' as const),
    revenue: maybe(money),
    uplift: maybe(fc.integer({ min: -50, max: 300 }).map((n) => n / 100)),
    grossMargin: maybe(share),
  }),
  fc.record({
    kind: fc.constant('volume' as const),
    units: maybe(fc.nat(9_000)),
    costPerUnit: maybe(fc.nat(900)),
    reduction: maybe(share),
  }),
  fc.record({ kind: fc.constant('risk' as const), probability: share, impact: money, reduction: share }),
);
const range = maybe(fc.record({ low: share, high: share.map((s) => 1 + s) }));
const itemName = fc.constantFrom('Alpha', 'Beta', 'Gamma');
const benefit = fc.record({
  name: itemName,
  driver,
  phaseIn: maybe(fc.array(share, { maxLength: 12 })),
  growth: maybe(fc.integer({ min: -90, max: 100 }).map((n) => n / 100)),
  risk: maybe(share),
  range,
}) as fc.Arbitrary<Benefit>;
const cost = fc.record({
  name: itemName,
  initial: maybe(money),
  annual: maybe(fc.array(money, { maxLength: 12 })),
  risk: maybe(share.map((s) => s * 3)),
  range,
}) as fc.Arbitrary<Cost>;
const factors = fc.record({ benefits: share.map((s) => s * 2), costs: share.map((s) => s * 2) });
const plan = fc
  .record({
    years: fc.integer({ min: 1, max: 10 }),
    rate: fc.integer({ min: -50, max: 100 }).map((n) => n / 100),
    other: factors,
    third: factors,
    benefits: fc.array(benefit, { maxLength: 5 }),
    costs: fc.array(cost, { maxLength: 4 }),
  })
  .map(({ years, rate, other, third, benefits, costs }) =>
    planWith({ currency: 'EUR', years, discountRate: rate, scenarios: { ...base, other, third } }, benefits, costs),
  );

/** Equal to 1e-9 of the size of what was added up, which is what cancels. */
function near(actual: number, expected: number, scale: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(scale)));
}

describe('against the model written a second time', () => {
  it('agrees on every sum of every scenario', () => {
    fc.assert(
      fc.property(plan, fc.constantFrom('base', 'other'), (p, scenario) => {
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
      fc.property(plan, (p) => {
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
