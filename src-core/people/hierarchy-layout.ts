import type { Id } from '../kernel/ids.ts';
import { cardRoom } from './card-room.ts';
import type { LayoutCard } from './layout-cards.ts';
import { mapGrid, type Place, sprawl } from './map-grid.ts';

type HierarchyCard = Pick<LayoutCard, 'id' | 'reportsTo' | 'dottedTo'>;

/**
 * Lays cards by reporting line: each tree's top in the first row, its reports side by side below, small teams further down
 * stacked under them and indented by depth. Who has neither manager nor reports stands above somebody with a second line
 * to them, else beside the trees. Siblings keep the order of `cards`. No two overlap.
 */
export function layHierarchy(cards: readonly HierarchyCard[]): Map<Id, Place> {
  const forest = plantForest(cards);
  const { slots, right } = layTrees(forest, cards.length);
  const loose = forest.roots.filter((root) => forest.reports(root).length === 0);
  const beside = withoutThoseAbove(loose, cards, slots);
  const alone = right === 0;
  let lowest = 0;
  for (const { y } of slots.values()) lowest = Math.max(lowest, y / mapGrid.row + 1);
  const tall = Math.max(lowest, Math.ceil(Math.sqrt(beside.length)), 1);
  const wide = Math.max(alone ? 4 : 1, Math.ceil(beside.length / tall));
  const left = alone ? 0 : right + 2 * mapGrid.indent;
  beside.forEach(({ id }, i) => {
    slots.set(id, { x: left + (i % wide) * mapGrid.column, y: Math.floor(i / wide) * mapGrid.row });
  });
  return slots;
}

/** Teams up to this size are stacked on every map; on a large one larger teams may be, so that it is no ribbon. */
const LEAST_STACK = 8;
const LARGE_MAP = 40;
/** From this row on everybody is stacked: a chain of command may be as long as a table. */
const LAST_WIDE_ROW = 100;

interface Laid {
  readonly slots: Map<Id, Place>;
  /** The width of all trees. */
  readonly right: number;
  readonly sprawl: number;
}

function layTrees(forest: Forest, people: number): Laid {
  let best = layTreesStacking(forest, { most: LEAST_STACK, tall: 0 });
  if (people <= LARGE_MAP) return best;
  for (let most = LEAST_STACK * 2; most < people; most *= 2) {
    for (const shape of [
      { most, tall: 0 },
      { most: LEAST_STACK, tall: most },
    ]) {
      const next = layTreesStacking(forest, shape);
      if (next.sprawl < best.sprawl) best = next;
    }
  }
  return best;
}

interface StackShape {
  /** Teams up to this size are stacked. */
  readonly most: number;
  /** Stacks of one manager share a column up to so many rows; 0: each has its own. */
  readonly tall: number;
}

function layTreesStacking(forest: Forest, shape: StackShape): Laid {
  const slots = new Map<Id, Place>();
  let right = 0;
  for (const root of forest.roots) {
    if (forest.reports(root).length > 0) right += layTree(forest, root, true, right, 0, shape, slots);
  }
  let high: number = mapGrid.row;
  for (const { y } of slots.values()) high = Math.max(high, y + mapGrid.row);
  return { slots, right, sprawl: sprawl(Math.max(right, 1), high) };
}

/**
 * Lays a card and everybody below it from `left` and `row` on: as one stack where they are few enough, else with the reports
 * side by side. Returns the width taken.
 */
