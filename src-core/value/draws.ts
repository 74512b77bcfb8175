import { fillXoshiro128, seededWords } from '../kernel/random.ts';

/** The factors between which an item is uncertain. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * The factors of the item that draws as number `place` (0, 1, …), one a trial, from the triangle (low, 1, high) of its range.
 * Places are asked for in order; what is given may be overwritten by the next call.
 */
export type Draws = (place: number, range: Range) => Float64Array;

export const SEED = 1;

interface Kept extends Range {
  readonly factors: Float64Array;
}

/**
 * Draws from the one stream of a simulation: the item at a place takes as many numbers as there are trials, after those of
 * the places before it. The factors of the first `keep` places are kept (8 bytes a trial each) and given again while the
 * range at their place is the same: an amount that is typed changes no draw. Kept or not, the factors are the same.
 */
export function createDraws(trials: number, keep = 0): Draws {
  /** The generator as it was before each place. */
  const starts = [seededWords(SEED)];
  const kept: Kept[] = [];
  const passing = new Float64Array(trials);
  return (place, { low, high }) => {
    const known = kept[place];
    if (known !== undefined && known.low === low && known.high === high) return known.factors;
    const factors = known?.factors ?? (place < keep ? new Float64Array(trials) : passing);
    const words = starts[place]!.slice();
    fillXoshiro128(words, factors);
    starts[place + 1] = words;
    toFactors(factors, low, high);
    if (place < keep) kept[place] = { low, high, factors };
    return factors;
  };
}

/** Turns uniforms into draws from the triangle (low, 1, high), by the inverse of its distribution. */
function toFactors(numbers: Float64Array, low: number, high: number): void {
  const width = high - low;
  const rise = 1 - low;
  const fall = high - 1;
  const [byRise, byFall] = [width * rise, width * fall];
  const turn = rise / width;
  for (let trial = 0; trial < numbers.length; trial++) {
    const u = numbers[trial]!;
    numbers[trial] = u < turn ? low + Math.sqrt(u * byRise) : high - Math.sqrt((1 - u) * byFall);
  }
}
