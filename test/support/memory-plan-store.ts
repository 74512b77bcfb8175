import type { JournalEntry } from '@core/engine/autosave.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { emptyTables } from '@core/model/plan.ts';
import { applyDiff } from '@core/model/plan-diff.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { PlanCommit, PortfolioOperation } from '@core/portfolio/stored-changes.ts';
import { type OperationOptions, type PlanStore, StoreError } from '@core/ports/plan-store.ts';
import { createLeases, type Locks } from '../../src-renderer/storage/leases.ts';
import { memoryLocks } from './memory-locks.ts';

interface Stored {
  readonly header: PlanHeader;
  readonly plan: AccountPlan;
  readonly journal: readonly (JournalEntry & { readonly window: object })[];
}

/** What several windows share. Values are cloned on the way in and out, as a database does. */
export interface MemoryDisk {
  plans: ReadonlyMap<Id, Stored>;
  readonly settings: Map<string, unknown>;
  readonly locks: Locks;
  readonly changed: Set<() => void>;
}

export function memoryDisk(): MemoryDisk {
  return { plans: new Map(), settings: new Map(), locks: memoryLocks(), changed: new Set() };
}

/** A plan store without a browser: the same contract, for tests of what stands on it. */
export function createMemoryPlanStore(disk: MemoryDisk = memoryDisk()): PlanStore {
  const window = {};
  const leases = createLeases(disk.locks, 'memory');
  let open = false;

  function checkOpen(): void {
    if (!open) throw new StoreError('blocked', 'the store is closed');
  }

  function put(plans: ReadonlyMap<Id, Stored>): void {
    disk.plans = plans;
    for (const listener of disk.changed) listener();
  }

  function putSetting(key: string, value: unknown): void {
    disk.settings.set(key, structuredClone(value));
    for (const listener of disk.changed) listener();
  }

  function withSteps(plans: ReadonlyMap<Id, Stored>, { planId, entries, header }: PlanCommit): ReadonlyMap<Id, Stored> {
    const before = plans.get(planId);
    if (before === undefined) throw new StoreError('conflict', 'the plan is gone');
    if (before.journal[before.journal.length - 1]?.id === entries[entries.length - 1]!.id) return plans;
    const written = structuredClone({ entries, header });
    const plan = written.entries.reduce((plan, { diff }) => applyDiff(plan, diff), before.plan);
    const journal = [...before.journal, ...written.entries.map((entry) => ({ ...entry, window }))];
    return new Map(plans).set(planId, { header: written.header, plan: { ...plan, ...meta(written.header) }, journal });
  }

  function withOperation({ changes, id, label, at, origin }: PortfolioOperation): ReadonlyMap<Id, Stored> {
    let plans = new Map(disk.plans);
    for (const { planId, diff, headerBefore, headerAfter } of structuredClone(changes)) {
      const stored = plans.get(planId);
      if (
        stored?.header.updatedAt !== headerBefore?.updatedAt ||
        (stored === undefined) !== (headerBefore === undefined)
      ) {
        throw new StoreError('conflict', 'the plan is not as it was');
      }
      const entry = { id, label, at, origin, diff };
      if (headerAfter === undefined) plans.delete(planId);
      else if (headerBefore !== undefined)
        plans = new Map(withSteps(plans, { planId, entries: [entry], header: headerAfter }));
      else {
        const plan = applyDiff({ id: planId, ...emptyTables() } as unknown as AccountPlan, diff);
        const journal = [{ ...entry, diff: [], window }];
        plans.set(planId, { header: headerAfter, plan: { ...plan, ...meta(headerAfter) }, journal });
      }
    }
    return plans;
  }

  async function apply(operation: PortfolioOperation, { signal, onProgress }: OperationOptions = {}): Promise<void> {
    checkOpen();
    if (signal?.aborted) throw new StoreError('cancelled', 'cancelled');
    put(withOperation(operation));
    onProgress?.(1);
  }

  /** Calls back now and after each change, from a microtask, as a database would. */
  function watch(read: () => void): () => void {
    let stopped = false;
    const tell = () => queueMicrotask(() => stopped || read());
    disk.changed.add(tell);
    tell();
    return () => {
      stopped = true;
      disk.changed.delete(tell);
    };
  }

  return {
    async open() {
      open = true;
    },
    close() {
      open = false;
    },
    onClosed: () => () => undefined,
    async headers() {
      checkOpen();
      return [...disk.plans.values()].map(({ header }) => structuredClone(header));
    },
    watchHeaders: (listener) =>
      watch(() => listener([...disk.plans.values()].map(({ header }) => structuredClone(header)))),
    async load(planId) {
      checkOpen();
      const stored = disk.plans.get(planId);
      return stored === undefined ? null : { plan: structuredClone(stored.plan), commit: stored.journal.length };
    },
    async commit(commit) {
      checkOpen();
      put(withSteps(disk.plans, commit));
    },
    apply,
    watchPlan(planId, after, listener) {
      let last = after;
      return watch(() => {
        for (const { window: writer, ...entry } of disk.plans.get(planId)?.journal.slice(last) ?? []) {
          last += 1;
          if (writer !== window) listener(structuredClone({ ...entry, commit: last }));
        }
      });
    },
    lease: leases.lease,
    tryLeases: leases.tryLeases,
    async getSetting(key) {
      checkOpen();
      return structuredClone(disk.settings.get(key));
    },
    async putSetting(key, value) {
      checkOpen();
      putSetting(key, value);
    },
    async swapSetting(key, before, after) {
      checkOpen();
      if (JSON.stringify(disk.settings.get(key)) !== JSON.stringify(before)) return false;
      putSetting(key, after);
      return true;
    },
    watchSetting: (key, listener) => watch(() => listener(structuredClone(disk.settings.get(key)))),
  };
}

function meta({ createdAt, updatedAt }: PlanHeader): Partial<AccountPlan> {
  return { ...(createdAt === undefined ? {} : { createdAt }), ...(updatedAt === undefined ? {} : { updatedAt }) };
}
