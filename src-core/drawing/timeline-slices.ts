import type { TimelineLink } from '../schedule/timeline-geometry.ts';
import type { Ink, Shape } from './display-list.ts';

/** A row of a timeline and the display list that it becomes: how high it is above and below the row itself. */
export interface Slice {
  readonly y: number;
  readonly h: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = TimelineLink['points'][number];

const HEAD = 3.6;

/**
 * Links cut where the rows of a timeline are cut, so that each row carries its part wherever a page ends: shapes a row, in
 * that row's own coordinates.
 */
export function sliceLinks(links: readonly TimelineLink[], rows: readonly Slice[], left: number): Shape[][] {
  const slices: Shape[][] = rows.map(() => []);
  const rowAt = (y: number) => {
    const at = rows.findIndex((row) => y <= row.y + row.h);
    return at < 0 ? rows.length - 1 : at;
  };
  for (const { points, critical, broken } of [...links].sort((a, b) => Number(a.critical) - Number(b.critical))) {
    const stroke: Ink = broken ? 'danger' : critical ? 'bar-1' : 'control';
    const width = critical ? 1.5 : 0.8;
    for (const [i, to] of points.entries()) {
      const from = points[i - 1];
      if (from === undefined) continue;
      const end = i === points.length - 1 ? short(from, to) : to;
      const [upper, lower] = from.y <= end.y ? [from, end] : [end, from];
      for (let at = rowAt(upper.y); at <= rowAt(lower.y); at++) {
        const { y, h, top, bottom } = rows[at]!;
        // A line that goes on into the next row crosses what stands between the two.
        const y1 = upper.y < y ? 0 : upper.y - y + top;
        const y2 = lower.y > y + h ? top + h + bottom : lower.y - y + top;
        slices[at]!.push({ kind: 'line', x1: left + upper.x, y1, x2: left + lower.x, y2, stroke, width });
      }
    }
    const [before, last] = [points.at(-2), points.at(-1)];
    if (before === undefined || last === undefined) continue;
    const at = rowAt(last.y);
    slices[at]!.push(arrow(before, last, { x: left, y: rows[at]!.top - rows[at]!.y }, stroke));
  }
  return slices;
}

/** Where the line ends under the arrow's head. */
function short(from: Point, to: Point): Point {
  return { x: to.x - Math.sign(to.x - from.x) * HEAD * 0.7, y: to.y - Math.sign(to.y - from.y) * HEAD * 0.7 };
}

function arrow(from: Point, to: Point, shift: Point, fill: Ink): Shape {
  const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const [x, y] = [to.x + shift.x, to.y + shift.y];
  const [bx, by] = [x - dx * HEAD, y - dy * HEAD];
  const half = HEAD * 0.55;
  return {
    kind: 'path',
    steps: [['M', x, y], ['L', bx + dy * half, by + dx * half], ['L', bx - dy * half, by - dx * half], ['Z']],
    fill,
  };
}
