import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { cardRoom } from './card-room.ts';
import { layHierarchy } from './hierarchy-layout.ts';
import type { LayoutCard } from './layout-cards.ts';
import { boxOf, mapGrid, type Place } from './map-grid.ts';

/**
 * Places for people without one of their own, near those they belong to: below their manager, else below somebody tied to
 * them, else above a report; whoever belongs to nobody on the map stands on its right, by reporting line.
 */
export function layNearby(cards: readonly LayoutCard[], { ties }: Pick<AccountPlan, 'ties'>): Map<Id, Place> {
  const slots = new Map<Id, Place>();
  const placed = new Map<Id, Place>();
  const room = cardRoom();
  for (const { id, position } of cards) {
    if (position === undefined) continue;
    placed.set(id, position);
    room.take(position);
  }
  let open = cards.filter(({ position }) => position === undefined);
  if (open.length > 0 && placed.size > 0) open = layBeside(open, belongings(cards, ties), placed, slots, room);
  const box = boxOf(placed.values());
  const left = box === null ? 0 : box.x + box.w + 2 * mapGrid.indent;
  const top = box === null ? 0 : box.y;
  for (const [id, { x, y }] of layHierarchy(open)) slots.set(id, { x: x + left, y: y + top });
  return slots;
}

/** Places people beside those who have a place, then people beside those, and so on; returns who belongs to none. */
function layBeside(
  open: readonly LayoutCard[],
  near: ReadonlyMap<Id, readonly Wish[]>,
  placed: Map<Id, Place>,
  slots: Map<Id, Place>,
  room: ReturnType<typeof cardRoom>,
): LayoutCard[] {
  let rest = [...open];
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    const wishes = rest.map(({ id }) => wishOf(near.get(id) ?? [], placed));
    rest = rest.filter(({ id }, i) => {
      const wish = wishes[i];
      if (wish === undefined) return true;
      const place = room.nearestFree(wish);
      placed.set(id, place);
      slots.set(id, place);
      room.take(place);
      return false;
    });
  }
  return rest;
}

function wishOf(near: readonly Wish[], placed: ReadonlyMap<Id, Place>): Place | undefined {
  for (const { id, down } of near) {
    const place = placed.get(id);
    if (place !== undefined) return { x: place.x, y: place.y + down * mapGrid.row };
  }
  return undefined;
}

interface Wish {
  readonly id: Id;
  /** Rows below that person; −1: above. */
  readonly down: 1 | -1;
}

/** Beside whom each person would stand, dearest first. */
function belongings(cards: readonly LayoutCard[], ties: AccountPlan['ties']): ReadonlyMap<Id, readonly Wish[]> {
  const managers = new Map<Id, Wish[]>();
  const others = new Map<Id, Wish[]>();
  const reports = new Map<Id, Wish[]>();
  const add = (to: Map<Id, Wish[]>, id: Id, wish: Wish) => {
    const known = to.get(id);
    if (known === undefined) to.set(id, [wish]);
    else known.push(wish);
  };
  for (const { id, reportsTo, dottedTo = [] } of cards) {
    for (const manager of reportsTo === undefined ? dottedTo : [reportsTo, ...dottedTo]) {
      add(managers, id, { id: manager, down: 1 });
      add(reports, manager, { id, down: -1 });
    }
  }
  for (const { from, to, kind } of Object.values(ties)) {
    if (kind === 'dotted-report') continue;
    add(others, from, { id: to, down: 1 });
    add(others, to, { id: from, down: 1 });
  }
  for (const wishes of others.values()) wishes.sort((a, b) => compareCodePoints(a.id, b.id));
  return new Map(
    cards.map(({ id }) => [id, [...(managers.get(id) ?? []), ...(others.get(id) ?? []), ...(reports.get(id) ?? [])]]),
  );
}
