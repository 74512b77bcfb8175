import { curveMonotoneX } from 'd3-shape';
import type { DisplayList, PathStep, Shape } from './display-list.ts';
import { moneyAxis } from './money-axis.ts';

export interface CoverLine {
  readonly name: string;
  /** Of years 0…N. */
  readonly cumulative: readonly number[];
}

export interface CoverCurves {
  /** The line drawn in the accent, with its name: the cautious one where there are two. */
  readonly lead: CoverLine;
  readonly other: CoverLine | null;
  readonly title: string;
  readonly money: (amount: number) => string;
  readonly width: number;
  readonly height: number;
}

const BETWEEN = 8;
/** Room for the figure and the name of a line that ends lowest, and for the years. */
const BELOW = 72;
const LABEL_WIDTH = 62;
const TITLE_WIDTH = 180;
const FIGURE = { size: 13, weight: 600 } as const;
const NAME = { size: 11.5 } as const;
const YEAR = { size: 11 } as const;

/** The cumulative lines of two scenarios and the fan of what lies between them, over an axis of years. */
export function coverCurves({ lead, other, title, money, width, height }: CoverCurves): DisplayList {
  const years = lead.cumulative.length - 1;
  const { y } = moneyAxis([...lead.cumulative, ...(other?.cumulative ?? [])], 44, height - BELOW);
  const x = (year: number) => (years === 0 ? 0 : (year / years) * width);
  const curve = (values: readonly number[]) => smooth(values.map((value, year) => [x(year), y(value)]));
  const zero = y(0);
  const shapes: Shape[] = [{ kind: 'line', x1: 0, y1: zero, x2: width, y2: zero, stroke: 'line-2' }];
  for (let year = 0; year <= years; year++) {
    shapes.push(
      { kind: 'line', x1: x(year), y1: zero - 3, x2: x(year), y2: zero + 3, stroke: 'text' },
      {
        kind: 'text',
        x: x(year),
        y: height - 4,
        text: year === 0 ? 'Today' : `Year ${year}`,
        ...YEAR,
        fill: 'text-3',
        anchor: year === 0 ? 'start' : year === years ? 'end' : 'middle',
      },
    );
  }
  if (other !== null) {
    for (let n = 1; n < BETWEEN; n++) {
      const mixed = lead.cumulative.map((value, i) => value + ((other.cumulative[i]! - value) * n) / BETWEEN);
      shapes.push({ kind: 'path', steps: curve(mixed), stroke: 'edge-report', width: 0.75 });
    }
    shapes.push({ kind: 'path', steps: curve(other.cumulative), stroke: 'text', width: 2 });
  }
  shapes.push({ kind: 'path', steps: curve(lead.cumulative), stroke: 'accent', width: 2.75 });
  const end = (values: readonly number[]) => values[values.length - 1]!;
  const above = other !== null && end(other.cumulative) < end(lead.cumulative);
  shapes.push(...endLabel(lead, other === null || above, 'accent'));
  if (other !== null) shapes.push(...endLabel(other, !above, 'text'));
  shapes.push({ kind: 'text', x: 0, y: titleLevel(), text: title, ...NAME, fill: 'text-2' });
  return { width, height, shapes };

  /** At the left over the axis or under it, where no curve runs; else at the top, from which curves stay away there. */
  function titleLevel(): number {
    const until = years === 0 ? 0 : (TITLE_WIDTH / width) * years;
    const levels = [lead, ...(other === null ? [] : [other])].flatMap(({ cumulative }) => {
      const before = cumulative.filter((_, year) => year <= until);
      const [last = 0, next = last] = cumulative.slice(before.length - 1);
      return [...before, last + (next - last) * Math.min(1, until - (before.length - 1))].map((value) => y(value));
    });
    const top = Math.min(...levels);
    const bottom = Math.max(...levels);
    return [zero - 14, zero + 18].find((level) => level + 6 < top || level - 14 > bottom) ?? 12;
  }

  function endLabel(named: CoverLine, over: boolean, fill: 'accent' | 'text'): Shape[] {
    const { cumulative } = named;
    const value = end(cumulative);
    const before = cumulative[years - 1] ?? value;
    const lineLeft = y(value + ((before - value) * LABEL_WIDTH * years) / width);

    // Below a line that rises, the label must clear where the line still is at the label's left end.
    const near = over ? y(value) - 28 : Math.max(y(value), lineLeft) + 22;
    const onAxis = near - 12 < zero && zero < near + 20;
    const at = onAxis ? (over ? zero - 24 : zero + 16) : near;
    return [
      { kind: 'text', x: width, y: at, text: money(value), ...FIGURE, fill, anchor: 'end' },
      { kind: 'text', x: width, y: at + 16, text: named.name, ...NAME, fill: 'text-2', anchor: 'end' },
    ];
  }
}

/** A curve through points that never overshoots them, as path steps. */
function smooth(points: readonly [number, number][]): PathStep[] {
  const steps: PathStep[] = [];
  const collect = {
    moveTo: (x: number, y: number) => steps.push(['M', x, y]),
    lineTo: (x: number, y: number) => steps.push(['L', x, y]),
    bezierCurveTo: (a: number, b: number, c: number, d: number, x: number, y: number) =>
      steps.push(['C', a, b, c, d, x, y]),
    closePath: () => steps.push(['Z']),
  };
  // The curve needs of a canvas only what is collected here.
  const curve = curveMonotoneX(collect as never);
  curve.lineStart();
  for (const [x, y] of points) curve.point(x, y);
  curve.lineEnd();
  return steps;
}
