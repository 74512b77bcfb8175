import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { planHeader } from '@core/portfolio/plan-header.ts';
import type { PlanStore } from '@core/ports/plan-store.ts';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectSamePlan } from '../contracts/plan-store-suite.ts';
import { type KillableBrowser, startKillable } from '../support/killable-browser.ts';
import { remotePlanStore } from '../support/remote-plan-store.ts';
import { browser as found, storagePage } from '../support/storage-browser.ts';
import { change, commitOf, operation, planOf } from '../support/stored-plans.ts';
import { killedPlan, planAfter } from './numbered-edits.ts';

/** `scripts/kill-loop.mjs` runs more. */
const rounds = Number(process.env.LONGVIEW_KILL_ROUNDS ?? 4);
/** Operations take longer than edits. */
const operationRounds = Math.ceil(rounds / 2);
const LIMIT = 60_000 + rounds * 10_000;

describe.skipIf(found === null)('a browser that is killed', () => {
  let profile: string;
  let browser: KillableBrowser;

  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'longview-kill-'));
  });
  afterEach(async () => {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Starts on what the last kill left. */
  async function start(): Promise<{ store: PlanStore; page: Page }> {
    browser = await startKillable(profile);
    const page = await storagePage(browser.context);
    const store = await remotePlanStore(page);
    await store.open();
    return { store, page };
  }

  it(`loses no edit that was said to be saved, in ${rounds} kills`, { timeout: LIMIT }, async () => {
    let saved = 0;
    await (await start()).store.apply(operation('Create', change(null, killedPlan)));
    for (let round = 0; round < rounds; round += 1) {
      await browser.kill();
      const { store, page } = await start();
      const { plan, commit } = (await store.load('killed'))!;
      expect(commit - 1).toBeGreaterThanOrEqual(saved);
      // Not only there: whole. An edit is stored with all its rows and its header, or not at all.
      expectSamePlan(plan, planAfter(commit - 1));
      expect(await store.headers()).toEqual([planHeader(plan)]);
      saved = await editUntilKilled(page, 150 + Math.random() * 900);
    }
    await browser.kill();
    const { plan, commit } = (await (await start()).store.load('killed'))!;
    expect(commit - 1).toBeGreaterThanOrEqual(saved);
    expectSamePlan(plan, planAfter(commit - 1));
    expect(saved).toBeGreaterThan(rounds);
    if (process.env.LONGVIEW_KILL_ROUNDS !== undefined) console.log(`${saved} saved edits, ${rounds} kills, none lost`);
  });

  it('loses nothing after a start on a log that a kill tore in the middle of a record', {
    timeout: LIMIT,
  }, async () => {
    await (await start()).store.apply(operation('Create', change(null, killedPlan)));
    await browser.kill();
    // As a kill between the two writes of a record leaves it: its head says how long it is, and nothing follows.
    appendFileSync(logFile(profile), Buffer.from([1, 2, 3, 4, 0, 16, 1]));
    const { store } = await start();
    await store.commit(commitOf(killedPlan, planAfter(1)));
    await browser.kill();
    const { plan } = (await (await start()).store.load('killed'))!;
    expectSamePlan(plan, planAfter(1));
  });

  it(`has a portfolio operation whole or not at all, in ${operationRounds} kills`, { timeout: LIMIT }, async () => {
    const plans = Array.from({ length: 120 }, (_, index) => planOf(`many-${index}`, 'Many', 100));
    const importAll = (to: PlanStore) => to.apply(operation('Import', ...plans.map((plan) => change(null, plan))));
    const deleteAll = (from: PlanStore) => from.apply(operation('Delete', ...plans.map((plan) => change(plan, null))));
    const kept = planOf('kept');
    let { store, page } = await start();
    await store.apply(operation('Create', change(null, kept)));
    const began = performance.now();
    await importAll(store);
    const takes = performance.now() - began;
    await deleteAll(store);
    let whole = 0;
    for (let round = 0; round < operationRounds; round += 1) {
      const imported = importAll(store).catch(() => undefined);
      await Promise.race([imported, pause(Math.random() * takes * 1.3)]);
      await browser.kill();
      ({ store, page } = await start());
      const ids = (await store.headers()).map(({ id }) => id);
      expectSamePlan((await store.load('kept'))!.plan, kept);
      if (ids.length === 1) {
        // Taken back: no row is left but those of the other plan (its profile, case, three people, opportunity).
        expect(await countRows(page)).toBe(6);
        continue;
      }
      whole += 1;
      expect(ids).toHaveLength(plans.length + 1);
      expectSamePlan((await store.load('many-119'))!.plan, plans[119]!);
      await deleteAll(store);
      expect(await countRows(page)).toBe(6);
    }
    if (process.env.LONGVIEW_KILL_ROUNDS !== undefined)
      console.log(`${whole} of ${operationRounds} operations came through whole`);
  });

  /** Kills the browser `ms` after two batches of edits are saved; the number of the last edit that the page was told is saved. */
  async function editUntilKilled(page: Page, ms: number): Promise<number> {
    let last = 0;
    let told = 0;
    let begin: () => void = () => undefined;
    let fail: (error: unknown) => void = () => undefined;
    const underWay = new Promise<void>((resolve, reject) => {
      begin = resolve;
      fail = reject;
    });
    await page.exposeFunction('saved', (n: number) => {
      last = n;
      told += 1;
      if (told === 2) begin();
    });
    // Never answers: the browser is gone before. An error before the edits are under way is one of the test's own.
    page.evaluate(() => window.harness.editForEver()).catch(fail);
    await underWay;
    await pause(ms);
    await browser.kill();
    return last;
  }
});

/** The log of the browser's storage: what was written last, not yet in its tables. */
function logFile(profile: string): string {
  const folder = join(profile, 'Default', 'IndexedDB', 'https_longview.test_0.indexeddb.leveldb');
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  expect(logs).toHaveLength(1);
  return join(folder, logs[0]!);
}

/** Rows of all plans, seen or not, read past the store. */
function countRows(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('longview');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('rows').objectStore('rows').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
