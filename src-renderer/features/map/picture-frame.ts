import { type Area, areaSeen, grown, type Seen, type Size, shared, within } from './map-geometry.ts';

/** A drawn bitmap: the part of the map that it holds, and the zoom it was drawn for. */
export interface PictureFrame extends Area {
  readonly zoom: number;
}

/** How much more than the window is drawn to each side, as a share of it: a pan moves the bitmap before it needs another. */
const SPARE = 0.4;
/** Lines go around cards, and marks stand over their edges. */
const EDGE = 90;

/**
 * What to draw for a window onto the map: all of it where that is not much more than the window, else the window and some
 * room around it. Edges lie on whole pixels of the screen, so that a drawn bitmap is shown unblurred.
 */
export function frameFor(bounds: Area, seen: Seen, size: Size): PictureFrame {
  const { zoom } = seen;
  const window = areaSeen(seen, size);
  const spare = { x: (size.width * SPARE) / zoom, y: (size.height * SPARE) / zoom };
  const wide = {
    left: window.left - spare.x,
    top: window.top - spare.y,
    right: window.right + spare.x,
    bottom: window.bottom + spare.y,
  };
  const wanted = shared(grown(bounds, EDGE), wide) ?? window;
  const [ox, oy] = [fraction(seen.x), fraction(seen.y)];
  return {
    left: (Math.floor(wanted.left * zoom + ox) - ox) / zoom,
    top: (Math.floor(wanted.top * zoom + oy) - oy) / zoom,
    right: (Math.ceil(wanted.right * zoom + ox) - ox) / zoom,
    bottom: (Math.ceil(wanted.bottom * zoom + oy) - oy) / zoom,
    zoom,
  };
}

/** Whether a bitmap holds everything of the map that a window shows. */
export function frameCovers(frame: PictureFrame, bounds: Area, seen: Seen, size: Size): boolean {
  const visible = shared(grown(bounds, EDGE), areaSeen(seen, size));
  return visible === null || within(visible, grown(frame, 1 / frame.zoom));
}

/** Where a bitmap lies on the screen, and how much it is stretched. */
export function framePlace(frame: PictureFrame, { x, y, zoom }: Seen): { x: number; y: number; scale: number } {
  return { x: x + frame.left * zoom, y: y + frame.top * zoom, scale: zoom / frame.zoom };
}

function fraction(n: number): number {
  return n - Math.floor(n);
}
