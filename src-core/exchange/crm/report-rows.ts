import { type CrmKind, crmKinds } from './detection-types.ts';
import {
  type Counts,
  type FieldChange,
  type Outcome,
  outcomes,
  type RefusalReason,
  type RowReport,
} from './import-types.ts';
import { type CrmRecord, type MoreOfRow, placeOf } from './records.ts';

/** Counts what became of the rows, and keeps it with each. */
export class RowReports {
  private readonly tallies = Object.fromEntries(
    crmKinds.map((kind) => [kind, Object.fromEntries(outcomes.map((each) => [each, 0]))]),
  ) as Record<CrmKind, Record<Outcome, number>>;

  add(record: CrmRecord, outcome: Outcome, more: MoreOfRow): void {
    this.tallies[record.kind][outcome] += 1;
    record.outcome = outcome;
    record.more = more;
  }

  /** Null, for who asked for the row's place. */
  refuse(record: CrmRecord, reason: RefusalReason, why: string): null {
    this.add(record, 'refused', { reason, why });
    return null;
  }

  counts(): Readonly<Record<CrmKind, Counts>> {
    return this.tallies;
  }
}

/** What became of a row, for who looks at it: most are only counted. */
export function rowReport(record: CrmRecord): RowReport {
  const { kind, outcome, more, notes } = record;
  if (outcome === null) throw new Error(`nothing became of line ${placeOf(record).line}`);
  return {
    ...placeOf(record),
    kind,
    outcome,
    name: recordName(record),
    ...more,
    ...(notes === null ? {} : { notes }),
  };
}

export function recordName({ cells, kind, name }: CrmRecord): string {
  return kind === 'roles' ? String(cells.role ?? cells.contactId ?? '') : name;
}

/** Fields of one change as a report says them. */
export function changesOf(changes: readonly FieldChange[]): Pick<RowReport, 'changes'> {
  return changes.length === 0 ? {} : { changes };
}
