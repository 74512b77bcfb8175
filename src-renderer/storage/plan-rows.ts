import type { JournalEntry } from '@core/engine/autosave.ts';
import type { Id } from '@core/kernel/ids.ts';
import { isEntityKind, type RowKind } from '@core/model/entity-kinds.ts';
import { type AccountPlan, emptyTables } from '@core/model/plan.ts';
import { composeDiffs, type PlanDiff, type RowChange } from '@core/model/plan-diff.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { PlanCommit } from '@core/portfolio/stored-changes.ts';
import { type LoadedPlan, StoreError } from '@core/ports/plan-store.ts';
import type { HeaderRecord, LongviewDatabase, RowRecord } from './database.ts';

/** Journal entries kept a plan; older ones go when it is next loaded. */
export const JOURNAL_KEPT = 1_000;

/** The tables that `writeSteps` needs in its transaction. */
export function stepTables(db: LongviewDatabase) {
  return [db.headers, db.rows, db.journal];
}

/** Stores steps of one plan inside the caller's transaction; steps that are there already stay as they are. */
export async function writeSteps(
  db: LongviewDatabase,
  windowId: Id,
  { planId, entries, header }: PlanCommit,
): Promise<void> {
  const diff =
    entries.length === 1 ? entries[0]!.diff : entries.reduce<PlanDiff>((all, e) => composeDiffs(all, e.diff), []);
  const updated = diff.filter(({ before, after }) => before !== undefined && after !== undefined);
  const [head, known] = await Promise.all([
    db.headers.get(planId),
    db.rows.bulkGet(updated.map(({ kind, id }) => [planId, kind, id])),
  ]);
  if (head === undefined) {
    throw new StoreError('conflict', 'This account was deleted in another window; the change has nowhere to go.');
  }
  const lastEntry = entries[entries.length - 1]!.id;
  if (head.lastEntry === lastEntry) return;

  const places = new Map(updated.map((change, index) => [change, known[index]?.order]));
  const gone = diff.filter(({ after }) => after === undefined);
  let { nextOrder } = head;
  const written = diff
    .filter(({ after }) => after !== undefined)
    .map((change) => rowRecord(planId, change, places.get(change) ?? nextOrder++));
  const commits = head.commits + entries.length;
  await Promise.all([
    gone.length > 0 && db.rows.bulkDelete(gone.map(({ kind, id }) => [planId, kind, id])),
    written.length > 0 && db.rows.bulkPut(written),
    db.journal.bulkAdd(
      entries.map((entry, index) => ({ ...entry, planId, window: windowId, n: head.commits + index + 1 })),
    ),
    db.headers.put({ id: planId, header, commits, nextOrder, lastEntry }),
  ]);
}

export function rowRecord(planId: Id, { kind, id, after }: RowChange, order: number): RowRecord {
  return { planId, kind, id, order, entity: after };
}

/** The head of a plan whose rows, numbered from 0, are stored. Its journal begins with the step that made it, without the rows. */
export function newHead(header: PlanHeader, rowCount: number, entry: JournalEntry): HeaderRecord {
  return { id: header.id, header, commits: 1, nextOrder: rowCount, lastEntry: entry.id };
}

/** A plan as it was committed, its rows in the order they were added. Null where there is none. */
export async function readPlan(db: LongviewDatabase, planId: Id): Promise<LoadedPlan | null> {
  const [head, records] = await db.transaction('r', db.headers, db.rows, () =>
    Promise.all([db.headers.get(planId), db.rowsOf(planId).toArray()]),
  );
  if (head === undefined) return null;
  return { plan: assemble(head.header, records), commit: head.commits };
}

/** Takes everything of a plan out of the store, inside the caller's transaction. */
export async function deletePlan(db: LongviewDatabase, planId: Id): Promise<void> {
  await Promise.all([db.headers.delete(planId), db.rowsOf(planId).delete(), db.journalOf(planId).delete()]);
}

/** A plan out of its rows. Throws `damaged` where its profile is not among them. */
export function assemble({ id, createdAt, updatedAt }: PlanHeader, records: RowRecord[]): AccountPlan {
  const tables = emptyTables() as unknown as Record<RowKind, Record<Id, unknown>>;
  const singles: Partial<Record<RowKind, unknown>> = {};
  for (const record of records.sort((a, b) => a.order - b.order)) {
    if (isEntityKind(record.kind)) tables[record.kind][record.id] = record.entity;
    else singles[record.kind] = record.entity;
  }
  if (singles.account === undefined) {
    throw new StoreError('damaged', `The account "${id}" is stored without its profile and cannot be opened.`);
  }
  const meta = { ...(createdAt === undefined ? {} : { createdAt }), ...(updatedAt === undefined ? {} : { updatedAt }) };
  return { id, ...meta, ...singles, ...tables } as unknown as AccountPlan;
}

/** Drops entries of the journal that are older than what is kept. A failure only leaves the journal longer. */
export async function trimJournal(db: LongviewDatabase, planId: Id, commits: number): Promise<void> {
  const old = db.journalOf(planId, 0, commits - JOURNAL_KEPT);
  await old
    .count()
    .then((count) => (count > 0 ? old.delete() : 0))
    .catch(() => undefined);
}
