import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { Scenario } from '../model/value-case.ts';
import { scenarioFactor, type ValueItem } from './cash-flows.ts';

/** What one item's uncertainty does to the NPV. */
export interface TornadoBar {
  readonly kind: 'benefit' | 'cost';
  readonly id: Id;
  readonly name: string;
  /** The NPV with the item at the low end of its range; a cost at its low end makes this the larger one. */
  readonly low: number;
  readonly high: number;
  /** |high − low|. */
  readonly swing: number;
}

/** Each item alone multiplied by the ends of its range, largest swing first; equal swings by name in code points, then id. */
export function tornado(items: readonly ValueItem[], scenario: Scenario, npv: number): TornadoBar[] {
  return items
    .map((item) => {
      // Present values are linear in an item's factor, so that "everything recomputed" is one multiplication.
      const signed = item.pv * scenarioFactor(item, scenario) * (item.kind === 'benefit' ? 1 : -1);
      const low = npv + (item.range.low - 1) * signed;
      const high = npv + (item.range.high - 1) * signed;
      return { kind: item.kind, id: item.id, name: item.name, low, high, swing: Math.abs(high - low) };
    })
    .sort((a, b) => rank(b) - rank(a) || compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id));
}

/** Swings that differ only in what floating point left are equal. */
function rank(bar: TornadoBar): number {
  return Number(bar.swing.toPrecision(12));
}
