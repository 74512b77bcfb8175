import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Timeline } from './timeline-geometry.ts';

/** A phase of the account's playbook on a timeline, cut to what is shown of it. Pixels. */
export interface PhaseBand {
  readonly id: string;
  readonly name: string;
  /** Days of the plan, from 1, both included. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly start: IsoDate;
  /** Inclusive. */
  readonly end: IsoDate;
  readonly x: number;
  readonly w: number;
  /** Today is in it. */
  readonly now: boolean;
}

/** Of a playbook's phase, what its band needs. */
export type PhaseDays = Pick<PhaseBand, 'id' | 'name' | 'fromDay' | 'toDay'>;

/** The phases counted from `planStart`, day 1, as far as the timeline shows them; none without a start. */
export function phaseBands(
  { from, to, pxPerDay }: Pick<Timeline, 'from' | 'to' | 'pxPerDay'>,
  phases: readonly PhaseDays[],
  planStart: IsoDate | undefined,
  today: IsoDate,
): PhaseBand[] {
  if (planStart === undefined) return [];
  return phases.flatMap(({ id, name, fromDay, toDay }) => {
    const start = addDays(planStart, fromDay - 1);
    const end = addDays(planStart, toDay - 1);
    if (end < from || start > to) return [];
    const x = Math.max(0, daysBetween(from, start)) * pxPerDay;
    const until = Math.min(daysBetween(from, end), daysBetween(from, to)) + 1;
    return [{ id, name, fromDay, toDay, start, end, x, w: until * pxPerDay - x, now: today >= start && today <= end }];
  });
}
