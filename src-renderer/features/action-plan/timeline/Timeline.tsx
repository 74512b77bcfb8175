import type { Id } from '@core/kernel/ids.ts';
import { withBarsAt } from '@core/schedule/timeline-geometry.ts';
import { type CSSProperties, useCallback, useMemo, useRef } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useSelectedIds, useSelection } from '../../../ui/plan-context.tsx';
import { useCloseDate } from '../PlanFacts.tsx';
import { usePlanView } from '../plan-view.ts';
import { TimelineBars } from './TimelineBars.tsx';
import { TimelineGrid } from './TimelineGrid.tsx';
import { TimelineHead } from './TimelineHead.tsx';
import { TimelineLinks } from './TimelineLinks.tsx';
import { TimelineList } from './TimelineList.tsx';
import { useBarDrag } from './use-bar-drag.ts';
import { useScrollWindow } from './use-scroll-window.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { useTimelineLayout } from './use-timeline-layout.ts';
import { useTimelineScroll } from './use-timeline-scroll.ts';
import './timeline.css';

/**
 * The quarter timeline: a list of milestones that stands still, and a chart that scrolls beside it. The list takes focus
 * and keys and speaks for the chart, which is drawn for the eye and the pointer.
 */
export function Timeline() {
  const [view] = usePlanView();
  const { clock } = useApp();
  const today = clock.today();
  const closeDate = useCloseDate();
  const { select } = useSelection();
  const [selectedId = null] = useSelectedIds('milestones');
  const scroller = useRef<HTMLDivElement>(null);
  const window = useScrollWindow(scroller);
  const listWidth = widthOfList(window.width);
  const { plan, layout, options } = useTimelineLayout(
    view.zoom,
    Math.max(240, window.width - listWidth),
    today,
    closeDate,
  );
  const reveal = useTimelineScroll({ scroller, layout, listWidth, selectedId, width: window.width });
  const choose = useCallback((id: Id) => select([{ kind: 'milestones', id }]), [select]);
  const { drag, handlers } = useBarDrag({ pxPerDay: layout.pxPerDay, scroller, listWidth, onClick: choose });
  const shown = useMemo(
    () => (drag === null ? layout : withBarsAt(layout, plan, new Map([[drag.id, drag.dates]]), options)),
    [drag, layout, plan, options],
  );
  const onKeyDown = useTimelineKeys({ layout, selectedId, choose, reveal });
  return (
    <div className={`timeline ${listWidth < 374 ? 'narrow' : ''} ${listWidth < 300 ? 'slim' : ''}`} ref={scroller}>
      <div
        className="tl-canvas"
        style={{ gridTemplateColumns: `${listWidth}px ${layout.width}px`, '--list': `${listWidth}px` } as CSSProperties}
      >
        <TimelineHead layout={layout} zoom={view.zoom} today={today} closeDate={closeDate} />
        <TimelineList layout={layout} window={window} selectedId={selectedId} onChoose={choose} onKeyDown={onKeyDown} />
        <div className={`tl-chart ${drag === null ? '' : `dragging ${drag.part}`}`} aria-hidden="true" {...handlers}>
          <TimelineGrid layout={layout} closeDate={closeDate} />
          {view.links ? <TimelineLinks layout={shown} window={window} selectedId={selectedId} drag={drag} /> : null}
          <TimelineBars layout={shown} window={window} selectedId={selectedId} drag={drag} />
        </div>
      </div>
    </div>
  );
}

/** The list gives way where the window is narrow: first the owner, then the names of the tracks. */
function widthOfList(width: number): number {
  if (width >= 1120) return 414;
  if (width >= 860) return 374;
  return width >= 620 ? 300 : 216;
}
