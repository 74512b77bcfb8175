import { formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { dayX, mondays } from '@core/schedule/timeline-days.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { useApp } from '../../../ui/app-context.tsx';
import type { Zoom } from '../plan-view.ts';

/** A month narrower than this has no name over it. */
const NAME_ROOM = 30;
const QUARTER_ROOM = 64;
/** Flags nearer than this would cover each other. */
const FLAG_ROOM = 92;

interface HeadProps {
  readonly layout: Timeline;
  readonly zoom: Zoom;
  readonly today: IsoDate;
  readonly closeDate: IsoDate | undefined;
}

/** Fiscal quarters over months, or over weeks; today and the close date as flags. */
export function TimelineHead({ layout, zoom, today, closeDate }: HeadProps) {
  const { locale } = useApp();
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const closeX = dayX(layout, closeDate);
  const todayX = dayX(layout, today);
  const crowded = closeX !== null && todayX !== null && Math.abs(closeX - todayX) < FLAG_ROOM;
  const [closeSide, todaySide] = crowded ? (closeX < todayX ? ['before', 'after'] : ['after', 'before']) : ['', ''];
  return (
    <>
      <div className="tl-corner" aria-hidden="true">
        <span>Track</span>
        <span>Milestone</span>
        <span>Owner</span>
      </div>
      <div className="tl-head" aria-hidden="true">
        {layout.quarters.map(({ start, x, w, name }) => (
          <span key={start} className="tl-quarter" style={{ left: x, width: w }}>
            {w < QUARTER_ROOM ? null : <b>{name}</b>}
          </span>
        ))}
        {zoom === 'weeks'
          ? mondays(layout).map(({ start, x }) => (
              <span key={start} className="tl-month" style={{ left: x }}>
                {formatDate(start, locale, 'short')}
              </span>
            ))
          : layout.months.map(({ start, x, w }) =>
              w < NAME_ROOM ? null : (
                <span key={start} className="tl-month" style={{ left: x }}>
                  {month.format(new Date(`${start}T00:00:00Z`))}
                </span>
              ),
            )}
        {closeX === null || closeDate === undefined ? null : (
          <span className={`tl-flag close ${closeSide}`} style={{ left: closeX }}>
            Close {formatDate(closeDate, locale, 'short')}
          </span>
        )}
        {todayX === null ? null : (
          <span className={`tl-flag today ${todaySide}`} style={{ left: todayX }}>
            Today {formatDate(today, locale, 'short')}
          </span>
        )}
      </div>
    </>
  );
}
