import type { Id } from '../kernel/ids.ts';
import { type BuyingRole, buyingRoles, stakeholderDefaults } from '../model/stakeholders.ts';
import { bestShape, packing, rowHeight } from './grid-layout.ts';
import type { LayoutCard } from './layout-cards.ts';
import { mapGrid, offShape, type Place, spareWidth } from './map-grid.ts';
import { coreRoles } from './people-summary.ts';

/** A lane for a buying role; null: for people without one. */
export interface RoleLane {
  readonly role: BuyingRole | null;
  readonly start: number;
  readonly size: number;
  readonly people: number;
}

export interface LanesLayout {
  readonly slots: ReadonlyMap<Id, Place>;
  readonly lanes: readonly RoleLane[];
  /** How wide every lane is, from −`packing.side` on. */
  readonly width: number;
}

/** Between two lanes. */
const GAP = 8;
/** From card to card in a lane: lines from lane to lane run between them, further apart where there is room. */
const ACROSS = mapGrid.cardWidth + 56;
const MOST_SPARE = 88;
/** Lanes are no narrower than so many cards, so that few people make no tower. */
const LEAST_WIDE = 4;

/**
 * Lays cards in lanes by buying role: the four core roles, present or not, then the others that occur, then people without
 * a role. A person with several roles stands in the first of them. Inside a lane: who is higher up the reporting line first,
 * then who has more power.
 */
export function layLanes(cards: readonly LayoutCard[]): LanesLayout {
  const depth = depthsOf(cards);
  const powerOf = ({ power = stakeholderDefaults.power }: LayoutCard) => power;
  const order = [...coreRoles, ...buyingRoles.filter((role) => !(coreRoles as readonly BuyingRole[]).includes(role))];
  const byRole = new Map<BuyingRole | null, LayoutCard[]>(coreRoles.map((role) => [role, []]));
  for (const card of cards) {
    const role = order.find((each) => card.roles?.includes(each)) ?? null;
    const lane = byRole.get(role);
    if (lane === undefined) byRole.set(role, [card]);
    else lane.push(card);
  }
  const inLanes = [...order, null].flatMap((role) => {
    const lane = byRole.get(role);
    if (lane === undefined) return [];
    // Sorting is stable: equals keep the order of names.
    lane.sort((a, b) => depth.get(a.id)! - depth.get(b.id)! || powerOf(b) - powerOf(a));
    return [{ role, people: lane }];
  });
  const longest = Math.max(LEAST_WIDE, ...inLanes.map(({ people }) => people.length));
  const { wide, ...size } = bestShape(longest, (limit) => {
    const wide = Math.max(LEAST_WIDE, limit);
    const width = 2 * packing.side + wide * ACROSS - (ACROSS - mapGrid.cardWidth);
    const height = inLanes.reduce((sum, { people }) => sum + rowHeight(Math.ceil(people.length / wide)) + GAP, 0);
    return { wide, width, height, off: offShape(width, height) };
  });
  const spare = spareWidth(size.width, size.height, wide - 1, MOST_SPARE);
  const slots = new Map<Id, Place>();
  const lanes: RoleLane[] = [];
  let start: number = -packing.above;
  for (const { role, people } of inLanes) {
    const size = rowHeight(Math.ceil(people.length / wide));
    let next = 0;
    for (const [i, { id }] of people.entries()) {
      // Where there is room, somebody further down the reporting line stands further right.
      const latest = wide - (people.length - i);
      next = people.length > wide ? i : Math.max(next, Math.min(depth.get(id)!, latest));
      const [column, row] = [next % wide, Math.floor(next / wide)];
      slots.set(id, { x: column * (ACROSS + spare), y: start + packing.above + row * packing.down });
      next++;
    }
    lanes.push({ role, start, size, people: people.length });
    start += size + GAP;
  }
  return { slots, lanes, width: size.width + (wide - 1) * spare };
}

/** How many managers each person has above them among `cards`; a loop counts from wherever it is entered. */
function depthsOf(cards: readonly LayoutCard[]): ReadonlyMap<Id, number> {
  const known = new Map(cards.map((card) => [card.id, card]));
  const depths = new Map<Id, number>();
  for (const card of cards) {
    const line: Id[] = [];
    for (let at: LayoutCard | undefined = card; at !== undefined && !depths.has(at.id); ) {
      line.push(at.id);
      // Until the line's top is known, a loop ends here.
      depths.set(at.id, 0);
      at = at.reportsTo === undefined ? undefined : known.get(at.reportsTo);
    }
    for (const id of line.reverse()) {
      const { reportsTo } = known.get(id)!;
      depths.set(id, reportsTo === undefined || !known.has(reportsTo) ? 0 : depths.get(reportsTo)! + 1);
    }
  }
  return depths;
}
