import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Tie, TieKind } from '@core/model/ties.ts';
import type { Place } from '@core/people/map-grid.ts';
import { type Line, reportingLine, tieLanes, tieLine } from '@core/people/map-lines.ts';
import { type Area, grown, shared } from './map-geometry.ts';

/** Which lines the map shows. */
export interface Layers {
  readonly reporting: boolean;
  readonly influence: boolean;
  readonly conflict: boolean;
}

export interface TiePath {
  readonly id: Id;
  readonly kind: TieKind;
  readonly strength: number;
  readonly path: string;
  /** Holds the whole line. */
  readonly box: Area;
  /** For its arrow; null where it has no length. */
  readonly end: LineEnd | null;
}

/** Where a line ends, and which way it goes there, as a unit vector. */
export interface LineEnd extends Place {
  readonly dx: number;
  readonly dy: number;
}

/** A part of a path through people. */
export interface PathLine {
  readonly path: string;
  /** Where the influence that it follows ends; null along a reporting line, which has no arrow. */
  readonly end: LineEnd | null;
}

const nobody: ReadonlySet<Id> = new Set();

/** The layer a kind of tie belongs to: a second line is a reporting line. */
export const layerOf: Record<TieKind, keyof Layers> = {
  influence: 'influence',
  conflict: 'conflict',
  'dotted-report': 'reporting',
};

/** All reporting lines as three paths: to people, to people still to be found, and those that a filter leaves out. */
export interface ReportingPaths {
  readonly known: string;
  readonly gaps: string;
  readonly faded: string;
}

/** One path is far cheaper than one a line. With an `area` only those that may pass through it. */
export function reportingPaths(
  people: AccountPlan['stakeholders'],
  places: ReadonlyMap<Id, Place>,
  area: Area | null = null,
  left: ReadonlySet<Id> = nobody,
): ReportingPaths {
  let [known, gaps, faded] = ['', '', ''];
  for (const [id, place] of places) {
    const person = people[id];
    const manager = person?.reportsTo === undefined ? undefined : places.get(person.reportsTo);
    if (person === undefined || manager === undefined) continue;
    const { path, box } = reportingPath(manager, place);
    if (area !== null && shared(box, area) === null) continue;
    if (left.has(id) || left.has(person.reportsTo!)) faded += path;
    else if (person.name.trim() === '') gaps += path;
    else known += path;
  }
  return { known, gaps, faded };
}

interface ReportingPath {
  readonly manager: Place;
  readonly path: string;
  readonly box: Area;
}

/** Lines that were worked out, by what they lead to: good while it and the other end stand where they stood. */
const reportingKept = new WeakMap<Place, ReportingPath>();

function reportingPath(manager: Place, report: Place): ReportingPath {
  const known = reportingKept.get(report);
  if (known?.manager === manager) return known;
  const line = reportingLine(manager, report);
  const made = { manager, path: svgPath(line), box: boxOf(line) };
  reportingKept.set(report, made);
  return made;
}

export function tiePaths(ties: { readonly [id: Id]: Tie }, places: ReadonlyMap<Id, Place>, layers: Layers): TiePath[] {
  const all = Object.entries(ties);
  const lanes = tieLanes(all);
  return all.flatMap(([id, tie]) => {
    const [a, b] = [places.get(tie.from), places.get(tie.to)];
    if (a === undefined || b === undefined || !layers[layerOf[tie.kind]]) return [];
    return [tiePath(id, tie, a, b, lanes.get(id) ?? 0)];
  });
}

interface KeptTie {
  readonly a: Place;
  readonly b: Place;
  readonly lane: number;
  readonly drawn: TiePath;
}

const tiesKept = new WeakMap<Tie, KeptTie>();

function tiePath(id: Id, tie: Tie, a: Place, b: Place, lane: number): TiePath {
  const known = tiesKept.get(tie);
  if (known?.drawn.id === id && known.a === a && known.b === b && known.lane === lane) return known.drawn;
  const { kind, strength = 1 } = tie;
  const line = tieLine(kind, a, b, lane);
  const drawn = { id, kind, strength, path: svgPath(line), box: boxOf(line), end: endOf(line) };
  tiesKept.set(tie, { a, b, lane, drawn });
  return drawn;
}

/** The lines that a path through people follows: the influence of one on the next, else the reporting line of the two. */
export function pathLines(
  path: readonly Id[],
  { stakeholders, ties }: Pick<AccountPlan, 'stakeholders' | 'ties'>,
  places: ReadonlyMap<Id, Place>,
): PathLine[] {
  const all = Object.entries(ties);
  const lanes = tieLanes(all);
  return path.slice(1).flatMap((to, i) => {
    const from = path[i]!;
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined) return [];
    const [tie] = all
      .filter(([, each]) => each.kind === 'influence' && each.from === from && each.to === to)
      .sort(([, one], [, other]) => (other.strength ?? 1) - (one.strength ?? 1));
    if (tie !== undefined) {
      const line = tieLine('influence', a, b, lanes.get(tie[0]));
      return [{ path: svgPath(line), end: endOf(line) }];
    }
    if (stakeholders[to]?.reportsTo === from) return [{ path: svgPath(reportingLine(a, b)), end: null }];
    if (stakeholders[from]?.reportsTo === to) return [{ path: svgPath(reportingLine(b, a)), end: null }];
    return [];
  });
}

/** A box that holds a line, and has some room: a straight one would have no width. */
function boxOf(line: Line): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, ...numbers] of line) {
    for (let i = 0; i < numbers.length; i += 2) {
      left = Math.min(left, numbers[i]!);
      right = Math.max(right, numbers[i]!);
      top = Math.min(top, numbers[i + 1]!);
      bottom = Math.max(bottom, numbers[i + 1]!);
    }
  }
  return grown({ left, top, right, bottom }, 8);
}

function endOf(line: Line): LineEnd | null {
  const numbers = line.slice(-2).flatMap(([, ...each]): number[] => each);
  if (numbers.length < 4) return null;
  const [fromX, fromY, x, y] = numbers.slice(-4) as [number, number, number, number];
  const length = Math.hypot(x - fromX, y - fromY);
  return length === 0 ? null : { x, y, dx: (x - fromX) / length, dy: (y - fromY) / length };
}

function svgPath(line: Line): string {
  return line
    .map(([letter, ...numbers]) => `${letter}${numbers.map((n) => Math.round(n * 10) / 10).join(' ')}`)
    .join('');
}
