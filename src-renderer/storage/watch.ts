import type { Id } from '@core/kernel/ids.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { FollowedCommit, StoreError } from '@core/ports/plan-store.ts';
import { Dexie, liveQuery, type ObservabilitySet, RangeSet } from 'dexie';
import type { LongviewDatabase } from './database.ts';
import { isOld, renewHeaders } from './renew-headers.ts';
import { asStoreError } from './store-errors.ts';

export interface HeaderWatch {
  /** Calls back with all headers, now where they have been read, and after each change of any window. */
  subscribe(listener: (headers: PlanHeader[]) => void, onError: (error: StoreError) => void): () => void;
  stop(): void;
}

interface Watcher {
  readonly listener: (headers: PlanHeader[]) => void;
  readonly onError: (error: StoreError) => void;
}

/**
 * Reads the headers at once and keeps them up to date. Dexie tells which keys a transaction wrote, so an edit costs one
 * header read, not ten thousand; a bulk write is told as "all" and read as such. `usable` settles when the database is open.
 */
export function watchHeaders(db: LongviewDatabase, usable: Promise<void>): HeaderWatch {
  const known = new Map<Id, PlanHeader>();
  const watchers = new Set<Watcher>();
  let changed: Set<Id> | 'all' = 'all';
  let complete = false;
  let failure: StoreError | null = null;
  let reading = false;
  let stopped = false;
  let renewing = false;

  async function read(): Promise<void> {
    if (reading) return;
    reading = true;
    try {
      await usable;
      while (!stopped && (changed === 'all' || changed.size > 0)) {
        const keys: Set<Id> | 'all' = changed;
        changed = new Set();
        await (keys === 'all' ? readAll() : readSome([...keys]));
        complete = true;
        failure = null;
        if (!stopped) for (const { listener } of watchers) listener([...known.values()]);
      }
    } catch (error) {
      failure = asStoreError(error);
      if (!stopped) for (const { onError } of watchers) onError(failure);
    } finally {
      reading = false;
    }
  }

  async function readAll(): Promise<void> {
    const records = await db.headers.toArray();
    known.clear();
    for (const { id, header } of records) known.set(id, header);
    const old = records.filter(isOld);
    if (old.length > 0) renew(old.map(({ id }) => id));
  }

  /** Once a window: what cannot be made anew is shown as it is, and tried again at the next start. */
  function renew(ids: Id[]): void {
    if (renewing) return;
    renewing = true;
    renewHeaders(db, ids).catch(() => undefined);
  }

  async function readSome(ids: Id[]): Promise<void> {
    const records = await db.headers.bulkGet(ids);
    for (const [index, id] of ids.entries()) {
      const record = records[index];
      if (record === undefined) known.delete(id);
      else known.set(id, record.header);
    }
  }

  function onMutated(parts: ObservabilitySet): void {
    const keys = writtenKeys(parts, `idb://${db.name}/headers/`);
    if (keys === 'all' || changed === 'all') changed = 'all';
    else for (const key of keys) changed.add(key);
    void read();
  }

  Dexie.on.storagemutated.subscribe(onMutated);
  void read();
  return {
    subscribe(listener, onError) {
      const watcher = { listener, onError };
      watchers.add(watcher);
      if (failure !== null) onError(failure);
      else if (complete) listener([...known.values()]);
      return () => watchers.delete(watcher);
    },
    stop() {
      stopped = true;
      Dexie.on.storagemutated.unsubscribe(onMutated);
    },
  };
}

function writtenKeys(parts: ObservabilitySet, table: string): Set<Id> | 'all' {
  const part = parts[table] ?? parts.all;
  const keys = new Set<Id>();
  if (part === undefined) return keys;
  for (const { from, to } of RangeSet(part)) {
    if (from !== to || typeof from !== 'string') return 'all';
    keys.add(from);
  }
  return keys;
}

/** Journal entries of one plan that other windows write after entry `after`, in order. */
export function watchPlan(
  db: LongviewDatabase,
  windowId: Id,
  planId: Id,
  after: number,
  listener: (commit: FollowedCommit) => void,
  onError: (error: StoreError) => void,
): () => void {
  let last = after;
  const subscription = liveQuery(() => db.journalOf(planId, last).toArray()).subscribe({
    next(records) {
      for (const { planId: _plan, window: writer, n, ...entry } of records) {
        if (n <= last) continue;
        last = n;
        if (writer !== windowId) listener({ ...entry, commit: n });
      }
    },
    error: (error: unknown) => onError(asStoreError(error)),
  });
  return () => subscription.unsubscribe();
}
