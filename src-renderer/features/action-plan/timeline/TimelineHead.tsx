import { formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { dayX, fiscalYears, headUnit, mondays } from '@core/schedule/timeline-days.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { lazy, Suspense } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { inColumns, type ScrollWindow } from './use-scroll-window.ts';

// The playbooks come with them.
const TimelinePhases = lazy(() =>
  import('./TimelinePhases.tsx').then((module) => ({ default: module.TimelinePhases })),
);

/** A period narrower than this has no name over it. */
const NAME_ROOM = 22;
const LONG_NAME_ROOM = 30;
const MAJOR_ROOM = { weeks: 62, months: 62, quarters: 36 } as const;
/** About as wide as the name of a month or the date of a Monday is. */
const NAME_WIDTH = { weeks: 48, months: 34, quarters: 24 } as const;
/** Flags are about this wide: nearer ones would cover each other. */
const FLAG_ROOM = 92;

interface HeadProps {
  readonly layout: Timeline;
  readonly window: ScrollWindow;
  readonly today: IsoDate;
  readonly closeDate: IsoDate | undefined;
  readonly phases: boolean;
}

/** Fiscal quarters over months or weeks, or years over quarters; today and the close date as flags; the playbook's phases. */
export function TimelineHead({ layout, window, today, closeDate, phases }: HeadProps) {
  const { locale } = useApp();
  const unit = headUnit(layout.pxPerDay);
  const major = unit === 'quarters' ? fiscalYears(layout.quarters) : layout.quarters;
  const flags = flagsOf(layout, today, closeDate);
  const covered = (x: number) => flags.some(({ left }) => x + NAME_WIDTH[unit] > left && x < left + FLAG_ROOM);
  return (
    <>
      <div className="tl-corner" aria-hidden="true">
        <TimelineLegend layout={layout} />
        <span>Track</span>
        <span>Milestone</span>
        <span>Owner</span>
      </div>
      <div className="tl-head" aria-hidden="true">
        {major.map(({ start, x, w, name }) => (
          <span key={start} className="tl-quarter" style={{ left: x, width: w }}>
            {w < MAJOR_ROOM[unit] ? null : <b>{name}</b>}
          </span>
        ))}
        {minorSpans(layout, unit, locale).map(({ start, x, name }) =>
          inColumns(window, x, 0) ? (
            <span key={start} className="tl-month" style={{ left: x }}>
              {covered(x) ? null : name}
            </span>
          ) : null,
        )}
        {flags.map(({ kind, day, x, side }) => (
          <span key={kind} className={`tl-flag ${kind} ${side}`} style={{ left: x }}>
            {kind === 'today' ? 'Today' : 'Close'} {formatDate(day, locale, 'short')}
          </span>
        ))}
        {phases ? (
          <Suspense fallback={null}>
            <TimelinePhases layout={layout} today={today} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}

interface Flag {
  readonly kind: 'today' | 'close';
  readonly day: IsoDate;
  readonly x: number;
  /** Where two would cover each other, the earlier stands before its day and the later after it. */
  readonly side: '' | 'before' | 'after';
  readonly left: number;
}

function flagsOf(layout: Timeline, today: IsoDate, closeDate: IsoDate | undefined): Flag[] {
  const closeX = dayX(layout, closeDate);
  const todayX = dayX(layout, today);
  const crowded = closeX !== null && todayX !== null && Math.abs(closeX - todayX) < FLAG_ROOM;
  const flag = (kind: Flag['kind'], day: IsoDate, x: number, other: number): Flag => {
    const wanted = !crowded ? '' : x < other ? 'before' : 'after';
    // The first and the last days have no room on both sides.
    const side =
      wanted !== 'after' && x < FLAG_ROOM / 2 ? 'after' : x > layout.width - FLAG_ROOM / 2 ? 'before' : wanted;
    const shift = { '': FLAG_ROOM / 2, before: FLAG_ROOM, after: 0 }[side];
    return { kind, day, x, side, left: x - shift };
  };
  return [
    ...(closeX === null || closeDate === undefined ? [] : [flag('close', closeDate, closeX, todayX ?? 0)]),
    ...(todayX === null ? [] : [flag('today', today, todayX, closeX === todayX ? closeX + 1 : (closeX ?? 0))]),
  ];
}

/** The shorter periods with their names; the name is empty where there is no room for it. */
function minorSpans(layout: Timeline, unit: ReturnType<typeof headUnit>, locale: string) {
  if (unit === 'weeks')
    return mondays(layout).map((span) => ({ ...span, name: formatDate(span.start, locale, 'short') }));
  if (unit === 'quarters')
    return layout.quarters.map((span) => ({ ...span, name: span.w < NAME_ROOM ? '' : span.name.slice(0, 2) }));
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return layout.months.map((span) => ({
    ...span,
    name: span.w < LONG_NAME_ROOM ? '' : month.format(new Date(`${span.start}T00:00:00Z`)),
  }));
}
