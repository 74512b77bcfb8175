import type { AccountPlan } from '../model/plan.ts';
import { rows } from '../model/plan.ts';
import { tieDefaults } from '../model/ties.ts';
import { placePeople } from '../people/place-people.ts';
import { mapGrid, type Place } from '../people/map-grid.ts';
import { type Line, reportingLine, tieLanes, tieLine } from '../people/map-lines.ts';
import type { DisplayList, MeasureText, Shape } from './display-list.ts';
import { fullCard, safeCard } from './stakeholder-card.ts';

/** Room for the support marks on the top edge and for strokes. */
const EDGE = 12;

export interface MapDrawingOptions {
  /** Cards of name, title, department and project role only, all alike; then no tie is drawn either. */
  readonly customerSafe: boolean;
  readonly measure: MeasureText;
}

/**
 * The people of a plan on their places, at 100 % (a card is 184 × 84). A customer-safe drawing must be made from a plan
 * that holds allowed fields only (report/audience.ts): it has no positions and no ties, and so its layout tells nothing.
 */
export function stakeholderMapDrawing(plan: AccountPlan, { customerSafe, measure }: MapDrawingOptions): DisplayList {
  const places = placePeople(plan);
  const all = [...places.values()];
  if (all.length === 0) return { width: 0, height: 0, shapes: [] };
  const left = Math.min(...all.map(({ x }) => x)) - EDGE;
  const top = Math.min(...all.map(({ y }) => y)) - EDGE;
  const shift = ({ x, y }: Place): Place => ({ x: x - left, y: y - top });
  const at = (id: string | undefined): Place | undefined => {
    const place = id === undefined ? undefined : places.get(id);
    return place === undefined ? undefined : shift(place);
  };
  const people = rows(plan, 'stakeholders').flatMap(([id, person]) => {
    const place = at(id);
    return place === undefined ? [] : [{ id, person, place }];
  });
  const shapes: Shape[] = [];
  for (const { person, place } of people) {
    const manager = at(person.reportsTo);
    if (manager === undefined) continue;
    shapes.push({ kind: 'path', steps: reportingLine(manager, place), stroke: 'edge-report', width: 1.25 });
  }
  if (!customerSafe) shapes.push(...tieShapes(plan, at));
  for (const { id, person, place } of people) {
    const card = customerSafe ? safeCard(person, measure) : fullCard(person, measure);
    shapes.push({ kind: 'group', id, title: person.name, dx: place.x, dy: place.y, shapes: card });
  }
  return {
    width: Math.max(...all.map(({ x }) => x)) + mapGrid.cardWidth - left + EDGE,
    height: Math.max(...all.map(({ y }) => y)) + mapGrid.cardHeight - top + EDGE,
    shapes,
  };
}

const influenceWidths = [1.25, 2, 2.75];

function tieShapes(plan: AccountPlan, at: (id: string) => Place | undefined): Shape[] {
  const ties = rows(plan, 'ties');
  const lanes = tieLanes(ties);
  return ties.flatMap(([id, { from, to, kind, strength = tieDefaults.strength }]) => {
    const start = at(from);
    const end = at(to);
    if (start === undefined || end === undefined) return [];
    const steps = tieLine(kind, start, end, lanes.get(id));
    if (kind === 'conflict') return [{ kind: 'path', steps, stroke: 'sup-m2', width: 1.75 } as const];
    if (kind === 'dotted-report') {
      return [{ kind: 'path', steps, stroke: 'edge-inf', width: 1.75, dash: [0, 4], cap: 'round' } as const];
    }
    const width = influenceWidths[strength - 1]!;
    return [{ kind: 'path', steps, stroke: 'edge-inf', width } as const, arrowHead(steps, width)];
  });
}

/** At the end of a line, pointing on in its last direction. */
function arrowHead(line: Line, width: number): Shape {
  const points = line.flatMap(([, ...at]) =>
    Array.from({ length: at.length / 2 }, (_, i) => [at[2 * i]!, at[2 * i + 1]!] as const),
  );
  const [x, y] = points[points.length - 1]!;
  const [fromX, fromY] = points[points.length - 2]!;
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [ux, uy] = [(x - fromX) / length, (y - fromY) / length];
  const half = 3 + width * 0.6;
  return {
    kind: 'path',
    steps: [
      ['M', x + ux * 6, y + uy * 6],
      ['L', x - ux - uy * half, y - uy + ux * half],
      ['L', x - ux + uy * half, y - uy - ux * half],
      ['Z'],
    ],
    fill: 'edge-inf',
  };
}
