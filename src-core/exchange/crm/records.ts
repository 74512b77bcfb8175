import { isSafeLink } from '../../kernel/links.ts';
import { limits } from '../../model/limits.ts';
import { type ColumnReading, columnFacts, readingsOf } from './column-facts.ts';
import { readDate } from './date-cells.ts';
import type { CrmKind, FileSetup } from './detection-types.ts';
import { fieldRule } from './fields.ts';
import type { CellNote, Scalar } from './import-types.ts';
import { currencyIn, isNoName, isNothing, readNumber } from './number-cells.ts';
import { type CrmId, readCrmId } from './salesforce-id.ts';
import { type CrmTable, cleanCell } from './table.ts';

/** A row as it was read: what its cells say, by the fields of its kind, and what was wrong with them. */
export interface CrmRecord {
  readonly table: CrmTable;
  readonly setup: FileSetup;
  /** Index in the table. */
  readonly row: number;
  readonly kind: CrmKind;
  /** By the fields of `crmFields`; an empty or unreadable cell has none. */
  readonly cells: Readonly<Record<string, Scalar>>;
  readonly crm: CrmId | null;
  /** What other records it names, as keys. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** The currency that stands in a cell beside its amount. */
  readonly currency: string | undefined;
  /** Null: nothing. */
  notes: CellNote[] | null;
}

/** How the rows of one table are read, worked out once. */
export interface RecordReader {
  readonly table: CrmTable;
  read(row: number): CrmRecord;
}

const SHOWN = 60;

export function recordReader(table: CrmTable, setup: FileSetup): RecordReader {
  // What is said of a cell: made once for a column, and not for each of its cells.
  const said: { notes: CellNote[] | null } = { notes: null };
  const readings = readingsOf(table, setup, columnFacts(table, setup)).map((reading) => ({
    ...reading,
    reads: fieldRule(setup.kind, reading.field)?.reads ?? 'text',
    note: (message: string) => {
      said.notes = [...(said.notes ?? []), { column: reading.column + 1, message }];
    },
  }));
  return {
    table,
    read(row) {
      said.notes = null;
      return readRecord(table, setup, readings, row, said);
    },
  };
}

type Reading = ColumnReading & { readonly reads: string; readonly note: (message: string) => void };

function readRecord(
  table: CrmTable,
  setup: FileSetup,
  readings: readonly Reading[],
  row: number,
  said: { notes: CellNote[] | null },
): CrmRecord {
  const cells: Record<string, Scalar> = {};
  // Most rows need none.
  let ids: Record<string, readonly string[]> | null = null;
  const add = (note: CellNote) => {
    said.notes = [...(said.notes ?? []), note];
  };
  const found = table.rows[row]!;
  let crm: CrmId | null = null;
  let currency: string | undefined;
  for (const reading of readings) {
    const text = cleanCell(table, found[reading.column]);
    const { field, reads, note } = reading;
    if (reads === 'name' ? isNoName(text) : isNothing(text)) continue;
    switch (reads) {
      case 'name':
        cells[field] = capped(SPACES.test(text) ? text.replace(/\s+/gu, ' ') : text, note);
        break;
      case 'id': {
        if (field !== 'crmId' && text.length === 15) {
          ids ??= {};
          ids[field] = [text];
          break;
        }
        const id = readCrmId(text);
        if (id.wrongSuffix) note(`the last three characters of “${text}” do not fit its first 15: ${id.id} is used`);
        if (id.id.length > limits.text) note('is too long for an id');
        else if (field === 'crmId') crm = id;
        else {
          ids ??= {};
          ids[field] = [id.key];
        }
        break;
      }
      case 'ids':
        ids ??= {};
        ids[field] = text.length === 15 && !PARTS.test(text) ? [text] : keysIn(text, note);
        break;
      case 'date': {
        const day = readDate(text, reading.dateOrder);
        if (typeof day === 'string') cells[field] = day;
        else if (day === null) note(`“${shown(text)}” is no date`);
        else note(`“${shown(text)}” may be either order of day and month: left empty`);
        break;
      }
      case 'number':
      case 'whole':
      case 'share': {
        const value = numberFrom(text, reading, note);
        if (value !== undefined) cells[field] = value;
        if (value !== undefined && reads === 'number') currency ??= currencyIn(text);
        break;
      }
      case 'email':
        cells[field] = capped(text.replace(/^mailto:/iu, ''), note);
        break;
      case 'link':
        if (isSafeLink(text)) cells[field] = capped(text, note);
        else note(`“${shown(text)}” is no web address`);
        break;
      default:
        cells[field] = capped(text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text, note);
    }
  }
  if (found.length > table.headers.length && !found.slice(table.headers.length).every((cell) => cell.trim() === ''))
    add({ column: table.headers.length + 1, message: 'has more cells than the header' });
  const bad = table.badQuotes.get(row);
  if (bad !== undefined) add({ column: bad, message: 'its quotation marks do not fit: read as they stand' });
  if (table.damagedLines.has(table.lines[row]!))
    add({ message: `has bytes that ${table.format.encoding.toUpperCase()} does not have` });
  return {
    table,
    setup,
    row,
    kind: setup.kind,
    cells,
    crm,
    ids: ids ?? NO_IDS,
    notes: said.notes,
    currency,
  };
}

const NO_IDS = {};
/** Spaces that one space is read for. */
const SPACES = /\s\s|[^\S ]/u;
const PARTS = /[;,\s]/;

function keysIn(text: string, note: (message: string) => void): string[] {
  const parts = PARTS.test(text) ? text.split(/[;,\s]+/).filter((each) => each !== '') : [text];
  return parts.map((each) => {
    const id = readCrmId(each);
    if (id.wrongSuffix) note(`the last three characters of “${each}” do not fit its first 15: ${id.id} is used`);
    return id.key;
  });
}

/** Adds something to say of a record. */
export function note(record: CrmRecord, said: CellNote): void {
  record.notes = [...(record.notes ?? []), said];
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  number: [0, limits.number],
  whole: [0, 100_000_000],
  share: [0, 1],
};

function numberFrom(
  text: string,
  { reads, decimal, fractions }: ColumnReading & { readonly reads: string },
  note: (message: string) => void,
): number | undefined {
  const read = readNumber(text, decimal);
  if (read === null || !Number.isFinite(read)) {
    note(`“${shown(text)}” is no number`);
    return undefined;
  }
  // 75 and "75 %" are both three quarters; only the second was divided by its reader.
  const share = reads === 'share' && !fractions && !text.includes('%');
  const value = share ? read / 100 : read + 0;
  const [low, high] = ranges[reads]!;
  if (value < low || value > high) {
    note(`“${shown(text)}” is ${value < low ? 'below 0' : 'more than can be kept'}`);
    return undefined;
  }
  if (reads === 'whole' && !Number.isInteger(value)) {
    note(`“${shown(text)}” is no whole number`);
    return undefined;
  }
  return value;
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

/** A text past the limit is cut, never between the halves of a character. */
function capped(text: string, note: (message: string) => void): string {
  if (text.length <= limits.text) return text;
  note(`is longer than ${limits.text.toLocaleString('en')} characters and was cut there`);
  const cut = text.slice(0, limits.text);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
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
