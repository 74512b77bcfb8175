import { addDays, addMonths, daysBetween, type IsoDate, toEpochDay } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';
import type { Pilot } from '../model/pilots.ts';
import { type AccountPlan, getEntity } from '../model/plan.ts';
import { statusOf } from './milestone-state.ts';
import { pilotOwners } from './pilot-owners.ts';

/** The steering meetings of a pilot, laid as milestones between its first and its last day (meeting-commands.ts lays them). */

export const rhythms = ['weekly', 'two-weeks', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What a pilot's cadence says in words; any other text is the user's own, and stays. */
export const rhythmNames: Readonly<Record<Rhythm, string>> = {
  weekly: 'Weekly',
  'two-weeks': 'Every two weeks',
  monthly: 'Monthly',
};

/** The rhythm that a cadence names, whatever its letters' case; undefined for words of the user's own. */
export function rhythmOf(cadence: string | undefined): Rhythm | undefined {
  const said = cadence?.trim().toLowerCase();
  return rhythms.find((rhythm) => rhythmNames[rhythm].toLowerCase() === said);
}

/** 1 is Monday, 5 Friday: meetings are on no weekend. */
export type Weekday = 1 | 2 | 3 | 4 | 5;

export interface MeetingRhythm {
  readonly every: Rhythm;
  readonly weekday: Weekday;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: IsoDate): number {
  // 1970-01-01 was a Thursday.
  return ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** The days of the meetings: the first on the weekday in the pilot's first seven days, then as often as asked, to the last day at most. */
export function meetingDays(start: IsoDate, end: IsoDate, { every, weekday }: MeetingRhythm): IsoDate[] {
  const first = nextWeekday(start, weekday);
  const days: IsoDate[] = [];
  for (let n = 0; n < MOST; n += 1) {
    // A month later is another weekday: the one asked for that is nearest.
    const day =
      every === 'monthly'
        ? nextWeekday(addDays(addMonths(first, n), -3), weekday)
        : addDays(first, n * (every === 'weekly' ? 7 : 14));
    if (day > end || day < first || days.at(-1) === day) break;
    days.push(day);
  }
  return days;
}

/** Enough for a pilot of two years that meets each week. */
const MOST = 110;

function nextWeekday(day: IsoDate, weekday: Weekday): IsoDate {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** Of the milestones that are laid for a pilot and come from no playbook: laying a playbook leaves them alone. */
export function isPilotItem(item: string): boolean {
  return item.startsWith('of-pilot/');
}
const MEETING = 'of-pilot/steering-meeting/';

/** A meeting's number, 1 for the first; undefined for any other milestone. */
function numberOf({ playbookItem }: Pick<Milestone, 'playbookItem'>): number | undefined {
  if (playbookItem?.startsWith(MEETING) !== true) return undefined;
  const number = Number(playbookItem.slice(MEETING.length));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** A pilot's meetings that were laid, by their days. */
export function meetingsOf(plan: Pick<AccountPlan, 'milestones'>, pilotId: Id): [Id, Milestone][] {
  return Object.entries(plan.milestones)
    .filter(([, milestone]) => milestone.pilotId === pilotId && numberOf(milestone) !== undefined)
    .sort(([, a], [, b]) => (a.start < b.start ? -1 : a.start > b.start ? 1 : numberOf(a)! - numberOf(b)!));
}

/** Why a meeting stays as it is. */
export type WhyMeetingKept = 'done' | 'under-way' | 'cancelled' | 'moved' | 'edited' | 'past';

/** What laying the meetings would do to a plan, to be shown before it is done. Each list is by day. */
export interface MeetingPreview {
  readonly add: readonly { readonly number: number; readonly title: string; readonly day: IsoDate }[];
  /** Laid before and untouched: goes to another day, takes another number, or both. */
  readonly move: readonly (MeetingRow & { readonly number: number; readonly to: IsoDate })[];
  readonly keep: readonly (MeetingRow & { readonly why: WhyMeetingKept })[];
  /** Laid before, untouched, and one too many: is deleted. */
  readonly drop: readonly MeetingRow[];
  readonly same: readonly MeetingRow[];
}

export interface MeetingRow {
  readonly id: Id;
  readonly title: string;
  readonly day: IsoDate;
}

/**
 * What laying the meetings of a pilot would do. Meetings are laid from `today` on. One that is done, under way, cancelled,
 * moved, edited or past stays as it is and stands for the planned day that it was laid on, else for the nearest no more than
 * half a rhythm away; the others take the days that are left, in order. Null where the pilot lacks a first or a last day.
 */
export function previewMeetings(
  plan: AccountPlan,
  pilotId: Id,
  rhythm: MeetingRhythm,
  today: IsoDate,
): MeetingPreview | null {
  const pilot = getEntity(plan, 'pilots', pilotId);
  if (pilot?.start === undefined || pilot.end === undefined) return null;
  const meetings = meetingsOf(plan, pilotId).map(([id, milestone]) => ({
    id,
    milestone,
    row: { id, title: milestone.title, day: milestone.start },
    why: whyKept(milestone, today),
  }));
  const kept = meetings.filter(({ why }) => why !== null);
  const free = meetings.filter(({ why }) => why === null);
  const days = withoutTaken(
    meetingDays(pilot.start, pilot.end, rhythm).filter((day) => day >= today),
    kept.map(({ milestone }) => milestone),
    HALF[rhythm.every],
  );
  const taken = new Set(kept.map(({ milestone }) => numberOf(milestone)));
  const numbers = unusedNumbers(days.length, taken);
  const preview = { add: [], move: [], keep: [], drop: [], same: [] } as { [K in keyof MeetingPreview]: unknown[] };
  for (const { row, why } of kept) preview.keep.push({ ...row, why });
  // What is too much goes from the end; what somebody was asked to hold is not deleted.
  for (const { row, milestone } of free.slice(days.length)) {
    if (hasItsOwners(plan, pilot, milestone)) preview.drop.push(row);
    else preview.keep.push({ ...row, why: 'edited' });
  }
  for (const [i, day] of days.entries()) {
    const number = numbers[i]!;
    const was = free[i];
    if (was === undefined) preview.add.push({ number, title: titleOf(number), day });
    else if (was.row.day === day && was.milestone.title === titleOf(number)) preview.same.push(was.row);
    else preview.move.push({ ...was.row, number, to: day });
  }
  return preview as unknown as MeetingPreview;
}

const HALF: Readonly<Record<Rhythm, number>> = { weekly: 3.5, 'two-weeks': 7, monthly: 15 };

function whyKept(milestone: Milestone, today: IsoDate): WhyMeetingKept | null {
  const status = statusOf(milestone);
  if (status === 'done' || status === 'cancelled') return status;
  if (status === 'in-progress') return 'under-way';
  const { laid, start, end } = milestone;
  if (laid?.start !== start || laid.end !== end) return 'moved';
  if (isEdited(milestone)) return 'edited';
  return start < today ? 'past' : null;
}

/** What laying never writes, or wrote otherwise. Owners, links to an opportunity and sharing may change and it still goes along. */
function isEdited(milestone: Milestone): boolean {
  const { title, track, side, deliverable, checklist, dependsOn, estimate, baselineEnd, phase } = milestone;
  return (
    title !== titleOf(numberOf(milestone)!) ||
    track !== 'pilot' ||
    side !== 'joint' ||
    statusOf(milestone) !== 'not-started' ||
    [deliverable, checklist, dependsOn, estimate, baselineEnd, phase].some((each) => each !== undefined)
  );
}

function hasItsOwners(plan: AccountPlan, pilot: Pilot, { ownerId, customerOwnerId }: Milestone): boolean {
  const asLaid = pilotOwners(plan, pilot);
  return asLaid.ownerId === ownerId && asLaid.customerOwnerId === customerOwnerId;
}

/** The days that no kept meeting stands for. */
function withoutTaken(days: readonly IsoDate[], kept: readonly Milestone[], half: number): IsoDate[] {
  const left = new Set(days);
  const elsewhere = kept.filter(({ laid }) => laid === undefined || !left.delete(laid.start));
  for (const { start } of elsewhere) {
    const near = [...left].filter((day) => Math.abs(daysBetween(day, start)) <= half);
    near.sort((a, b) => Math.abs(daysBetween(a, start)) - Math.abs(daysBetween(b, start)));
    if (near[0] !== undefined) left.delete(near[0]);
  }
  return [...left];
}

function unusedNumbers(count: number, taken: ReadonlySet<number | undefined>): number[] {
  const numbers: number[] = [];
  for (let number = 1; numbers.length < count; number += 1) if (!taken.has(number)) numbers.push(number);
  return numbers;
}

export function titleOf(number: number): string {
  return `Steering meeting ${number}`;
}

/** A meeting as it is laid. */
export function meetingMilestone(plan: AccountPlan, pilotId: Id, number: number, day: IsoDate): Milestone {
  const pilot = plan.pilots[pilotId]!;
  return {
    title: titleOf(number),
    track: 'pilot',
    start: day,
    end: day,
    side: 'joint',
    ...pilotOwners(plan, pilot),
    ...(pilot.opportunityId === undefined ? {} : { opportunityId: pilot.opportunityId }),
    pilotId,
    playbookItem: `${MEETING}${number}`,
    laid: { start: day, end: day },
  };
}

/** The rhythm in which a pilot's meetings were laid, read off the plan; what its cadence says wins. Undefined where neither tells. */
export function laidRhythm(plan: AccountPlan, pilotId: Id): MeetingRhythm | undefined {
  const days = meetingsOf(plan, pilotId)
    .flatMap(([, { laid }]) => (laid === undefined ? [] : [laid.start]))
    .sort();
  const weekday = days.map(weekdayOf).find((each): each is Weekday => each <= 5);
  if (weekday === undefined) return undefined;
  const said = rhythmOf(getEntity(plan, 'pilots', pilotId)?.governance?.cadence);
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i]!, day));
  const every = said ?? rhythmOfGap(Math.min(...gaps));
  return every === undefined ? undefined : { every, weekday };
}

function rhythmOfGap(days: number): Rhythm | undefined {
  if (!Number.isFinite(days) || days === 0) return undefined;
  return days < 11 ? 'weekly' : days < 22 ? 'two-weeks' : 'monthly';
}

/** True for a preview that changes nothing. */
export function changesNothing({ add, move, drop }: MeetingPreview): boolean {
  return add.length + move.length + drop.length === 0;
}
