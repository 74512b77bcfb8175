import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import type { Timeline, TimelineBar } from '@core/schedule/timeline-geometry.ts';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import { type CSSProperties, memo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { scoreWords, shareWords } from '../pilots/attainment.tsx';
import { usePlanView } from '../plan-view.ts';
import { reasonWords } from '../procurement/procurement-words.ts';
import { lateWords } from '../schedule-words.ts';

import type { BarDrag } from './use-bar-drag.ts';
import { inWindow, type ScrollWindow } from './use-scroll-window.ts';
import './timeline-bars.css';

/** Bars from these widths on carry a pilot's words, in short or in full; narrower ones have them beside. */
const ROOM = { short: 92, full: 172 };
/** Slack of more than a quarter says its days and is not drawn to its end, which may be years away. */
const FAR_DAYS = 92;
const FAR_WIDTH = 18;

interface BarsProps {
  readonly layout: Timeline;
  readonly window: ScrollWindow;
  readonly selectedId: Id | null;
  readonly drag: BarDrag | null;
}

export function TimelineBars({ layout, window, selectedId, drag }: BarsProps) {
  const milestones = usePlan((plan) => plan.milestones);
  const writable = useWritable();
  const [{ critical, slack, baseline }] = usePlanView();
  return layout.bars.map((bar) => {
    const milestone = milestones[bar.id];
    if (milestone === undefined || !inWindow(window, bar.y, bar.h)) return null;
    return (
      <Bar
        key={bar.id}
        bar={bar}
        milestone={milestone}
        selected={bar.id === selectedId}
        target={drag?.target === bar.id}
        writable={writable}
        byPath={critical}
        slack={slack}
        baseline={baseline}
      />
    );
  });
}

interface BarProps {
  readonly bar: TimelineBar;
  readonly milestone: Milestone;
  readonly selected: boolean;
  readonly target: boolean;
  readonly writable: boolean;
  /** Its fill says whether it is on the critical path; else how far it is. */
  readonly byPath: boolean;
  readonly slack: boolean;
  readonly baseline: boolean;
}

const Bar = memo(function Bar(props: BarProps) {
  const { bar, milestone, selected, target, writable, byPath } = props;
  const { locale } = useApp();
  const looks = [
    bar.shape,
    bar.status,
    byPath ? (bar.critical ? 'critical' : 'free') : '',
    bar.late ? 'late' : '',
    selected ? 'selected' : '',
    target ? 'target' : '',
  ];
  const slack = props.slack ? bar.slack : null;
  // The grip is as high as the row, so that it is easy to hit; the shape inside has the bar's own height.
  const style: CSSProperties = { left: bar.x, top: bar.y + bar.h / 2 - 13, width: bar.w };
  const inside = wordsInside(bar, locale);
  const far = slack !== null && slack.days > FAR_DAYS;
  // A diamond's slack begins at its middle.
  const whisker = slack === null ? 0 : far ? FAR_WIDTH : slack.x + slack.w - (bar.x + bar.w);
  return (
    <div className={`tl-bar ${looks.join(' ')} ${writable ? 'movable' : ''}`} style={style} data-bar={bar.id}>
      {whisker > 0 ? <span className={`tl-slack ${far ? 'far' : ''}`} style={{ width: whisker }} /> : null}
      {props.baseline && bar.baseline !== null && bar.baseline.days !== 0 ? (
        <span
          className={`tl-ghost ${bar.baseline.days > 0 ? 'later' : 'sooner'}`}
          style={{ left: bar.baseline.x - bar.x, width: bar.baseline.w, top: 13 + bar.h / 2 }}
        />
      ) : null}
      <span className="tl-shape" style={{ height: bar.h, width: bar.w }}>
        {inside === null ? null : <span className="truncate">{inside}</span>}
        {bar.pilot === null || bar.shape === 'diamond' ? null : (
          <i className="tl-attained">
            <i style={{ width: `${(bar.pilot.score ?? 0) * 100}%` }} />
          </i>
        )}
      </span>
      {writable && bar.shape === 'bar' ? (
        <>
          <span className="tl-edge start" data-part="start" />
          <span className="tl-edge end" data-part="end" />
        </>
      ) : null}
      {writable ? (
        <span className="tl-dot" data-part="link" title="Drag to a milestone that waits for this one" />
      ) : null}
      <span className="tl-label" style={whisker > 0 ? { left: bar.w + whisker + 6 } : undefined}>
        {whisker > 0 && slack !== null ? <span>{slack.days} d</span> : null}
        <BarLabel bar={bar} milestone={milestone} scoreOutside={inside === null} />
      </span>
    </div>
  );
});

function wordsInside({ pilot, w }: TimelineBar, locale: string): string | null {
  if (pilot === null || w < ROOM.short) return null;
  return w >= ROOM.full ? scoreWords(pilot, locale) : shareWords(pilot, locale);
}

/** What stands beside a bar: what is wrong with it first, else the day of a diamond, else how far a short pilot is. */
function BarLabel(props: { bar: TimelineBar; milestone: Milestone; scoreOutside: boolean }) {
  const { bar, milestone } = props;
  const { clock, locale } = useApp();
  const parts = [];
  if (bar.status === 'blocked') {
    parts.push(
      <span key="blocked" className="wrong" title={reasonWords(milestone)}>
        <IconBan size={13} /> Blocked
      </span>,
    );
  }
  if (bar.late) {
    parts.push(
      <span key="late" className="wrong">
        <IconAlertTriangle size={13} /> {lateWords(milestone.end, clock.today())}
      </span>,
    );
  }
  if (bar.shape === 'diamond') parts.push(<b key="day">{formatDate(milestone.end, locale, 'short')}</b>);
  if (bar.pilot !== null && props.scoreOutside) parts.push(<span key="score">{scoreWords(bar.pilot, locale)}</span>);
  return parts;
}
