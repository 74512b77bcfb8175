import type { Id } from '../kernel/ids.ts';
import type { MapLayout } from '../model/account-choices.ts';
import type { Tie, TieKind } from '../model/ties.ts';
import { mapGrid, type Place } from './map-grid.ts';

/** A line between two cards in map units, as steps of a drawing (drawing/display-list.ts knows the same form). */
export type LineStep =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number];
export type Line = readonly LineStep[];

type Point = readonly [x: number, y: number];

const { cardWidth: W, cardHeight: H } = mapGrid;
const RADIUS = 5;
/** How far left on a card its reporting lines begin and end. */
const STEM = 8;
const HEAD = 26;
/** Where the line from a manager turns, below the card. */
const BUS = 18;
/** How far left of a card the line to somebody further down runs. */
const TRUNK = 12;
/** Cards this near are joined straight, side by side and over one another: no third has room between them. */
const NEAR = W - 4;
const NEAR_DOWN = H + 26;
/** Room for an arrow's head before the card it points at. */
const ARROW = 6;
/** How far a line round the right of a column swings out; at most so that its middle stays before the next column. */
const ARC_LEAST = 12;
const ARC_MOST = 48;
/** The same of a line that climbs to another column. */
const CLIMB_LEAST = 14;
const CLIMB_MOST = 60;
/** Between ties of the same two people. */
const LANE = 14;

/**
 * From a manager to a report: under the manager's left edge for a stack, from its middle for a row and, down a trunk on
 * their left, for rows below that; else from its side.
 */
export function reportingLine(manager: Place, report: Place): Line {
  const stem = manager.x + STEM;
  const foot = manager.y + H;
  const middle = report.y + H / 2;
  if (report.y >= foot && report.x >= stem + RADIUS && report.x <= stem + 4 * mapGrid.indent) {
    return elbow([stem, foot], [stem, middle], [report.x, middle]);
  }
  const centre = manager.x + W / 2;
  if (report.y > foot + mapGrid.row) {
    // Somebody may stand above the report: the line comes down beside them.
    const trunk = report.x - TRUNK;
    return elbow([centre, foot], [centre, foot + BUS], [trunk, foot + BUS], [trunk, middle], [report.x, middle]);
  }
  if (report.y > foot) {
    const turn = Math.min(foot + BUS, (foot + report.y) / 2);
    const head = report.x + HEAD;
    return elbow([centre, foot], [centre, turn], [head, turn], [head, report.y]);
  }
  const across = gap(manager.x, report.x, W);
  if (across > 0) {
    const right = report.x > manager.x;
    const from = right ? manager.x + W : manager.x;
    const to = right ? report.x : report.x + W;
    const turn = (from + to) / 2;
    return elbow([from, manager.y + H / 2], [turn, manager.y + H / 2], [turn, middle], [to, middle]);
  }
  const turn = (manager.y + report.y + H) / 2;
  return elbow([centre, manager.y], [centre, turn], [report.x + HEAD, turn], [report.x + HEAD, report.y + H]);
}

/**
 * From one card's edge to the other's. `lane` keeps several ties of two people apart: 0 the middle, then 1, −1, 2, …
 * An influence stops short of the card it points at by the length of its arrow.
 */
export function tieLine(kind: TieKind, from: Place, to: Place, lane = 0): Line {
  const shift = lane * LANE;
  if (kind === 'conflict') return zigzag(...edgeToEdge(from, to, shift));
  const short = kind === 'influence' ? ARROW : 1;
  const across = gap(from.x, to.x, W);
  const down = gap(from.y, to.y, H);
  // A second line leaves room in the middle for an influence between the same two.
  const side = kind === 'dotted-report' ? shift - 2.5 * LANE : shift;
  if (across < -W / 3) {
    const x = (Math.max(from.x, to.x) + Math.min(from.x, to.x) + W) / 2 + side;
    const sign = Math.sign(to.y - from.y) || 1;
    if (down <= NEAR_DOWN) {
      const [y1, y2] = sign > 0 ? [from.y + H, to.y] : [from.y, to.y + H];
      return [
        ['M', x, y1],
        ['L', x, y2 - sign * short],
      ];
    }
    return arcRight(from, to, short, Math.abs(shift));
  }
  const sign = Math.sign(to.x - from.x) || 1;
  const x1 = sign > 0 ? from.x + W : from.x;
  const x2 = (sign > 0 ? to.x : to.x + W) - sign * short;
  const [y1, y2] = [from.y + H / 2 + shift, to.y + H / 2 + shift];
  if (down < -H / 3 && across <= NEAR) {
    const y = (y1 + y2) / 2;
    return [
      ['M', x1, y],
      ['L', x2, y],
    ];
  }
  if (down < -H / 3) return arcOver(from, to, short, Math.abs(shift));
  // It climbs beside the card it leaves, where the gap between two columns is, and only then goes across; the further it
  // climbs, the further from the card, so that several lines stay apart; to the next column, as far as there is room.
  const most = across < W ? Math.max(across, CLIMB_MOST) : CLIMB_MOST;
  const out = sign * Math.min(CLIMB_LEAST + Math.abs(y2 - y1) / 10, most);
  return [
    ['M', x1, y1],
    ['C', x1 + out, y1 + (y2 - y1) * 0.15, x1 - sign * 10, y2, x2, y2],
  ];
}

