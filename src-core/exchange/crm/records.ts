import { isSafeLink } from '../../kernel/links.ts';
import { limits } from '../../model/limits.ts';
import { type ColumnReading, readingsOf } from './column-facts.ts';
import { readDate } from './date-cells.ts';
import type { ColumnFacts, CrmKind, FileSetup } from './detection-types.ts';
import { fieldRule, type Reads } from './fields.ts';
import type { CellNote, Outcome, RowReport, Scalar } from './import-types.ts';
import { currencyIn, isNoName, isNothing, readNumber } from './number-cells.ts';
import { readCrmId } from './salesforce-id.ts';
import { type CrmTable, cleanCell, isInk } from './table.ts';

/** A file of an import: its table, what is done with it, and what its columns are. */
export interface ReadFile {
  readonly table: CrmTable;
  readonly setup: FileSetup;
  readonly facts: readonly ColumnFacts[];
}

/** A row as it was read: what its cells say, by the fields of its kind, what was wrong with them, and what became of it. */
export interface CrmRecord {
  readonly table: CrmTable;
  readonly setup: FileSetup;
  /** Index in the table. */
  readonly row: number;
  readonly kind: CrmKind;
  /** By the fields of `crmFields`; undefined: empty or unreadable. Ids of other records are keys, several with `;` between. */
  readonly cells: Cells;
  /** What the CRM calls it, as ids are compared; empty: it has no id. */
  readonly key: string;
  /** Of the account, person or opportunity; empty: none. */
  readonly name: string;
  /** The currency that stands in a cell beside its amount. */
  readonly currency: string | undefined;
  /** Null: nothing. */
  notes: CellNote[] | null;
  /** Null until it is known. */
  outcome: Outcome | null;
  more: MoreOfRow | null;
}

export type Cells = Readonly<Record<string, Scalar | undefined>>;
/** What a report says of a row beside its place, its name and its outcome. */
export type MoreOfRow = Omit<Partial<RowReport>, 'fileId' | 'line' | 'kind' | 'outcome' | 'name' | 'notes'>;

/** How one column is read, with what was found in the row at hand. */
interface CellReader extends ColumnReading {
  readonly reads: Reads;
  readonly isEmpty: (text: string) => boolean;
  readonly read: (text: string, reader: CellReader) => Scalar | undefined;
  readonly found: Found;
}

/** What reading a row finds beside its cells. */
interface Found {
  notes: CellNote[] | null;
  currency: string | undefined;
}

const SHOWN = 60;

/** Reads the rows of one table; how is worked out once. */
export function recordReader({ table, setup, facts }: ReadFile): (row: number) => CrmRecord {
  const found: Found = { notes: null, currency: undefined };
  const readers = readingsOf(table, setup, facts).map((reading): CellReader => {
    const reads = fieldRule(setup.kind, reading.field)?.reads ?? 'text';
    return { ...reading, reads, isEmpty: reads === 'name' ? isNoName : isNothing, read: readAs[reads], found };
  });
  // Every record of a table has the same fields in the same order: objects of one shape are read fastest.
  const blank: Cells = Object.fromEntries(readers.map(({ field }) => [field, undefined]));
  const { kind } = setup;
  const [anyBad, anyDamaged] = [table.badQuotes.size > 0, table.damagedLines.size > 0];
  return (row) => {
    found.notes = null;
    found.currency = undefined;
    const cells: Record<string, Scalar | undefined> = { ...blank };
    const texts = table.rows[row]!;
    for (const reader of readers) {
      const text = cleanCell(table, texts[reader.column]);
      if (!reader.isEmpty(text)) cells[reader.field] = reader.read(text, reader);
    }
    if (texts.length > table.headers.length) lookPast(table, texts, found);
    const bad = anyBad ? table.badQuotes.get(row) : undefined;
    if (bad !== undefined) note(found, { column: bad, message: 'its quotation marks do not fit: read as they stand' });
    if (anyDamaged && table.damagedLines.has(table.lines[row]!))
      note(found, { message: `has bytes that ${table.format.encoding.toUpperCase()} does not have` });
    const key = (cells.crmId ?? '') as string;
    const { notes, currency } = found;
    return { table, setup, row, kind, cells, key, name: nameIn(cells), currency, notes, outcome: null, more: null };
  };
}

/** Of a person in two parts, or in one; of all else as it stands. */
function nameIn({ name, firstName, lastName }: Cells): string {
  if (firstName === undefined) return (lastName ?? name ?? '') as string;
  return lastName === undefined ? String(firstName) : `${String(firstName)} ${String(lastName)}`;
}

