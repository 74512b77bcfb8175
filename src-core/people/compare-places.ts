import type { Id } from '../kernel/ids.ts';
import { cardRoom } from './card-room.ts';
import type { MapComparison } from './compare-maps.ts';
import type { Place } from './map-grid.ts';

/**
 * Where those who left are shown on today's map: where they stood then, or on the nearest free place beside it, so that
 * they cover neither one another nor anybody of today. Whoever has a place on today's map, because those who left are
 * shown there, needs none.
 */
export function ghostPlaces(
  { left }: Pick<MapComparison, 'left'>,
  then: ReadonlyMap<Id, Place>,
  now: ReadonlyMap<Id, Place>,
): ReadonlyMap<Id, Place> {
  const room = cardRoom();
  for (const place of now.values()) room.take(place);
  const ghosts = new Map<Id, Place>();
  for (const { id } of left) {
    const wish = then.get(id);
    if (wish === undefined || now.has(id)) continue;
    const place = room.nearestFree(wish);
    room.take(place);
    ghosts.set(id, place);
  }
  return ghosts;
}
