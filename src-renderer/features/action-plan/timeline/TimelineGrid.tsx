import type { IsoDate } from '@core/kernel/dates.ts';
import { dayX, headUnit, mondays } from '@core/schedule/timeline-days.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { memo } from 'react';
import { inColumns, inWindow, type ScrollWindow } from './use-scroll-window.ts';

interface GridProps {
  readonly layout: Timeline;
  readonly window: ScrollWindow;
  readonly closeDate: IsoDate | undefined;
  readonly p80: IsoDate | undefined;
}

/** Behind the bars: quarters in turn shaded, months or weeks, the tracks' borders, today, the close date and the P80 day. */
export const TimelineGrid = memo(function TimelineGrid({ layout, window, closeDate, p80 }: GridProps) {
  return (
    <>
      <TimelineColumns layout={layout} window={window} />
      {layout.tracks.map(({ track, y, h }) =>
        inWindow(window, y, h) ? <span key={track} className="tl-track-line" style={{ top: y + h }} /> : null,
      )}
      <TimelineMarks layout={layout} closeDate={closeDate} p80={p80} />
    </>
  );
});

export function TimelineColumns({ layout, window }: Pick<GridProps, 'layout' | 'window'>) {
  const unit = headUnit(layout.pxPerDay);
  const lines = unit === 'weeks' ? mondays(layout) : unit === 'months' ? layout.months : [];
  return (
    <>
      {layout.quarters.map(({ start, x, w, name }) => (
        <span key={start} className={`tl-shade ${/^Q[24]/.test(name) ? 'even' : ''}`} style={{ left: x, width: w }} />
      ))}
      {lines.map(({ start, x }) =>
        inColumns(window, x, 0) ? <span key={start} className="tl-line" style={{ left: x }} /> : null,
      )}
    </>
  );
}

export function TimelineMarks({ layout, closeDate, p80 }: Omit<GridProps, 'window'>) {
  const closeX = dayX(layout, closeDate);
  const p80X = dayX(layout, p80);
  return (
    <>
      {closeX === null ? null : <span className="tl-mark close" style={{ left: closeX }} />}
      {p80X === null ? null : <span className="tl-mark p80" style={{ left: p80X }} />}
      {layout.todayX === null ? null : (
        <span className="tl-mark today" style={{ left: layout.todayX + layout.pxPerDay / 2 }} />
      )}
    </>
  );
}
