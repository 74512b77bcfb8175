import type { JournalEntry } from '@core/engine/autosave.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { PlanChange, PortfolioOperation } from '@core/portfolio/stored-changes.ts';
import { type OperationOptions, StoreError } from '@core/ports/plan-store.ts';
import type { LongviewDatabase, OperationRecord, RowRecord } from './database.ts';
import { deletePlan, newHead, rowRecord, stepTables, writeSteps } from './plan-rows.ts';

const ROWS_A_CHUNK = 2_000;
const PLANS_A_CHUNK = 100;

/**
 * Writes many plans as one. Rows of new plans go first, in chunks; without a header nobody sees them. One last
 * transaction then adds their headers, edits and deletes the plans that were there, and drops the operation's record:
 * all of it becomes visible, or none. Until then taking back means deleting the rows of the plans in the record.
 */
export async function writeOperation(
  db: LongviewDatabase,
  windowId: Id,
  operation: PortfolioOperation,
  { onProgress, signal }: OperationOptions,
): Promise<void> {
  const created = operation.changes.filter(({ headerBefore }) => headerBefore === undefined);
  const record: OperationRecord = {
    id: operation.id,
    label: operation.label,
    at: operation.at,
    created: created.map(({ planId }) => planId),
  };
  if (created.length > 0) {
    await db.transaction('rw', db.headers, db.operations, async () => {
      await refuseStored(db, record.created);
      await db.operations.add(record);
    });
  }
  try {
    const total = created.reduce((sum, { diff }) => sum + diff.length, 0);
    let written = 0;
    for (const chunk of rowChunks(created)) {
      refuseAborted(signal);
      await db.rows.bulkPut(chunk);
      written += chunk.length;
      onProgress?.(written / (total + 1));
    }
    refuseAborted(signal);
    await show(db, windowId, operation, created);
    onProgress?.(1);
  } catch (error) {
    // Where even that fails (a full disk), the record stays and the next operation or start takes it back.
    if (created.length > 0) await takeBack(db, record).catch(() => undefined);
    throw error;
  }
}

function* rowChunks(created: readonly PlanChange[]): Generator<RowRecord[]> {
  let chunk: RowRecord[] = [];
  for (const { planId, diff } of created) {
    for (const [order, change] of diff.entries()) {
      chunk.push(rowRecord(planId, change, order));
      if (chunk.length === ROWS_A_CHUNK) {
        yield chunk;
        chunk = [];
      }
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** The last transaction. */
async function show(
  db: LongviewDatabase,
  windowId: Id,
  operation: PortfolioOperation,
  created: PlanChange[],
): Promise<void> {
  const { id, at, label, origin } = operation;
  const entry: JournalEntry = { id, at, label, origin, diff: [] };
  await db.transaction('rw', [...stepTables(db), db.operations], async () => {
    await Promise.all([
      db.headers.bulkAdd(created.map(({ headerAfter, diff }) => newHead(headerAfter!, diff.length, entry))),
      db.journal.bulkAdd(created.map(({ planId }) => ({ ...entry, planId, window: windowId, n: 1 }))),
      ...operation.changes.map((change) => changeStored(db, windowId, change, entry)),
      db.operations.delete(id),
    ]);
  });
}

async function changeStored(
  db: LongviewDatabase,
  windowId: Id,
  change: PlanChange,
  entry: JournalEntry,
): Promise<void> {
  const { planId, diff, headerBefore, headerAfter } = change;
  if (headerBefore === undefined) return;
  const stored = await db.headers.get(planId);
  if (stored === undefined || stored.header.updatedAt !== headerBefore.updatedAt) {
    throw new StoreError('conflict', `“${headerBefore.name}” was changed in another window meanwhile. Try again.`);
  }
  if (headerAfter === undefined) await deletePlan(db, planId);
  else await writeSteps(db, windowId, { planId, entries: [{ ...entry, diff }], header: headerAfter });
}

/** Deletes what a kill, an abort or a failure left of operations. */
export async function takeBackUnfinished(db: LongviewDatabase): Promise<void> {
  for (const record of await db.operations.toArray()) await takeBack(db, record);
}

async function takeBack(db: LongviewDatabase, record: OperationRecord): Promise<void> {
  for (let from = 0; from < record.created.length; from += PLANS_A_CHUNK) {
    await db.transaction('rw', db.headers, db.rows, async () => {
      const ids = record.created.slice(from, from + PLANS_A_CHUNK);
      const shown = await db.headers.bulkGet(ids);
      await Promise.all(ids.filter((_, index) => shown[index] === undefined).map((id) => db.rowsOf(id).delete()));
    });
  }
  await db.operations.delete(record.id);
}

async function refuseStored(db: LongviewDatabase, planIds: readonly Id[]): Promise<void> {
  const there = (await db.headers.bulkGet([...planIds])).find((record) => record !== undefined);
  if (there !== undefined) throw new StoreError('conflict', `“${there.header.name}” is stored already.`);
}

function refuseAborted(signal: OperationOptions['signal']): void {
  if (signal?.aborted) throw new StoreError('cancelled', 'Cancelled. Nothing was changed.');
}
