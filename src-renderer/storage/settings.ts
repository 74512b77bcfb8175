import { liveQuery } from 'dexie';
import type { LongviewDatabase } from './database.ts';
import { asStoreError } from './store-errors.ts';

/** Puts a setting where it is still what the caller knew, in one transaction with the comparison. */
export function swapSetting(db: LongviewDatabase, key: string, before: unknown, after: unknown): PromiseLike<boolean> {
  return db.transaction('rw', db.settings, async () => {
    const stored = (await db.settings.get(key))?.value;
    if (JSON.stringify(stored) !== JSON.stringify(before)) return false;
    await db.settings.put({ key, value: after });
    return true;
  });
}

/** Follows one setting through all windows from when the store is `usable`. */
export function watchSetting(
  db: LongviewDatabase,
  usable: Promise<void>,
  key: string,
  listener: (value: unknown) => void,
  onError: (error: unknown) => void,
): () => void {
  let stop: () => void = () => undefined;
  let stopped = false;
  usable.then(
    () => {
      if (stopped) return;
      const subscription = liveQuery(() => db.settings.get(key)).subscribe({
        next: (record) => listener(record?.value),
        error: (error: unknown) => onError(asStoreError(error)),
      });
      stop = () => subscription.unsubscribe();
    },
    (error: unknown) => stopped || onError(asStoreError(error)),
  );
  return () => {
    stopped = true;
    stop();
  };
}
