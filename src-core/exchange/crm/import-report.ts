import { type CsvValue, csvFile } from '../csv-file.ts';
import type { BuiltImport } from './build-import.ts';
import type { CellNote, FieldChange, FileReport, ImportReport } from './import-types.ts';
import type { ReadFile } from './records.ts';
import { rowReport } from './report-rows.ts';

/** Every row, and what became of it: the same files, plans and decisions give the same report. */
export function importReport(files: readonly ReadFile[], { preview, records, plans }: BuiltImport): ImportReport {
  const nameOf = new Map(files.map(({ table }) => [table.fileId, table.name]));
  return {
    format: 'longview.import-report',
    version: 1,
    currency: preview.currency,
    files: files.map(fileReport),
    counts: preview.counts,
    plans: plans.map(({ planId, name, before }) => ({
      id: planId,
      name,
      change: before === undefined ? 'new' : 'changed',
    })),
    rows: records.map(rowReport).map(({ fileId, ...row }) => ({ file: nameOf.get(fileId) ?? fileId, ...row })),
    conflicts: preview.conflicts,
    problems: preview.problems,
  };
}

function fileReport({ table, setup, facts }: ReadFile): FileReport {
  const { name, format, headerLine, rows, preamble, footer } = table;
  const columns = facts.map(({ index, header, dateOrder, decimal }) => ({
    header,
    field: setup.columns[index] ?? null,
    ...(dateOrder === undefined ? {} : { dateOrder: setup.dateOrders[index] ?? dateOrder }),
    ...(decimal === undefined ? {} : { decimal: setup.decimals[index] ?? decimal }),
  }));
  const { source, kind } = setup;
  return { file: name, source, kind, format, headerLine, rows: rows.length, preamble, footer, columns };
}

/** The rows of the report as a CSV file. */
export function reportTable(files: readonly ReadFile[], built: BuiltImport): Uint8Array {
  const columns = ['file', 'line', 'kind', 'outcome', 'name', 'why', 'changes', 'notes', 'plan'];
  const nameOf = new Map(files.map(({ table }) => [table.fileId, table.name]));
  return csvFile(
    columns,
    built.records
      .map(rowReport)
      .map(({ fileId, line, kind, outcome, name, why, changes = [], notes = [], planId }): CsvValue[] => [
        nameOf.get(fileId) ?? fileId,
        line,
        kind,
        outcome,
        name,
        why,
        changes.map(sayChange).join('; '),
        notes.map(sayNote).join('; '),
        planId === undefined ? undefined : (built.nameOf(planId) ?? planId),
      ]),
  );
}

function sayChange({ field, before, after }: FieldChange): string {
  return `${field}: ${String(before ?? '')} → ${String(after ?? '')}`;
}

function sayNote({ column, message }: CellNote): string {
  return column === undefined ? message : `column ${column}: ${message}`;
}
