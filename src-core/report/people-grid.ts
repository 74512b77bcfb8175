import type { MeasureText, Shape } from '../drawing/display-list.ts';
import { clampText } from '../drawing/wrap-text.ts';
import { type Block, looks, type TextLook, textShapes } from './blocks.ts';
import type { SaidItem } from './meaning.ts';

/** A person of either side as a grid shows one. */
export interface GridPerson {
  readonly name: string;
  readonly lines: readonly string[];
}

const GAP = 16;
const COLUMNS = 4;
const MOST_LINES = 5;
const lead: TextLook = { ...looks.small, size: 12, weight: 600, fill: 'text' };
const second: TextLook = { ...looks.small, size: 11.5, fill: 'text' };

/** People four to a row: the name, then a line each of what there is to say; long ones wrap. */
export function peopleGrid(people: readonly GridPerson[], width: number, measure: MeasureText): Block[] {
  const column = (width - (COLUMNS - 1) * GAP) / COLUMNS;
  const count = Math.ceil(people.length / COLUMNS);
  return Array.from({ length: count }, (_, i): Block => {
    const row = people.slice(COLUMNS * i, COLUMNS * (i + 1));
    let height = 0;
    const shapes = row.flatMap(({ name, lines }, n): Shape[] => {
      const looksOf = [lead, second, ...lines.map(() => looks.small)];
      let y = 0;
      const said = [name, ...lines].flatMap((text, at) => {
        if (text.trim() === '') return [];
        const look = looksOf[at]!;
        const found = clampText(text, column, look, measure, MOST_LINES);
        const shown = textShapes(found, n * (column + GAP), y, look);
        y += found.length * look.line;
        return shown;
      });
      height = Math.max(height, y);
      return said;
    });
    return {
      height: height + 2,
      shapes,
      before: i === 0 ? 2 : 9,
      means: i === 0 ? [{ kind: 'list', items: people.map(saidPerson) }] : [],
    };
  });
}

export function saidPerson({ name, lines }: GridPerson): SaidItem {
  const note = lines.filter((line) => line.trim() !== '').join(', ');
  return { text: name, ...(note === '' ? {} : { note }) };
}
