import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Criterion, Pilot } from '../model/pilots.ts';
import type { AccountPlan } from '../model/plan.ts';
import { attainment } from './pilots.ts';

/** Where a criterion stands, and where a pilot stands against the days that it has. */

/** `met`: at the target or past it; `short`: on the way; `worse`: no better than the baseline, or worse; `open`: not measurable yet. */
export type Standing = 'met' | 'short' | 'worse' | 'open';

/** Whether a criterion's target is reached is known without a baseline where the direction is: it is not, so it stays open. */
export function standingOf(criterion: Pick<Criterion, 'baseline' | 'target' | 'actual'>): Standing {
  const share = attainment(criterion);
  if (share === undefined) return 'open';
  if (share >= 1) return 'met';
  return share <= 0 ? 'worse' : 'short';
}

/** Which figure keeps a criterion from being measured; null where none does. */
export type MissingFigure = 'target' | 'baseline' | 'actual' | 'distance';
export function missingFigure({ baseline, target, actual }: Criterion): MissingFigure | null {
  if (target === undefined) return 'target';
  if (baseline === undefined) return 'baseline';
  if (target === baseline) return 'distance';
  return actual === undefined ? 'actual' : null;
}

/** A pilot's criteria by where they stand, each list in the order in which they were added. */
export interface Evidence {
  readonly met: readonly Id[];
  /** Measured and not at the target: `short` and `worse`. */
  readonly missed: readonly Id[];
  readonly open: readonly Id[];
}

export function evidenceOf(plan: Pick<AccountPlan, 'criteria'>, pilotId: Id): Evidence {
  const [met, missed, open]: [Id[], Id[], Id[]] = [[], [], []];
  for (const [id, criterion] of Object.entries(plan.criteria)) {
    if (criterion.pilotId !== pilotId) continue;
    const standing = standingOf(criterion);
    (standing === 'met' ? met : standing === 'open' ? open : missed).push(id);
  }
  return { met, missed, open };
}

/** A pilot's days, the first and the last both counted. */
export interface PilotTime {
  readonly days: number;
  /** Days begun, today's included; 0 before the first and `days` after the last. */
  readonly gone: number;
  /** gone ÷ days, 0…1. */
  readonly share: number;
  readonly state: 'before' | 'running' | 'over';
}

/** Null while a pilot has no first or no last day. */
export function pilotTime({ start, end }: Pick<Pilot, 'start' | 'end'>, today: IsoDate): PilotTime | null {
  if (start === undefined || end === undefined) return null;
  const days = daysBetween(start, end) + 1;
  const gone = Math.min(days, Math.max(0, daysBetween(start, today) + 1));
  return { days, gone, share: gone / days, state: today < start ? 'before' : today > end ? 'over' : 'running' };
}

/**
 * Whether a criterion gives reason to worry: worse than its baseline; while the pilot runs, further from its target than the
 * share of the days gone; once its days are over, not at its target or never measured.
 */
export function isAtRisk(
  criterion: Pick<Criterion, 'baseline' | 'target' | 'actual'>,
  time: PilotTime | null,
): boolean {
  const standing = standingOf(criterion);
  if (standing === 'met') return false;
  if (standing === 'worse' || time?.state === 'over') return time?.state !== 'before';
  return standing === 'short' && time !== null && attainment(criterion)! < time.share;
}
