import type { MeasureText, Shape } from '../drawing/display-list.ts';
import { clampText } from '../drawing/wrap-text.ts';
import { type Block, looks, type TextLook, textShapes } from './blocks.ts';
import { columnWidths, GAP } from './column-widths.ts';
import type { Meaning, SaidItem, SaidTable } from './meaning.ts';

export interface Column {
  readonly title: string;
  /** What the column is called where it is heard and has no title to be seen. */
  readonly said?: string;
  /** Its cells name their row; the first column's do unless another's are told to. */
  readonly namesRow?: true;
  /** Pixels; without one the column takes its share of what is left. */
  readonly width?: number;
  /** Weight among the columns without a width; 1 unless told. */
  readonly share?: number;
  readonly align?: 'left' | 'right';
}

export interface Cell {
  readonly text: string;
  readonly weight?: 400 | 600;
  /** A quieter line below. */
  readonly note?: string;
  readonly quiet?: boolean;
  readonly href?: string;
  /** Something drawn instead of the text, which says what is drawn: from the cell's left edge and the middle of the first line. */
  readonly draw?: (x: number, y: number, width: number) => Shape[];
}

export interface Row {
  readonly cells: readonly (Cell | string)[];
  /** Ink rules above and below, semibold: a total. */
  readonly total?: boolean;
}

/** Above and below the text of a row; less of it where that saves a sheet. */
const PAD = { usual: 5, tight: 3 };
const MOST_LINES = 12;

/**
 * A table as blocks: its head, then a row each, never split; the head comes again on each further page. Ink rule under the
 * head, hairlines between rows. A cell's text wraps, and is cut with an ellipsis past twelve lines.
 */
export function table(columns: readonly Column[], rows: readonly Row[], width: number, measure: MeasureText): Block[] {
  const of = saidTable(columns);
  const widths = columnWidths(columns, rows, width, measure);
  const edges = widths.map((_, i) => widths.slice(0, i).reduce((sum, each) => sum + each + GAP, 0));
  const head = headBlock(columns, widths, edges, width, measure);
  const body = rows.map((row, index): Block => {
    const above = rows[index - 1];
    const means = [saidRow(row, of)];
    // The first two rows and the last two stay together: one alone under a repeated head reads as a slip.
    const keep = index < rows.length - 1 && (index === 0 || index === rows.length - 2);
    const drawn = (pad: number) => rowBlock(row, columns, widths, edges, width, measure, above?.total === true, pad);
    return { ...drawn(PAD.usual), tight: () => drawn(PAD.tight), means, head, ...(keep ? { keep } : {}) };
  });
  return [{ ...head, keep: body.length > 0 }, ...body];
}

function saidTable(columns: readonly Column[]): SaidTable {
  const names = Math.max(
    0,
    columns.findIndex(({ namesRow }) => namesRow === true),
  );
  return {
    columns: columns.map(({ title, said = title, align = 'left' }, i) => ({
      title: said,
      align,
      namesRow: i === names,
    })),
  };
}

function saidRow({ cells, total }: Row, of: SaidTable): Meaning {
  const said = cells.map((cell): SaidItem => {
    if (typeof cell === 'string') return { text: cell };
    const { text, note, href } = cell;
    return { text, ...(note === undefined ? {} : { note }), ...(href === undefined ? {} : { href }) };
  });
  return { kind: 'row', of, cells: said, ...(total === true ? { total } : {}) };
}

function headBlock(
  columns: readonly Column[],
  widths: readonly number[],
  edges: readonly number[],
  width: number,
  measure: MeasureText,
): Block {
  // A title may lean into the gap; the last column has none.
  const room = (i: number) => widths[i]! + (i < widths.length - 1 ? GAP - 4 : 0);
  const titles = columns.map((column, i) => clampText(column.title, room(i), looks.head, measure, 3));
  const lines = Math.max(...titles.map((each) => each.length));
  const height = lines * looks.head.line + 6;
  const shapes = titles.flatMap((each, i) => {
    const right = columns[i]!.align === 'right';
    const x = right ? edges[i]! + widths[i]! : edges[i]!;
    return textShapes(each, x, (lines - each.length) * looks.head.line, looks.head, right ? 'end' : 'start');
  });
  shapes.push({ kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'text' });
  return { height, shapes };
}

function rowBlock(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  edges: readonly number[],
  width: number,
  measure: MeasureText,
  underTotal: boolean,
  pad: number,
): Pick<Block, 'height' | 'shapes'> {
  const shapes: Shape[] = [];
  let height: number = looks.cell.line;
  for (const [i, raw] of row.cells.entries()) {
    const cell: Cell = typeof raw === 'string' ? { text: raw } : raw;
    const x = edges[i]!;
    if (cell.draw !== undefined) {
      shapes.push(...cell.draw(x, pad + looks.cell.line / 2, widths[i]!));
      continue;
    }
    const right = columns[i]!.align === 'right';
    const look: TextLook = {
      ...looks.cell,
      weight: row.total === true ? 600 : (cell.weight ?? 400),
      fill: cell.quiet === true ? 'text-3' : 'text',
    };
    const lines = clampText(cell.text, widths[i]!, look, measure, MOST_LINES);
    const notes = cell.note === undefined ? [] : clampText(cell.note, widths[i]!, looks.note, measure, MOST_LINES);
    const at = right ? x + widths[i]! : x;
    const text = textShapes(lines, at, pad, look, right ? 'end' : 'start');
    const { href } = cell;
    shapes.push(...(href === undefined ? text : text.map((each) => ({ ...each, href, fill: 'accent' }) as Shape)));
    shapes.push(...textShapes(notes, at, pad + lines.length * look.line, looks.note, right ? 'end' : 'start'));
    height = Math.max(height, lines.length * look.line + notes.length * looks.note.line);
  }
  height += 2 * pad;
  if (row.total === true && !underTotal) {
    shapes.push({ kind: 'line', x1: 0, y1: 0, x2: width, y2: 0, stroke: 'text' });
  }
  shapes.push({
    kind: 'line',
    x1: 0,
    y1: height,
    x2: width,
    y2: height,
    stroke: row.total === true ? 'text' : 'line',
  });
  return { height, shapes };
}
