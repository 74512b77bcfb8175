import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import { addDays } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { id as idSchema, list, text } from '../model/fields.ts';
import { type Milestone, sides, tracks } from '../model/milestones.ts';
import { type AccountPlan, getEntity, rows, withRow } from '../model/plan.ts';
import { type StepToLay, stepItem } from './lay-plan.ts';
import { keepsDates, statusOf } from './milestone-state.ts';
import { withMilestoneDates } from './pilot-dates.ts';
import { firstDayFor, sameWords, standsFor } from './procurement.ts';
import { waitsFor } from './schedule-commands.ts';

/** Changes of the steps of buying, one at a time; laying all of them is lay-commands.ts. */

/** The longest lead time, in calendar days. */
export const MOST_LEAD_DAYS = 10_000;

const leadDays = z.number().int().min(1).max(MOST_LEAD_DAYS);

const step = z.looseObject({
  id: text,
  name: text,
  track: z.enum(tracks),
  side: z.enum(sides),
  days: leadDays,
  after: list(text).optional(),
  checklist: list(text),
}) as unknown as z.ZodType<StepToLay>;

/** A step by its id, out of the playbook's `leadTimes`, for an opportunity (none: of no opportunity). */
export interface AddStep {
  /** Of the new milestone. */
  id: Id;
  step: string;
  leadTimes: StepToLay[];
  opportunityId?: Id | undefined;
}

/**
 * Adds one of the playbook's steps: as soon as what it follows is over, never before today, for as long as the step takes, with
 * its checklist still to be ticked. It waits for the steps that it follows, and those that follow it and have not begun wait
 * for it; a step that is not on the plan is looked through to those around it. Refused where the step is there already.
 */