function layTree(
  forest: Forest,
  card: HierarchyCard,
  top: boolean,
  left: number,
  row: number,
  shape: StackShape,
  slots: Map<Id, Place>,
): number {
  const y = row * mapGrid.row;
  if (!top && (row > LAST_WIDE_ROW || forest.teamOf(card) <= shape.most)) {
    const below = forest.below(card);
    below.forEach(({ card: each, depth }, i) => {
      slots.set(each.id, { x: left + mapGrid.indent * depth, y: y + i * mapGrid.row });
    });
    const deepest = Math.max(...below.map(({ depth }) => depth));
    return Math.max(mapGrid.column, mapGrid.cardWidth + mapGrid.indent * (deepest + Number(deepest > 2)));
  }
  let right = left;
  const heads: number[] = [];
  const alone = forest.reports(card).filter((report) => forest.teamOf(report) === 0);
  const inBlock = new Set(alone.length > LEAST_STACK ? alone : []);
  let column = { left, row: Infinity };
  for (const report of forest.reports(card)) {
    if (inBlock.has(report)) continue;
    const team = forest.teamOf(report);
    if (column.row + team <= row + shape.tall && team <= shape.most) {
      const width = layTree(forest, report, false, column.left, column.row, shape, slots);
      right = Math.max(right, column.left + width);
      column.row += team + 1;
      continue;
    }
    const x = right;
    right += layTree(forest, report, false, right, row + 1, shape, slots);
    heads.push(slots.get(report.id)?.x ?? x);
    column = { left: x, row: team <= shape.most ? row + team + 2 : Infinity };
  }
  if (inBlock.size > 0) {
    // Many without a team of their own make a block: side by side they would be a ribbon.
    const tall = Math.ceil(Math.sqrt(alone.length));
    alone.forEach(({ id }, i) => {
      const x = right + Math.floor(i / tall) * mapGrid.column;
      slots.set(id, { x, y: y + (1 + (i % tall)) * mapGrid.row });
      heads.push(x);
    });
    right += Math.ceil(alone.length / tall) * mapGrid.column;
  }
  slots.set(card.id, { x: Math.round((heads[0]! + heads.at(-1)!) / 2), y });
  return right - left + (top ? 0 : mapGrid.indent);
}

/** Gives people without reports a place in the top row above whom a second line joins to them; returns the others. */
function withoutThoseAbove(
  loose: readonly HierarchyCard[],
  cards: readonly HierarchyCard[],
  slots: Map<Id, Place>,
): HierarchyCard[] {
  const room = cardRoom();
  const above = new Map<Id, Place>();
  for (const place of slots.values()) if (place.y === 0) room.take(place);
  for (const { id, dottedTo = [] } of cards) {
    const place = slots.get(id);
    if (place?.y !== mapGrid.row) continue;
    for (const to of dottedTo) if (!above.has(to)) above.set(to, { x: place.x, y: 0 });
  }
  return loose.filter(({ id }) => {
    const place = above.get(id);
    if (place === undefined || !room.isFree(place)) return true;
    slots.set(id, place);
    room.take(place);
    return false;
  });
}

interface Forest {
  readonly roots: readonly HierarchyCard[];
  reports(card: HierarchyCard): readonly HierarchyCard[];
  /** How many people are below a card. */
  teamOf(card: HierarchyCard): number;
  /** A card and everybody below it, each before its own reports; the card itself is at depth 0. */
  below(card: HierarchyCard): { card: HierarchyCard; depth: number }[];
}

/** Who reports to whom among `cards`; a manager who is not among them counts as none. Loops are cut at their first member. */
function plantForest(cards: readonly HierarchyCard[]): Forest {
  const known = new Map(cards.map((card) => [card.id, card]));
  const children = new Map<Id, HierarchyCard[]>();
  const roots: HierarchyCard[] = [];
  const cut = new Set<Id>();
  const settled = new Set<Id>();
  for (const card of cards) {
    const line = new Set<Id>();
    let above: HierarchyCard | undefined = card;
    while (above !== undefined && !settled.has(above.id) && !line.has(above.id)) {
      line.add(above.id);
      above = above.reportsTo === undefined ? undefined : known.get(above.reportsTo);
    }
    if (above !== undefined && line.has(above.id)) cut.add(above.id);
    for (const id of line) settled.add(id);
  }
  for (const card of cards) {
    const manager = card.reportsTo === undefined || cut.has(card.id) ? undefined : known.get(card.reportsTo);
    if (manager === undefined) roots.push(card);
    else if (children.get(manager.id)?.push(card) === undefined) children.set(manager.id, [card]);
  }
  const reports = (card: HierarchyCard) => children.get(card.id) ?? [];
  const teams = new Map<Id, number>();
  for (const root of roots) {
    for (const { card } of downFrom(root, reports).reverse()) {
      teams.set(
        card.id,
        reports(card).reduce((sum, { id }) => sum + 1 + (teams.get(id) ?? 0), 0),
      );
    }
  }
  return { roots, reports, teamOf: ({ id }) => teams.get(id) ?? 0, below: (head) => downFrom(head, reports) };
}

function downFrom(head: HierarchyCard, reports: Forest['reports']): { card: HierarchyCard; depth: number }[] {
  const order: { card: HierarchyCard; depth: number }[] = [];
  const open = [{ card: head, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    order.push(next);
    const depth = Math.min(next.depth + 1, mapGrid.deepestIndent);
    for (const card of reports(next.card).toReversed()) open.push({ card, depth });
  }
  return order;
}
