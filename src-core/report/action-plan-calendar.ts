import type { Id } from '../kernel/ids.ts';
import { milestoneDefaults } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { statusNames, statusOf } from '../schedule/milestone-state.ts';
import { planFor, sharedMilestones } from './audience.ts';
import { ownerName, personName } from './context.ts';
import { calendarFileName } from './file-name.ts';
import { type CalendarEvent, icsFile } from './ics-file.ts';

export interface CalendarFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The mutual action plan as a calendar file: the shared milestones that are not cancelled, as a customer may see them (made
 * from `planFor(plan, 'customer')` and nothing else). Null where there is none. `stamp` is the instant at which it is made,
 * UTC; `on` the user's day, for the name. An entry has the same UID each time, which tells nothing of the milestone's id, so
 * that a calendar which takes the file again moves it.
 */
export function actionPlanCalendar(
  whole: AccountPlan,
  { stamp, on }: { stamp: string; on: string },
): CalendarFile | null {
  const plan = planFor(whole, 'customer');
  const events = sharedMilestones(whole).flatMap((id, at): CalendarEvent[] => {
    const milestone = plan.milestones[`m${at + 1}`]!;
    if (statusOf(milestone) === 'cancelled') return [];
    const { title: summary, start, end } = milestone;
    return [{ uid: uidOf(whole.id, id), summary, description: describe(plan, milestone), start, end }];
  });
  if (events.length === 0) return null;
  const name = `Mutual action plan: ${plan.account.name}`;
  return { name: calendarFileName(plan, on), bytes: icsFile(name, events, stamp) };
}

type Shared = AccountPlan['milestones'][Id];

function describe(plan: AccountPlan, milestone: Shared): string {
  const { side = milestoneDefaults.side, ownerId, customerOwnerId, deliverable = '' } = milestone;
  const sides = { us: 'Our team', customer: plan.account.name, joint: 'Both teams' };
  const owners = [...new Set([ownerName(plan, ownerId), personName(plan, customerOwnerId)])].filter(
    (name) => name !== '',
  );
  const lines = [
    ['Status', statusNames[statusOf(milestone)]],
    ['Side', sides[side]],
    ['Owners', owners.join(', ')],
    ['Deliverable', deliverable.trim()],
  ];
  return lines.flatMap(([what, value]) => (value === '' ? [] : [`${what}: ${value}`])).join('\n');
}

/** 128 bits of both ids, in FNV-1a with four starts. */
export function uidOf(planId: Id, id: Id): string {
  const text = `${planId}/${id}`;
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x7f4a7c15].map((begin) => {
    let hash = begin;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    // Spreads what the last characters changed over all bits.
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
  });
  return `${words.join('')}@longview`;
}
