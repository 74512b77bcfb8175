import type { MeasureText, Shape } from '../drawing/display-list.ts';
import { clampText, fitText } from '../drawing/wrap-text.ts';
import { type Block, looks, type TextLook, textShapes } from './blocks.ts';

/** A figure with what it is called and what there is to add to it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

const PAD = 16;
const TOP = 14;
const VALUE = [20, 17, 14, 12.5].map((size): TextLook => ({ size, line: 28, weight: 600, fill: 'text' }));
const NOTE_LINES = 2;

/** Up to five facts side by side under an ink rule, as on the summary: what a page is about before its details. */
export function factStrip(facts: readonly Fact[], width: number, measure: MeasureText): Block {
  const column = (width - PAD * (facts.length - 1)) / facts.length;
  const left = (at: number) => (at === 0 ? 0 : at * (column + PAD) + PAD / 2);
  const room = (at: number) => (at + 1) * (column + PAD) - (at === facts.length - 1 ? PAD : PAD * 1.25) - left(at);
  const notes = facts.map(({ note = '' }, at) =>
    note.trim() === '' ? [] : clampText(note, room(at), looks.small, measure, NOTE_LINES),
  );
  const lines = Math.max(...notes.map((each) => each.length));
  const height = TOP + looks.note.line + 28 + lines * looks.small.line + 12;
  const shapes: Shape[] = [
    { kind: 'line', x1: 0, y1: 0, x2: width, y2: 0, stroke: 'text', width: 1.5 },
    { kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'line-2' },
  ];
  for (const [at, { label, value }] of facts.entries()) {
    const x = left(at);
    if (at > 0) shapes.push({ kind: 'line', x1: x - PAD, y1: 0, x2: x - PAD, y2: height, stroke: 'line-2' });
    const look = VALUE.find((each) => measure(value, each) <= room(at)) ?? VALUE.at(-1)!;
    shapes.push(
      ...textShapes([fitText(label, room(at), looks.note, measure)], x, TOP, looks.note),
      ...textShapes([fitText(value, room(at), look, measure)], x, TOP + looks.note.line, look),
      ...textShapes(notes[at]!, x, TOP + looks.note.line + 28, looks.small),
    );
  }
  const said = facts.map(({ label, value, note }) => ({ name: label, value, ...(note === undefined ? {} : { note }) }));
  return { height, shapes, means: [{ kind: 'facts', facts: said }] };
}
