/// <reference path="../papaparse.d.ts" />
import Papa from 'papaparse';
import { type CrmKind, type Delimiter, delimiters } from './detection-types.ts';
import { countHeadings } from './fields.ts';

const LOOKED_AT = 64 * 1024;
const ROWS = 60;
/** A spreadsheet's own word on the first line. */
const SAID = /^\ufeff?sep=(.)\r?(?:\n|$)/i;

/**
 * The sign between cells: what the file says itself, else the one by which a line near the top reads as the most known headings,
 * else the one that gives the rows the steadiest width.
 */
export function findDelimiter(text: string, kind?: CrmKind): Delimiter {
  const said = SAID.exec(text.slice(0, 16))?.[1];
  const named = delimiters.find((each) => each === said);
  if (named !== undefined) return named;
  const start = text.slice(0, LOOKED_AT).replace(/\r\n?/g, '\n');
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: ROWS }).data, kind);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreOf(rows: readonly (readonly string[])[], kind: CrmKind | undefined): number {
  const known = rows.map((row) => (row.length > 1 ? countHeadings(row, kind) : 0));
  const most = Math.max(0, ...known);
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const steady = Math.max(0, ...widths.values()) / Math.max(1, rows.length);
  return most * 10 + steady;
}
