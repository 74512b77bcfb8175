import type { Milestone } from '../model/milestones.ts';
import { trackOf } from './milestone-state.ts';

interface Step {
  readonly milestone: Milestone;
}

/**
 * Of an opportunity's milestones, the ones that its signature waits for or may have to, and the signature itself: the last day
 * of negotiation. Left out is what follows it: implementation, and whatever waits for that or for the signature, directly or
 * through others. `waiting` gives what waits for a milestone.
 */
export function beforeSignature<Each extends Step>(
  own: readonly Each[],
  waiting: (each: Each) => readonly Each[],
): Each[] {
  const signature = own
    .filter(({ milestone }) => trackOf(milestone) === 'negotiation')
    .reduce<Each | null>((a, b) => (a === null || b.milestone.end > a.milestone.end ? b : a), null);
  const all = new Set(own);
  const after = new Set(own.filter((each) => trackOf(each.milestone) === 'implementation' || each === signature));
  for (const each of after) {
    for (const next of waiting(each)) if (all.has(next)) after.add(next);
  }
  return own.filter((each) => each === signature || !after.has(each));
}
