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
  const inner = (at: number) => column - (at === facts.length - 1 ? 0 : PAD / 2);
  const notes = facts.map(({ note = '' }, at) => clampText(note, inner(at), looks.small, measure, NOTE_LINES));
  const lines = Math.max(0, ...notes.map((each) => each.filter((line) => line !== '').length));
  const height = TOP + looks.note.line + 28 + lines * looks.small.line + 12;
  const shapes: Shape[] = [
    { kind: 'line', x1: 0, y1: 0, x2: width, y2: 0, stroke: 'text', width: 1.5 },
    { kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'line-2' },
  ];
  for (const [at, { label, value }] of facts.entries()) {
    const x = at * (column + PAD);
    if (at > 0) shapes.push({ kind: 'line', x1: x - PAD / 2, y1: 0, x2: x - PAD / 2, y2: height, stroke: 'line-2' });
    const left = at === 0 ? 0 : x + PAD / 2;
    const room = inner(at) - (at === 0 ? 0 : PAD / 2);
    const look = VALUE.find((each) => measure(value, each) <= room) ?? VALUE.at(-1)!;
    shapes.push(
      ...textShapes([fitText(label, room, looks.note, measure)], left, TOP, looks.note),
      ...textShapes([fitText(value, room, look, measure)], left, TOP + looks.note.line, look),
      ...textShapes(
        notes[at]!.map((line) => fitText(line, room, looks.small, measure)),
        left,
        TOP + looks.note.line + 28,
        looks.small,
      ),
    );
  }
  const said = facts.map(({ label, value, note }) => ({ name: label, value, ...(note === undefined ? {} : { note }) }));
  return { height, shapes, means: [{ kind: 'facts', facts: said }] };
}
