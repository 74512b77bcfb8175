import 'fake-indexeddb/auto';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { planHeader } from '@core/portfolio/plan-header.ts';
import { expect, it, vi } from 'vitest';
import { LongviewDatabase } from '../../src-renderer/storage/database.ts';
import { createDexiePlanStore } from '../../src-renderer/storage/dexie-plan-store.ts';
import { memoryLocks } from '../support/memory-locks.ts';
import { change, commitOf, nextId, operation, planOf, withAccount } from '../support/stored-plans.ts';

/** A header as it was stored before it said what is open. */
function earlier({ deals: _deals, status: _status, territory: _territory, ...header }: PlanHeader): PlanHeader {
  return header;
}

it('adds what is open to headers of an earlier Longview, and leaves everything else as it was', async () => {
  const name = nextId();
  const locks = memoryLocks();
  const plans = Array.from({ length: 120 }, (_, i) =>
    withAccount(planOf(`plan-${String(i).padStart(3, '0')}`), { territory: 'North' }),
  );
  const store = createDexiePlanStore({ name, locks });
  await store.open();
  await store.apply(operation('Create', ...plans.map((plan) => change(null, plan))));
  store.close();

  const raw = new LongviewDatabase(name);
  await raw.open();
  const stored = await raw.headers.toArray();
  await raw.headers.bulkPut(stored.map((head) => ({ ...head, header: earlier(head.header) })));
  await raw.rows.delete(['plan-007', 'account', 'account']);
  const rows = await raw.rows.toArray();

  const later = createDexiePlanStore({ name, locks });
  const shown: PlanHeader[][] = [];
  const opened = later.open();
  later.watchHeaders(
    (headers) => shown.push(headers),
    (error) => expect.unreachable(String(error)),
  );
  await opened;
  const isOld = ({ deals }: PlanHeader) => deals === undefined;
  await vi.waitFor(() =>
    expect(
      shown
        .at(-1)
        ?.filter(isOld)
        .map(({ id }) => id),
    ).toEqual(['plan-007']),
  );
  // They are shown before they are made anew.
  expect(shown[0]?.filter(isOld)).toHaveLength(120);
  expect(shown.at(-1)?.filter((header) => !isOld(header))).toEqual(
    plans.filter(({ id }) => id !== 'plan-007').map((plan) => planHeader(plan)),
  );
  expect(await raw.headers.toArray()).toEqual(
    stored.map((head) => (head.id === 'plan-007' ? { ...head, header: earlier(head.header) } : head)),
  );
  expect(await raw.rows.toArray()).toEqual(rows);
  const renamed = withAccount(plans[3]!, { name: 'Renamed' });
  await later.commit(commitOf(plans[3]!, renamed));
  expect((await raw.headers.get('plan-003'))?.header).toEqual(planHeader(renamed));
  later.close();
  raw.close();
});
