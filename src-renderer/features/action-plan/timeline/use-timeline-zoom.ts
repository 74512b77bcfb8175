import { IconArrowsHorizontal } from '@tabler/icons-react';
import { createElement, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { layers, type PlanView, usePlanView } from '../plan-view.ts';
import { useZoomLevel } from './zoom-level.ts';

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
  const [, setZoom] = useZoomLevel();
  const scale = useRef(pxPerDay);
  scale.current = pxPerDay;
  const newestHold = useRef(hold);
  newestHold.current = hold;

  const bounds = useRef([least, most] as const);
  bounds.current = [least, most];

  const zoomBy = useCallback(
    (factor: number) => {
      const [from, to] = bounds.current;
      setZoom(Math.min(to, Math.max(from, scale.current * factor)));
    },
    [setZoom],
  );

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // A wheel turns more often than a screen draws.
    let factor = 1;
    let frame = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { clientX } = event;
      const moved = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE);
      factor *= Math.exp(-PER_PIXEL * Math.min(NOTCH, Math.max(-NOTCH, moved)));
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        newestHold.current(clientX);
        zoomBy(factor);
        factor = 1;
      });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('wheel', onWheel);
    };
  }, [scroller, zoomBy]);

  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'timeline-fit',
        label: 'Fit the whole plan',
        icon: createElement(IconArrowsHorizontal, { size: 16 }),
        shortcut: 'F',
        group,
        run: () => setZoom('fit'),
      },
      { id: 'timeline-zoom-in', label: 'Zoom in', shortcut: '=', group, run: () => zoomBy(STEP) },
      { id: 'timeline-zoom-out', label: 'Zoom out', shortcut: '-', group, run: () => zoomBy(1 / STEP) },
      ...layers.map(({ key, label }) => layerAction(view, key, label, change)),
    ],
    [view, change, setZoom, zoomBy],
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
