import { addDays, daysBetween, type IsoDate } from '@core/kernel/dates.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { type Timeline, type TimelineOptions, timeline, timelineRange } from '@core/schedule/timeline-geometry.ts';
import { useMemo } from 'react';
import { useOpenPlan, usePlan } from '../../../ui/plan-context.tsx';
import { useKept } from '../../../ui/use-kept.ts';
import { useSchedule } from './use-schedule.ts';
import type { Zoom, ZoomLevel } from './zoom-level.ts';

/** Pixels per day of the scales that are the same for every plan. */
const PX_PER_DAY: Readonly<Record<Exclude<Zoom, 'fit' | 'years'>, number>> = { weeks: 15, months: 7, quarters: 3.2 };
const THREE_YEARS = 1_096;
/** A day is never wider, so that a plan of two weeks still shows its month. */
const MOST_PX = 26;
/** Room beside the last bar for its label. */
const LABEL_ROOM = 104;

export interface DrawnPlan {
  readonly plan: AccountPlan;
  readonly layout: Timeline;
  readonly options: TimelineOptions;
  /** Pixels per day, the least and the most one may zoom to. */
  readonly limits: readonly [number, number];
}

interface Asked {
  readonly zoom: ZoomLevel;
  /** Of the chart, in pixels. It is never narrower than that. */
  readonly width: number;
  readonly today: IsoDate;
  /** Days that belong to the picture where they are near the milestones. */
  readonly marks: readonly IsoDate[];
}

/** The open plan laid out, with its critical path. */
export function useTimelineLayout({ zoom, width, today, marks }: Asked): DrawnPlan {
  const { session } = useOpenPlan();
  const milestones = usePlan((plan) => plan.milestones);
  const pilots = usePlan((plan) => plan.pilots);
  const criteria = usePlan((plan) => plan.criteria);
  const account = usePlan((plan) => plan.account);
  const near = useKept(marks);
  const plan = useMemo(
    () => ({ ...session.plan, milestones, pilots, criteria, account }),
    [session, milestones, pilots, criteria, account],
  );
  const schedule = useSchedule();
  return useMemo(() => {
    const { from, to } = timelineRange(plan, { today }, near);
    const days = daysBetween(from, to) + 1;
    const fit = Math.min(MOST_PX, (width - LABEL_ROOM) / days);
    const years = width / THREE_YEARS;
    const limits = [Math.min(fit, years), MOST_PX] as const;
    const pxPerDay = scaleOf(zoom, { fit, years }, limits);
    const needed = Math.ceil(Math.max(width, days * pxPerDay + LABEL_ROOM) / pxPerDay);
    const options = { today, pxPerDay, schedule, range: { from, to: addDays(from, needed - 1) } };
    return { plan, options, limits, layout: timeline(plan, options) };
  }, [plan, schedule, near, zoom, width, today]);
}

function scaleOf(
  zoom: ZoomLevel,
  { fit, years }: { fit: number; years: number },
  [least, most]: readonly [number, number],
): number {
  if (typeof zoom === 'number') return Math.min(most, Math.max(least, zoom));
  return zoom === 'fit' ? fit : zoom === 'years' ? years : PX_PER_DAY[zoom];
}
