import type { DisplayList, Shape } from './display-list.ts';

/** A criterion's figures in a chart: absent is unknown. */
export interface CriterionFigures {
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly actual?: number | undefined;
}

interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** What the way from baseline to target is of the width; what is left and right of it is for what is worse or better. */
const [BASE_AT, TARGET_AT] = [0.2, 0.8];
const BAR = 7;
const MARK = 15;
const POINT = 4;

/**
 * One criterion as a way from left to right, whichever way its figures go: the baseline a hollow tick at a fifth of the width,
 * the target a tick with a flag at four fifths, so that charts under one another compare. Ink runs from the baseline to the
 * actual figure; hatched to its left where it got worse; an arrow where it is off the chart. What is unknown is dashed.
 */
export function criterionChart(
  { baseline, target, actual }: CriterionFigures,
  { width, height }: ChartSize,
): DisplayList {
  const y = height / 2;
  const [from, to] = [width * BASE_AT, width * TARGET_AT];
  const measurable = baseline !== undefined && target !== undefined && target !== baseline;
  const shapes: Shape[] = [];
  const dash = { dash: [2, 3] };
  shapes.push({
    kind: 'line',
    x1: from,
    y1: y,
    x2: to,
    y2: y,
    stroke: 'line-2',
    width: measurable ? 1.5 : 1,
    ...(measurable ? {} : dash),
  });
  if (measurable && actual !== undefined) shapes.push(...way((actual - baseline) / (target - baseline), { width, y }));
  // Which side of the target it is on cannot be known without a direction: the figure stands on its own.
  else if (actual !== undefined)
    shapes.push({
      kind: 'circle',
      x: width / 2,
      y,
      r: POINT - 0.5,
      fill: 'surface',
      stroke: 'control',
      width: 1.25,
      ...dash,
    });
  shapes.push(tick(from, y, baseline === undefined), ...flag(to, y, target === undefined));
  return { width, height, shapes };
}

function way(share: number, { width, y }: { width: number; y: number }): Shape[] {
  const [from, to] = [width * BASE_AT, width * TARGET_AT];
  const x = from + share * (to - from);
  const [first, last] = [POINT + 1, width - POINT - 1];
  const at = Math.min(last, Math.max(first, x));
  const worse = share < 0;
  const bar: Shape = {
    kind: 'rect',
    x: Math.min(from, at),
    y: y - BAR / 2,
    w: Math.abs(at - from),
    h: BAR,
    radius: 1.5,
    ...(worse ? { fill: 'neg-soft', hatch: 'neg' } : { fill: 'ink' }),
  };
  const off = x > last ? 1 : x < first ? -1 : 0;
  const point: Shape =
    off === 0
      ? { kind: 'circle', x: at, y, r: POINT, fill: worse ? 'neg' : 'ink', stroke: 'surface', width: 1.5 }
      : {
          kind: 'path',
          steps: [
            ['M', at - off * POINT, y - POINT - 1],
            ['L', at + off * POINT, y],
            ['L', at - off * POINT, y + POINT + 1],
            ['Z'],
          ],
          fill: worse ? 'neg' : 'ink',
        };
  return at === from ? [point] : [bar, point];
}

function tick(x: number, y: number, unknown: boolean): Shape {
  return {
    kind: 'line',
    x1: x,
    y1: y - MARK / 2,
    x2: x,
    y2: y + MARK / 2,
    stroke: 'control',
    width: 1.5,
    ...(unknown ? { dash: [2, 2] } : {}),
  };
}

function flag(x: number, y: number, unknown: boolean): Shape[] {
  const top = y - MARK / 2 - 2;
  const pole: Shape = {
    kind: 'line',
    x1: x,
    y1: top,
    x2: x,
    y2: y + MARK / 2,
    stroke: unknown ? 'control' : 'accent',
    width: 1.75,
    ...(unknown ? { dash: [2, 2] } : {}),
  };
  if (unknown) return [pole];
  return [
    pole,
    { kind: 'path', steps: [['M', x, top], ['L', x + 7, top + 3], ['L', x, top + 6], ['Z']], fill: 'accent' },
  ];
}
