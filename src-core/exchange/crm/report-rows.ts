import { type CrmKind, crmKinds } from './detection-types.ts';
import {
  type Counts,
  type FieldChange,
  type Outcome,
  outcomes,
  type RefusalReason,
  type RowReport,
} from './import-types.ts';
import type { CrmRecord } from './records.ts';
import { personName } from './row-values.ts';
import type { CrmTable } from './table.ts';

/** What became of each row, as it is found out. */
export class RowReports {
  private readonly byTable = new Map<CrmTable, RowReport[]>();
  private readonly tallies = Object.fromEntries(
    crmKinds.map((kind) => [kind, Object.fromEntries(outcomes.map((each) => [each, 0]))]),
  ) as Record<CrmKind, Record<Outcome, number>>;

  add(
    record: CrmRecord,
    outcome: Outcome,
    more: Omit<Partial<RowReport>, 'fileId' | 'line' | 'kind' | 'outcome'> = {},
  ): void {
    this.tallies[record.kind][outcome] += 1;
    let rows = this.byTable.get(record.table);
    if (rows === undefined) {
      // As long as the table at once: rows come in the order of their accounts, and a list that is full of holes is slow.
      rows = new Array<RowReport>(record.table.rows.length);
      this.byTable.set(record.table, rows);
    }
    const { table, row, kind, notes } = record;
    const report = { fileId: table.fileId, line: table.lines[row]!, kind, outcome, name: recordName(record), ...more };
    rows[row] = notes === null ? report : { ...report, notes };
  }

  /** Null, for who asked for the row's place. */
  refuse(record: CrmRecord, reason: RefusalReason, why: string): null {
    this.add(record, 'refused', { reason, why });
    return null;
  }

  /** By file, as they were given, then by line: each row has one. */
  inOrder(tables: readonly CrmTable[]): RowReport[] {
    return tables.flatMap((table) => this.byTable.get(table) ?? []);
  }

  counts(): Readonly<Record<CrmKind, Counts>> {
    return this.tallies;
  }
}

export function recordName({ cells, kind, ids }: CrmRecord): string {
  if (kind === 'roles') return String(cells.role ?? ids.contactId?.[0] ?? '');
  return String((kind === 'accounts' || kind === 'opportunities' ? cells.name : personName(cells)) ?? '');
}

/** Fields of one change as a report says them. */
export function changesOf(changes: readonly FieldChange[]): Pick<RowReport, 'changes'> {
  return changes.length === 0 ? {} : { changes };
}
