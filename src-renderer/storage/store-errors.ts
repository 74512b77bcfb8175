import { StoreError, type StoreErrorReason } from '@core/ports/plan-store.ts';

const said: Record<string, readonly [StoreErrorReason, string]> = {
  QuotaExceededError: ['full', 'The disk is full. Free some space, then try again.'],
  // What Chromium answers where the disk itself has no room left, without saying so.
  AbortError: ['full', 'The storage could not be written: the disk may be full.'],
  UnknownError: [
    'damaged',
    'The storage cannot be read or written: the disk may be full or damaged. Check it, then try again.',
  ],
  DatabaseClosedError: [
    'blocked',
    'The storage was closed. Save a copy of what you changed as a file, then start Longview again.',
  ],
  VersionError: ['newer', 'Your accounts were saved by a newer version of Longview. Nothing was changed.'],
  DataError: ['damaged', 'The storage holds data that Longview cannot read. Nothing was changed.'],
  NotReadableError: ['damaged', 'The storage holds data that Longview cannot read. Nothing was changed.'],
};

/** Whatever Dexie or the browser threw, as a reason and words for the user. The innermost cause that is known tells most. */
export function asStoreError(error: unknown): StoreError {
  let known: (typeof said)[string] | undefined;
  for (let each = error; each instanceof Error || each instanceof DOMException; each = innerOf(each)) {
    if (each instanceof StoreError) return each;
    known = said[each.name] ?? known;
  }
  if (known !== undefined) return new StoreError(known[0], known[1], { cause: error });
  const detail = error instanceof Error && error.message !== '' ? ` (${error.message})` : '';
  return new StoreError('other', `The storage failed${detail}. Try again.`, { cause: error });
}

/** Runs storage work so that every failure is a `StoreError`. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Dexie keeps the cause as `inner`, and the causes of a bulk write as `failures`. */
function innerOf(error: Error | DOMException): unknown {
  const { inner, cause, failures } = error as { inner?: unknown; cause?: unknown; failures?: unknown[] };
  return inner ?? cause ?? failures?.[0];
}
