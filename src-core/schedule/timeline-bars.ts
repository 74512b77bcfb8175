import { compareCodePoints } from '../kernel/code-points.ts';
import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { daysToSpare, type ScheduledMilestone } from './critical-path.ts';
import { durationDays, isLate, statusOf } from './milestone-state.ts';
import { type PilotScore, pilotScore } from './pilots.ts';
import type { Room, TimelineBar, TimelineOptions, TimelineRow } from './timeline-geometry.ts';

const DIAMOND = 13;

/** A milestone in its row. The score of the pilot that it shows is handed in: it does not depend on dates. */
export function layBar(
  milestone: Milestone,
  { id, y, h }: TimelineRow,
  from: IsoDate,
  pilot: PilotScore | null,
  { today, pxPerDay, barHeight = 17, schedule }: TimelineOptions,
): TimelineBar {
  const days = durationDays(milestone);
  const left = daysBetween(from, milestone.start) * pxPerDay;
  const middle = y + h / 2;
  const box =
    days === 1
      ? {
          shape: 'diamond' as const,
          x: left + (pxPerDay - DIAMOND) / 2,
          y: middle - DIAMOND / 2,
          w: DIAMOND,
          h: DIAMOND,
        }
      : { shape: 'bar' as const, x: left, y: middle - barHeight / 2, w: days * pxPerDay, h: barHeight };
  const scheduled = schedule?.milestones[id];
  // Where a day ends as its shape shows it: a bar runs to the day's end, a diamond stands in its middle.
  const endX = (day: IsoDate) => (daysBetween(from, day) + (days === 1 ? 0.5 : 1)) * pxPerDay;
  const open = statusOf(milestone) !== 'done';
  return {
    id,
    ...box,
    status: statusOf(milestone),
    late: isLate(milestone, today),
    critical: scheduled?.critical ?? false,
    slack: open && scheduled !== undefined ? slackRoom(endX, milestone, scheduled) : null,
    baseline: milestone.baselineEnd === undefined ? null : room(endX, milestone.baselineEnd, milestone.end),
    pilot,
  };
}

function room(endX: (day: IsoDate) => number, first: IsoDate, second: IsoDate): Room {
  const [a, b] = [endX(first), endX(second)];
  return { x: Math.min(a, b), w: Math.abs(b - a), days: daysBetween(first, second) };
}

/** Drawn from the planned end to the latest finish, whatever part of it a dependency that is broken takes. */
function slackRoom(endX: (day: IsoDate) => number, { end }: Milestone, scheduled: ScheduledMilestone): Room | null {
  const days = daysToSpare(end, scheduled);
  return days > 0 ? { ...room(endX, end, scheduled.latestFinish), days } : null;
}

/** By start, end and title. */
export function byDates([idA, a]: [Id, Milestone], [idB, b]: [Id, Milestone]): number {
  return (
    compareCodePoints(a.start, b.start) ||
    compareCodePoints(a.end, b.end) ||
    compareCodePoints(a.title, b.title) ||
    compareCodePoints(idA, idB)
  );
}

/** The score of each pilot, by the milestone that runs it: the longest that names it, the first of equals. */
export function pilotBars(plan: AccountPlan, shown: [Id, Milestone][]): ReadonlyMap<Id, PilotScore> {
  const longest = new Map<Id, [Id, Milestone]>();
  for (const entry of shown.toSorted(byDates)) {
    const { pilotId } = entry[1];
    if (pilotId === undefined) continue;
    const known = longest.get(pilotId);
    if (known === undefined || durationDays(entry[1]) > durationDays(known[1])) longest.set(pilotId, entry);
  }
  return new Map([...longest].map(([pilotId, [id]]) => [id, pilotScore(plan, pilotId)]));
}
