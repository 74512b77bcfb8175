import 'fake-indexeddb/auto';
import type { PlanStore, StoreError } from '@core/ports/plan-store.ts';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LongviewDatabase } from '../../src-renderer/storage/database.ts';
import { createDexiePlanStore } from '../../src-renderer/storage/dexie-plan-store.ts';
import type { Locks } from '../../src-renderer/storage/leases.ts';
import { memoryLocks } from '../support/memory-locks.ts';
import { change, commitOf, nextId, operation, planOf, withAccount, withPerson } from '../support/stored-plans.ts';

describe('the Dexie store', () => {
  let name: string;
  let locks: Locks;
  let store: PlanStore;
  let raw: LongviewDatabase;

  beforeEach(async () => {
    name = nextId();
    locks = memoryLocks();
    store = createDexiePlanStore({ name, locks });
    await store.open();
    raw = new LongviewDatabase(name);
    await raw.open();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    store.close();
    raw.close();
  });

  async function counts(): Promise<Record<string, number>> {
    const tables = raw.tables.filter((table) => table.name !== 'settings');
    return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.count()])));
  }

  it('writes an edit in one strict transaction', async () => {
    const plan = planOf('a');
    await store.apply(operation('Create', change(null, plan)));
    store.close();
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    store = createDexiePlanStore({ name, locks });
    await store.open();
    // The first write of a start begins a new log before.
    const first = withPerson(plan, 'x', 'Ada');
    await store.commit(commitOf(plan, first));
    opened.mockClear();
    await store.commit(commitOf(first, withPerson(withPerson(first, 'y', 'Grace'), 'p1', undefined)));
    // Beside it the store may read the header that was written.
    const writing = opened.mock.calls.filter(([, mode]) => mode !== 'readonly');
    expect(writing.map(([, mode, options]) => [mode, options])).toEqual([['readwrite', { durability: 'strict' }]]);
  });

  it('saves where no new log can be begun', async () => {
    const plan = planOf('a');
    await store.apply(operation('Create', change(null, plan)));
    store.close();
    store = createDexiePlanStore({ name, locks });
    await store.open();
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const edited = withPerson(plan, 'x', 'Ada');
    await store.commit(commitOf(plan, edited));
    expect(opening).toHaveBeenCalledTimes(1);
    expect((await store.load('a'))!.plan).toEqual(edited);
  });

  it('stores nothing of an edit of which one write fails', async () => {
    const plan = planOf('a');
    await store.apply(operation('Create', change(null, plan)));
    const before = await counts();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add');
    add.mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const commit = commitOf(plan, withAccount(withPerson(plan, 'x', 'Ada'), { name: 'Other' }));
    await expect(store.commit(commit)).rejects.toMatchObject({ name: 'StoreError', reason: 'full' });
    add.mockRestore();
    expect(await counts()).toEqual(before);
    expect((await store.load('a'))!.plan).toEqual(plan);
    await store.commit(commit);
    expect((await store.headers())[0]!.name).toBe('Other');
  });

  it('takes back what was written when an operation is cancelled half way', async () => {
    const plans = [planOf('a', 'A', 3_000), planOf('b', 'B', 3_000)];
    const signal = { aborted: false };
    const applied = store.apply(operation('Create', ...plans.map((plan) => change(null, plan))), {
      signal,
      onProgress: () => {
        signal.aborted = true;
      },
    });
    await expect(applied).rejects.toMatchObject({ reason: 'cancelled' });
    expect(await counts()).toEqual({ headers: 0, rows: 0, journal: 0, operations: 0 });
  });

  it('takes back at the next start what a kill left of an operation', async () => {
    const kept = planOf('kept');
    await store.apply(operation('Create', change(null, kept)));
    const before = await counts();
    await leaveUnfinished();
    const next = createDexiePlanStore({ name, locks: memoryLocks() });
    await next.open();
    next.close();
    expect(await counts()).toEqual(before);
    expect((await store.load('kept'))!.plan).toEqual(kept);
  });

  it('leaves an operation alone that another window is still writing', async () => {
    await leaveUnfinished();
    const before = await counts();
    let done: () => void = () => undefined;
    const writing = locks.request(`${name}/operations`, {}, () => new Promise<void>((resolve) => (done = resolve)));
    const next = createDexiePlanStore({ name, locks });
    await next.open();
    next.close();
    expect(await counts()).toEqual(before);
    done();
    await writing;
  });

  it('clears what an earlier operation left before it writes its own', async () => {
    await leaveUnfinished();
    const plan = planOf('half', 'Whole', 1);
    await store.apply(operation('Create', change(null, plan)));
    expect((await store.load('half'))!.plan).toEqual(plan);
    expect(await raw.operations.count()).toBe(0);
  });

  /** Rows of a plan without a header, as a kill between two chunks leaves them. */
  async function leaveUnfinished(): Promise<void> {
    await raw.operations.add({
      id: nextId(),
      label: 'Import',
      at: '2026-11-21T09:00:00Z',
      created: ['half', 'unbegun'],
    });
    const row = { planId: 'half', kind: 'stakeholders' as const, order: 0, entity: { name: 'Ghost' } };
    await raw.rows.bulkAdd([
      { ...row, id: 'g1' },
      { ...row, id: 'g2' },
    ]);
  }

  it('keeps the newest thousand journal entries of a plan, trimmed when it is loaded', async () => {
    const plan = planOf('a');
    const other = planOf('b');
    await store.apply(operation('Create', change(null, plan), change(null, other)));
    const steps = Array.from({ length: 1_004 }, (_, index) => withPerson(plan, 'x', `Name ${index}`));
    const commit = commitOf(plan, steps[0]!, ...steps.slice(1));
    await store.commit(commit);
    expect(await raw.journalOf('a').count()).toBe(1_005);
    await store.load('a');
    await vi.waitFor(async () => expect(await raw.journalOf('a').count()).toBe(1_000));
    expect((await raw.journalOf('a').first())!.n).toBe(6);
    expect((await raw.journalOf('a').last())!.id).toBe(commit.entries.at(-1)!.id);
    expect(await raw.journalOf('b').count()).toBe(1);
  });

  it('leaves nothing of a deleted plan, its journal included', async () => {
    const plan = planOf('a');
    await store.apply(operation('Create', change(null, plan)));
    const edited = withPerson(plan, 'x', 'Ada');
    await store.commit(commitOf(plan, edited));
    await store.apply(operation('Delete', change(edited, null)));
    expect(await counts()).toEqual({ headers: 0, rows: 0, journal: 0, operations: 0 });
  });

  it('refuses a plan whose profile is lost', async () => {
    await store.apply(operation('Create', change(null, planOf('a'))));
    await raw.rows.delete(['a', 'account', 'account']);
    await expect(store.load('a')).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('reads no header again but the one that an edit wrote', async () => {
    const plan = planOf('a');
    await store.apply(operation('Create', change(null, plan), change(null, planOf('b'))));
    const told = vi.fn();
    const stop = store.watchHeaders(told, told);
    const names = () => told.mock.lastCall?.[0].map((header: { name: string }) => header.name);
    await vi.waitFor(() => expect(names()).toEqual(['Account a', 'Account b']));
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await store.commit(commitOf(plan, withAccount(plan, { name: 'New' })));
    await vi.waitFor(() => expect(names()).toEqual(['New', 'Account b']));
    expect(all).not.toHaveBeenCalled();
    stop();
  });

  it('closes for a newer version, says so, and does not open again by itself', async () => {
    const closed = vi.fn<(error: StoreError) => void>();
    store.onClosed(closed);
    raw.close();
    const upgraded = await openNatively(name, 20);
    expect(closed).toHaveBeenCalledOnce();
    expect(closed.mock.lastCall![0].reason).toBe('blocked');
    await expect(store.headers()).rejects.toMatchObject({ reason: 'blocked' });
    expect(upgraded.version).toBe(20);
    upgraded.close();
  });

  describe('where the browser is still mending the store after a crash', () => {
    const pauses: number[] = [];
    const opening = () => {
      pauses.length = 0;
      const pause = async (ms: number) => void pauses.push(ms);
      return createDexiePlanStore({ name, locks, pause });
    };
    const unreadable = () => new DOMException('Internal error opening backing store', 'UnknownError');

    it('asks again after a moment, and opens', async () => {
      vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(unreadable()).mockRejectedValueOnce(unreadable());
      const next = opening();
      await next.open();
      expect(pauses).toEqual([100, 400]);
      expect(await next.headers()).toEqual([]);
      next.close();
    });

    it('says that it is damaged when it stays so', async () => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const opened = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw unreadable();
      });
      const next = opening();
      await expect(next.open()).rejects.toMatchObject({ reason: 'damaged' });
      expect(pauses).toEqual([100, 400, 1_000]);
      expect(opened).toHaveBeenCalled();
      await expect(next.headers()).rejects.toMatchObject({ reason: 'damaged' });
    });

    it('asks once where the answer is another', async () => {
      vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'SecurityError'));
      await expect(opening().open()).rejects.toMatchObject({ reason: 'other' });
      expect(pauses).toEqual([]);
    });
  });

  it('says that an older window blocks its own upgrade', async () => {
    const older = await openNatively('older', 5);
    const blocked = createDexiePlanStore({ name: 'older', locks });
    await expect(blocked.open()).rejects.toMatchObject({ reason: 'blocked' });
    older.close();
    blocked.close();
  });

  it('stays closed when the browser closes it, and says what to do', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const other = createDexiePlanStore({ name, locks });
    await other.open();
    const opening = opened.mock.results.at(-1)!.value as IDBOpenDBRequest;
    const closed = vi.fn<(error: StoreError) => void>();
    other.onClosed(closed);
    forceCloseDatabase(opening.result as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(closed.mock.lastCall![0].message).toContain('quit Longview');
    await expect(other.headers()).rejects.toBe(closed.mock.lastCall![0]);
    expect(opened).toHaveBeenCalledOnce();
  });

  it('does not call its own closing a loss', async () => {
    const closed = vi.fn();
    store.onClosed(closed);
    store.close();
    expect(closed).not.toHaveBeenCalled();
  });
});

function openNatively(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