function lookPast({ headers }: CrmTable, texts: readonly string[], found: Found): void {
  if (texts.slice(headers.length).some((cell) => cell.trim() !== ''))
    note(found, { column: headers.length + 1, message: 'has more cells than the header' });
}

function noteCell({ found, column }: CellReader, message: string): undefined {
  note(found, { column: column + 1, message });
}

/** What a cell that is not empty holds; undefined, and a note, where it cannot be read. */
const readAs: Readonly<Record<Reads, (text: string, reader: CellReader) => Scalar | undefined>> = {
  name: (text, reader) => capped(isWord(text) || !SPACES.test(text) ? text : text.replace(/\s+/gu, ' '), reader),
  text: (text, reader) => capped(text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text, reader),
  id: readId,
  ids: (text, reader) =>
    PARTS.test(text)
      ? text
          .split(PARTS)
          .map((each) => keyFrom(each, reader))
          .filter((each) => each !== '')
          .join(';')
      : keyFrom(text, reader),
  date: readDay,
  number: (text, reader) => {
    const value = numberFrom(text, reader);
    if (value !== undefined) reader.found.currency ??= currencyIn(text);
    return value;
  },
  whole: numberFrom,
  share: numberFrom,
  email: (text, reader) => capped(text.includes(':') ? text.replace(/^mailto:/iu, '') : text, reader),
  link: (text, reader) =>
    isSafeLink(text) ? capped(text, reader) : noteCell(reader, `“${shown(text)}” is no web address`),
};

/** One word of visible ASCII, as most names are. */
function isWord(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isInk(text.charCodeAt(at))) return false;
  return true;
}

/** Spaces that one space is read for. */
const SPACES = /\s\s|[^\S ]/u;
const PARTS = /[;,\s]+/;

function readId(text: string, reader: CellReader): string | undefined {
  const key = keyFrom(text, reader);
  return key.length > limits.text ? noteCell(reader, 'is too long for an id') : key;
}

function keyFrom(text: string, reader: CellReader): string {
  // Its own key, of whatever CRM.
  if (text.length === 15) return text;
  const { id, key, wrongSuffix } = readCrmId(text);
  if (wrongSuffix) noteCell(reader, `the last three characters of “${text}” do not fit its first 15: ${id} is used`);
  return key;
}

function readDay(text: string, reader: CellReader): string | undefined {
  const day = readDate(text, reader.dateOrder);
  if (typeof day === 'string') return day;
  const why = day === null ? 'is no date' : 'may be either order of day and month: left empty';
  return noteCell(reader, `“${shown(text)}” ${why}`);
}

/** Adds something to say of a record, or of one that is being read. */
export function note(to: { notes: CellNote[] | null }, said: CellNote): void {
  // Few records have any.
  to.notes = [...(to.notes ?? []), said];
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  number: [0, limits.number],
  whole: [0, 100_000_000],
  share: [0, 1],
};

function numberFrom(text: string, reader: CellReader): number | undefined {
  const { reads, decimal, fractions } = reader;
  const read = readNumber(text, decimal);
  if (read === null || !Number.isFinite(read)) return noteCell(reader, `“${shown(text)}” is no number`);
  // 75 and "75 %" are both three quarters; only the second was divided by its reader.
  const share = reads === 'share' && !fractions && !text.includes('%');
  const value = share ? read / 100 : read + 0;
  const [low, high] = ranges[reads]!;
  if (value < low || value > high)
    return noteCell(reader, `“${shown(text)}” is ${value < low ? 'below 0' : 'more than can be kept'}`);
  if (reads === 'whole' && !Number.isInteger(value)) return noteCell(reader, `“${shown(text)}” is no whole number`);
  return value;
}

/** A cell as a sentence quotes it. */
export function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

/** A text past the limit is cut, never between the halves of a character. */
function capped(text: string, reader: CellReader): string {
  if (text.length <= limits.text) return text;
  noteCell(reader, `is longer than ${limits.text.toLocaleString('en')} characters and was cut there`);
  const cut = text.slice(0, limits.text);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The other record that one names in a field; empty: none. */
export function keyIn({ cells }: CrmRecord, field: string): string {
  return (cells[field] ?? '') as string;
}

/** The same of a field that may name several. */
export function keysIn(record: CrmRecord, field: string): readonly string[] {
  const key = keyIn(record, field);
  if (key === '') return [];
  return key.includes(';') ? key.split(';') : [key];
}

/** Where a record stands, for reports. */
export function placeOf({ table, row }: CrmRecord): { readonly fileId: string; readonly line: number } {
  return { fileId: table.fileId, line: table.lines[row]! };
}

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Names and addresses are compared without letters' case, accents' encoding and runs of spaces. */
export function folded(text: string): string {
  // Most are plain, and there are many.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
