import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { HEADLESS_FLAGS } from '../../scripts/find-browser.mjs';
import { remotePlanStore } from '../support/remote-plan-store.ts';
import { browser as found, storagePage } from '../support/storage-browser.ts';
import { planStoreContract } from './plan-store-suite.ts';

describe.skipIf(found === null)('in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: found!.path, args: HEADLESS_FLAGS });
  });
  afterAll(() => browser.close());

  planStoreContract(
    'Dexie in Chromium, windows being pages',
    async () => {
      const context = await browser.newContext();
      return {
        async openWindow() {
          const store = await remotePlanStore(await storagePage(context));
          await store.open();
          return store;
        },
        end: () => context.close(),
      };
    },
    5,
  );
});
