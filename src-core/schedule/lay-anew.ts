import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { previewLaying, stepsOver } from './lay-commands.ts';
import { isStepItem, layBackward, layForward, type PhaseToLay, type StepToLay, stepItem } from './lay-plan.ts';

/**
 * The steps with the days each was last laid with for an opportunity, in place of the playbook's: what the user made of the
 * lead times is read off the plan when it is laid again.
 */
export function withLaidDays<Step extends StepToLay>(
  steps: readonly Step[],
  plan: Pick<AccountPlan, 'milestones'>,
  opportunityId?: Id,
): Step[] {
  const days = new Map<string | undefined, number>();
  for (const { playbookItem, laid } of laidSteps(plan, opportunityId)) {
    days.set(playbookItem, daysBetween(laid.start, laid.end) + 1);
  }
  return steps.map((step) => ({ ...step, days: days.get(stepItem(step.id)) ?? step.days }));
}

/** The close that the steps of an opportunity (none: of no opportunity) were laid back from; undefined where none were. */
export function laidClose(plan: Pick<AccountPlan, 'milestones'>, opportunityId?: Id): IsoDate | undefined {
  const ends = laidSteps(plan, opportunityId).map(({ laid }) => laid.end);
  return ends.sort().at(-1);
}

/** What was laid from another day than the one that counts now. */
export interface OutdatedLaying {
  readonly of: 'phases' | 'close';
  /** The plan's start, or the opportunity's close date. */
  readonly day: IsoDate;
  readonly opportunityId?: Id | undefined;
  /** How many milestones would go to other days if it were laid anew, at least one. */
  readonly moves: number;
}

/** The layings that the plan's start or an opportunity's close date has moved away from; those of the phases first. */
export function outdatedLayings(
  plan: AccountPlan,
  { phases, leadTimes }: { readonly phases: readonly PhaseToLay[]; readonly leadTimes: readonly StepToLay[] },
  today: IsoDate,
): OutdatedLaying[] {
  const found: OutdatedLaying[] = [];
  const { planStart } = plan.account;
  if (planStart !== undefined) {
    const moves = previewLaying(plan, layForward({ phases }, planStart)).move.length;
    if (moves > 0) found.push({ of: 'phases', day: planStart, moves });
  }
  for (const [opportunityId, { closeDate }] of rows(plan, 'opportunities')) {
    const laidFrom = laidClose(plan, opportunityId);
    // Back from the same day, steps that are done make room for others: that alone is no reason.
    if (closeDate === undefined || laidFrom === undefined || laidFrom === closeDate) continue;
    const over = stepsOver(plan, opportunityId);
    const steps = withLaidDays(leadTimes, plan, opportunityId);
    const moves = previewLaying(plan, layBackward(steps, closeDate, today, { over, opportunityId })).move.length;
    if (moves > 0) found.push({ of: 'close', day: closeDate, opportunityId, moves });
  }
  return found;
}

function laidSteps({ milestones }: Pick<AccountPlan, 'milestones'>, opportunityId: Id | undefined) {
  return Object.values(milestones).filter(
    (each): each is Milestone & Required<Pick<Milestone, 'laid' | 'playbookItem'>> =>
      each.laid !== undefined &&
      each.playbookItem !== undefined &&
      isStepItem(each.playbookItem) &&
      each.opportunityId === opportunityId,
  );
}
