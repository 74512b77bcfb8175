import type { Id } from '../kernel/ids.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import { gridCellAt, type MapBackdrop } from './map-backdrop.ts';
import { mapGrid, type Place } from './map-grid.ts';
import type { Direction } from './map-steps.ts';
import type { Rating } from './people-commands.ts';

type Rated = Pick<Stakeholder, 'support' | 'power'>;

/** The grid's columns from the left and its rows from below; first those of whom it is not known. */
const supports: readonly Stakeholder['support'][] = [undefined, -2, -1, 0, 1, 2];
const powers: readonly Stakeholder['power'][] = [undefined, 1, 2, 3, 4, 5];

/** Where a card stands rates the person: on power × support, where nothing says who reports to whom. */
export function ratesByPlace(backdrop: MapBackdrop | null): backdrop is MapBackdrop {
  return backdrop?.labels.some(({ axis }) => axis === 'power') === true;
}

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
  people: { readonly [id: Id]: Rated },
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

/**
 * How people are rated by moving their cards to the next cell of power × support: to the right for more support, up for
 * more power. Whoever stands at that end of the grid already is not in it.
 */
export function ratingsOnStep(
  people: { readonly [id: Id]: Rated },
  ids: Iterable<Id>,
  direction: Direction,
): ReadonlyMap<Id, Rating> {
  const by = direction === 'right' || direction === 'up' ? 1 : -1;
  const ratings = new Map<Id, Rating>();
  for (const id of ids) {
    const person = people[id];
    if (person === undefined) continue;
    const rating: Rating = {};
    if (direction === 'left' || direction === 'right') {
      const to = supports.indexOf(person.support) + by;
      if (to in supports) rating.support = supports[to] ?? null;
    } else {
      const to = powers.indexOf(person.power) + by;
      if (to in powers) rating.power = powers[to] ?? null;
    }
    if (Object.keys(rating).length > 0) ratings.set(id, rating);
  }
  return ratings;
}
