import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { type Activity, activitySchema } from '../model/activities.ts';
import { id as idSchema } from '../model/fields.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';

/** What the types of an activity are called: "Executive briefing". */
export const activityTypeNames: Readonly<Record<NonNullable<Activity['type']>, string>> = {
  call: 'Call',
  meeting: 'Meeting',
  email: 'Email',
  demo: 'Demo',
  workshop: 'Workshop',
  'executive-briefing': 'Executive briefing',
  other: 'Other',
};

/** Logs one touch; its id is new. Refuses one that says nothing: neither who, nor what, nor what next. */
export const logTouch: Command<{ id: Id; activity: Activity }> = command({
  input: z.object({ id: idSchema, activity: activitySchema }),
  label: (plan, { activity }) => `Log ${calledTouch(plan, activity)}`,
  run(plan, { id, activity }) {
    if (getEntity(plan, 'activities', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    const { summary = '', nextStep = '', stakeholderIds = [], teamIds = [] } = activity;
    if (summary.trim() === '' && nextStep.trim() === '' && stakeholderIds.length + teamIds.length === 0) {
      throw new Refusal('a touch says who was met, what came of it, or what is next');
    }
    return withRow(plan, 'activities', id, activity);
  },
});

/** Ticks the next step of an activity, or takes its tick off. */
export const tickNextStep: Command<{ id: Id; done: boolean }> = command({
  input: z.object({ id: idSchema, done: z.boolean() }),
  label: (plan, { id, done }) => {
    const step = getEntity(plan, 'activities', id)?.nextStep ?? 'the next step';
    return done ? `Tick off “${shortened(step)}”` : `Reopen “${shortened(step)}”`;
  },
  run(plan, { id, done }) {
    const activity = getEntity(plan, 'activities', id);
    if (activity === undefined) throw new Refusal('the activity is no longer there');
    return withRow(plan, 'activities', id, withChanges(activity, { done: done ? true : undefined }));
  },
});

/** "a meeting with Helen Marsh and 2 more", "a touch". */
export function calledTouch(plan: AccountPlan, { type, stakeholderIds = [] }: Activity): string {
  const noun = type === undefined || type === 'other' ? 'touch' : activityTypeNames[type].toLowerCase();
  const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
  const [first] = stakeholderIds;
  if (first === undefined) return `${article} ${noun}`;
  const person = getEntity(plan, 'stakeholders', first);
  const name = person?.name.trim() || person?.title || 'somebody';
  const more = stakeholderIds.length - 1;
  return `${article} ${noun} with ${name}${more === 0 ? '' : ` and ${more} more`}`;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : text;
}
