import type { PlanHeader } from './plan-header.ts';
import { type StageProbabilities, weigh } from './weigh.ts';

export interface WeightedValue {
  /** Amount × probability of the open opportunities, by currency. */
  readonly value: Readonly<Record<string, number>>;
  /** How many of them have no probability of their own and count with that of their stage. */
  readonly assumed: number;
}

const NOTHING: WeightedValue = { value: {}, assumed: 0 };

/** What the open opportunities of a plan are worth by their probability; nothing while the stages' are not known. */
export function weightedValue(
  { deals = [] }: Pick<PlanHeader, 'deals'>,
  chances: StageProbabilities | null,
): WeightedValue {
  if (chances === null || deals.length === 0) return NOTHING;
  const value: Record<string, number> = {};
  let assumed = 0;
  for (const deal of deals) {
    const weighed = weigh(deal, chances);
    if (weighed === null) continue;
    if (weighed.assumed) assumed += 1;
    value[deal.currency] = (value[deal.currency] ?? 0) + weighed.amount;
  }
  return { value, assumed };
}
