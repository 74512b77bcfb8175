import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LongviewDatabase } from '../../src-renderer/storage/database.ts';
import { createDexiePlanStore } from '../../src-renderer/storage/dexie-plan-store.ts';
import { planReader } from '../../src-renderer/storage/read-plans.ts';
import { memoryLocks } from '../support/memory-locks.ts';
import { change, nextId, operation, planOf } from '../support/stored-plans.ts';

let name: string;
let store: ReturnType<typeof createDexiePlanStore>;

beforeEach(async () => {
  name = nextId();
  store = createDexiePlanStore({ name, locks: memoryLocks() });
  await store.open();
});
afterEach(() => store.close());

it('reads several plans as the store itself reads each, and leaves out what is not there or damaged', async () => {
  for (const id of ['a', 'ab', 'b']) await store.apply(operation('Create', change(null, planOf(id))));
  const raw = new LongviewDatabase(name);
  await raw.open();
  await raw.rows.delete(['b', 'account', 'account']);
  const read = planReader(name);
  const plans = await read(['ab', 'gone', 'a', 'b']);
  expect(plans).toEqual([(await store.load('ab'))!.plan, (await store.load('a'))!.plan]);
  raw.close();
});

it('reads neighbours and plans with others between them alike', async () => {
  const ids = ['a', 'a-1', 'a1', 'aa', 'b', 'c_d'];
  for (const id of ids) await store.apply(operation('Create', change(null, planOf(id, id, 5))));
  const read = planReader(name);
  const loaded = new Map(await Promise.all(ids.map(async (id) => [id, (await store.load(id))!.plan] as const)));
  for (const some of [ids, ['c_d', 'a'], ['aa', 'a1', 'b'], ['a-1'], []]) {
    expect(await read(some)).toEqual(some.map((id) => loaded.get(id)));
  }
});

it('lets another window upgrade the database, and reads on afterwards', async () => {
  await store.apply(operation('Create', change(null, planOf('a'))));
  const read = planReader(name);
  await read(['a']);
  store.close();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onblocked = () => reject(new Error('held back'));
  });
  expect(await read(['a'])).toEqual([]);
});
