import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import { daysBetween, formatDate, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { date, id as idSchema } from '../model/fields.ts';
import type { Milestone } from '../model/milestones.ts';
import type { Pilot } from '../model/pilots.ts';
import { type AccountPlan, getEntity, rows, withRow } from '../model/plan.ts';
import { statusOf } from './milestone-state.ts';
import { decisionTitle } from './pilot-dates.ts';
import { isPilotItem } from './pilot-meetings.ts';
import { pilotOwners } from './pilot-owners.ts';
import { pilotTime } from './pilot-standing.ts';

/** How a pilot ends: a go after a pass, a no-go after a failure or where it is stopped early. */
export const outcomes = ['passed', 'failed', 'stopped'] as const;
export type Outcome = (typeof outcomes)[number];
export const decisionOf: Readonly<Record<Outcome, NonNullable<Pilot['decision']>>> = {
  passed: 'go',
  failed: 'no-go',
  stopped: 'no-go',
};

/** Of the milestone on which a pilot is decided. No playbook lays it: laying leaves it alone (`isPilotItem` in pilot-meetings.ts). */
export const DECISION_ITEM = 'of-pilot/decision';

/** The milestone on which a pilot is decided, where it has one. */
export function decisionMilestone(
  plan: Pick<AccountPlan, 'milestones'>,
  pilotId: Id,
): readonly [Id, Milestone] | undefined {
  return Object.entries(plan.milestones).find(
    ([, milestone]) => milestone.pilotId === pilotId && milestone.playbookItem === DECISION_ITEM,
  );
}

/** A milestone of the pilot, none that was laid as its decision, that ends on its decision date: the plan has that day already. */
export function milestoneOnDecisionDay(
  plan: Pick<AccountPlan, 'milestones' | 'pilots'>,
  pilotId: Id,
): readonly [Id, Milestone] | undefined {
  const on = plan.pilots[pilotId]?.decisionDate;
  return Object.entries(plan.milestones).find(
    ([, { pilotId: of, end, playbookItem = '', status }]) =>
      of === pilotId && end === on && !isPilotItem(playbookItem) && status !== 'cancelled',
  );
}

/**
 * Records how a pilot ended: its decision, its day and its status, in one step. The milestone of its decision is done on that
 * day. What has not been measured is no obstacle: that is the sponsor's to weigh.
 */
export const decidePilot: Command<{ id: Id; outcome: Outcome; on: IsoDate }> = command({
  input: z.object({ id: idSchema, outcome: z.enum(outcomes), on: date }),
  label: (plan, { id, outcome }) => `Decide ${pilotOf(plan, id).name}: ${labels[outcome]}`,
  run(plan, { id, outcome, on }) {
    const decided = withPilot(plan, id, { decision: decisionOf[outcome], decisionDate: on, status: outcome });
    return withDecisionDay(decided, id, on, 'done');
  },
});
const labels: Readonly<Record<Outcome, string>> = { passed: 'go', failed: 'no go', stopped: 'stopped early' };

/** Takes a decision back: the pilot is running again, or being evaluated once its last day is over. Its decision date stays. */
export const reopenPilot: Command<{ id: Id }> = command({
  input: z.object({ id: idSchema }),
  label: (plan, { id }) => `Reopen the decision on ${pilotOf(plan, id).name}`,
  run(plan, { id }, { today }) {
    const time = pilotTime(pilotOf(plan, id), today);
    const status = time?.state === 'over' ? 'evaluating' : time?.state === 'before' ? 'agreed' : 'running';
    const opened = withPilot(plan, id, { decision: null, status });
    const milestone = decisionMilestone(opened, id);
    if (milestone === undefined || statusOf(milestone[1]) !== 'done') return opened;
    return withRow(opened, 'milestones', milestone[0], withChanges(milestone[1], { status: null }));
  },
});

/** Sets the day on which a pilot is to be decided, or was; none takes it out. The milestone of the decision goes along. */
export const setDecisionDate: Command<{ id: Id; on?: IsoDate | undefined }> = command({
  input: z.object({ id: idSchema, on: date.optional() }),
  label: (plan, { id, on }) =>
    on === undefined
      ? `Take the decision date off ${pilotOf(plan, id).name}`
      : `Decide ${pilotOf(plan, id).name} on ${formatDate(on, 'en-GB')}`,
  run(plan, { id, on }) {
    const next = withPilot(plan, id, { decisionDate: on ?? null });
    return on === undefined ? next : withDecisionDay(next, id, on);
  },
});

/**
 * Puts the day of the decision on the timeline: a milestone of one day that waits for what runs the pilot. Refused without a
 * decision date, or where there is one already.
 */
export const addDecisionMilestone: Command<{ id: Id; milestoneId: Id }> = command({
  input: z.object({ id: idSchema, milestoneId: idSchema }),
  label: (plan, { id }) => `Put the decision on ${pilotOf(plan, id).name} on the timeline`,
  run(plan, { id, milestoneId }) {
    const pilot = pilotOf(plan, id);
    const on = pilot.decisionDate;
    if (on === undefined) throw new Refusal('the pilot has no decision date yet');
    if (decisionMilestone(plan, id) !== undefined) throw new Refusal('the decision is on the timeline already');
    if (getEntity(plan, 'milestones', milestoneId) !== undefined)
      throw new Refusal(`"${milestoneId}" is there already`);
    const runs = rows(plan, 'milestones').filter(
      ([, each]) =>
        each.pilotId === id && each.start === pilot.start && each.end === pilot.end && statusOf(each) !== 'cancelled',
    );
    // The days between are kept, so that nothing breaks and nothing moves earlier.
    const dependsOn = runs.flatMap(([run, { end }]) => {
      const lagDays = daysBetween(end, on) - 1;
      return lagDays < 0 ? [] : [{ on: run, ...(lagDays === 0 ? {} : { lagDays }) }];
    });
    const milestone: Milestone = {
      title: decisionTitle(pilot.name),
      track: 'pilot',
      start: on,
      end: on,
      side: 'joint',
      ...(pilot.decision === undefined ? {} : { status: 'done' as const }),
      ...pilotOwners(plan, pilot),
      ...(dependsOn.length === 0 ? {} : { dependsOn }),
      ...(pilot.opportunityId === undefined ? {} : { opportunityId: pilot.opportunityId }),
      pilotId: id,
      playbookItem: DECISION_ITEM,
    };
    return withRow(plan, 'milestones', milestoneId, milestone);
  },
});

function pilotOf(plan: AccountPlan, id: Id): Pilot {
  const pilot = getEntity(plan, 'pilots', id);
  if (pilot === undefined) throw new Refusal('the pilot is no longer there');
  return pilot;
}

function withPilot(plan: AccountPlan, id: Id, changes: Record<string, unknown>): AccountPlan {
  const before = pilotOf(plan, id);
  const after = withChanges(before, changes);
  return after === before ? plan : withRow(plan, 'pilots', id, after);
}

/** The milestone of the decision on that day; with a status where one is given. */
function withDecisionDay(plan: AccountPlan, pilotId: Id, on: IsoDate, status?: 'done'): AccountPlan {
  const found = decisionMilestone(plan, pilotId);
  if (found === undefined || statusOf(found[1]) === 'cancelled') return plan;
  const [id, before] = found;
  const decided = status === undefined ? {} : { status, blockedReason: null };
  const after = withChanges(before, { start: on, end: on, ...decided });
  return after === before ? plan : withRow(plan, 'milestones', id, after);
}