export const addStep: Command<AddStep> = command({
  input: z.object({ id: idSchema, step: text, leadTimes: list(step), opportunityId: idSchema.optional() }),
  label: (_plan, input) => `Add step ${askedFor(input).name}`,
  run(plan, input, { today }) {
    const { id, leadTimes, opportunityId } = input;
    const asked = askedFor(input);
    if (getEntity(plan, 'milestones', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    const there = stepsOf(plan, leadTimes, opportunityId);
    if (there.has(asked.id)) throw new Refusal(`${asked.name} is on the plan already`);
    const standing = new Map([...there].filter(([, on]) => statusOf(plan.milestones[on]!) !== 'cancelled'));
    const before = stepsBefore(asked, leadTimes, standing);
    const start = firstDayFor(
      before.map((each) => plan.milestones[each]!),
      today,
    );
    const { name: title, track, side, days, checklist } = asked;
    const added: Milestone = {
      title,
      track,
      side,
      start,
      end: addDays(start, days - 1),
      ...(before.length === 0 ? {} : { dependsOn: before.map((on) => ({ on })) }),
      ...(checklist.length === 0 ? {} : { checklist: unticked(checklist) }),
      playbookItem: stepItem(asked.id),
      ...(opportunityId === undefined ? {} : { opportunityId }),
    };
    const withNew = new Map(standing).set(asked.id, id);
    const next = leadTimes.filter((each) => stepsBefore(each, leadTimes, withNew).includes(id));
    return next.reduce(
      (done, each) => letWait(done, standing.get(each.id), id),
      withRow(plan, 'milestones', id, added),
    );
  },
});

/**
 * Makes a milestone one of the playbook's steps, unless it comes from something else of a playbook, and puts at the end of its
 * checklist what the step's has beyond it. Its title, its dates and what is ticked stay.
 */
export const takeTemplate: Command<{ id: Id; step: StepToLay }> = command({
  input: z.object({ id: idSchema, step }),
  label: (plan, { id, step: { name } }) => `Use the checklist of ${name} for ${milestoneOf(plan, id).title}`,
  run(plan, { id, step: { id: stepId, checklist } }) {
    const before = milestoneOf(plan, id);
    const items = before.checklist ?? [];
    const known = new Set(items.map((item) => sameWords(item.text)));
    const more = unticked(checklist.filter((each) => !known.has(sameWords(each))));
    const changes = {
      ...(more.length === 0 ? {} : { checklist: [...items, ...more] }),
      ...(before.playbookItem === undefined ? { playbookItem: stepItem(stepId) } : {}),
    };
    const after = withChanges(before, changes);
    return after === before ? plan : withRow(plan, 'milestones', id, after);
  },
});

/**
 * Gives a step another lead time, in calendar days: its start stays and its end moves. One that is still as it was laid stays
 * so, and is laid with these days from then on.
 */
export const setLeadTime: Command<{ id: Id; days: number }> = command({
  input: z.object({ id: idSchema, days: leadDays }),
  label: (plan, { id }) => `Change the lead time of ${milestoneOf(plan, id).title}`,
  run(plan, { id, days }) {
    const { start, end, laid } = milestoneOf(plan, id);
    const dates = { start, end: addDays(start, days - 1) };
    const next = withMilestoneDates(plan, id, dates);
    if (next === plan || laid?.start !== start || laid.end !== end) return next;
    return withRow(next, 'milestones', id, { ...next.milestones[id]!, laid: dates });
  },
});

/** Ticks an item of a milestone's checklist, or takes the tick off. */
export const tickItem: Command<{ id: Id; at: number; done: boolean }> = command({
  input: z.object({ id: idSchema, at: z.number().int().min(0), done: z.boolean() }),
  label: (plan, { id, at, done }) =>
    `${done ? 'Tick' : 'Untick'} ${milestoneOf(plan, id).checklist?.[at]?.text || 'an item'}`,
  run(plan, { id, at, done }) {
    const before = milestoneOf(plan, id);
    const item = before.checklist?.[at];
    if (before.checklist === undefined || item === undefined) throw new Refusal('the item is no longer there');
    if ((item.done === true) === done) return plan;
    return withRow(plan, 'milestones', id, { ...before, checklist: before.checklist.with(at, { ...item, done }) });
  },
});

function askedFor({ step: id, leadTimes }: AddStep): StepToLay {
  const asked = leadTimes.find((each) => each.id === id);
  if (asked === undefined) throw new Refusal('the playbook has no such step');
  return asked;
}

/** The steps of an opportunity that are on the plan, by the step's id; of several of one step the first. */
function stepsOf(plan: AccountPlan, leadTimes: readonly StepToLay[], opportunityId: Id | undefined): Map<string, Id> {
  const steps = new Map<string, Id>();
  for (const [id, milestone] of rows(plan, 'milestones')) {
    const step = leadTimes.find((each) => standsFor(milestone, each))?.id;
    if (step !== undefined && milestone.opportunityId === opportunityId && !steps.has(step)) steps.set(step, id);
  }
  return steps;
}

/** What a step waits for, of what stands; in the place of a step that does not, what that one would wait for. */
function stepsBefore(of: StepToLay, leadTimes: readonly StepToLay[], standing: ReadonlyMap<string, Id>): Id[] {
  const found = new Set<Id>();
  const at = leadTimes.indexOf(of);
  for (const before of of.after ?? []) {
    const id = standing.get(before);
    // A playbook's steps come after what they wait for, so that this ends.
    const missing = leadTimes.slice(0, at).find((each) => each.id === before);
    if (id !== undefined) found.add(id);
    else if (missing !== undefined) for (const each of stepsBefore(missing, leadTimes, standing)) found.add(each);
  }
  return [...found];
}

function letWait(plan: AccountPlan, id: Id | undefined, on: Id): AccountPlan {
  if (id === undefined || keepsDates(milestoneOf(plan, id)) || waitsFor(plan, on, id)) return plan;
  const milestone = milestoneOf(plan, id);
  return withRow(plan, 'milestones', id, { ...milestone, dependsOn: [...(milestone.dependsOn ?? []), { on }] });
}

function unticked(checklist: readonly string[]) {
  return checklist.map((entry) => ({ text: entry, done: false }));
}

function milestoneOf(plan: AccountPlan, id: Id): Milestone {
  const milestone = getEntity(plan, 'milestones', id);
  if (milestone === undefined) throw new Refusal('the milestone is no longer there');
  return milestone;
}
