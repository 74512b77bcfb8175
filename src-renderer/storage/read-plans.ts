import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { DATABASE_NAME, type HeaderRecord, LongviewDatabase, type RowRecord } from './database.ts';
import { assemble } from './plan-rows.ts';

/**
 * Reads plans beside the window's own store, as a worker does that goes through many: several in one transaction, which writes
 * nothing. What is not there or damaged is left out. The database is let go whenever another window wants to upgrade it.
 */
export function planReader(name = DATABASE_NAME): (ids: readonly Id[]) => Promise<AccountPlan[]> {
  const db = new LongviewDatabase(name);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false });
    // Keeps Dexie's own answer, a warning on the console, away.
    return false;
  });
  return async (ids) => {
    if (!db.isOpen()) await db.open();
    return db.transaction('r', db.headers, db.rows, async () => {
      const [heads, rows] = await stored(db, [...ids].sort());
      const found = new Map(heads.map(({ id, header }) => [id, { header, rows: [] as RowRecord[] }]));
      for (const row of rows) found.get(row.planId)?.rows.push(row);
      return ids.flatMap((id) => {
        const plan = found.get(id);
        return plan?.rows.some(({ kind }) => kind === 'account') ? [assemble(plan.header, plan.rows)] : [];
      });
    });
  };
}

/** Heads and rows of plans whose ids are sorted. Plans that stand next to one another are read as one range: far faster than each by itself. */
async function stored(db: LongviewDatabase, ids: readonly Id[]): Promise<[HeaderRecord[], RowRecord[]]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [[], []];
  const between = db.headers.where('id').between(first, last, true, true);
  if ((await between.count()) === ids.length) {
    return Promise.all([between.toArray(), db.rowsBetween(first, last).toArray()]);
  }
  const [heads, rows] = await Promise.all([
    db.headers.bulkGet([...ids]),
    Promise.all(ids.map((id) => db.rowsOf(id).toArray())),
  ]);
  return [heads.filter((head) => head !== undefined), rows.flat()];
}
