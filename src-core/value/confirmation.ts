import type { Benefit } from '../model/value-items.ts';
import type { ValuePlan } from './cash-flows.ts';
import type { Figures } from './figures.ts';

export interface Confirmation {
  /** By present value, 0…1; null while no benefit is worth anything. */
  readonly share: number | null;
  readonly confirmed: number;
  readonly benefits: number;
}

export function isConfirmed(benefit: Pick<Benefit, 'confidence'>): boolean {
  return benefit.confidence === 'confirmed';
}

/** How much of the benefits somebody on the customer's side stands behind. Negative values count by their size. */
export function confirmation(plan: Pick<ValuePlan, 'benefits'>, figures: Pick<Figures, 'byBenefit'>): Confirmation {
  const confirmed = figures.byBenefit.filter(({ id }) => isConfirmed(plan.benefits[id]!));
  const size = (items: Figures['byBenefit']) => items.reduce((sum, { pv }) => sum + Math.abs(pv), 0);
  const total = size(figures.byBenefit);
  return {
    share: total === 0 ? null : size(confirmed) / total,
    confirmed: confirmed.length,
    benefits: figures.byBenefit.length,
  };
}
