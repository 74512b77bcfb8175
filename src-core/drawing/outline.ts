import type { PathStep, Shape } from './display-list.ts';

export type OutlinedShape = Extract<Shape, { kind: 'line' | 'rect' | 'circle' | 'path' }>;

/** How far a Bézier's controls stand from its ends to draw a quarter circle. */
const QUARTER = 0.5523;

/** Any drawn shape as path steps, moved by `dx`, `dy`. */
export function outline(shape: OutlinedShape, dx = 0, dy = 0): PathStep[] {
  if (shape.kind === 'path') return shape.steps.map((step) => moved(step, dx, dy));
  if (shape.kind === 'line') {
    return [
      ['M', shape.x1 + dx, shape.y1 + dy],
      ['L', shape.x2 + dx, shape.y2 + dy],
    ];
  }
  if (shape.kind === 'circle') {
    const { x, y, r } = shape;
    return roundedRect(x - r + dx, y - r + dy, 2 * r, 2 * r, r);
  }
  return roundedRect(shape.x + dx, shape.y + dy, shape.w, shape.h, shape.radius ?? 0);
}

function roundedRect(x: number, y: number, w: number, h: number, radius: number): PathStep[] {
  const r = Math.max(0, Math.min(radius, w / 2, h / 2));
  const right = x + w;
  const bottom = y + h;
  if (r === 0) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const k = r * (1 - QUARTER);
  return [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - k, y, right, y + k, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + k, bottom, x, bottom - k, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ];
}

function moved(step: PathStep, dx: number, dy: number): PathStep {
  const [op, ...numbers] = step;
  return [op, ...numbers.map((value, i) => value + (i % 2 === 0 ? dx : dy))] as unknown as PathStep;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The box around a path's points and controls. */
export function stepsBox(steps: readonly PathStep[]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, ...numbers] of steps) {
    for (const [i, value] of numbers.entries()) (i % 2 === 0 ? xs : ys).push(value);
  }
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
