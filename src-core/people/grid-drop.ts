import type { Id } from '../kernel/ids.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import { gridCellAt, type MapBackdrop } from './map-backdrop.ts';
import { mapGrid, type Place } from './map-grid.ts';
import type { Rating } from './people-commands.ts';

/** The cell that a card at `place` is in: that of its middle. */
export function cellOfCard(backdrop: MapBackdrop, { x, y }: Place) {
  return gridCellAt(backdrop, { x: x + mapGrid.cardWidth / 2, y: y + mapGrid.cardHeight / 2 });
}

/**
 * How people are rated by dropping their cards at `places` on the grid of power × support: what is new for each (null:
 * unknown now). Whoever stays in their own cell, or is dropped beside the grid, is not in it.
 */
export function ratingsOnDrop(
  backdrop: MapBackdrop,
  people: { readonly [id: Id]: Pick<Stakeholder, 'support' | 'power'> },
  places: Iterable<readonly [Id, Place]>,
): ReadonlyMap<Id, Rating> {
  const ratings = new Map<Id, Rating>();
  for (const [id, place] of places) {
    const cell = cellOfCard(backdrop, place);
    const person = people[id];
    if (cell === null || person === undefined) continue;
    const { support, power } = person;
    const rating: Rating = {
      ...(cell.support === support ? {} : { support: cell.support ?? null }),
      ...(cell.power === power ? {} : { power: cell.power ?? null }),
    };
    if (Object.keys(rating).length > 0) ratings.set(id, rating);
  }
  return ratings;
}
