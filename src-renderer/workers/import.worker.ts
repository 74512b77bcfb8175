import { randomIds } from '@core/kernel/random-ids.ts';
import { createDexiePlanStore } from '../storage/dexie-plan-store.ts';
import { planReader } from '../storage/read-plans.ts';
import { serveCalls } from './calls.ts';
import { createImportDesk } from './import-desk.ts';

const store = createDexiePlanStore();
store.open().catch(() => undefined);

serveCalls(
  createImportDesk({
    store,
    readPlans: planReader(),
    clock: { now: () => new Date().toISOString() },
    newId: randomIds((bytes) => crypto.getRandomValues(bytes)),
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  }),
);
