import type { Id } from '@core/kernel/ids.ts';
import type { Place } from '@core/people/map-grid.ts';
import { useStore, type Viewport } from '@xyflow/react';
import { useDeferredValue, useMemo } from 'react';
import { type Area, type Seen, type Size, touches } from './map-geometry.ts';

/** From here on only cards near the window are kept: below, keeping all is cheaper than mounting them while panning. */
const MOST = 150;
/** The window is followed in steps of about this many pixels, and cards are kept this far around it. */
const STEP = 480;
const MARGIN = 160;

/**
 * The part of a large map whose cards and lines are kept; null: all of it. `sizeNow` measures the window, for as long as
 * React Flow does not know it.
 */
export function useKeptArea(count: number, first: Viewport | null, sizeNow: () => Size): Area | null {
  const key = useStore(({ panZoom, transform: [x, y, zoom], width, height }) => {
    if (count <= MOST) return '';
    if (panZoom === null || width === 0) return first === null ? '' : keyOf(first, sizeNow());
    return keyOf({ x, y, zoom }, { width, height });
  });
  // Mounting cards may wait; the pan that brings them into view may not.
  const kept = useDeferredValue(key);
  return useMemo(() => (kept === '' ? null : areaOf(kept)), [kept]);
}

function keyOf({ x, y, zoom }: Seen, { width, height }: Size): string {
  const step = 2 ** Math.round(Math.log2(STEP / zoom));
  const margin = MARGIN / zoom;
  const low = (at: number) => Math.floor((-at / zoom - margin) / step);
  const high = (at: number, length: number) => Math.ceil(((length - at) / zoom + margin) / step);
  return [step, low(x), low(y), high(x, width), high(y, height)].join(' ');
}

function areaOf(key: string): Area {
  const [step, left, top, right, bottom] = key.split(' ').map(Number) as [number, number, number, number, number];
  return { left: left * step, top: top * step, right: right * step, bottom: bottom * step };
}

/** The places of those cards that stand on the map as elements: those in `area`, none without one, and whoever is needed. */
export function useMountedPlaces(
  places: ReadonlyMap<Id, Place>,
  area: Area | 'all' | 'none',
  needed: readonly (Id | null)[],
): ReadonlyMap<Id, Place> {
  const who = needed.join(' ');
  return useMemo(() => {
    if (area === 'all') return places;
    const wanted = new Set(who.split(' '));
    return new Map([...places].filter(([id, place]) => wanted.has(id) || (area !== 'none' && touches(place, area))));
  }, [places, area, who]);
}
