import { failAt, ok, type Result } from '../../kernel/result.ts';
import { decodeText } from './decode-text.ts';
import { type ImportFile, importLimits, type PassedLine, type TextFormat } from './detection-types.ts';
import { findDelimiter } from './find-delimiter.ts';
import { findFrame, isBlank, isHeaderAgain } from './frame.ts';
import type { ImportWork, ReadChoices } from './import-types.ts';
import { readRows, tooManyRows } from './read-rows.ts';

/** A file's table: its rows as they stand in it, every cell still text. */
export interface CrmTable {
  readonly fileId: string;
  readonly name: string;
  readonly format: TextFormat;
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line that each row begins on, from 1. */
  readonly lines: readonly number[];
  readonly preamble: readonly PassedLine[];
  readonly footer: readonly PassedLine[];
  /** Rows whose quotation marks do not fit: the column, from 1, by row. */
  readonly badQuotes: ReadonlyMap<number, number>;
  /** Lines with bytes that the encoding does not have. */
  readonly damagedLines: ReadonlySet<number>;
  /** Some cell holds characters that are not seen, so every cell is looked at. */
  readonly unseen: boolean;
}

/** What is not seen, and what turns the text around it; line ends and tabs are no such thing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
const ALL_UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Reads a file whole. Refuses, with the line where there is one, what passes a cap (the size before anything is decoded), what is no
 * text, a quotation mark that is never closed, and a file without a row.
 */
export async function readTable(
  file: ImportFile,
  choices: ReadChoices = {},
  work: ImportWork = {},
): Promise<Result<CrmTable>> {
  if (file.bytes.length > importLimits.bytes) return failAt('', tooLarge(file.bytes.length));
  const decoded = decodeText(file.bytes, choices.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding, marked, damagedLines } = decoded.value;
  if (text.trim() === '') return failAt('', 'is empty');
  const delimiter = choices.delimiter ?? findDelimiter(text, choices.kind);
  const parsed = await readRows(text, delimiter, work);
  if (!parsed.ok) return parsed;
  const frame = findFrame(parsed.value, choices.kind, choices.headerLine);
  if (frame.header === null) return failAt('', 'has no row');
  const headers = parsed.value.rows[frame.header]!.map((heading) => heading.replace(ALL_UNSEEN, '').trim());
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const badQuotes = new Map<number, number>();
  for (let at = frame.header + 1; at < frame.end; at += 1) {
    const row = parsed.value.rows[at]!;
    if (isBlank(row) || isHeaderAgain(row, headers)) continue;
    const bad = parsed.value.badQuotes.get(at);
    if (bad !== undefined) badQuotes.set(rows.length, bad);
    rows.push(row);
    lines.push(parsed.value.lines[at]!);
  }
  if (rows.length > importLimits.rows) return failAt('', tooManyRows(lines[importLimits.rows]!));
  return ok({
    fileId: file.id,
    name: file.name,
    format: { encoding, marked, delimiter },
    headerLine: parsed.value.lines[frame.header]!,
    headers,
    rows,
    lines,
    preamble: frame.preamble,
    footer: frame.footer,
    badQuotes,
    damagedLines: new Set(damagedLines),
    unseen: UNSEEN.test(text),
  });
}

/** What is said of a file past the cap, here and by homes that refuse to read it. */
export function tooLarge(bytes?: number): string {
  const mebibytes = (n: number) => Math.ceil(n / 1024 / 1024);
  const size = bytes === undefined ? '' : `, this file has ${mebibytes(bytes)} MiB`;
  return `too large: at most ${mebibytes(importLimits.bytes)} MiB are read at once${size}: divide it`;
}

/** A cell without what is not seen and without spaces at its ends. */
export function cleanCell({ unseen }: Pick<CrmTable, 'unseen'>, cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (unseen) return cell.replace(ALL_UNSEEN, '').trim();
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim();
}

/** Visible ASCII: nothing to trim. */
export function isInk(code: number): boolean {
  return code > 32 && code < 127;
}
