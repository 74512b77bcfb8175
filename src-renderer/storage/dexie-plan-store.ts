import type { Id } from '@core/kernel/ids.ts';
import { type PlanStore, StoreError } from '@core/ports/plan-store.ts';
import { DATABASE_NAME, LongviewDatabase, refuseNewer } from './database.ts';
import { createLeases, type Locks } from './leases.ts';
import { type Pause, wait, withPatience } from './patience.ts';
import { JOURNAL_KEPT, readPlan, stepTables, trimJournal, writeSteps } from './plan-rows.ts';
import { takeBackUnfinished, writeOperation } from './portfolio-writes.ts';
import { swapSetting, watchSetting } from './settings.ts';
import { guarded } from './store-errors.ts';
import { turnLog } from './turn-log.ts';
import { type HeaderWatch, watchHeaders, watchPlan } from './watch.ts';

export interface DexieStoreOptions {
  /** The database's name; another name is another store. */
  readonly name?: string;
  readonly locks?: Locks;
  /** Tells this window's writes from others'. */
  readonly windowId?: Id;
  readonly pause?: Pause;
}

export interface DexiePlanStore extends PlanStore {
  /** Settles, and never fails, once the headers have been asked for, or cannot be. */
  readonly asked: Promise<void>;
}

const SUPERSEDED =
  'A newer Longview was started in another window and took over the storage. Save a copy of what you changed as a file, then close this window.';
const LOST =
  'The browser closed the storage: the disk may be full. What was saved is safe. Save a copy of what you changed since as a file, free some space, then quit Longview and start it again.';
const CLOSED = 'The storage is closed.';
const BLOCKED = 'Another Longview window is open with an older version. Close it, then try again.';

/** Plans in IndexedDB: a row an entity, a header a plan, a journal; each edit is one transaction with strict durability. */
export function createDexiePlanStore(options: DexieStoreOptions = {}): DexiePlanStore {
  const {
    name = DATABASE_NAME,
    locks = navigator.locks as Locks,
    windowId = crypto.randomUUID(),
    pause = wait,
  } = options;
  const db = new LongviewDatabase(name);
  const leases = createLeases(locks, name);
  const closedListeners = new Set<(error: StoreError) => void>();
  /** Why nothing can be read or written; null while the store is open. */
  let closed: StoreError | null = new StoreError('blocked', CLOSED);

  function closeBecause(message: string): void {
    if (closed !== null) return;
    closed = new StoreError('blocked', message);
    db.close();
    for (const listener of closedListeners) listener(closed);
  }

  db.on('versionchange', () => {
    closeBecause(SUPERSEDED);
    // Keeps Dexie's own answer, a warning on the console, away.
    return false;
  });
  // Chromium closes a store that it cannot write. Opening it again before the browser has ended, and writing on, leaves a
  // log that the next start cannot read: measured on a full disk, everything was gone. So it stays closed.
  db.on('close', () => closeBecause(LOST));

  let headerWatch: HeaderWatch | undefined;
  let opening: Promise<void> | undefined;
  let nowAsked: () => void;
  const asked = new Promise<void>((resolve) => {
    nowAsked = resolve;
  });

  function openUnlessBlocked(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      db.on('blocked', () => {
        reject(new StoreError('blocked', BLOCKED));
        return false;
      });
      db.open().then(resolve, reject);
    });
  }

  async function openDatabase(): Promise<void> {
    await withPatience(async () => {
      await refuseNewer(name);
      await openUnlessBlocked();
    }, pause);
    closed = null;
    // So that the browser does not clear the store when the disk runs low. Chromium decides without a question. A worker
    // cannot ask; its window has.
    void globalThis.navigator?.storage?.persist?.();
  }

  /** What is asked of a store that is still being opened waits until it is. */
  function run<T>(work: () => PromiseLike<T>): Promise<T> {
    return guarded(async () => {
      await opening;
      if (closed !== null) throw closed;
      return work();
    });
  }

  let turned: Promise<void> | undefined;
  // A store that is made now was never killed.
  db.on('populate', () => {
    turned = Promise.resolve();
  });

  /** Settles once nothing that is written can land behind a torn record. Where that fails, the write itself says what is wrong. */
  function logTurned(): Promise<void> {
    turned ??= turnLog(name).catch(() => undefined);
    return turned;
  }

  function write<T>(work: () => PromiseLike<T>): Promise<T> {
    return run(() => logTurned().then(work));
  }

  return {
    asked,
    open() {
      const usable = openDatabase();
      // What is unfinished has no header yet: the headers need not wait until it is taken back.
      headerWatch = watchHeaders(db, usable);
      usable.then(nowAsked, nowAsked);
      opening = guarded(async () => {
        await usable;
        await leases.ifAlone(async () => {
          if ((await db.operations.count()) === 0) return;
          await logTurned();
          await takeBackUnfinished(db);
        });
      });
      return opening;
    },
    close() {
      closed ??= new StoreError('blocked', CLOSED);
      headerWatch?.stop();
      db.close();
    },
    onClosed(listener) {
      closedListeners.add(listener);
      return () => closedListeners.delete(listener);
    },
    headers: () => run(async () => (await db.headers.toArray()).map(({ header }) => header)),
    watchHeaders(listener, onError) {
      headerWatch ??= watchHeaders(db, Promise.reject(closed));
      return headerWatch.subscribe(listener, onError);
    },
    load: (planId) =>
      run(async () => {
        const loaded = await readPlan(db, planId);
        // Beside the load: what was read does not depend on it.
        const { commit = 0 } = loaded ?? {};
        if (commit > JOURNAL_KEPT) void logTurned().then(() => trimJournal(db, planId, commit));
        return loaded;
      }),
    commit: (commit) => write(() => db.transaction('rw', stepTables(db), () => writeSteps(db, windowId, commit))),
    apply: (operation, applying = {}) =>
      write(() =>
        leases.whenAlone(async () => {
          await takeBackUnfinished(db);
          await writeOperation(db, windowId, operation, applying);
        }),
      ),
    watchPlan: (planId, after, listener, onError) => watchPlan(db, windowId, planId, after, listener, onError),
    lease: leases.lease,
    tryLeases: leases.tryLeases,
    getSetting: (key) => run(async () => (await db.settings.get(key))?.value),
    putSetting: (key, value) => write(async () => void (await db.settings.put({ key, value }))),
    swapSetting: (key, before, after) => write(() => swapSetting(db, key, before, after)),
    watchSetting: (key, listener, onError) =>
      watchSetting(
        db,
        run(async () => undefined),
        key,
        listener,
        onError,
      ),
  };
}
