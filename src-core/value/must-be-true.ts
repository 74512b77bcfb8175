import type { Figures } from './figures.ts';
import type { TornadoBar } from './tornado.ts';

/** The one assumption that matters most, and how far it may miss. */
export interface MustBeTrue extends Pick<TornadoBar, 'kind' | 'id' | 'name' | 'low' | 'high'> {
  /**
   * The factor on the item alone at which the NPV is 0: 1 − NPV ÷ (its present value, costs negative). Not above 0: the case
   * does not hang on it (benefit), or cannot be saved by it (cost).
   */
  readonly factor: number;
  /** The NPV were the item nothing. */
  readonly without: number;
}

/** Of the item that moves the NPV most within its range; null where none does, or only what is worth less than nothing. */
export function mustBeTrue(figures: Pick<Figures, 'npv' | 'tornado' | 'byBenefit' | 'byCost'>): MustBeTrue | null {
  const { npv, tornado, byBenefit, byCost } = figures;
  for (const { kind, id, name, low, high, swing } of tornado) {
    const pv = (kind === 'benefit' ? byBenefit : byCost).find((item) => item.id === id)?.pv ?? 0;
    if (swing <= 0 || pv <= 0) continue;
    const signed = kind === 'benefit' ? pv : -pv;
    const factor = 1 - npv / signed;
    if (Number.isFinite(factor)) return { kind, id, name, low, high, factor, without: npv - signed };
  }
  return null;
}
