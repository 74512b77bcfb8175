/** Cumulative sums this close to zero, as a share of all that flowed until then, are zero; at the start nothing is rounded. */
const NOISE = 1e-12;

export interface Payback {
  /** Months from the start to the first crossing of zero; null when it never crosses. */
  readonly months: number | null;
  /** The first year whose end is below zero again after the crossing. */
  readonly belowAgainInYear: number | null;
}

/**
 * First crossing of the cumulative flow, on a straight line inside the year: 12 × ((a − 1) + (−cum(a−1)) / CF(a)); 0 when
 * CF(0) ≥ 0. `flows` are of years 0…N.
 */
export function payback(flows: readonly number[]): Payback {
  let months: number | null = null;
  let before = 0;
  let flowed = 0;
  for (const [year, flow] of flows.entries()) {
    const after = before + flow;
    flowed += Math.abs(flow);
    const below = after < (year === 0 ? 0 : -NOISE * flowed);
    if (months !== null && below) return { months, belowAgainInYear: year };
    if (months === null && !below) months = year === 0 ? 0 : 12 * (year - 1 + -before / flow);
    before = after;
  }
  return { months, belowAgainInYear: null };
}

/** The flows, each as it is worth at the start. */
export function discounted(flows: readonly number[], rate: number): number[] {
  return flows.map((flow, year) => flow / (1 + rate) ** year);
}

const LOWEST_RATE = -0.999999;
const HIGHEST_RATE = 1e9;

/**
 * The rate at which the present value of `flows` is zero, by bisection between −0.999999 and 1e9. Null, not meaningful,
 * unless the flows other than zero change sign exactly once: then, by Descartes' rule, there is one such rate at most.
 */
export function internalRate(flows: readonly number[]): number | null {
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
  const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
  if (changes !== 1) return null;
  // Halving the logarithm of 1 + rate finds rates near −1 and rates of thousands of percent equally well.
  let low = Math.log1p(LOWEST_RATE);
  let high = Math.log1p(HIGHEST_RATE);
  const sign = (logarithm: number) => Math.sign(valueAt(flows, Math.exp(logarithm)));
  const atLow = sign(low);
  if (atLow === 0) return LOWEST_RATE;
  if (atLow === sign(high)) return null;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (sign(middle) === atLow) low = middle;
    else high = middle;
  }
  return Math.expm1((low + high) / 2);
}

/** Present value times growth^N: the same sign and zero, without the overflow that rates near −1 would bring. */
function valueAt(flows: readonly number[], growth: number): number {
  if (growth > 1) return flows.reduce((sum, flow, year) => sum + flow / growth ** year, 0);
  return flows.reduce((sum, flow) => sum * growth + flow, 0);
}
