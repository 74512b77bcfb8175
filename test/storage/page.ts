import { createAutosave } from '@core/engine/autosave.ts';
import { planCommit } from '@core/portfolio/stored-changes.ts';
import type { PlanStore } from '@core/ports/plan-store.ts';
import { StoreError, type WriteLease } from '@core/ports/plan-store.ts';
import { createDexiePlanStore } from '../../src-renderer/storage/dexie-plan-store.ts';
import { numberedCommit } from './numbered-edits.ts';

/** What a call in the page gives back to Node: plain values only. */
export type Reply =
  | { readonly value: unknown }
  | { readonly error: { readonly reason: string; readonly message: string } };

/** The store in a page, driven from Node (remote-plan-store.ts). */
export interface Harness {
  call(method: string, args: unknown[]): Promise<Reply>;
  /** Calls a method whose last arguments are `callbacks` functions; each call of one is told to Node. */
  listen(id: number, method: string, args: unknown[], callbacks: number): void;
  unlisten(id: number): void;
  apply(operation: unknown, signal: unknown): Promise<{ reply: Reply; shares: number[] }>;
  tryLeases(id: number, planIds: string[]): Promise<Reply>;
  release(id: number): void;
  /** Edits the plan `killed` for ever, as fast as it saves; tells the number of each edit that was said to be saved. */
  editForEver(): Promise<void>;
}

declare global {
  interface Window {
    harness: Harness;
    /** Put there by Playwright. */
    tell(id: number, callback: number, args: unknown[]): void;
    saved(edit: number): void;
  }
}

const store = createDexiePlanStore();
const stops = new Map<number, () => void>();
const leases = new Map<number, WriteLease>();

async function reply(work: () => Promise<unknown>): Promise<Reply> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof StoreError) return { error: plainError(error) };
    throw error;
  }
}

function plainError({ reason, message }: StoreError): { reason: string; message: string } {
  return { reason, message };
}

function method(name: string): (...args: unknown[]) => unknown {
  return store[name as keyof PlanStore] as (...args: unknown[]) => unknown;
}

window.harness = {
  call: (name, args) => reply(async () => method(name)(...args)),
  listen(id, name, args, callbacks) {
    const functions = Array.from({ length: callbacks }, (_, index) => (...told: unknown[]) => {
      window.tell(
        id,
        index,
        told.map((each) => (each instanceof StoreError ? plainError(each) : each)),
      );
    });
    stops.set(id, method(name)(...args, ...functions) as () => void);
  },
  unlisten(id) {
    stops.get(id)?.();
    stops.delete(id);
  },
  async apply(operation, signal) {
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    return { reply: await reply(async () => method('apply')(operation, { signal, onProgress })), shares };
  },
  tryLeases: (id, planIds) =>
    reply(async () => {
      const lease = await store.tryLeases(planIds);
      if ('heldElsewhere' in lease) return lease;
      leases.set(id, lease);
      return null;
    }),
  release(id) {
    leases.get(id)?.release();
    leases.delete(id);
  },
  async editForEver() {
    const autosave = createAutosave({
      write: (batch) => store.commit(planCommit(batch)),
      clock: { now: () => new Date().toISOString() },
      newId: () => crypto.randomUUID(),
      after(ms, action) {
        const timer = setTimeout(action, ms);
        return () => clearTimeout(timer);
      },
    });
    const loaded = (await store.load('killed'))!;
    let { plan } = loaded;
    // The plan's creation is entry 1.
    for (let n = loaded.commit; ; ) {
      // Some edits come alone, some gather behind a write.
      for (let many = n % 3; many >= 0; many -= 1, n += 1) {
        const commit = numberedCommit(plan, n);
        plan = commit.plan;
        autosave.add(commit);
      }
      await autosave.flush();
      window.saved(n - 1);
    }
  },
};
