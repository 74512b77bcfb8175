import type { Id } from '../kernel/ids.ts';
import type { Criterion } from '../model/pilots.ts';
import type { AccountPlan } from '../model/plan.ts';

/**
 * How far a criterion has come from its baseline to its target, 0…1: (actual − baseline) / (target − baseline), clamped.
 * Undefined while actual, baseline or target is absent, or where target and baseline are the same (schedule.md: "Pilots").
 */
export function attainment(criterion: Pick<Criterion, 'baseline' | 'target' | 'actual'>): number | undefined {
  const { baseline, target, actual } = criterion;
  if (baseline === undefined || target === undefined || actual === undefined || target === baseline) return undefined;
  const share = (actual - baseline) / (target - baseline);
  return Math.min(1, Math.max(0, share));
}

export interface PilotScore {
  /** The weight-averaged attainment of the measured criteria (absent weight: 1); undefined while none is measured. */
  readonly score: number | undefined;
  readonly measured: number;
  readonly criteria: number;
}

export function pilotScore(plan: Pick<AccountPlan, 'criteria'>, pilotId: Id): PilotScore {
  const criteria = Object.values(plan.criteria).filter((criterion) => criterion.pilotId === pilotId);
  const measured = criteria.flatMap((criterion) => {
    const share = attainment(criterion);
    return share === undefined ? [] : [{ share, weight: criterion.weight ?? 1 }];
  });
  const weights = measured.reduce((sum, { weight }) => sum + weight, 0);
  const score = measured.reduce((sum, { share, weight }) => sum + share * weight, 0) / weights;
  return { score: measured.length === 0 ? undefined : score, measured: measured.length, criteria: criteria.length };
}
