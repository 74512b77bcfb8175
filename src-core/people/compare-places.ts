import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import type { Account } from '../model/account.ts';
import { cardRoom } from './card-room.ts';
import type { MapComparison, MapTables } from './compare-maps.ts';
import type { Place } from './map-grid.ts';

/**
 * The map of a snapshot, to be laid out as today's is. Where a card's place tells a rating or a role, places given by hand
 * on another layout would tell a wrong one, and are left out.
 */
export function mapThen<A extends Pick<Account, 'mapLayout'>>(account: A, { stakeholders = {}, ties = {} }: MapTables) {
  const telling = account.mapLayout === 'grid' || account.mapLayout === 'lanes';
  const people = Object.entries(stakeholders).map(([id, person]) => [id, withChanges(person, { position: null })]);
  return { account, stakeholders: telling ? (Object.fromEntries(people) as typeof stakeholders) : stakeholders, ties };
}

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
