import type { MeasureText, Shape } from '../drawing/display-list.ts';
import { fitText } from '../drawing/wrap-text.ts';
import { type Block, baseline, looks, type TextLook, textShapes } from './blocks.ts';

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** A quieter line below: the other scenario, or what the figure is part of. */
  readonly beside?: string;
  /** Its part of the width; all together 1. */
  readonly share: number;
}

const HEIGHT = 114;
const PAD = 18;
const VALUE_TOP = 30;
const first: TextLook = { size: 42, line: 48, weight: 600, fill: 'text' };
const other: TextLook = { size: 27, line: 34, weight: 600, fill: 'text' };
const SMALLEST = 14;

/** The figures that a page is about, side by side between two rules, the first one largest; each in type that fits its room. */
export function keyFigures(figures: readonly KeyFigure[], width: number, measure: MeasureText): Block {
  const shapes: Shape[] = [{ kind: 'line', x1: 0, y1: 0, x2: width, y2: 0, stroke: 'text', width: 2 }];
  let x = 0;
  for (const [i, { label, value, beside, share }] of figures.entries()) {
    const left = i === 0 ? 0 : x + PAD;
    const room = x + share * width - left - (i === figures.length - 1 ? 0 : 12);
    const look = fitted(value, i === 0 ? first : other, room, measure);
    const small = (text: string) => [fitText(text, room, looks.small, measure)];
    if (i > 0) shapes.push({ kind: 'line', x1: x, y1: 1, x2: x, y2: HEIGHT, stroke: 'line' });
    shapes.push(
      ...textShapes(small(label), left, 11, looks.small),
      {
        kind: 'text',
        x: left,
        y: VALUE_TOP + baseline(first),
        text: fitText(value, room, look, measure),
        size: look.size,
        weight: 600,
        fill: 'text',
      },
      ...(beside === undefined ? [] : textShapes(small(beside), left, 81, looks.small)),
    );
    x += share * width;
  }
  shapes.push({ kind: 'line', x1: 0, y1: HEIGHT, x2: width, y2: HEIGHT, stroke: 'line-2' });
  const facts = figures.map(({ label, value, beside }) => ({
    name: label,
    value,
    ...(beside === undefined ? {} : { note: beside }),
  }));
  return { height: HEIGHT, shapes, means: [{ kind: 'facts', facts }] };
}

function fitted(value: string, look: TextLook, room: number, measure: MeasureText): TextLook {
  let { size } = look;
  while (size > SMALLEST && measure(value, { size, weight: 600 }) > room) size--;
  return { ...look, size };
}
