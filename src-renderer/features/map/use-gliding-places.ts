import type { Id } from '@core/kernel/ids.ts';
import type { Place } from '@core/people/map-grid.ts';
import { useReducedMotion } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState } from 'react';

type Places = ReadonlyMap<Id, Place>;

/** How long cards take to their new places, in milliseconds. */
export const GLIDE = 180;
/** Cards that moved less than this, in map units, are there. */
const NEAR = 2;

/**
 * Places that follow `places`: cards that were moved by anything but the pointer glide there, their lines with them. `still`
 * where they are being dragged, or are too many or too far away for that to be smooth; and where the system asks for it.
 */
export function useGlidingPlaces(places: Places, still: boolean): Places {
  const reduced = useReducedMotion();
  const [between, setBetween] = useState<Places | null>(null);
  const shown = useRef(places);
  useLayoutEffect(() => {
    const from = shown.current;
    if (still || reduced || !hasMoved(from, places)) {
      shown.current = places;
      setBetween(null);
      return;
    }
    let start: number | null = null;
    const show = (share: number) => {
      shown.current = share === 1 ? places : mixed(from, places, eased(share));
      setBetween(share === 1 ? null : shown.current);
    };
    let frame = requestAnimationFrame(function step(now) {
      start ??= now;
      const share = Math.min(1, (now - start) / GLIDE);
      show(share);
      if (share < 1) frame = requestAnimationFrame(step);
    });
    show(0);
    return () => cancelAnimationFrame(frame);
  }, [places, still, reduced]);
  return between ?? places;
}

function hasMoved(from: Places, to: Places): boolean {
  if (from === to) return false;
  return [...to].some(([id, { x, y }]) => {
    const before = from.get(id);
    return before !== undefined && Math.abs(before.x - x) + Math.abs(before.y - y) > NEAR;
  });
}

function mixed(from: Places, to: Places, share: number): Places {
  return new Map(
    [...to].map(([id, place]) => {
      const before = from.get(id);
      if (before === undefined || before === place) return [id, place];
      return [id, { x: before.x + (place.x - before.x) * share, y: before.y + (place.y - before.y) * share }];
    }),
  );
}

/** Fast at first, slow towards the end. */
function eased(share: number): number {
  return 1 - (1 - share) ** 3;
}
