import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Scenario, ValueCase } from '../model/value-case.ts';
import { type Benefit, benefitDefaults, type Cost, costDefaults } from '../model/value-items.ts';
import { annualValue } from './benefit-value.ts';

/** What of a plan the figures depend on. */
export type ValuePlan = Pick<AccountPlan, 'account' | 'valueCase' | 'benefits' | 'costs'>;

/** A benefit or cost with its risk-adjusted flows of years 0…N before any scenario factor; both signs are positive here. */
export interface ValueItem {
  readonly kind: 'benefit' | 'cost';
  readonly id: Id;
  readonly name: string;
  readonly flows: readonly number[];
  /** Present value of `flows`. */
  readonly pv: number;
  /** The factors between which the item is uncertain. */
  readonly range: { readonly low: number; readonly high: number };
  /** Its numbers multiply past what a calculation can hold; `flows` are then zeros. */
  readonly tooLarge: boolean;
}

export interface CashFlow {
  /** 0 is the start; 1…N are year ends. */
  readonly year: number;
  readonly benefits: number;
  readonly costs: number;
  readonly net: number;
  readonly cumulative: number;
}

/** Sums of thousands of items, each times a factor, stay finite below this. */
const LARGEST = 1e200;
/** What floating point leaves of two equal sums; far below a cent of any amount that fits a plan. */
const NOISE = 1e-12;

/** benefit(a) = annual × phaseIn[a] × (1 + growth)^(a−1) × (1 − risk); nothing in year 0. Shares past the list repeat its last. */
export function benefitFlows(benefit: Benefit, years: number): number[] {
  const { growth = benefitDefaults.growth, risk = benefitDefaults.risk } = benefit;
  const phaseIn =
    benefit.phaseIn === undefined || benefit.phaseIn.length === 0 ? benefitDefaults.phaseIn : benefit.phaseIn;
  const annual = annualValue(benefit.driver);
  const flows = [0];
  for (let year = 1; year <= years; year++) {
    const share = phaseIn[Math.min(year, phaseIn.length) - 1]!;
    flows.push(annual * share * (1 + growth) ** (year - 1) * (1 - risk));
  }
  return flows;
}

/** cost(0) = initial × (1 + risk), cost(a) = annual[a] × (1 + risk); years past the list cost nothing. */
export function costFlows(cost: Cost, years: number): number[] {
  const { initial = costDefaults.initial, annual = costDefaults.annual, risk = costDefaults.risk } = cost;
  const flows = [initial * (1 + risk)];
  for (let year = 1; year <= years; year++) flows.push((annual[year - 1] ?? 0) * (1 + risk));
  return flows;
}

/** PV(X) = X(0) + Σ X(a) / (1 + rate)^a: the start is not discounted, years 1…N are discounted at their end. */
export function presentValue(flows: readonly number[], rate: number): number {
  return flows.reduce((sum, flow, year) => sum + flow / (1 + rate) ** year, 0);
}

/** Benefits, then costs, each in the plan's order. */
export function valueItems(plan: Pick<ValuePlan, 'benefits' | 'costs'>, valueCase: ValueCase): ValueItem[] {
  const { years, discountRate } = valueCase;
  const largestFactor = Math.max(...Object.values(valueCase.scenarios).flatMap((s) => [s.benefits, s.costs]));
  const item = (kind: ValueItem['kind'], id: Id, value: Benefit | Cost, flows: number[]): ValueItem => {
    const range = value.range ?? benefitDefaults.range;
    const most = Math.max(...flows.map(Math.abs)) * Math.max(1, largestFactor) * range.high;
    const tooLarge = !(most < LARGEST);
    const kept = tooLarge ? flows.map(() => 0) : flows;
    return { kind, id, name: value.name, flows: kept, pv: presentValue(kept, discountRate), range, tooLarge };
  };
  return [
    ...Object.entries(plan.benefits).map(([id, benefit]) => item('benefit', id, benefit, benefitFlows(benefit, years))),
    ...Object.entries(plan.costs).map(([id, cost]) => item('cost', id, cost, costFlows(cost, years))),
  ];
}

/** The factor that a scenario lays on an item. */
export function scenarioFactor(item: Pick<ValueItem, 'kind'>, scenario: Scenario): number {
  return item.kind === 'benefit' ? scenario.benefits : scenario.costs;
}

/** CF(a) = Σ benefits(a) − Σ costs(a), and its running sum. */
export function cashFlows(items: readonly ValueItem[], years: number, scenario: Scenario): CashFlow[] {
  const total = (kind: ValueItem['kind'], year: number) =>
    items.reduce(
      (sum, item) => (item.kind === kind ? sum + item.flows[year]! * scenarioFactor(item, scenario) : sum),
      0,
    );
  let cumulative = 0;
  return Array.from({ length: years + 1 }, (_, year) => {
    const benefits = total('benefit', year);
    const costs = total('cost', year);
    const difference = benefits - costs;
    // Equal sums added in another order differ in the last bit, which would count as a change of sign.
    const net = Math.abs(difference) <= NOISE * Math.max(benefits, costs) ? 0 : difference;
    cumulative += net;
    return { year, benefits, costs, net, cumulative };
  });
}
