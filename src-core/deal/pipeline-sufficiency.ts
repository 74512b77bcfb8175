/** An account executive's own figures; null for one that nothing is recorded for. */
export interface PipelineFigures {
  /** Open opportunities worked at the same time. */
  readonly opportunities: number | null;
  /** Won of those closed, a fraction: 0.2 = 20 %. */
  readonly winRate: number | null;
  /** Days from qualification to the close, on average. */
  readonly cycleDays: number | null;
}

export interface PipelineSufficiency {
  /** Deals a month that the figures come to; null where one is missing. */
  readonly deals: number | null;
  readonly target: number;
  /** null: not recorded, which never counts as enough. */
  readonly enough: boolean | null;
  /** The figures without which nothing can be said. */
  readonly missing: readonly (keyof PipelineFigures)[];
  /**
   * What each figure would have to be for the target, the others as they are: at least so many opportunities, at least this win
   * rate, at most so many days. null where that figure alone cannot do it, or another one is missing.
   */
  readonly needed: PipelineFigures;
}

/** As the playbooks reckon: a cycle of 120 days is four months. */
const DAYS_A_MONTH = 30;

/**
 * Whether a pipeline is large enough for a target of deals a month:
 *
 *     deals a month = opportunities × win rate ÷ (cycle days ÷ 30)
 *
 * by Little's law: of what is worked at a time, one cycle's worth leaves in each cycle, and the win rate of it is won. Solved
 * for each figure it gives what would be needed. A cycle under a day counts as one day. Source: product.md, "known oddities"
 * (8 × 20 % ÷ 4 months = 0.4 deals a month).
 */
export function pipelineSufficiency(figures: PipelineFigures, target: number): PipelineSufficiency {
  const missing = (['opportunities', 'winRate', 'cycleDays'] as const).filter((figure) => figures[figure] === null);
  const { opportunities, winRate } = figures;
  const months = figures.cycleDays === null ? null : Math.max(1, figures.cycleDays) / DAYS_A_MONTH;
  const deals =
    opportunities === null || winRate === null || months === null ? null : (opportunities * winRate) / months;
  return {
    deals,
    target,
    enough: deals === null ? null : deals >= target - 1e-9,
    missing,
    needed: {
      opportunities: winRate === null || months === null ? null : atLeast((target * months) / winRate),
      winRate: opportunities === null || months === null ? null : atMost((target * months) / opportunities, 1),
      cycleDays:
        opportunities === null || winRate === null ? null : longest((opportunities * winRate * DAYS_A_MONTH) / target),
    },
  };
}

/** Whole opportunities; what lies within rounding of a whole number is that number. */
function atLeast(needed: number): number | null {
  return Number.isFinite(needed) ? Math.ceil(needed - 1e-9) : null;
}

function atMost(needed: number, most: number): number | null {
  return needed <= most + 1e-9 ? Math.min(needed, most) : null;
}

/** Whole days, of which a cycle has at least one. */
function longest(days: number): number | null {
  const whole = Math.floor(days + 1e-9);
  return Number.isFinite(whole) && whole >= 1 ? whole : null;
}
