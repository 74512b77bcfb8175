import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { tieDefaults } from '../model/ties.ts';
import { layHierarchy } from './hierarchy-layout.ts';
import { type LayoutCard, layoutCards } from './layout-cards.ts';
import { boxOf, mapGrid, offShape, type Place, type Rect } from './map-grid.ts';

/** One person's place in a layout that is stored. */
export interface Placed {
  readonly id: Id;
  readonly position: Place;
}

/** Space kept around a block of cards, in map units. */
const APART = 72;

/**
 * Ranks of who listens to whom, the listened-to above; without routes for the lines, which the map draws itself.
 * https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html
 */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'UP',
  'elk.edgeRouting': 'POLYLINE',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': '32',
  'elk.spacing.componentComponent': '56',
  'elk.layered.spacing.nodeNodeBetweenLayers': '68',
};

/**
 * Where the active people of a plan stand when the map is layered by influence: an arrow goes upwards wherever no circle of
 * influence forbids it, and where one does, the weaker tie gives way. Those without a tie of influence stand beside or
 * below, by reporting line. Takes long for hundreds of people: not for the UI thread.
 */
export async function layOutInfluence(plan: Pick<AccountPlan, 'stakeholders' | 'ties'>): Promise<Placed[]> {
  const cards = layoutCards(plan, false);
  const graph = influenceGraph(cards, plan.ties);
  const tied = new Map<Id, Place>();
  if (graph.children!.length > 0) {
    const { children = [] } = await new ELK().layout(graph);
    for (const { id, x = 0, y = 0 } of children) tied.set(id, { x: Math.round(x), y: Math.round(y) });
  }
  const others = layHierarchy(cards.filter(({ id }) => !tied.has(id)));
  const shift = besideOrBelow(boxOf(tied.values()), boxOf(others.values()));
  for (const [id, { x, y }] of others) tied.set(id, { x: x + shift.x, y: y + shift.y });
  return [...tied].map(([id, position]) => ({ id, position }));
}

/** People with a tie of influence, and those ties, in an order that does not depend on when they were added. */
function influenceGraph(cards: readonly LayoutCard[], ties: AccountPlan['ties']): ElkNode {
  const rank = new Map(cards.map(({ id }, i) => [id, i]));
  const influences = Object.values(ties)
    .filter(({ from, to, kind }) => kind === 'influence' && rank.has(from) && rank.has(to))
    .map(({ from, to, strength = tieDefaults.strength }) => ({ from, to, strength }))
    .sort(
      (a, b) => rank.get(a.from)! - rank.get(b.from)! || rank.get(a.to)! - rank.get(b.to)! || b.strength - a.strength,
    );
  const tied = new Set(influences.flatMap(({ from, to }) => [from, to]));
  return {
    id: 'map',
    layoutOptions: options,
    children: cards
      .filter(({ id }) => tied.has(id))
      .map(({ id }) => ({ id, width: mapGrid.cardWidth, height: mapGrid.cardHeight })),
    edges: influences.map(({ from, to, strength }, i) => ({
      id: `${i}`,
      sources: [from],
      targets: [to],
      layoutOptions: { 'elk.layered.priority.direction': String(strength) },
    })),
  };
}

/** How far to move the second block so that it stands right of the first, or below where that makes the better shape. */
function besideOrBelow(first: Rect | null, second: Rect | null): Place {
  if (first === null || second === null) return { x: 0, y: 0 };
  const beside = offShape(first.w + APART + second.w, Math.max(first.h, second.h));
  const below = offShape(Math.max(first.w, second.w), first.h + APART + second.h);
  return beside <= below
    ? { x: first.x + first.w + APART - second.x, y: first.y - second.y }
    : { x: first.x - second.x, y: first.y + first.h + APART - second.y };
}
