import type { MeasureText } from '../drawing/display-list.ts';
import { wordsOf } from '../drawing/wrap-text.ts';
import { looks, type TextLook } from './blocks.ts';
import type { Cell, Column, Row } from './table.ts';

/** Between columns, in pixels. */
export const GAP = 16;
/** How much a column of text may widen for a long word, and how wide at least; a longer one is broken. */
const WIDEN = { by: 1.15, to: 150 };
/** A word of more characters is broken in any case, and asks for nothing. */
const ORDINARY = 26;
/** What a column of text keeps of its own width when others need room. */
const KEPT = 0.6;
/** A cell that is broken into more lines beyond its own is worth room from columns that need it less, a step at a time. */
const MANY_MORE = 2;
const STEP = 6;
/** As much of a text counts: a longer one is cut anyway. */
const COUNTED = 500;

interface Measured {
  readonly width: number;
  readonly isFigure: boolean;
  /** What its longest word asks for. */
  readonly need: number;
  /** What it keeps in any case. */
  readonly floor: number;
  /** The widths of the lines that its longest cell has if none is broken. */
  readonly lines: readonly number[];
}

/**
 * Pixels for each column, gaps left out: as told where the cells fit. Else room goes to long words, but a word without end does not
 * starve the columns beside it, and to columns whose cells take many lines. Figures (the right-hand columns) are not broken while
 * there is room.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  measure: MeasureText,
): number[] {
  const measured = told(columns, width).map((own, i) => measuredColumn(columns[i]!, own, cellsOf(rows, i), measure));
  return evenedOut(
    withWholeWords(measured),
    measured.map(({ floor }) => floor),
    measured.map(({ lines }) => lines),
  );
}

function told(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.width === undefined ? (column.share ?? 1) : 0), 0);
  const left = width - fixed - GAP * (columns.length - 1);
  return columns.map((column) => column.width ?? Math.max(24, (left * (column.share ?? 1)) / shares));
}

function cellsOf(rows: readonly Row[], column: number): Cell[] {
  return rows
    .flatMap(({ cells }) => cells[column] ?? [])
    .map((cell) => (typeof cell === 'string' ? { text: cell } : cell));
}

function measuredColumn(column: Column, width: number, cells: readonly Cell[], measure: MeasureText): Measured {
  // What is drawn fills the width that it was given.
  if (cells.some(({ draw }) => draw !== undefined))
    return { width, isFigure: false, need: width, floor: width, lines: [] };
  const title = longestWord([column.title], { ...looks.head }, measure);
  const longest = longestWord(
    cells.map(({ text }) => text),
    { ...looks.cell, weight: 600 },
    measure,
    column.align === 'right' ? Number.POSITIVE_INFINITY : ORDINARY,
  );
  const lines = longestCell(cells, measure);
  const isFigure = column.align === 'right';
  const isText = !isFigure && column.width === undefined;
  const word = isFigure ? longest : Math.min(longest, Math.max(WIDEN.by * width, WIDEN.to));
  const need = Math.max(title, word, column.width ?? KEPT * width);
  // What stands on one line stays there.
  const floor = isText ? Math.max(title, Math.min(longest, WIDEN.to), KEPT * width) : Math.max(title, word, ...lines);
  return { width, isFigure, need, floor: Math.min(floor, need), lines };
}

/** Figures first, out of what text can spare; then long words, out of what others do not need for theirs. */
function withWholeWords(columns: readonly Measured[]): number[] {
  const figures = widened(
    columns.map(({ width }) => width),
    columns.map(({ isFigure, width, need }) => (isFigure ? need : width)),
    columns.map(({ isFigure, need, floor }) => (isFigure ? need : floor)),
  );
  const needs = columns.map(({ need }) => need);
  return widened(figures, needs, needs);
}

/** Widths raised towards `wanted` out of those above their `floors`, all in proportion. */
function widened(widths: readonly number[], wanted: readonly number[], floors: readonly number[]): number[] {
  const lacks = widths.map((width, i) => Math.max(0, wanted[i]! - width));
  const spares = widths.map((width, i) => (lacks[i]! > 0 ? 0 : Math.max(0, width - floors[i]!)));
  const moved = Math.min(sum(lacks), sum(spares));
  if (moved === 0) return [...widths];
  return widths.map((width, i) => width + (lacks[i]! * moved) / sum(lacks) - (spares[i]! * moved) / sum(spares));
}

/** Takes room, step by step, from the column that would still have fewest lines, for the one that has most and can do with less. */
function evenedOut(
  start: readonly number[],
  floors: readonly number[],
  unbroken: readonly (readonly number[])[],
): number[] {
  const widths = [...start];
  const height = (i: number, less = 0) => sum(unbroken[i]!.map((line) => Math.max(1, line / (widths[i]! - less))));
  for (;;) {
    const broken = widths.flatMap((_, i) => (height(i) - unbroken[i]!.length > MANY_MORE ? [i] : []));
    const [longest] = broken.sort((a, b) => height(b) - height(a));
    if (longest === undefined) return widths;
    const givers = widths.flatMap((each, i) => (i !== longest && each - STEP >= floors[i]! ? [i] : []));
    const [giver] = givers.sort((a, b) => height(a, STEP) - height(b, STEP));
    if (giver === undefined || height(giver, STEP) >= height(longest)) return widths;
    widths[giver]! -= STEP;
    widths[longest]! += STEP;
  }
}

/** The width of the longest word, found among those with most characters: measuring them all would take too long. */
function longestWord(
  texts: readonly string[],
  look: TextLook,
  measure: MeasureText,
  ordinary = Number.POSITIVE_INFINITY,
): number {
  const words = new Set(texts.flatMap((text) => text.split('\n').flatMap(wordsOf)).map((word) => word.trimEnd()));
  for (const word of words) if (word.length > ordinary) words.delete(word);
  let most = 0;
  for (const word of words) most = Math.max(most, word.length);
  let widest = 0;
  for (const word of words) if (word.length > most * 0.7) widest = Math.max(widest, measure(word, look));
  return widest;
}

function longestCell(cells: readonly Cell[], measure: MeasureText): number[] {
  let longest: Cell = { text: '' };
  const length = ({ text, note = '' }: Cell) => text.length + note.length;
  for (const cell of cells) if (length(cell) > length(longest)) longest = cell;
  const { text, note = '' } = longest;
  const linesOf = (words: string, look: TextLook) =>
    words === ''
      ? []
      : words
          .slice(0, COUNTED)
          .split('\n')
          .map((line) => measure(line, look));
  return [...linesOf(text, looks.cell), ...linesOf(note, looks.note)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
