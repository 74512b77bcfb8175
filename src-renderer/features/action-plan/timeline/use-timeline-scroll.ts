import { toEpochDay } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: Timeline;
  readonly listWidth: number;
  /** What stands still above the rows and below them, in pixels. */
  readonly above: number;
  readonly below: number;
  readonly selectedId: Id | null;
  /** Of the scroller, in pixels; 0 until it is known. */
  readonly width: number;
}

interface TimelineScroll {
  /** Brings a milestone's row and bar into view. */
  readonly reveal: (id: Id) => void;
  /** The day under a place of the window stays there when the zoom changes. */
  readonly hold: (clientX: number) => void;
}

/**
 * Opens at today. When the zoom changes, what one looks at stays where it is: what is held, else the selected bar, else
 * today, else the day in the middle.
 */
export function useTimelineScroll(options: Options): TimelineScroll {
  const { scroller, layout, listWidth, above, below, selectedId, width } = options;
  const ready = width > 0;
  /** A day, as a number with a fraction, and how far from the chart's left edge it is seen. */
  const anchor = useRef<{ day: number; at: number } | null>(null);
  const { from, pxPerDay } = layout;
  const first = toEpochDay(from);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || !ready) return;
    if (anchor.current !== null) {
      element.scrollLeft = (anchor.current.day - first) * pxPerDay - anchor.current.at;
    } else if (layout.todayX !== null) {
      element.scrollLeft = layout.todayX - (element.clientWidth - listWidth) * 0.3;
    }
  }, [scroller, first, pxPerDay, listWidth, ready, layout.todayX]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || !ready) return;
    const note = () => {
      const chart = element.clientWidth - listWidth;
      const seen = (x: number | null | undefined): x is number =>
        x !== null && x !== undefined && x >= element.scrollLeft && x <= element.scrollLeft + chart;
      const bar = layout.bars.find(({ id }) => id === selectedId);
      const marks = [bar === undefined ? null : bar.x + bar.w / 2, layout.todayX];
      const x = marks.find(seen) ?? element.scrollLeft + chart / 2;
      anchor.current = { day: first + x / pxPerDay, at: x - element.scrollLeft };
    };
    note();
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [scroller, layout, first, pxPerDay, listWidth, selectedId, ready]);

  const hold = useCallback(
    (clientX: number) => {
      const element = scroller.current;
      if (element === null) return;
      const at = Math.max(0, clientX - element.getBoundingClientRect().left - listWidth);
      anchor.current = { day: first + (element.scrollLeft + at) / pxPerDay, at };
    },
    [scroller, listWidth, first, pxPerDay],
  );

  const reveal = useCallback(
    (id: Id) => {
      const element = scroller.current;
      const bar = layout.bars.find((each) => each.id === id);
      const row = layout.rows.find((each) => each.id === id);
      if (element === null || bar === undefined || row === undefined) return;
      const height = element.clientHeight - above - below;
      if (row.y < element.scrollTop) element.scrollTop = row.y - row.h;
      else if (row.y + row.h > element.scrollTop + height) element.scrollTop = row.y + 2 * row.h - height;
      const chart = element.clientWidth - listWidth;
      const hidden = bar.x + bar.w < element.scrollLeft + 8 || bar.x > element.scrollLeft + chart - 8;
      if (hidden) element.scrollLeft = bar.x - chart / 3;
    },
    [scroller, layout, listWidth, above, below],
  );

  // What is selected, here or elsewhere, comes into view, also when the inspector that opens takes its room.
  const newest = useRef(reveal);
  newest.current = reveal;
  useEffect(() => {
    if (selectedId !== null && width > 0) newest.current(selectedId);
  }, [selectedId, width]);
  return { reveal, hold };
}
