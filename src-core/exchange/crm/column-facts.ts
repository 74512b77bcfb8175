import { type DateVotes, orderOf, voteDate } from './date-cells.ts';
import type { ColumnFacts, CrmKind, DateOrder, DecimalSign, FileSetup } from './detection-types.ts';
import { fieldRule } from './fields.ts';
import { type DecimalVotes, decimalOf, isNothing, voteDecimal } from './number-cells.ts';
import { type CrmTable, cleanCell } from './table.ts';

const SAMPLES = 5;
const SAMPLE_LENGTH = 120;

/** How a column is read, by its index: what was found, and what the user said instead. */
export interface ColumnReading {
  readonly field: string;
  readonly column: number;
  readonly dateOrder?: DateOrder | null | undefined;
  readonly decimal: DecimalSign;
  /** Shares are written as fractions (0.75), not as per cent (75). */
  readonly fractions: boolean;
}

/**
 * What each column is, every cell of it looked at where numbers or dates are read from it. The decimal sign is the column's own
 * evidence, else that of the file's other numbers, else what goes with the delimiter.
 */
export function columnFacts(table: CrmTable, { kind, columns }: Pick<FileSetup, 'kind' | 'columns'>): ColumnFacts[] {
  const found = table.headers.map((header, index) => {
    const reads = readsOf(kind, columns[index] ?? null);
    return { index, header, samples: samplesOf(table, index), reads, votes: votesOf(table, index, reads) };
  });
  const file: DecimalVotes = { point: 0, comma: 0 };
  for (const { votes } of found) {
    file.point += votes.numbers.point;
    file.comma += votes.numbers.comma;
  }
  return found.map(({ reads, votes, ...facts }) => {
    if (reads === undefined) return facts;
    if (reads === 'date') {
      const dateOrder = orderOf(votes.dates);
      return { ...facts, reads, ...(dateOrder === undefined ? {} : { dateOrder }) };
    }
    const own = decimalOf(votes.numbers);
    if (own !== undefined) return { ...facts, reads, decimal: own, decimalFrom: 'column' };
    const others = decimalOf(file);
    if (others !== undefined) return { ...facts, reads, decimal: others, decimalFrom: 'file' };
    // Programs that part cells with semicolons do so because the comma is their decimal sign.
    return { ...facts, reads, decimal: table.format.delimiter === ';' ? ',' : '.', decimalFrom: 'default' };
  });
}

function readsOf(kind: CrmKind, field: string | null): ColumnFacts['reads'] {
  const reads = field === null ? undefined : fieldRule(kind, field)?.reads;
  if (reads === 'whole' || reads === 'number') return 'number';
  return reads === 'date' || reads === 'share' ? reads : undefined;
}

function samplesOf(table: CrmTable, column: number): string[] {
  const samples: string[] = [];
  for (const row of table.rows) {
    if (samples.length === SAMPLES) break;
    const cell = cleanCell(table, row[column]);
    if (cell !== '') samples.push(cell.slice(0, SAMPLE_LENGTH));
  }
  return samples;
}

function votesOf(
  table: CrmTable,
  column: number,
  reads: ColumnFacts['reads'],
): { readonly dates: DateVotes; readonly numbers: DecimalVotes } {
  const dates: DateVotes = { dmy: 0, mdy: 0, open: 0 };
  const numbers: DecimalVotes = { point: 0, comma: 0 };
  for (const row of reads === undefined ? [] : table.rows) {
    const cell = row[column];
    if (cell === undefined || cell === '') continue;
    if (reads === 'date') voteDate(cleanCell(table, cell), dates);
    else voteDecimal(cell, numbers);
  }
  return { dates, numbers };
}

/** How each mapped column is read: the setup's word, else what was found. */
export function readingsOf(table: CrmTable, setup: FileSetup, facts: readonly ColumnFacts[]): ColumnReading[] {
  return facts.flatMap((fact): ColumnReading[] => {
    const field = setup.columns[fact.index] ?? null;
    if (field === null) return [];
    return [
      {
        field,
        column: fact.index,
        dateOrder: setup.dateOrders[fact.index] ?? fact.dateOrder,
        decimal: setup.decimals[fact.index] ?? fact.decimal ?? '.',
        fractions: fact.reads === 'share' && hasFractions(table, fact),
      },
    ];
  });
}

/** Shares between 0 and 1, one of them at least a true fraction, under a heading that does not say per cent. */
function hasFractions(table: CrmTable, { index, header }: ColumnFacts): boolean {
  if (header.includes('%')) return false;
  let fractions = 0;
  for (const row of table.rows) {
    const cell = cleanCell(table, row[index]);
    if (isNothing(cell)) continue;
    const value = Number(cell.replace(',', '.'));
    if (Number.isNaN(value) || value > 1) return false;
    if (!Number.isInteger(value)) fractions += 1;
  }
  return fractions > 0;
}
