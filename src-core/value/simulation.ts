import { compareCodePoints } from '../kernel/code-points.ts';
import { quantile } from '../kernel/quantile.ts';
import type { Scenario } from '../model/value-case.ts';
import { scenarioFactor, type ValueItem } from './cash-flows.ts';
import { createDraws, type Draws, SEED } from './draws.ts';

export interface Simulation {
  readonly trials: number;
  readonly seed: number;
  /** Quantiles of the NPV, on a straight line between neighbours in rank. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
  /** The share of trials with an NPV above 0. */
  readonly probabilityPositive: number;
  /** How many NPVs lie where between the lowest and the highest: 40 bins of equal width. */
  readonly bins: { readonly from: number; readonly to: number; readonly counts: readonly number[] };
}

export const TRIALS = 100_000;
const BINS = 40;

/**
 * The NPV with each item's factor drawn from the triangle (low, 1, high) of its range. Items draw one after the other,
 * benefits before costs and each kind by id, so that the order of a table's rows changes nothing; each for all trials, from
 * one stream (kernel/random.ts). An item worth nothing or without a range draws none.
 */
export function simulateNpv(
  items: readonly ValueItem[],
  scenario: Scenario,
  trials = TRIALS,
  draws: Draws = createDraws(trials),
): Simulation {
  const npvs = new Float64Array(trials);
  let place = 0;
  for (const item of items.toSorted(byKindAndId)) {
    const signed = item.pv * scenarioFactor(item, scenario) * (item.kind === 'benefit' ? 1 : -1);
    if (signed === 0) continue;
    if (item.range.high > item.range.low) {
      const factors = draws(place++, item.range);
      for (let trial = 0; trial < trials; trial++) npvs[trial]! += signed * factors[trial]!;
    } else {
      for (let trial = 0; trial < trials; trial++) npvs[trial]! += signed;
    }
  }
  npvs.sort();
  return {
    trials,
    seed: SEED,
    p10: quantile(npvs, 0.1),
    p50: quantile(npvs, 0.5),
    p90: quantile(npvs, 0.9),
    mean: npvs.reduce((sum, npv) => sum + npv, 0) / trials,
    probabilityPositive: (trials - firstAbove(npvs, 0)) / trials,
    bins: binned(npvs),
  };
}

function byKindAndId(a: ValueItem, b: ValueItem): number {
  return compareCodePoints(a.kind, b.kind) || compareCodePoints(a.id, b.id);
}

/** The highest number counts to the last bin; where all are one number, so do all. */
function binned(sorted: Float64Array): Simulation['bins'] {
  const from = sorted[0]!;
  const to = sorted[sorted.length - 1]!;
  const counts = Array.from({ length: BINS }, () => 0);
  for (const npv of sorted) {
    const place = Math.floor(((npv - from) / (to - from)) * BINS);
    counts[place < BINS ? place : BINS - 1]!++;
  }
  return { from, to, counts };
}

/** The place of the first number above `bound` in rising numbers. */
function firstAbove(sorted: Float64Array, bound: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! > bound) to = middle;
    else from = middle + 1;
  }
  return from;
}
