import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { mapGrid, type Place } from './map-grid.ts';

export const directions = ['up', 'down', 'left', 'right'] as const;
export type Direction = (typeof directions)[number];

/** Who is joined to whom, by reporting line or tie, either way. */
export function joinedPeople(plan: Pick<AccountPlan, 'stakeholders' | 'ties'>): ReadonlyMap<Id, ReadonlySet<Id>> {
  const joined = new Map<Id, Set<Id>>();
  const join = (a: Id, b: Id) => {
    joined.set(a, (joined.get(a) ?? new Set()).add(b));
    joined.set(b, (joined.get(b) ?? new Set()).add(a));
  };
  for (const [id, { reportsTo }] of Object.entries(plan.stakeholders)) if (reportsTo !== undefined) join(id, reportsTo);
  for (const { from, to } of Object.values(plan.ties)) join(from, to);
  return joined;
}

/** How much nearer a person counts who is joined to the one we step from. */
const JOINED = 0.5;
/** Whoever is further aside than ahead comes after all others. */
const LAST = 1e6;

/**
 * The person to step to from `from` in a direction: the nearest in that direction, where being off its line counts twice
 * and people joined by a line come before others. Null where nobody lies that way.
 */
export function stepTo(
  places: ReadonlyMap<Id, Place>,
  joined: ReadonlySet<Id> | undefined,
  from: Id,
  direction: Direction,
): Id | null {
  const here = places.get(from);
  if (here === undefined) return null;
  let best: Id | null = null;
  let least = Infinity;
  for (const [id, place] of places) {
    const [ahead, aside] = seenFrom(here, place, direction);
    if (id === from || ahead <= 0) continue;
    const far = (ahead + 2 * aside) * (joined?.has(id) === true ? JOINED : 1);
    const cost = aside > ahead ? far + LAST : far;
    if (cost < least || (cost === least && best !== null && id < best)) [best, least] = [id, cost];
  }
  return best;
}

/** In columns and rows of the map, so that a card beside and a card below count as equally near. */
function seenFrom(here: Place, there: Place, direction: Direction): [ahead: number, aside: number] {
  const dx = (there.x - here.x) / mapGrid.column;
  const dy = (there.y - here.y) / mapGrid.row;
  if (direction === 'up' || direction === 'down') return [direction === 'down' ? dy : -dy, Math.abs(dx)];
  return [direction === 'right' ? dx : -dx, Math.abs(dy)];
}
