import { type ScaleLinear, scaleLinear } from 'd3-scale';

export interface MoneyAxis {
  readonly y: ScaleLinear<number, number>;
  /** At most five, zero among them. */
  readonly ticks: readonly number[];
}

const MOST_LINES = 5;
/** Amounts below a millionth of a unit are nothing to draw, and near the smallest double a scale divides by zero. */
const SMALLEST = 1e-6;

/** A vertical scale over `values` and zero between `top` and `bottom`, opened to round ticks. */
export function moneyAxis(values: readonly number[], top: number, bottom: number): MoneyAxis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const flat = high - low < SMALLEST;
  const y = scaleLinear()
    .domain(flat ? [0, 1] : [low, high])
    .range([bottom, top]);
  if (flat) return { y, ticks: [0] };
  for (let count = MOST_LINES; count > 1; count--) {
    const ticks = y.ticks(count);
    if (ticks.length <= MOST_LINES) return { y, ticks: ticks.map((tick) => (tick === 0 ? 0 : tick)) };
  }
  return { y, ticks: [0] };
}
