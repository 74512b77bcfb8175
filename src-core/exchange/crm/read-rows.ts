/// <reference path="../papaparse.d.ts" />
import Papa from 'papaparse';
import { Cancelled } from '../../kernel/cancelled.ts';
import { failAt, ok, type Result } from '../../kernel/result.ts';
import { type Delimiter, importLimits } from './detection-types.ts';
import type { ImportWork } from './import-types.ts';

/** Rows of a text with the line in the file that each begins on. */
export interface ParsedRows {
  readonly rows: readonly (readonly string[])[];
  /** From 1. */
  readonly lines: readonly number[];
  /** Rows whose quotation marks do not fit, by their index: the column from 1. */
  readonly badQuotes: ReadonlyMap<number, number>;
}

/** Characters parsed between two breaths. */
const PIECE = 1 << 20;

/**
 * Reads a text piece by piece and stops at the first cap that it passes: rows that are not empty, columns, characters of a cell.
 * A quotation mark that is never closed would swallow the rest of the file, so it is refused, with its place. `share` of the
 * work's progress is what this reading takes.
 */
export async function readRows(
  text: string,
  delimiter: Delimiter,
  work: ImportWork = {},
  share = 1,
): Promise<Result<ParsedRows>> {
  // A carriage return before the line feed is taken off the last cell, so that files with both kinds of line ends are read too.
  const newline = text.includes('\n') ? '\n' : text.includes('\r') ? '\r' : '\n';
  const parser = new Papa.Parser({ delimiter, newline });
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const badQuotes = new Map<number, number>();
  let [at, size, line, full] = [0, PIECE, 1, 0];
  while (at < text.length) {
    if (work.signal?.aborted === true) throw new Cancelled();
    const isLast = at + size >= text.length;
    const piece = text.slice(at, at + size);
    const { data, errors, meta } = parser.parse(piece, 0, !isLast);
    const quoted = piece.includes('"');
    const first = rows.length;
    for (const row of data) {
      const end = row.length - 1;
      if (newline === '\n' && row[end]!.endsWith('\r')) row[end] = row[end]!.slice(0, -1);
      const problem = tooMuch(row, line, quoted);
      if (problem !== null) return failAt('', problem);
      if (row.length > 1 || row[0] !== '') full += 1;
      if (full > importLimits.rows + SPARE) return failAt('', tooManyRows(line));
      rows.push(row);
      lines.push(line);
      line += 1;
      if (quoted) for (const cell of row) if (cell.length > 1) line += breaksIn(cell, newline);
    }
    for (const error of errors) {
      const index = first + (error.row ?? 0);
      const [where, column] = placeOf(index, rows, lines);
      if (error.code === 'MissingQuotes')
        return failAt('', `line ${where}, column ${column}: a quotation mark is not closed by the end of the file`);
      badQuotes.set(index, column);
    }
    if (isLast) break;
    if (meta.cursor === 0) {
      // No row ends in this piece: one that is merely long is read in a larger one, a cell past its cap is refused.
      const open = parser.parse(piece, 0, false).data[0] ?? [];
      const problem = tooMuch(open, line, true);
      if (problem !== null) return failAt('', problem);
      size *= 2;
    } else {
      at += meta.cursor;
      size = PIECE;
    }
    work.onProgress?.((at / text.length) * share);
    await work.breathe?.();
  }
  return ok({ rows, lines, badQuotes });
}

/** Header, preamble and footer are no rows of the table, which is counted exactly once they are known. */
const SPARE = 200;

export function tooManyRows(line: number): string {
  return `line ${line}: more than ${importLimits.rows.toLocaleString('en')} rows, the most that is read at once: divide the file`;
}

/** What passes a cap in a row, with its place. */
function tooMuch(row: readonly string[], line: number, quoted: boolean): string | null {
  if (row.length > importLimits.columns) {
    return `line ${line}, column ${importLimits.columns + 1}: more than ${importLimits.columns} columns`;
  }
  for (let at = 0; at < row.length; at += 1) {
    if (row[at]!.length <= importLimits.cell) continue;
    const hint = quoted ? ' (a quotation mark may not be closed)' : '';
    return `line ${line}, column ${at + 1}: a cell of more than ${importLimits.cell.toLocaleString('en')} characters${hint}`;
  }
  return null;
}

/** The last cell that the row has when its error is met is the one that it is in. */
function placeOf(
  index: number,
  rows: readonly (readonly string[])[],
  lines: readonly number[],
): readonly [number, number] {
  const at = Math.min(index, rows.length - 1);
  const row = rows[at] ?? [];
  const marked = row.findIndex((cell) => cell.includes('"'));
  return [lines[at] ?? 1, (marked < 0 ? row.length - 1 : marked) + 1];
}

function breaksIn(cell: string, newline: string): number {
  let count = 0;
  for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) count += 1;
  return count;
}
