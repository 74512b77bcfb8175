import { IconArrowsHorizontal } from '@tabler/icons-react';
import { createElement, type RefObject, useEffect, useMemo, useRef } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { layers, type PlanView, usePlanView } from '../plan-view.ts';

const STEP = 1.35;
/** What one notch of a wheel counts at most; a pinch says many small steps instead. */
const NOTCH = 30;
const PER_PIXEL = 0.01;
const LINE = 16;

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly pxPerDay: number;
  readonly limits: readonly [number, number];
  /** Keeps the day under a place of the window where it is. */
  readonly hold: (clientX: number) => void;
}

/** Zooming by keys, by the palette, and by a wheel with Ctrl or a pinch, about the day under the pointer. */
export function useTimelineZoom({ scroller, pxPerDay, limits: [least, most], hold }: Options): void {
  const [view, change] = usePlanView();
  const scale = useRef(pxPerDay);
  scale.current = pxPerDay;

  const zoomBy = useMemo(() => {
    return (factor: number) => {
      scale.current = Math.min(most, Math.max(least, scale.current * factor));
      change({ zoom: scale.current });
    };
  }, [least, most, change]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      hold(event.clientX);
      const moved = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE);
      zoomBy(Math.exp(-PER_PIXEL * Math.min(NOTCH, Math.max(-NOTCH, moved))));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller, hold, zoomBy]);

  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'timeline-fit',
        label: 'Fit the whole plan',
        icon: createElement(IconArrowsHorizontal, { size: 16 }),
        shortcut: 'F',
        group,
        run: () => change({ zoom: 'fit' }),
      },
      { id: 'timeline-zoom-in', label: 'Zoom in', shortcut: '=', group, run: () => zoomBy(STEP) },
      { id: 'timeline-zoom-out', label: 'Zoom out', shortcut: '-', group, run: () => zoomBy(1 / STEP) },
      ...layers.map(({ key, label }) => layerAction(view, key, label, change)),
    ],
    [view, change, zoomBy],
  );
  useActions(actions);
}

const group = 'Timeline';

function layerAction(
  view: PlanView,
  key: (typeof layers)[number]['key'],
  label: string,
  change: (changes: Partial<PlanView>) => void,
): Action {
  const verb = view[key] ? 'Hide' : 'Show';
  return {
    id: `timeline-${key}`,
    label: `${verb} ${label === 'Dependencies' || label === 'Slack' ? label.toLowerCase() : `the ${label.toLowerCase()}`}`,
    group,
    run: () => change({ [key]: !view[key] }),
  };
}
