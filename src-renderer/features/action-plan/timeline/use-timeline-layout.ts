import { addDays, addMonths, daysBetween, type IsoDate, startOfMonth } from '@core/kernel/dates.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { type Timeline, type TimelineOptions, timeline, timelineRange } from '@core/schedule/timeline-geometry.ts';
import { useMemo } from 'react';
import { useOpenPlan, usePlan } from '../../../ui/plan-context.tsx';
import type { Zoom } from '../plan-view.ts';

const PX_PER_DAY: Readonly<Record<Exclude<Zoom, 'quarters'>, number>> = { weeks: 15, months: 7 };
const FIT = { least: 1.6, most: 7 };
/** Room beside the last bar for its label. */
const LABEL_ROOM = 84;
/** A close date this far after the milestones is drawn with them. */
const CLOSE_WITHIN_DAYS = 92;

export interface DrawnPlan {
  readonly plan: AccountPlan;
  readonly layout: Timeline;
  readonly options: TimelineOptions;
}

/** The open plan laid out for a chart `width` pixels wide. It is never narrower than that. */
export function useTimelineLayout(
  zoom: Zoom,
  width: number,
  today: IsoDate,
  closeDate: IsoDate | undefined,
): DrawnPlan {
  const { session } = useOpenPlan();
  const milestones = usePlan((plan) => plan.milestones);
  const pilots = usePlan((plan) => plan.pilots);
  const criteria = usePlan((plan) => plan.criteria);
  const account = usePlan((plan) => plan.account);
  return useMemo(() => {
    const plan = { ...session.plan, milestones, pilots, criteria, account };
    const natural = timelineRange(plan, { today });
    const to =
      closeDate !== undefined && closeDate > natural.to && daysBetween(natural.to, closeDate) <= CLOSE_WITHIN_DAYS
        ? addDays(addMonths(startOfMonth(closeDate), 1), -1)
        : natural.to;
    const days = daysBetween(natural.from, to) + 1;
    const fit = Math.min(FIT.most, Math.max(FIT.least, (width - LABEL_ROOM) / days));
    const pxPerDay = zoom === 'quarters' ? fit : PX_PER_DAY[zoom];
    const needed = Math.ceil(Math.max(width, days * pxPerDay + LABEL_ROOM) / pxPerDay);
    const options = { today, pxPerDay, range: { from: natural.from, to: addDays(natural.from, needed - 1) } };
    return { plan, options, layout: timeline(plan, options) };
  }, [session, milestones, pilots, criteria, account, zoom, width, today, closeDate]);
}
