import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { DATABASE_NAME, LongviewDatabase, type RowRecord } from './database.ts';
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
      const heads = (await db.headers.bulkGet([...ids])).filter((head) => head !== undefined);
      const rows = await rowsOf(db, heads.map(({ id }) => id).sort());
      return heads.flatMap(({ id, header }) => {
        const own = rows.get(id) ?? [];
        return own.some(({ kind }) => kind === 'account') ? [assemble(header, own)] : [];
      });
    });
  };
}

/** The rows of plans whose ids are sorted. Plans that stand next to one another are read as one range: far faster than each by itself. */
async function rowsOf(db: LongviewDatabase, ids: readonly Id[]): Promise<Map<Id, RowRecord[]>> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const between = await db.headers.where('id').between(first, last, true, true).count();
  const rows =
    between === ids.length
      ? await db.rowsBetween(first, last).toArray()
      : (await Promise.all(ids.map((id) => db.rowsOf(id).toArray()))).flat();
  const byPlan = new Map<Id, RowRecord[]>(ids.map((id) => [id, []]));
  for (const row of rows) byPlan.get(row.planId)?.push(row);
  return byPlan;
}
