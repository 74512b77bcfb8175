import { type RefObject, useEffect, useState } from 'react';

/** The part of a scroll container that is in view, in its content's pixels. */
export interface ScrollWindow {
  readonly width: number;
  readonly height: number;
  /** Rounded down to whole steps, so that not every scrolled pixel renders. */
  readonly top: number;
  readonly left: number;
}

const STEP = 104;
const SIDE_STEP = 320;

export function useScrollWindow(scroller: RefObject<HTMLElement | null>): ScrollWindow {
  const [window, setWindow] = useState<ScrollWindow>({ width: 0, height: 0, top: 0, left: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const read = () => {
      const next = {
        width: element.clientWidth,
        height: element.clientHeight,
        top: Math.floor(element.scrollTop / STEP) * STEP,
        left: Math.floor(element.scrollLeft / SIDE_STEP) * SIDE_STEP,
      };
      setWindow((before) =>
        before.width === next.width &&
        before.height === next.height &&
        before.top === next.top &&
        before.left === next.left
          ? before
          : next,
      );
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller]);
  return window;
}

/** Whether something from `y` to `y + h` is in view, or near enough to be drawn ahead of scrolling. */
export function inWindow(window: ScrollWindow, y: number, h: number): boolean {
  return y + h >= window.top - STEP && y <= window.top + window.height + 2 * STEP;
}

/** The same from `x` to `x + w`. */
export function inColumns(window: ScrollWindow, x: number, w: number): boolean {
  return x + w >= window.left - SIDE_STEP && x <= window.left + window.width + 2 * SIDE_STEP;
}
