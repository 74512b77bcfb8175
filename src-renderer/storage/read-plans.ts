import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { DATABASE_NAME, LongviewDatabase } from './database.ts';
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
      const heads = await db.headers.bulkGet([...ids]);
      const plans = await Promise.all(
        heads.map(async (head) => {
          if (head === undefined) return [];
          const rows = await db.rowsOf(head.id).toArray();
          return rows.some(({ kind }) => kind === 'account') ? [assemble(head.header, rows)] : [];
        }),
      );
      return plans.flat();
    });
  };
}
