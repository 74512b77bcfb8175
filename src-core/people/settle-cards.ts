import type { Id } from '../kernel/ids.ts';
import { cardRoom } from './card-room.ts';
import type { Place } from './map-grid.ts';

/**
 * Everybody's place: their own where they were put, else their slot of the layout. Nobody covers anybody: of two put over
 * one another the first of `cards` stays, and a card whose slot is taken goes to the nearest free place, while all others
 * stay where they were. `cards` come in the layouts' order; a card without own place and slot is left out.
 */
export function settleCards(
  cards: readonly { readonly id: Id; readonly position?: Place | undefined }[],
  slots: ReadonlyMap<Id, Place>,
): Map<Id, Place> {
  // Slots of one layout never meet.
  if (cards.every(({ position }) => position === undefined)) return new Map(slots);
  const room = cardRoom();
  const places = new Map<Id, Place>();
  const put = (id: Id, place: Place) => {
    places.set(id, place);
    room.take(place);
  };
  const pushed: [Id, Place][] = [];
  for (const { id, position } of cards) {
    if (position === undefined) continue;
    const place = { x: position.x, y: position.y };
    if (room.isFree(place, 0)) put(id, place);
    else pushed.push([id, place]);
  }
  for (const { id, position } of cards) {
    const slot = slots.get(id);
    if (position !== undefined || slot === undefined) continue;
    if (room.isFree(slot)) put(id, slot);
    else pushed.push([id, slot]);
  }
  for (const [id, wish] of pushed) put(id, room.nearestFree(wish));
  return places;
}
