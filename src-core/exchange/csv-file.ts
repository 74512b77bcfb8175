/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import { encodeUtf8 } from '../kernel/utf8.ts';

/** A number or true and false are written as they are; text is guarded. Absent: an empty cell. */
export type CsvValue = string | number | boolean | undefined;

/** Excel takes a file for UTF-8 by this mark only. */
const MARK = '\ufeff';

/**
 * What a spreadsheet could run: cells that begin, after any apostrophes, with a formula's first character, in full width
 * too, or with a tab or line end that a spreadsheet drops first. Such a cell gets an apostrophe in front.
 */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as a CSV file (RFC 4180: commas, CRLF, quotes where needed) in UTF-8. No cell of text can run as a formula;
 * `unguarded` takes the guard off again.
 */
export function csvFile(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const cells = [columns, ...rows].map((row) => row.map((value) => value ?? ''));
  return encodeUtf8(`${MARK}${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: RUNNABLE })}\r\n`);
}

/** The text that a guarded cell was made of. */
export function unguarded(cell: string): string {
  return RUNNABLE.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
}
