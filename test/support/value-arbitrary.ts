import type { Benefit, Cost, Driver } from '@core/model/value-items.ts';
import fc from 'fast-check';
import { base, planWith } from './value-plans.ts';

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
/** A business case with three scenarios (base, other, third), from nothing to five benefits and four costs. */
export const valuePlan = fc
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
