import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import { planCurrency } from '../model/plan.ts';
import type { Scenario, ValueCase } from '../model/value-case.ts';
import { type CashFlow, cashFlows, scenarioFactor, type ValueItem, type ValuePlan, valueItems } from './cash-flows.ts';
import type { Draws } from './draws.ts';
import { discounted, internalRate, payback } from './returns.ts';
import { type Simulation, simulateNpv, TRIALS } from './simulation.ts';
import { type TornadoBar, tornado } from './tornado.ts';
import { valueWarnings } from './warnings.ts';

/** The figures of a business case (value-model: "Figures"), unrounded; money in major units of `currency`. */
export interface Figures {
  readonly currency: string;
  /** 1–10; 0 while the case is not started. */
  readonly years: number;
  readonly discountRate: number;
  readonly scenario: string;
  readonly cashFlows: readonly CashFlow[];
  readonly pvBenefits: number;
  readonly pvCosts: number;
  readonly npv: number;
  /** npv / pvCosts; null without costs. */
  readonly roi: number | null;
  /** Months; null when it never pays back. */
  readonly paybackMonths: number | null;
  readonly discountedPaybackMonths: number | null;
  /** A fraction; null where no rate is meaningful. */
  readonly irr: number | null;
  /** The share of the benefits that must come true; null without benefits. */
  readonly breakEven: number | null;
  /** Of the scenario with the lowest NPV; shown beside the NPV, never added to it. */
  readonly costOfDelayPerMonth: number;
  readonly byBenefit: readonly ItemValue[];
  readonly byCost: readonly ItemValue[];
  readonly scenarios: Readonly<Record<string, ScenarioFigures>>;
  readonly tornado: readonly TornadoBar[];
  /** Null where it was not asked for. */
  readonly simulation: Simulation | null;
  /** What is missing or deserves a second look, as sentences. */
  readonly warnings: readonly string[];
}

export interface ItemValue {
  readonly id: Id;
  readonly name: string;
  /** Risk-adjusted present value in the scenario. */
  readonly pv: number;
}

export interface ScenarioFigures {
  readonly npv: number;
  readonly roi: number | null;
}

export interface FiguresOptions {
  /** `base` unless told. */
  readonly scenario?: string;
  /** False leaves the simulation out: the rest is cheap enough to run on every key press. */
  readonly simulate?: boolean;
  /** Of the simulation; 100,000 unless told. */
  readonly trials?: number;
}

export class UnknownScenario extends Error {
  readonly known: readonly string[];
  constructor(name: string, known: readonly string[]) {
    super(`there is no scenario "${name}"; this case has ${known.join(', ')}`);
    this.name = 'UnknownScenario';
    this.known = known;
  }
}

export const BASE = 'base';
const NOTHING = { years: 0, discountRate: 0, scenarios: { [BASE]: { benefits: 1, costs: 1 } } };

/** All figures of a plan in one scenario. Throws `UnknownScenario`. A plan without a case, benefits or costs gives zeros and nulls. */
export function computeFigures(plan: ValuePlan, options: FiguresOptions = {}): Figures {
  const name = options.scenario ?? BASE;
  const { valueCase, items } = inputs(plan);
  const { years, discountRate: rate, scenarios } = valueCase;
  const scenario = scenarioNamed(valueCase, name);
  const { pvBenefits, pvCosts, npv, roi } = totals(items, scenario);
  const flows = cashFlows(items, years, scenario);
  const each = Object.fromEntries(
    Object.entries(scenarios).map(([known, factors]) => {
      const { npv, roi } = totals(items, factors);
      return [known, { npv, roi }];
    }),
  );
  const nets = flows.map(({ net }) => net);
  const back = payback(nets);
  return {
    currency: planCurrency(plan),
    years,
    discountRate: rate,
    scenario: name,
    cashFlows: flows,
    pvBenefits,
    pvCosts,
    npv,
    roi,
    paybackMonths: back.months,
    discountedPaybackMonths: payback(discounted(nets, rate)).months,
    irr: internalRate(nets),
    breakEven: ratio(pvCosts, pvBenefits),
    costOfDelayPerMonth: costOfDelay(items, valueCase, lowestScenario(each)),
    byBenefit: itemValues(items, 'benefit', scenario),
    byCost: itemValues(items, 'cost', scenario),
    scenarios: each,
    tornado: tornado(items, scenario, npv),
    simulation: options.simulate === false ? null : simulateNpv(items, scenario, options.trials ?? TRIALS),
    warnings: valueWarnings(plan, items, back),
  };
}

/** The simulation alone, for a worker beside `computeFigures(plan, { simulate: false })`. Throws `UnknownScenario`. */
export function simulate(
  plan: ValuePlan,
  options: Omit<FiguresOptions, 'simulate'> & { readonly draws?: Draws } = {},
): Simulation {
  const { valueCase, items } = inputs(plan);
  const { scenario = BASE, trials = TRIALS, draws } = options;
  return simulateNpv(items, scenarioNamed(valueCase, scenario), trials, draws);
}

/** Without a case there are no years to count in, so that no item counts. */
function inputs(plan: ValuePlan): { valueCase: ValueCase; items: ValueItem[] } {
  if (plan.valueCase === undefined) return { valueCase: { currency: planCurrency(plan), ...NOTHING }, items: [] };
  return { valueCase: plan.valueCase, items: valueItems(plan, plan.valueCase) };
}

function scenarioNamed(valueCase: ValueCase, name: string): Scenario {
  if (!Object.hasOwn(valueCase.scenarios, name)) throw new UnknownScenario(name, Object.keys(valueCase.scenarios));
  return valueCase.scenarios[name]!;
}

function totals(items: readonly ValueItem[], scenario: Scenario) {
  const sum = (kind: ValueItem['kind']) =>
    items.reduce((total, item) => (item.kind === kind ? total + item.pv * scenarioFactor(item, scenario) : total), 0);
  const pvBenefits = sum('benefit');
  const pvCosts = sum('cost');
  const npv = pvBenefits - pvCosts;
  return { pvBenefits, pvCosts, npv, roi: ratio(npv, pvCosts) };
}

/** Null where the divisor is 0, or so small that the quotient is beyond numbers. */
function ratio(dividend: number, divisor: number): number | null {
  const quotient = dividend / divisor;
  return Number.isFinite(quotient) ? quotient : null;
}

/** The scenario with the lowest NPV; equal ones: the first by name in code points. */
export function lowestScenario(scenarios: Readonly<Record<string, { readonly npv: number }>>): string {
  const [lowest] = Object.entries(scenarios).sort(([a, x], [b, y]) => x.npv - y.npv || compareCodePoints(a, b));
  return lowest?.[0] ?? BASE;
}

/** max(0, CF(N)) / 12 in the scenario with the lowest NPV. */
function costOfDelay(items: readonly ValueItem[], { years, scenarios }: ValueCase, worst: string): number {
  return Math.max(0, cashFlows(items, years, scenarios[worst]!).at(-1)!.net) / 12;
}

function itemValues(items: readonly ValueItem[], kind: ValueItem['kind'], scenario: Scenario): ItemValue[] {
  return items
    .filter((item) => item.kind === kind)
    .map((item) => ({ id: item.id, name: item.name, pv: item.pv * scenarioFactor(item, scenario) }));
}
