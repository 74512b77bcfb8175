import type { Id } from '../kernel/ids.ts';
import { type TieKind, tieDefaults } from '../model/ties.ts';
import type { Place } from '../people/map-grid.ts';
import { type Line, reportingLine, tieLanes, tieLine } from '../people/map-lines.ts';
import type { PlacePlan } from '../people/place-people.ts';
import type { Ink, Shape } from './display-list.ts';

type Places = ReadonlyMap<Id, Place>;

/** Who reports to whom; to somebody not yet identified with dashes. */
export function reportingShapes({ stakeholders }: PlacePlan, places: Places): Shape[] {
  const lines: Shape[] = [];
  for (const [id, place] of places) {
    const { name, reportsTo } = stakeholders[id]!;
    const manager = reportsTo === undefined ? undefined : places.get(reportsTo);
    if (manager === undefined) continue;
    const line = { kind: 'path', steps: reportingLine(manager, place), stroke: 'edge-report', width: 1.25 } as const;
    lines.push(name.trim() === '' ? { ...line, dash: [3, 3] } : line);
  }
  return lines;
}

const widths = [1.25, 2, 2.75];

/** Influence as arrows as wide as they are strong, conflicts as zigzags, second managers with dots. */
export function tieShapes({ ties }: PlacePlan, places: Places, shown: Readonly<Record<TieKind, boolean>>): Shape[] {
  const all = Object.entries(ties);
  const lanes = tieLanes(all);
  return all.flatMap(([id, { from, to, kind, strength = tieDefaults.strength }]): Shape[] => {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined || !shown[kind]) return [];
    const steps = tieLine(kind, start, end, lanes.get(id));
    if (kind === 'conflict') return [{ kind: 'path', steps, stroke: 'sup-m2', width: 1.75 }];
    if (kind === 'dotted-report') {
      return [{ kind: 'path', steps, stroke: 'edge-inf', width: 1.75, dash: [0, 4], cap: 'round' }];
    }
    const width = widths[strength - 1]!;
    return [{ kind: 'path', steps, stroke: 'edge-inf', width }, arrowHead(steps, width, 'edge-inf')];
  });
}

/** The warmest path over the lines that it follows: the influence of one on the next, else the reporting line of the two. */
export function pathShapes({ stakeholders, ties }: PlacePlan, places: Places, path: readonly Id[]): Shape[] {
  const all = Object.entries(ties);
  const lanes = tieLanes(all);
  return path.slice(1).flatMap((to, i): Shape[] => {
    const from = path[i]!;
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined) return [];
    const influence = all.find(([, tie]) => tie.kind === 'influence' && tie.from === from && tie.to === to);
    const up = stakeholders[from]?.reportsTo === to;
    const steps =
      influence !== undefined
        ? tieLine('influence', start, end, lanes.get(influence[0]))
        : up
          ? reportingLine(end, start)
          : reportingLine(start, end);
    return [
      { kind: 'path', steps, stroke: 'accent', width: 13, opacity: 0.16, cap: 'round' },
      { kind: 'path', steps, stroke: 'accent', width: 3 },
      ...(influence === undefined ? [] : [arrowHead(steps, 3, 'accent')]),
    ];
  });
}

/** At the end of a line, pointing on in its last direction. */
function arrowHead(line: Line, width: number, fill: Ink): Shape {
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
    fill,
  };
}
