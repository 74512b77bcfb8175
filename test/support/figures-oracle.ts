import type { AccountPlan } from '@core/model/plan.ts';
import type { Driver } from '@core/model/value-items.ts';
import { type Fraction, fraction, minus, ONE, over, plus, product, signOf, sum, times, ZERO } from './fractions.ts';

/** The figures of a business case worked out a second time: exactly, in fractions, from the published formulas alone. */
export interface ExactFigures {
  readonly benefits: readonly Fraction[];
  readonly costs: readonly Fraction[];
  readonly nets: readonly Fraction[];
  readonly pvBenefits: Fraction;
  readonly pvCosts: Fraction;
  readonly npv: Fraction;
  /** Months; null where the sum never gets to zero. */
  readonly payback: Fraction | null;
  readonly discountedPayback: Fraction | null;
  readonly byBenefit: Readonly<Record<string, Fraction>>;
  readonly byCost: Readonly<Record<string, Fraction>>;
}

const factors: Readonly<Record<Driver['kind'], readonly string[]>> = {
  amount: ['amount'],
  hours: ['people', 'hoursPerWeek', 'weeksPerYear', 'hourlyCost', 'recapture'],
  revenue: ['revenue', 'uplift', 'grossMargin'],
  volume: ['units', 'costPerUnit', 'reduction'],
  risk: ['probability', 'impact', 'reduction'],
};

function power(of: Fraction, times_: number): Fraction {
  return product(Array.from({ length: times_ }, () => of));
}

export function exactFigures(plan: AccountPlan, scenario: string): ExactFigures {
  const { years, discountRate, scenarios } = plan.valueCase!;
  const scale = scenarios[scenario]!;
  const allYears = Array.from({ length: years + 1 }, (_, year) => year);
  const discount = allYears.map((year) => power(plus(ONE, fraction(discountRate)), year));
  const present = (flows: readonly Fraction[]) => sum(flows.map((flow, year) => over(flow, discount[year]!)));
  const benefits = Object.entries(plan.benefits).map(([id, { driver, phaseIn = [], growth = 0, risk = 0 }]) => {
    const numbers = driver as unknown as Record<string, number | undefined>;
    const year1 = product(factors[driver.kind].map((name) => fraction(numbers[name] ?? 0)));
    const kept = times(minus(ONE, fraction(risk)), fraction(scale.benefits));
    const flows = allYears.map((year) => {
      if (year === 0) return ZERO;
      const phase = phaseIn.length === 0 ? 1 : phaseIn[Math.min(year, phaseIn.length) - 1]!;
      return product([year1, fraction(phase), power(plus(ONE, fraction(growth)), year - 1), kept]);
    });
    return [id, flows] as const;
  });
  const costs = Object.entries(plan.costs).map(([id, { initial = 0, annual = [], risk = 0 }]) => {
    const raised = times(plus(ONE, fraction(risk)), fraction(scale.costs));
    return [
      id,
      [initial, ...allYears.slice(1).map((year) => annual[year - 1] ?? 0)].map((each) => times(fraction(each), raised)),
    ] as const;
  });
  const total = (items: readonly (readonly [string, readonly Fraction[]])[]) =>
    allYears.map((year) => sum(items.map(([, flows]) => flows[year]!)));
  const [gained, spent] = [total(benefits), total(costs)];
  const nets = gained.map((gain, year) => minus(gain, spent[year]!));
  const values = (items: typeof benefits) => Object.fromEntries(items.map(([id, flows]) => [id, present(flows)]));
  return {
    benefits: gained,
    costs: spent,
    nets,
    pvBenefits: present(gained),
    pvCosts: present(spent),
    npv: present(nets),
    payback: crossing(nets),
    discountedPayback: crossing(nets.map((net, year) => over(net, discount[year]!))),
    byBenefit: values(benefits),
    byCost: values(costs),
  };
}

/** Where a straight line through the running sums first reaches zero, in months. */
function crossing(flows: readonly Fraction[]): Fraction | null {
  let before = ZERO;
  for (const [year, flow] of flows.entries()) {
    const after = plus(before, flow);
    if (signOf(after) >= 0) {
      return year === 0 ? ZERO : times(fraction(12), plus(fraction(year - 1), over(minus(ZERO, before), flow)));
    }
    before = after;
  }
  return null;
}

/** How often the flows other than zero change sign. */
export function signChanges(flows: readonly Fraction[]): number {
  const signs = flows.map(signOf).filter((sign) => sign !== 0);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

/** The sign of the flows' present value at a rate. */
export function signAt(flows: readonly Fraction[], rate: Fraction): number {
  // Times (1 + rate)^N, which is above zero: whole powers only.
  const growth = plus(ONE, rate);
  return signOf(flows.reduce((value, flow) => plus(times(value, growth), flow), ZERO));
}
