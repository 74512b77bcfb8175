import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { tieDefaults } from '../model/ties.ts';
import { type LayoutCard, layoutCards } from './layout-cards.ts';
import { boxOf, mapGrid, type Place } from './map-grid.ts';

/** Made here, not when it is first needed: in a worker it takes over the messages, before whoever serves them. */
const elk = new ELK();

/** One person's place in a layout that is stored. */
export interface Placed {
  readonly id: Id;
  readonly position: Place;
}

/** Up to so many people lines are kept straight; more are kept close, or the map would be mostly empty, and laid faster. */
const MANY = 60;
const close = { 'elk.layered.nodePlacement.strategy': 'SIMPLE', 'elk.layered.thoroughness': '3' };
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
 * influence forbids it, and where one does, the weaker tie gives way. Other ties keep people near one another; those
 * without a tie stand on the right. Takes long for hundreds of people: not for the UI thread.
 */
export async function layOutInfluence(plan: Pick<AccountPlan, 'stakeholders' | 'ties'>): Promise<Placed[]> {
  const cards = layoutCards(plan, false);
  const graph = influenceGraph(cards, plan.ties);
  const tied = new Map<Id, Place>();
  if (graph.children!.length > 0) {
    const { children = [] } = await elk.layout(graph);
    for (const { id, x = 0, y = 0 } of children) tied.set(id, { x: Math.round(x), y: Math.round(y) });
  }
  const box = boxOf(tied.values());
  const others = cards.filter(({ id }) => !tied.has(id));
  const [left, top] = box === null ? [0, 0] : [box.x + box.w + APART, box.y];
  const tall = Math.max(Math.floor(((box?.h ?? 0) + APART) / mapGrid.row), Math.ceil(Math.sqrt(others.length)));
  for (const [i, { id }] of others.entries()) {
    tied.set(id, { x: left + Math.floor(i / tall) * mapGrid.column, y: top + (i % tall) * mapGrid.row });
  }
  return [...tied].map(([id, position]) => ({ id, position }));
}

/** People with a tie, and those ties, in an order that does not depend on when they were added. */
function influenceGraph(cards: readonly LayoutCard[], ties: AccountPlan['ties']): ElkNode {
  const rank = new Map(cards.map(({ id }, i) => [id, i]));
  const between = Object.values(ties)
    .filter(({ from, to }) => rank.has(from) && rank.has(to))
    .map(({ from, to, kind, strength = tieDefaults.strength }) => ({
      from,
      to,
      // Only influence has a say in who is above.
      strength: kind === 'influence' ? strength : 0,
    }))
    .sort(
      (a, b) => rank.get(a.from)! - rank.get(b.from)! || rank.get(a.to)! - rank.get(b.to)! || b.strength - a.strength,
    );
  const tied = new Set(between.flatMap(({ from, to }) => [from, to]));
  return {
    id: 'map',
    layoutOptions: {
      ...options,
      ...(tied.size > MANY ? close : {}),
    },
    children: cards
      .filter(({ id }) => tied.has(id))
      .map(({ id }) => ({ id, width: mapGrid.cardWidth, height: mapGrid.cardHeight })),
    edges: between.map(({ from, to, strength }, i) => ({
      id: `${i}`,
      sources: [from],
      targets: [to],
      layoutOptions: { 'elk.layered.priority.direction': String(strength) },
    })),
  };
}
