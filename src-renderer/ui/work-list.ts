import { createValueStore, type ValueStore } from './value-store.ts';

/** Work that goes on while the user does other things; the status bar shows it with a way to stop it. */
export interface Work {
  readonly id: number;
  readonly label: string;
  /** 0…1. */
  readonly progress: number;
  readonly cancel: () => void;
}

export type WorkList = ValueStore<readonly Work[]>;

export function createWorkList(): WorkList {
  return createValueStore<readonly Work[]>([]);
}

let lastId = 0;

/** Runs `job` as listed background work. A cancelled job rejects as the job itself does. */
export async function runWork<T>(
  list: WorkList,
  label: string,
  job: (onProgress: (share: number) => void, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  lastId += 1;
  const id = lastId;
  const abort = new AbortController();
  list.set([...list.get(), { id, label, progress: 0, cancel: () => abort.abort() }]);
  try {
    return await job((progress) => {
      list.set(list.get().map((work) => (work.id === id ? { ...work, progress } : work)));
    }, abort.signal);
  } finally {
    list.set(list.get().filter((work) => work.id !== id));
  }
}
