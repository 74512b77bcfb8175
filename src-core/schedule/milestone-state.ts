import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import { type Milestone, type MilestoneStatus, milestoneDefaults, type Track } from '../model/milestones.ts';

/** What each track is called. */
export const trackNames: Readonly<Record<Track, string>> = {
  planning: 'Planning',
  pilot: 'Pilot',
  procurement: 'Procurement',
  security: 'Security',
  legal: 'Legal',
  integration: 'Integration',
  negotiation: 'Negotiation',
  implementation: 'Implementation',
  other: 'Other',
};

export const statusNames: Readonly<Record<MilestoneStatus, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  blocked: 'Blocked',
  cancelled: 'Cancelled',
};

export function trackOf(milestone: Pick<Milestone, 'track'>): Track {
  return milestone.track ?? milestoneDefaults.track;
}

export function statusOf(milestone: Pick<Milestone, 'status'>): MilestoneStatus {
  return milestone.status ?? milestoneDefaults.status;
}

/** Under way or done: its dates stand, whatever it depends on (schedule.md). */
export function keepsDates(milestone: Pick<Milestone, 'status'>): boolean {
  const status = statusOf(milestone);
  return status === 'done' || status === 'in-progress';
}

/** Late: neither done nor cancelled, and its end is before the day asked about (schedule.md). */
export function isLate(milestone: Pick<Milestone, 'status' | 'end'>, today: IsoDate): boolean {
  const status = statusOf(milestone);
  return status !== 'done' && status !== 'cancelled' && milestone.end < today;
}

/** Calendar days, the first and the last both counted. */
export function durationDays(milestone: Pick<Milestone, 'start' | 'end'>): number {
  return daysBetween(milestone.start, milestone.end) + 1;
}

/** The first day that a dependency leaves free: the predecessor's end + 1 + lag. */
export function freeFrom(predecessor: Pick<Milestone, 'end'>, lagDays: number = milestoneDefaults.lagDays): IsoDate {
  return addDays(predecessor.end, 1 + lagDays);
}

/** For how many days it has been blocked; undefined where it is not, or where nobody knows since when. */
export function daysBlocked(
  { status, blockedSince }: Pick<Milestone, 'status' | 'blockedSince'>,
  today: IsoDate,
): number | undefined {
  if (status !== 'blocked' || blockedSince === undefined) return undefined;
  return Math.max(0, daysBetween(blockedSince, today));
}
