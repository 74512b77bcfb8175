import { keepEqual } from '@core/kernel/keep-equal.ts';
import { fail, ok, type Problem, type Result } from '@core/kernel/result.ts';
import type { PlanStore } from '@core/ports/plan-store.ts';

/** Turns a setting into another, or says why not. Run again on what another window stored meanwhile: the same each time. */
export type SettingEdit = (before: unknown) => Result<unknown>;

/** One setting that every window may change at once: what is shown is what is stored, with our own edits over it. */
export interface SharedSetting {
  /** Null until it has been read; equal parts stay the same objects. The first to ask begins the reading. */
  get(): { readonly value: unknown } | null;
  subscribe(listener: () => void): () => void;
  /** Resolves when it has been read, rejects where it cannot be. */
  ready(): Promise<void>;
  /** Shown at once and stored as soon as may be. Refused, and nothing changed, where the edit is, or before it was read. */
  change(edit: SettingEdit): Result<void>;
  readonly unsaved: boolean;
  /** Why the last attempt to store or read failed; null: it did not. */
  readonly failure: string | null;
  /** Settles when all edits are stored; rejects, and keeps them, where they cannot be. */
  flush(): Promise<void>;
}

/** All that this window may have changed. */
const settings = new Set<SharedSetting>();

/** Whether an edit of any setting is still to be stored: the window is held open for it. */
export function hasUnsavedSettings(): boolean {
  return [...settings].some(({ unsaved }) => unsaved);
}

/** Settles when the edits of all settings are stored; rejects where some cannot be. */
export async function flushSettings(): Promise<void> {
  await Promise.all([...settings].map((setting) => setting.flush()));
}

type SettingStore = Pick<PlanStore, 'getSetting' | 'swapSetting' | 'watchSetting'>;

/** `onLost` is told of an edit that what another window did in between leaves no place for. */
export function createSharedSetting(
  store: SettingStore,
  key: string,
  onLost: (problems: readonly Problem[]) => void,
): SharedSetting {
  const listeners = new Set<() => void>();
  let shown: { readonly value: unknown } | null = null;
  let queue: SettingEdit[] = [];
  let writing: Promise<void> | null = null;
  let failure: string | null = null;
  let reading: Promise<void> | null = null;

  function show(value: unknown): void {
    const kept = keepEqual(shown?.value, value);
    if (shown === null || kept !== shown.value) shown = { value: kept };
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** The edits laid over what is stored; those that no longer fit fall out. */
  function laidOver(stored: unknown, edits: readonly SettingEdit[]): { value: unknown; lost: Problem[] } {
    let value = stored;
    const lost: Problem[] = [];
    for (const edit of edits) {
      const after = edit(value);
      if (after.ok) value = after.value;
      else lost.push(...after.problems);
    }
    return { value, lost };
  }

  function read(): Promise<void> {
    reading ??= new Promise((resolve, reject) => {
      store.watchSetting(
        key,
        (value) => {
          // While edits are being written it is not known which of them this already holds. The write itself calls back again.
          if (queue.length === 0) show(value);
          resolve();
        },
        (error) => {
          failure = messageOf(error);
          reading = null;
          tell();
          reject(error);
        },
      );
    });
    // Whoever waits for it hears; who only looks sees `failure`.
    reading.catch(() => undefined);
    return reading;
  }

  async function write(): Promise<void> {
    // What is changed in one go is stored in one go.
    await Promise.resolve();
    while (queue.length > 0) {
      const batch = [...queue];
      const stored = await store.getSetting(key);
      // What has not changed is the same object as is shown, so that an edit which remembers it need not read it anew.
      const { value, lost } = laidOver(keepEqual(shown?.value, stored), batch);
      if (!(await store.swapSetting(key, stored, value))) continue;
      queue = queue.slice(batch.length);
      show(laidOver(value, queue).value);
      if (lost.length > 0) onLost(lost);
    }
  }

  function flush(): Promise<void> {
    if (queue.length === 0 && writing === null) return Promise.resolve();
    writing ??= write().then(
      () => {
        writing = null;
        failure = null;
        tell();
        // What was asked for while the end of the last write was awaited.
        return flush();
      },
      (error: unknown) => {
        writing = null;
        failure = messageOf(error);
        tell();
        throw error;
      },
    );
    return writing;
  }

  const setting: SharedSetting = {
    get() {
      void read();
      return shown;
    },
    subscribe(listener) {
      listeners.add(listener);
      void read();
      return () => listeners.delete(listener);
    },
    ready: read,
    change(edit) {
      if (shown === null) return fail([{ path: '', message: 'it has not been read yet' }]);
      const after = edit(shown.value);
      if (!after.ok) return after;
      if (after.value === shown.value) return ok(undefined);
      queue.push(edit);
      show(after.value);
      flush().catch(() => undefined);
      return ok(undefined);
    },
    get unsaved() {
      return queue.length > 0;
    },
    get failure() {
      return failure;
    },
    flush,
  };
  settings.add(setting);
  return setting;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
