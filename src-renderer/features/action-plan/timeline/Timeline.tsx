import type { Id } from '@core/kernel/ids.ts';
import { type Timeline as Layout, withBarsAt } from '@core/schedule/timeline-geometry.ts';
import { type CSSProperties, memo, useCallback, useMemo, useRef } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelectedIds, useSelection } from '../../../ui/plan-context.tsx';
import { PushLayer } from '../moves/PushLayer.tsx';
import { usePaced } from '../moves/use-paced.ts';
import { usePreview } from '../moves/use-preview.ts';
import { usePlanView } from '../plan-view.ts';
import { useCloseDate } from '../use-close-date.ts';
import { LinkNote } from './LinkNote.tsx';
import { TimelineBars } from './TimelineBars.tsx';
import { FORECAST_HEIGHT, TimelineForecast } from './TimelineForecast.tsx';
import { TimelineGrid } from './TimelineGrid.tsx';
import { TimelineHead } from './TimelineHead.tsx';
import { TimelineLinks } from './TimelineLinks.tsx';
import { TimelineList } from './TimelineList.tsx';
import { type BarDrag, useBarDrag } from './use-bar-drag.ts';
import { useCloseForecast } from './use-close-forecast.ts';
import { useScrollWindow } from './use-scroll-window.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { useTimelineLayout } from './use-timeline-layout.ts';
import { useTimelineScroll } from './use-timeline-scroll.ts';
import { useTimelineZoom } from './use-timeline-zoom.ts';
import { useZoomLevel } from './zoom-level.ts';
import './timeline.css';
import './timeline-chart.css';

/** Height of what stands over the chart, without and with the playbook's phases. */
const HEAD = { plain: 54, phases: 78 };

/** What a drag pushes, up to hundreds, is worked out and drawn this often, in milliseconds; each frame would be too much. */
const PACE = 60;

// What a drag does not change is not drawn anew with each of its days.
const StillHead = memo(TimelineHead);
const StillLinks = memo(TimelineLinks);
const StillForecast = memo(TimelineForecast);

/**
 * The quarter timeline: a list of milestones that stands still, and a chart that scrolls beside it. The list takes focus
 * and keys and speaks for the chart, which is drawn for the eye and the pointer.
 */
export function Timeline() {
  const [view] = usePlanView();
  const [zoom] = useZoomLevel();
  const { clock } = useApp();
  const today = clock.today();
  const closeDate = useCloseDate();
  const { close: forecast, stale } = useCloseForecast();
  const planStart = usePlan(({ account }) => account.planStart);
  const phases = usePlan(
    ({ account }) => (account.playbook ?? account.segment) !== undefined && account.planStart !== undefined,
  );
  const { select } = useSelection();
  const [selectedId = null] = useSelectedIds('milestones');
  const scroller = useRef<HTMLDivElement>(null);
  const window = useScrollWindow(scroller);
  const listWidth = widthOfList(window.width);
  const { plan, layout, options, limits } = useTimelineLayout({
    zoom,
    width: Math.max(240, window.width - listWidth),
    today,
    marks: [closeDate, planStart, forecast?.p95].filter((day) => day !== undefined),
  });
  const above = phases ? HEAD.phases : HEAD.plain;
  const below = forecast === null ? 0 : FORECAST_HEIGHT;
  const { reveal, hold } = useTimelineScroll({
    scroller,
    layout,
    listWidth,
    above,
    below,
    selectedId,
    width: window.width,
  });
  useTimelineZoom({ scroller, pxPerDay: layout.pxPerDay, limits, hold });
  const choose = useCallback((id: Id) => select([{ kind: 'milestones', id }]), [select]);
  const { drag, handlers } = useBarDrag({ pxPerDay: layout.pxPerDay, scroller, listWidth, onClick: choose });
  const moving = drag?.part === 'link' ? null : drag;
  const preview = usePreview(plan, usePaced(moving, PACE));
  const shown = useMemo(
    () => (preview === null ? layout : withBarsAt(layout, plan, preview.moved, options, preview.id)),
    [preview, layout, plan, options],
  );
  const bare = useMemo(() => ({ ...layout, links: [] }), [layout]);
  // The bar itself follows the pointer with every frame.
  const followed = useMemo(
    () =>
      moving === null
        ? shown
        : withBarsAt(preview === null ? bare : shown, plan, new Map([[moving.id, moving.dates]]), options, moving.id),
    [moving, preview, bare, shown, plan, options],
  );
  const { onKeyDown, linkFrom } = useTimelineKeys({ layout, selectedId, choose, reveal });
  const drawn = drag ?? linkByKeys(layout, linkFrom, selectedId);
  const style = {
    gridTemplateColumns: `${listWidth}px ${layout.width}px`,
    '--list': `${listWidth}px`,
    '--head': `${above}px`,
  } as CSSProperties;
  const chart = (
    <div className={`timeline ${listWidth < 374 ? 'narrow' : ''} ${listWidth < 300 ? 'slim' : ''}`} ref={scroller}>
      <div className="tl-canvas" style={style}>
        <StillHead
          layout={layout}
          window={window}
          today={today}
          closeDate={forecast === null ? closeDate : undefined}
          phases={phases}
        />
        <TimelineList layout={layout} window={window} selectedId={selectedId} onChoose={choose} onKeyDown={onKeyDown} />
        <div className={`tl-chart ${drag === null ? '' : `dragging ${drag.part}`}`} aria-hidden="true" {...handlers}>
          <TimelineGrid layout={layout} window={window} closeDate={closeDate} p80={forecast?.p80} />
          {view.links ? (
            <div className={`tl-links-before ${preview === null ? '' : 'dim'}`}>
              <StillLinks layout={layout} window={window} selectedId={selectedId} drag={null} />
            </div>
          ) : null}
          {preview !== null || drawn?.part === 'link' ? (
            <TimelineLinks
              layout={preview === null ? bare : followed}
              window={window}
              selectedId={selectedId}
              drag={drawn}
            />
          ) : null}
          <TimelineBars layout={followed} window={window} selectedId={selectedId} drag={drawn} />
          {preview === null ? null : (
            <PushLayer layout={layout} shown={followed} window={window} preview={preview} drag={moving} />
          )}
        </div>
        {forecast === null ? null : (
          <StillForecast forecast={forecast} stale={stale} layout={layout} window={window} closeDate={closeDate} />
        )}
      </div>
    </div>
  );
  return (
    <>
      {chart}
      <LinkNote from={linkFrom} to={selectedId} />
    </>
  );
}

/** A link that is made by keyboard is drawn as if it were dragged to the chosen bar. */
function linkByKeys(layout: Layout, from: Id | null, target: Id | null): BarDrag | null {
  const bar = layout.bars.find(({ id }) => id === target);
  if (from === null || bar === undefined || target === from) return null;
  const pointer = { x: bar.x, y: bar.y + bar.h / 2 };
  return {
    id: from,
    part: 'link',
    dates: { start: layout.from, end: layout.from },
    alone: false,
    target,
    pointer,
    view: null,
  };
}

/** The list gives way where the window is narrow: first the owner, then the names of the tracks. */
function widthOfList(width: number): number {
  if (width >= 1120) return 414;
  if (width >= 860) return 374;
  return width >= 620 ? 300 : 216;
}
