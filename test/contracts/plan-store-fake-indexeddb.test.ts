import 'fake-indexeddb/auto';
import type { PlanStore } from '@core/ports/plan-store.ts';
import { createDexiePlanStore } from '../../src-renderer/storage/dexie-plan-store.ts';
import { memoryLocks } from '../support/memory-locks.ts';
import { nextId } from '../support/stored-plans.ts';
import { planStoreContract } from './plan-store-suite.ts';

planStoreContract('Dexie over an IndexedDB in Node', async () => {
  const name = nextId();
  const locks = memoryLocks();
  const windows: PlanStore[] = [];
  return {
    async openWindow() {
      const store = createDexiePlanStore({ name, locks });
      windows.push(store);
      await store.open();
      return store;
    },
    async end() {
      for (const window of windows) window.close();
    },
  };
});
