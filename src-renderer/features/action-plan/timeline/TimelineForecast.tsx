import type { IsoDate } from '@core/kernel/dates.ts';
import { formatNumber } from '@core/kernel/money.ts';
import type { CloseForecast } from '@core/schedule/forecast.ts';
import { dayX } from '@core/schedule/timeline-days.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { ridgeAreas, ridgeMarks } from '@core/schedule/timeline-ridge.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { nearDay } from '../schedule-words.ts';
import { TimelineColumns, TimelineMarks } from './TimelineGrid.tsx';
import type { ScrollWindow } from './use-scroll-window.ts';
import './timeline-forecast.css';

/** Height of the row, and of its ridge where it is highest. */
export const FORECAST_HEIGHT = 74;
const RIDGE = { top: 18, height: 32 };

interface ForecastProps {
  readonly forecast: CloseForecast;
  readonly stale: boolean;
  readonly layout: Timeline;
  readonly window: ScrollWindow;
  readonly closeDate: IsoDate | undefined;
}

/** Under the milestones: on which day the trials had the close, darker up to the P80 day. */
export function TimelineForecast({ forecast, stale, layout, window, closeDate }: ForecastProps) {
  const { clock, locale } = useApp();
  const { of, p50, p80, p95, trials } = forecast;
  const day = (date: IsoDate) => nearDay(date, clock.today(), locale);
  const name = of === 'signature' ? 'Signature forecast' : 'Forecast of the plan’s end';
  return (
    <>
      <section className="tl-forecast-head" aria-label={name} aria-busy={stale}>
        <b>{name}</b>
        <span>
          {stale ? 'Working it out again…' : `${formatNumber(trials, locale)} trials`}, P50 {day(p50)}
          <span className="visually-hidden">, P80 {day(p80)}</span>, P95 {day(p95)}
        </span>
      </section>
      <div className={`tl-forecast ${stale ? 'stale' : ''}`} aria-hidden="true">
        <TimelineColumns layout={layout} window={window} />
        <TimelineMarks layout={layout} closeDate={closeDate} p80={p80} />
        <svg width={layout.width} height={FORECAST_HEIGHT} aria-hidden="true">
          {ridgeAreas(forecast, layout, RIDGE).map(({ corners, upToP80 }) => (
            <polygon
              key={String(upToP80)}
              points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
              className={upToP80 ? 'likely' : 'tail'}
            />
          ))}
          {ridgeMarks(forecast, layout).map(({ name: mark, x, side }) => (
            <g key={mark} className="quantile">
              <line x1={x} x2={x} y1={RIDGE.top - 12} y2={RIDGE.top + RIDGE.height} />
              <text x={side === 'before' ? x - 4 : x + 4} y={RIDGE.top - 4} className={side}>
                {mark}
              </text>
            </g>
          ))}
          <line x1="0" x2={layout.width} y1={RIDGE.top + RIDGE.height + 0.5} y2={RIDGE.top + RIDGE.height + 0.5} />
        </svg>
        {labelsOf(layout, p80, closeDate).map(({ kind, date, x, side }) => (
          <b key={kind} className={`tl-forecast-label ${kind} ${side}`} style={{ left: x }}>
            {kind === 'p80' ? 'P80' : 'Close date'} {day(date)}
          </b>
        ))}
      </div>
    </>
  );
}

/** The labels of the two marks, away from each other: the earlier one's before its line, the later one's after it. */
function labelsOf(layout: Timeline, p80: IsoDate, closeDate: IsoDate | undefined) {
  const p80X = dayX(layout, p80);
  const closeX = dayX(layout, closeDate);
  const closeFirst = closeDate !== undefined && closeDate <= p80;
  return [
    ...(p80X === null
      ? []
      : [{ kind: 'p80', date: p80, x: p80X, side: closeFirst || closeX === null ? 'after' : 'before' }]),
    ...(closeX === null || closeDate === undefined
      ? []
      : [{ kind: 'close', date: closeDate, x: closeX, side: closeFirst ? 'before' : 'after' }]),
  ];
}
