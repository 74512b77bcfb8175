import type { Id } from '@core/kernel/ids.ts';
import { mapGrid, type Place } from '@core/people/map-grid.ts';

/** A part of the map, in map units. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How the map is seen: where its origin lies on the screen in pixels, and pixels a map unit. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Places = ReadonlyMap<Id, Place>;

const { cardWidth: W, cardHeight: H } = mapGrid;

/** The area that all cards take; null without any. */
export function boundsOf(places: Iterable<Place>): Area | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + W);
    bottom = Math.max(bottom, y + H);
  }
  return left > right ? null : { left, top, right, bottom };
}

/** The card that a point lies on; of several the last, which lies on top. Null beside all cards. */
export function cardAt(places: Places, { x, y }: Place): Id | null {
  let found: Id | null = null;
  for (const [id, place] of places) if (contains(place, x, y)) found = id;
  return found;
}

function contains(place: Place, x: number, y: number): boolean {
  return x >= place.x && x < place.x + W && y >= place.y && y < place.y + H;
}

/** True where a card and an area share a point. */
export function touches({ x, y }: Place, { left, top, right, bottom }: Area): boolean {
  return x < right && x + W > left && y < bottom && y + H > top;
}

export function touchesPoint({ left, top, right, bottom }: Area, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** What of the map lies within a window of that size, grown by `margin` map units to each side. */
export function areaSeen({ x, y, zoom }: Seen, { width, height }: Size, margin = 0): Area {
  return {
    left: -x / zoom - margin,
    top: -y / zoom - margin,
    right: (width - x) / zoom + margin,
    bottom: (height - y) / zoom + margin,
  };
}

export function within(inner: Area, outer: Area): boolean {
  return (
    inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  );
}

/** What two areas share; null where that is nothing. */
export function shared(a: Area, b: Area): Area | null {
  const area = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return area.left < area.right && area.top < area.bottom ? area : null;
}

export function grown(area: Area, by: number): Area {
  return { left: area.left - by, top: area.top - by, right: area.right + by, bottom: area.bottom + by };
}
