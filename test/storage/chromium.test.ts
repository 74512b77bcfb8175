import type { StoreError } from '@core/ports/plan-store.ts';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEADLESS_FLAGS } from '../../scripts/find-browser.mjs';
import { remotePlanStore } from '../support/remote-plan-store.ts';
import { browser as found, ORIGIN, storagePage } from '../support/storage-browser.ts';
import { change, commitOf, operation, planOf, withAccount, withPerson } from '../support/stored-plans.ts';

describe.skipIf(found === null)('the store in Chromium', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: found!.path, args: HEADLESS_FLAGS });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext();
    page = await storagePage(context);
  });
  afterEach(() => context.close());

  it('refuses a store of a newer version and leaves it as it is', async () => {
    await page.evaluate(writeNewerStore);
    const before = await page.evaluate(readNewerStore);
    const store = await remotePlanStore(page);
    await expect(store.open()).rejects.toMatchObject({ name: 'StoreError', reason: 'newer' });
    await expect(store.commit(commitOf(planOf('a'), withPerson(planOf('a'), 'x', 'Ada')))).rejects.toThrow();
    await expect(store.headers()).rejects.toThrow();
    expect(await page.evaluate(readNewerStore)).toEqual(before);
    expect(before).toEqual({ version: 20, stores: ['headers', 'later'], rows: [{ id: 'a', shape: 'of tomorrow' }] });
  });

  it('commits with strict durability, every time it writes', async () => {
    await page.evaluate(recordDurability);
    const store = await remotePlanStore(page);
    await store.open();
    const plan = planOf('a');
    await store.apply(operation('Create', change(null, plan)));
    await store.commit(commitOf(plan, withPerson(plan, 'x', 'Ada')));
    await store.putSetting('theme', 'dark');
    const written = await page.evaluate(() => (window as unknown as { durabilities: string[] }).durabilities);
    expect(written.length).toBeGreaterThan(3);
    expect(new Set(written)).toEqual(new Set(['strict']));
  });

  it('asks the browser to keep the store when the disk runs low', async () => {
    await page.evaluate(() => {
      StorageManager.prototype.persist = async () => {
        document.title = 'asked';
        return true;
      };
    });
    await (await remotePlanStore(page)).open();
    expect(await page.title()).toBe('asked');
  });

  it('says that the disk is full, keeps what it had, and goes on when there is room', async () => {
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(ORIGIN);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
    const store = await remotePlanStore(page);
    await store.open();
    const plan = planOf('a');
    await store.apply(operation('Create', change(null, plan)));
    const commit = commitOf(plan, withAccount(plan, { summary: 'x'.repeat(400_000) }));
    await expect(store.commit(commit)).rejects.toMatchObject({ name: 'StoreError', reason: 'full' });
    expect((await store.load('a'))!.plan).toEqual(plan);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await store.commit(commit);
    expect((await store.load('a'))!.plan.account.summary).toHaveLength(400_000);
  });

  it('lets go when another window upgrades, and says so', async () => {
    const store = await remotePlanStore(page);
    await store.open();
    const closed: StoreError[] = [];
    store.onClosed((error) => closed.push(error));
    const other = await storagePage(context);
    await other.evaluate(writeNewerStore);
    await vi.waitFor(() => expect(closed.map(({ reason }) => reason)).toEqual(['blocked']), 20_000);
    await expect(store.headers()).rejects.toMatchObject({ reason: 'blocked' });
  });

  it('hands the right to write to the next window when one is closed', async () => {
    const store = await remotePlanStore(page);
    await store.open();
    const otherPage = await storagePage(context);
    const other = await remotePlanStore(otherPage);
    await other.open();
    const events: string[] = [];
    other.lease(
      'a',
      () => events.push('other has it'),
      () => undefined,
    );
    await vi.waitFor(() => expect(events).toEqual(['other has it']), 20_000);
    store.lease(
      'a',
      () => events.push('this has it'),
      () => events.push('this waits'),
    );
    await vi.waitFor(() => expect(events).toEqual(['other has it', 'this waits']), 20_000);
    await otherPage.close();
    await vi.waitFor(() => expect(events.at(-1)).toBe('this has it'), 20_000);
  });
});

/** A store as a later version might leave it. Runs in the page. */
function writeNewerStore(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('longview', 20);
    opening.onupgradeneeded = () => {
      const db = opening.result;
      for (const name of [...db.objectStoreNames]) db.deleteObjectStore(name);
      db.createObjectStore('headers', { keyPath: 'id' }).put({ id: 'a', shape: 'of tomorrow' });
      db.createObjectStore('later');
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}

function readNewerStore(): Promise<{ version: number; stores: string[]; rows: unknown[] }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('longview');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction('headers').objectStore('headers').getAll();
      reading.onsuccess = () => {
        db.close();
        resolve({ version: db.version, stores: [...db.objectStoreNames], rows: reading.result });
      };
    };
  });
}

function recordDurability(): void {
  const durabilities: string[] = [];
  Object.assign(window, { durabilities });
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = open.apply(this, args);
    if (transaction.mode === 'readwrite') durabilities.push(transaction.durability);
    return transaction;
  };
}
