import type { AccountPlan } from '@core/model/plan.ts';
import type { Benefit, Cost } from '@core/model/value-items.ts';
import { reportPlan } from './report-plan.ts';
import { emptyPlan, stressPlan } from './stress-plan.ts';

/** Cases at the edges of what a report has to hold. */

/** By name; each is a whole plan. */
export function edgePlans(): Readonly<Record<string, AccountPlan>> {
  const plan = reportPlan();
  const { valueCase, benefits, costs } = plan;
  const base = { base: { benefits: 1, costs: 1 } };
  const timesCosts = (factor: number) =>
    Object.fromEntries(
      Object.entries(costs).map(([id, cost]): [string, Cost] => [
        id,
        { ...cost, initial: (cost.initial ?? 0) * factor, annual: (cost.annual ?? []).map((each) => each * factor) },
      ]),
    );
  const amount = (value: number): Record<string, Benefit> => ({
    b1: { name: 'One', driver: { kind: 'amount', amount: value } },
  });
  return {
    empty: emptyPlan(),
    'without benefits': { ...plan, benefits: {} },
    'without costs': { ...plan, costs: {} },
    'at a loss': { ...plan, costs: timesCosts(5) },
    'in one year': {
      ...plan,
      valueCase: { ...valueCase!, years: 1, scenarios: base },
      costs: { k1: { name: 'Little', initial: 100 } },
    },
    'in huge amounts': {
      ...plan,
      valueCase: { ...valueCase!, years: 10 },
      benefits: { ...benefits, ...amount(9e14) },
      costs: timesCosts(1e7),
    },
    'with nothing at the start': {
      ...plan,
      benefits: amount(50_000),
      costs: { k1: { name: 'Fee', annual: [10_000, 10_000, 10_000, 10_000, 10_000] } },
    },
    stress: stressPlan(),
  };
}
