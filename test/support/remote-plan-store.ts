import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { FollowedCommit, PlanStore } from '@core/ports/plan-store.ts';
import { StoreError, type StoreErrorReason } from '@core/ports/plan-store.ts';
import type { Page } from 'playwright-core';
import type { Reply } from '../storage/page.ts';

/** The store of a real browser page as a plan store in Node, so that one suite can hold it to the contract. */
export async function remotePlanStore(page: Page): Promise<PlanStore> {
  const callbacks = new Map<number, ((...args: never[]) => void)[]>();
  let lastId = 0;
  await page.exposeFunction('tell', (id: number, index: number, args: never[]) =>
    callbacks.get(id)?.[index]?.(...args),
  );

  async function call<T>(method: string, ...args: unknown[]): Promise<T> {
    return unwrap<T>(
      await page.evaluate(([method, args]) => window.harness.call(method, args), [method, args] as const),
    );
  }

  function listen(method: string, args: unknown[], ...functions: ((...args: never[]) => void)[]): () => void {
    lastId += 1;
    const id = lastId;
    callbacks.set(id, functions);
    const told = page.evaluate(([id, method, args, count]) => window.harness.listen(id, method, args, count), [
      id,
      method,
      args,
      functions.length,
    ] as const);
    return () => {
      callbacks.delete(id);
      void told.then(() => page.evaluate((id) => window.harness.unlisten(id), id)).catch(ignoreClosed);
    };
  }

  return {
    open: () => call('open'),
    close: () => void call('close').catch(ignoreClosed),
    onClosed: (listener) =>
      listen('onClosed', [], ({ reason, message }: { reason: StoreErrorReason; message: string }) =>
        listener(new StoreError(reason, message)),
      ),
    headers: () => call<PlanHeader[]>('headers'),
    watchHeaders: (listener, onError) => listen('watchHeaders', [], listener, onError),
    load: (planId) => call('load', planId),
    commit: (commit) => call('commit', commit),
    async apply(operation, { signal, onProgress } = {}) {
      const { reply, shares } = await page.evaluate(([operation, signal]) => window.harness.apply(operation, signal), [
        operation,
        signal,
      ] as const);
      for (const share of shares) onProgress?.(share);
      unwrap(reply);
    },
    watchPlan: (planId, after, listener: (commit: FollowedCommit) => void, onError) =>
      listen('watchPlan', [planId, after], listener, onError),
    lease: (planId, onLease, onWaiting) => listen('lease', [planId], onLease, onWaiting),
    async tryLeases(planIds) {
      lastId += 1;
      const id = lastId;
      const reply = await page.evaluate(([id, ids]) => window.harness.tryLeases(id, ids), [id, [...planIds]] as [
        number,
        string[],
      ]);
      const refused = unwrap<{ heldElsewhere: string[] } | null>(reply);
      const release = () => page.evaluate((id) => window.harness.release(id), id).catch(ignoreClosed);
      return refused ?? { release: () => void release() };
    },
    getSetting: (key) => call('getSetting', key),
    putSetting: (key, value) => call('putSetting', key, value),
    swapSetting: (key, before, after) => call('swapSetting', key, before, after),
    watchSetting: (key, listener, onError) => listen('watchSetting', [key], listener, onError),
  };
}

function unwrap<T>(reply: Reply): T {
  if ('error' in reply) throw new StoreError(reply.error.reason as StoreErrorReason, reply.error.message);
  return reply.value as T;
}

/** For what nobody waits for: a window that is closed meanwhile has let go of everything. */
function ignoreClosed(error: unknown): void {
  if (!/has been closed/.test(String(error))) throw error;
}
