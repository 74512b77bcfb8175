import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { milestoneDefaults, type Side, type Track } from '../model/milestones.ts';

/** Milestones as a playbook would lay them: from a first day on, or back from a close date. Laying changes nothing (lay-commands.ts). */
export interface Laying {
  readonly of: 'phases' | 'close';
  /** Day 1 of the phases, or the close date. */
  readonly day: IsoDate;
  /** What the milestones belong to; steps to the close are laid for each opportunity. */
  readonly opportunityId?: Id | undefined;
  readonly milestones: readonly LaidMilestone[];
}

export interface LaidMilestone {
  /** Which activity or step it comes from, the same each time it is laid: "pilot/executive-governance". */
  readonly item: string;
  readonly title: string;
  readonly track: Track;
  readonly side: Side;
  readonly start: IsoDate;
  /** Inclusive. */
  readonly end: IsoDate;
  /** What it waits for, by item. */
  readonly after: readonly { readonly item: string; readonly lagDays: number }[];
  /** The phase's name. */
  readonly phase?: string | undefined;
  readonly checklist: readonly string[];
}

/** A laying back from a close date, with what it says of today. */
export interface BackwardLaying extends Laying {
  /** By how many days the first step should have begun before today; 0 where there is time. */
  readonly lateByDays: number;
  /** The close date if every step began as early as it can from today: the asked one where there is time. */
  readonly earliestClose: IsoDate;
}

/** Of a playbook's phase, what laying reads; days count from 1, both ends included. */
export interface PhaseToLay {
  readonly id: string;
  readonly name: string;
  readonly fromDay: number;
  readonly toDay: number;
  readonly activities: readonly {
    readonly id: string;
    readonly name: string;
    readonly detail?: string | undefined;
    readonly track?: Track | undefined;
    readonly side?: Side | undefined;
  }[];
}

/** Of a playbook's lead time, what laying reads. */
export interface StepToLay {
  readonly id: string;
  readonly name: string;
  readonly track: Track;
  readonly side: Side;
  /** Calendar days, first and last included. */
  readonly days: number;
  /** Steps before this one in the list. */
  readonly after?: readonly string[] | undefined;
  readonly checklist: readonly string[];
}

/**
 * The activities of a playbook's phases from `start` on, day 1. In a phase, tracks run side by side and fill it; the
 * activities of a track follow one another in its days, shared out evenly (all at once where there are more of them than
 * days). The first of each track wait for the last of each track of the phase before. Nothing is laid that breaks a dependency.
 */
export function layForward(
  { phases }: { readonly phases: readonly PhaseToLay[] },
  start: IsoDate,
  opportunityId?: Id,
): Laying {
  const milestones: LaidMilestone[] = [];
  let before: LaidMilestone[] = [];
  for (const phase of phases) {
    const last: LaidMilestone[] = [];
    for (const chain of byTrack(phase.activities)) {
      const laid = layChain(phase, chain, start, before);
      milestones.push(...laid);
      last.push(...(follow(phase, chain) ? laid.slice(-1) : laid));
    }
    if (last.length > 0) before = last;
  }
  return { of: 'phases', day: start, opportunityId, milestones };
}

type Activity = PhaseToLay['activities'][number];

function trackOf({ track }: Activity): Track {
  return track ?? milestoneDefaults.track;
}

function byTrack(activities: readonly Activity[]): Activity[][] {
  const chains = new Map<Track, Activity[]>();
  for (const activity of activities)
    chains.set(trackOf(activity), [...(chains.get(trackOf(activity)) ?? []), activity]);
  return [...chains.values()];
}

/** True where a day is left for each. */
function follow({ fromDay, toDay }: PhaseToLay, chain: readonly Activity[]): boolean {
  return chain.length <= toDay - fromDay + 1;
}

function layChain(
  phase: PhaseToLay,
  chain: readonly Activity[],
  dayOne: IsoDate,
  before: readonly LaidMilestone[],
): LaidMilestone[] {
  const days = phase.toDay - phase.fromDay + 1;
  const share = (i: number) => phase.fromDay + Math.floor((i * days) / chain.length);
  const laid: LaidMilestone[] = [];
  for (const [i, activity] of chain.entries()) {
    const [from, to] = follow(phase, chain) ? [share(i), share(i + 1) - 1] : [phase.fromDay, phase.toDay];
    const start = addDays(dayOne, from - 1);
    const waitsFor = follow(phase, chain) && i > 0 ? laid.slice(-1) : before;
    laid.push({
      item: `${phase.id}/${activity.id}`,
      title: activity.name,
      track: trackOf(activity),
      side: activity.side ?? milestoneDefaults.side,
      start,
      end: addDays(dayOne, to - 1),
      after: waitsFor.map(({ item, end }) => ({ item, lagDays: daysBetween(end, start) - 1 })),
      phase: phase.name,
      checklist: activity.detail === undefined ? [] : [activity.detail],
    });
  }
  return laid;
}

/** The first day from which the last phase ends on `close`. */
export function startThatEndsOn({ phases }: { readonly phases: readonly PhaseToLay[] }, close: IsoDate): IsoDate {
  return addDays(close, 1 - phases.reduce((last, { toDay }) => Math.max(last, toDay), 1));
}

/** The item of a step to the close. */
export function stepItem(id: string): string {
  return `${STEPS}${id}`;
}

export function isStepItem(item: string): boolean {
  return item.startsWith(STEPS);
}

/** The id of the step that an item is of; undefined where it is of none. */
export function stepOfItem(item: string | undefined): string | undefined {
  return item?.startsWith(STEPS) ? item.slice(STEPS.length) : undefined;
}

const STEPS = 'lead-time/';
const LAST_DAY = '9999-12-31';

/**
 * The steps of buying so that the last of them end on `close`, each as late as what waits for it allows. Steps in `over`
 * (their ids) are done: they are not laid and take no time. Throws a RangeError where a step waits for one that does not
 * stand before it.
 */
export function layBackward(
  steps: readonly StepToLay[],
  close: IsoDate,
  today: IsoDate,
  { over = new Set(), opportunityId }: { readonly over?: ReadonlySet<string>; readonly opportunityId?: Id } = {},
): BackwardLaying {
  const ends = new Map<string, IsoDate>();
  const milestones: LaidMilestone[] = [];
  for (const [at, step] of [...steps.entries()].reverse()) {
    const end = ends.get(step.id) ?? close;
    const start = over.has(step.id) ? addDays(end, 1) : addDays(end, 1 - step.days);
    const after = step.after ?? [];
    for (const id of after) {
      if (steps.findIndex((other) => other.id === id) >= at || !steps.some((other) => other.id === id)) {
        throw new RangeError(`no step "${id}" stands before "${step.id}"`);
      }
      const dayBefore = addDays(start, -1);
      const known = ends.get(id);
      if (known === undefined || dayBefore < known) ends.set(id, dayBefore);
    }
    if (over.has(step.id)) continue;
    const { name: title, track, side, checklist } = step;
    const waitsFor = after.map((id) => ({ item: stepItem(id), lagDays: 0 }));
    milestones.unshift({ item: stepItem(step.id), title, track, side, start, end, after: waitsFor, checklist });
  }
  const first = milestones.reduce((earliest, { start }) => (start < earliest ? start : earliest), LAST_DAY);
  const lateByDays = Math.max(0, daysBetween(first, today));
  return { of: 'close', day: close, opportunityId, milestones, lateByDays, earliestClose: addDays(close, lateByDays) };
}
