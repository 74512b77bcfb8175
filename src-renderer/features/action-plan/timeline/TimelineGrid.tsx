import type { IsoDate } from '@core/kernel/dates.ts';
import { dayX, mondays } from '@core/schedule/timeline-days.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { memo } from 'react';
import { usePlanView } from '../plan-view.ts';

/** Behind the bars: quarters in turn shaded, months or weeks, the tracks' borders, today and the close date. */
export const TimelineGrid = memo(function TimelineGrid(props: { layout: Timeline; closeDate: IsoDate | undefined }) {
  const { layout } = props;
  const [{ zoom }] = usePlanView();
  const closeX = dayX(layout, props.closeDate);
  const lines = zoom === 'weeks' ? mondays(layout) : layout.months;
  return (
    <>
      {layout.quarters.map(({ start, x, w, name }) => (
        <span key={start} className={`tl-shade ${/^Q[24]/.test(name) ? 'even' : ''}`} style={{ left: x, width: w }} />
      ))}
      {lines.map(({ start, x }) => (
        <span key={start} className="tl-line" style={{ left: x }} />
      ))}
      {layout.tracks.map(({ track, y, h }) => (
        <span key={track} className="tl-track-line" style={{ top: y + h }} />
      ))}
      {closeX === null ? null : <span className="tl-mark close" style={{ left: closeX }} />}
      {layout.todayX === null ? null : (
        <span className="tl-mark today" style={{ left: layout.todayX + layout.pxPerDay / 2 }} />
      )}
    </>
  );
});
