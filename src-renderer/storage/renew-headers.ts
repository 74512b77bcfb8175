import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { openParts } from '@core/portfolio/plan-header.ts';
import type { HeaderRecord, LongviewDatabase, RowRecord } from './database.ts';

/** Plans whose headers are made anew in one transaction: few, so that Home can be used meanwhile. */
const BATCH = 50;

/** Whether a header was stored by a Longview that did not yet say what is open. */
export function isOld({ header }: HeaderRecord): boolean {
  return header.deals === undefined;
}

/**
 * Adds to the headers of these plans what an earlier Longview did not store, from the few rows that it follows from. A header
 * that was written meanwhile has it already and stays as it is; one whose plan cannot be read stays without it.
 */
export async function renewHeaders(db: LongviewDatabase, ids: readonly Id[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    await db.transaction('rw', db.headers, db.rows, async () => {
      const heads = await db.headers.bulkGet(ids.slice(at, at + BATCH));
      const old = heads.filter((head) => head !== undefined && isOld(head)) as HeaderRecord[];
      const rows = await Promise.all(old.map(({ id }) => dealRows(db, id)));
      const renewed = old.flatMap((head, i) => {
        const plan = assembleDeals(rows[i]!);
        if (plan === null) return [];
        const { territory } = plan.account;
        const since = { ...openParts(plan), ...(territory === undefined ? {} : { territory }) };
        return [{ ...head, header: { ...head.header, ...since } }];
      });
      await db.headers.bulkPut(renewed);
    });
  }
}

async function dealRows(db: LongviewDatabase, id: Id): Promise<RowRecord[]> {
  const [account, valueCase, opportunities] = await Promise.all([
    db.rows.get([id, 'account', 'account']),
    db.rows.get([id, 'valueCase', 'valueCase']),
    db.rowsOfKind(id, 'opportunities').toArray(),
  ]);
  return [account, valueCase, ...opportunities].filter((row) => row !== undefined);
}

type DealPlan = Pick<AccountPlan, 'account' | 'opportunities' | 'valueCase'>;

/** Null where the profile is missing: such a plan cannot be opened either. */
function assembleDeals(rows: readonly RowRecord[]): DealPlan | null {
  const single = (kind: RowRecord['kind']) => rows.find((row) => row.kind === kind)?.entity;
  const account = single('account') as AccountPlan['account'] | undefined;
  const valueCase = single('valueCase') as AccountPlan['valueCase'];
  const opportunities = Object.fromEntries(
    rows
      .filter(({ kind }) => kind === 'opportunities')
      .sort((a, b) => a.order - b.order)
      .map(({ id, entity }) => [id, entity]),
  ) as AccountPlan['opportunities'];
  return account === undefined ? null : { account, opportunities, ...(valueCase === undefined ? {} : { valueCase }) };
}
