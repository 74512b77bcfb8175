import type { Stage } from '../model/stages.ts';
import type { Deal } from './plan-header.ts';

/** What an opportunity is worth of its amount by its stage, 0…1: the sales process's figures. */
export type StageProbabilities = Readonly<Partial<Record<Stage, number>>>;

export interface Weighted {
  /** Amount × probability, in the deal's currency. */
  readonly amount: number;
  /** Nobody gave a probability: it is the stage's. */
  readonly assumed: boolean;
}

/** Null where the deal has no amount, or neither it nor its stage has a probability. Source: product.md, "Home (portfolio)". */
export function weigh(
  { amount, probability, stage }: Pick<Deal, 'amount' | 'probability' | 'stage'>,
  byStage: StageProbabilities,
): Weighted | null {
  const share = probability ?? byStage[stage];
  if (amount === undefined || share === undefined) return null;
  return { amount: amount * share, assumed: probability === undefined };
}