/**
 * Which lines a layout draws. Across the grid of power and support, and across the lanes of roles, reporting lines would say
 * nothing of what the place says; who reports to whom is the hierarchy's matter.
 */
export function linesOf(layout: MapLayout | undefined): Readonly<Record<TieKind | 'reporting', boolean>> {
  const reporting = layout !== 'grid' && layout !== 'lanes';
  return { reporting, 'dotted-report': reporting, influence: true, conflict: true };
}

/** Which lane each tie takes, so that no two of the same pair lie on one another. */
export function tieLanes(ties: Iterable<readonly [Id, Pick<Tie, 'from' | 'to'>]>): ReadonlyMap<Id, number> {
  const used = new Map<string, number>();
  const lanes = new Map<Id, number>();
  for (const [id, { from, to }] of ties) {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const nth = used.get(pair) ?? 0;
    used.set(pair, nth + 1);
    lanes.set(id, nth % 2 === 1 ? (nth + 1) / 2 : -nth / 2 || 0);
  }
  return lanes;
}

/** Free space between two intervals of one length; negative where they overlap. */
function gap(a: number, b: number, length: number): number {
  return Math.abs(a - b) - length;
}

/** Around the right of everything between two cards of one column. */
function arcRight(from: Place, to: Place, short: number, bulge: number): Line {
  const up = to.y < from.y;
  const y1 = from.y + H * (up ? 0.35 : 0.65);
  const y2 = to.y + H * (up ? 0.65 : 0.35);
  const x1 = from.x + W;
  const x2 = to.x + W + short;
  // The further, the wider: lines of several lengths beside one column stay apart.
  const out = Math.max(x1, x2) + Math.min(ARC_LEAST + Math.abs(y2 - y1) / 12, ARC_MOST) + bulge;
  const lean = (y2 - y1) * 0.25;
  return [
    ['M', x1, y1],
    ['C', out, y1 + lean, out, y2 - lean, x2, y2],
  ];
}

/** Over the tops of everything between two cards of one row. */
function arcOver(from: Place, to: Place, short: number, bulge: number): Line {
  const x1 = from.x + W / 2;
  const x2 = to.x + W / 2;
  const top = Math.min(from.y, to.y) - 30 - bulge;
  const lean = (x2 - x1) * 0.2;
  return [
    ['M', x1, from.y],
    ['C', x1 + lean, top, x2 - lean, top, x2, to.y - short],
  ];
}

/** The straight line between two cards' middles, cut at their edges and moved aside by `shift`. */
function edgeToEdge(from: Place, to: Place, shift: number): [Point, Point] {
  const a: Point = [from.x + W / 2, from.y + H / 2];
  const b: Point = [to.x + W / 2, to.y + H / 2];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  const inside = Math.min(dx === 0 ? Infinity : W / 2 / Math.abs(dx), dy === 0 ? Infinity : H / 2 / Math.abs(dy), 0.5);
  const aside: Point = [(-dy / length) * shift, (dx / length) * shift];
  return [
    [a[0] + dx * inside + aside[0], a[1] + dy * inside + aside[1]],
    [b[0] - dx * inside + aside[0], b[1] - dy * inside + aside[1]],
  ];
}

/** Teeth of 5 to each side, about 6.3 long. */
function zigzag([x1, y1]: Point, [x2, y2]: Point): Line {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const teeth = Math.max(2, Math.round(length / 6.33));
  const [ux, uy] = length === 0 ? [0, 0] : [(x2 - x1) / length, (y2 - y1) / length];
  const steps: LineStep[] = [['M', x1, y1]];
  for (let i = 0; i < teeth; i++) {
    const along = ((i + 0.5) * length) / teeth;
    const out = i % 2 === 0 ? 5 : -5;
    steps.push(['L', x1 + ux * along - uy * out, y1 + uy * along + ux * out]);
  }
  return [...steps, ['L', x2, y2]];
}

/** A line through `points` along the axes, its corners rounded as far as its parts are long enough. */
function elbow(...points: Point[]): Line {
  const steps: LineStep[] = [['M', ...points[0]!]];
  for (let i = 1; i < points.length - 1; i++) {
    const [before, corner, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
    const into = towards(corner, before, radius);
    const out = towards(corner, after, radius);
    steps.push(
      ['L', ...into],
      ['C', ...towards(into, corner, radius / 2), ...towards(out, corner, radius / 2), ...out],
    );
  }
  return [...steps, ['L', ...points.at(-1)!]];
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  return length === 0
    ? from
    : [from[0] + ((to[0] - from[0]) * by) / length, from[1] + ((to[1] - from[1]) * by) / length];
}
