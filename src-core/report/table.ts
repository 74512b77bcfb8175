import type { MeasureText, Shape } from '../drawing/display-list.ts';
import { clampText, wordsOf } from '../drawing/wrap-text.ts';
import { type Block, looks, type TextLook, textShapes } from './blocks.ts';
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

const GAP = 16;
const PAD = { top: 5, bottom: 5 };
const MOST_LINES = 8;

/**
 * A table as blocks: its head, then a row each, never split; the head comes again on each further page. Ink rule under the
 * head, hairlines between rows. A cell's text wraps, and is cut with an ellipsis past eight lines.
 */
export function table(columns: readonly Column[], rows: readonly Row[], width: number, measure: MeasureText): Block[] {
  const of = saidTable(columns);
  const widths = withWholeWords(columnWidths(columns, width), columns, rows, measure);
  const edges = widths.map((_, i) => widths.slice(0, i).reduce((sum, each) => sum + each + GAP, 0));
  const head = headBlock(columns, widths, edges, width, measure);
  const body = rows.map((row, index): Block => {
    const above = rows[index - 1];
    const means = [saidRow(row, of)];
    // The first two rows and the last two stay together: one alone under a repeated head reads as a slip.
    const keep = index < rows.length - 1 && (index === 0 || index === rows.length - 2);
    const drawn = rowBlock(row, columns, widths, edges, width, measure, above?.total === true);
    return { ...drawn, means, head, ...(keep ? { keep } : {}) };
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

function columnWidths(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.width === undefined ? (column.share ?? 1) : 0), 0);
  const left = width - fixed - GAP * (columns.length - 1);
  return columns.map((column) => column.width ?? Math.max(24, (left * (column.share ?? 1)) / shares));
}

/** How much a column of text may widen for a long word, and at least how wide; a longer one is broken. */
const WIDEN = { by: 1.5, to: 130 };
/** What a column keeps of its own width when others need room. */
const KEPT = 0.65;

/**
 * Widths with room for each column's longest word, taken from columns that have more than theirs needs. Figures (the right-hand
 * columns) are never broken while there is room; a word without end does not starve the columns beside it.
 */
function withWholeWords(
  widths: readonly number[],
  columns: readonly Column[],
  rows: readonly Row[],
  measure: MeasureText,
): number[] {
  const needs = columns.map((column, i) => {
    const cells = rows
      .flatMap(({ cells }) => cells[i] ?? [])
      .map((cell) => (typeof cell === 'string' ? { text: cell } : cell));
    // What is drawn fills the width that it was given.
    if (cells.some(({ draw }) => draw !== undefined)) return widths[i]!;
    const longest = longestWord(cells, measure);
    const most = column.align === 'right' ? longest : Math.max(WIDEN.by * widths[i]!, WIDEN.to);
    return Math.max(Math.min(longest, most), column.width ?? KEPT * widths[i]!);
  });
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  const short = sum(widths.map((width, i) => Math.max(0, needs[i]! - width)));
  const spare = sum(widths.map((width, i) => Math.max(0, width - needs[i]!)));
  if (short === 0 || spare === 0) return [...widths];
  const moved = Math.min(short, spare);
  return widths.map((width, i) => {
    const need = needs[i]!;
    return need > width ? width + ((need - width) * moved) / short : width - ((width - need) * moved) / spare;
  });
}

/** The width of the longest word, found among those with most characters: measuring them all would take too long. */
function longestWord(cells: readonly Cell[], measure: MeasureText): number {
  const words = new Set(cells.flatMap(({ text }) => text.split('\n').flatMap(wordsOf)).map((word) => word.trimEnd()));
  const look = { ...looks.cell, weight: 600 } as const;
  let most = 0;
  for (const word of words) most = Math.max(most, word.length);
  let widest = 0;
  for (const word of words) if (word.length > most * 0.7) widest = Math.max(widest, measure(word, look));
  return widest;
}

function headBlock(
  columns: readonly Column[],
  widths: readonly number[],
  edges: readonly number[],
  width: number,
  measure: MeasureText,
): Block {
  const titles = columns.map((column, i) => clampText(column.title, widths[i]! + GAP - 4, looks.head, measure, 2));
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
): Block {
  const shapes: Shape[] = [];
  let height: number = looks.cell.line;
  for (const [i, raw] of row.cells.entries()) {
    const cell: Cell = typeof raw === 'string' ? { text: raw } : raw;
    const x = edges[i]!;
    if (cell.draw !== undefined) {
      shapes.push(...cell.draw(x, PAD.top + looks.cell.line / 2, widths[i]!));
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
    const text = textShapes(lines, at, PAD.top, look, right ? 'end' : 'start');
    const { href } = cell;
    shapes.push(...(href === undefined ? text : text.map((each) => ({ ...each, href, fill: 'accent' }) as Shape)));
    shapes.push(...textShapes(notes, at, PAD.top + lines.length * look.line, looks.note, right ? 'end' : 'start'));
    height = Math.max(height, lines.length * look.line + notes.length * looks.note.line);
  }
  height += PAD.top + PAD.bottom;
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
