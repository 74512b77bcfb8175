import { createMemoryPlanStore, memoryDisk } from '../support/memory-plan-store.ts';
import { planStoreContract } from './plan-store-suite.ts';

planStoreContract('in memory', async () => {
  const disk = memoryDisk();
  return {
    async openWindow() {
      const store = createMemoryPlanStore(disk);
      await store.open();
      return store;
    },
    end: async () => undefined,
  };
});
