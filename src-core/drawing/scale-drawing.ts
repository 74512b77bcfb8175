import type { DisplayList, PathStep, Shape, Stroke } from './display-list.ts';

/** A drawing at another size: strokes, dashes and type scale with it. */
export function scaleDrawing(list: DisplayList, factor: number): DisplayList {
  return {
    width: list.width * factor,
    height: list.height * factor,
    shapes: list.shapes.map((shape) => scaleShape(shape, factor)),
  };
}

function scaleShape(shape: Shape, f: number): Shape {
  if (shape.kind === 'group') {
    return {
      ...shape,
      dx: (shape.dx ?? 0) * f,
      dy: (shape.dy ?? 0) * f,
      shapes: shape.shapes.map((each) => scaleShape(each, f)),
    };
  }
  if (shape.kind === 'text') return { ...shape, x: shape.x * f, y: shape.y * f, size: shape.size * f };
  if (shape.kind === 'image') return { ...shape, x: shape.x * f, y: shape.y * f, w: shape.w * f, h: shape.h * f };
  const stroke = scaleStroke(shape, f);
  if (shape.kind === 'line')
    return { ...shape, ...stroke, x1: shape.x1 * f, y1: shape.y1 * f, x2: shape.x2 * f, y2: shape.y2 * f };
  if (shape.kind === 'circle') return { ...shape, ...stroke, x: shape.x * f, y: shape.y * f, r: shape.r * f };
  if (shape.kind === 'path') {
    const steps = shape.steps.map(([op, ...at]) => [op, ...at.map((value) => value * f)] as unknown as PathStep);
    return { ...shape, ...stroke, steps };
  }
  const radius = shape.radius === undefined ? {} : { radius: shape.radius * f };
  return { ...shape, ...stroke, ...radius, x: shape.x * f, y: shape.y * f, w: shape.w * f, h: shape.h * f };
}

function scaleStroke({ stroke, width, dash }: Stroke, f: number): Stroke {
  if (stroke === undefined) return {};
  return { width: (width ?? 1) * f, ...(dash === undefined ? {} : { dash: dash.map((each) => each * f) }) };
}
