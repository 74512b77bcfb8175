import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { planHeader } from '@core/portfolio/plan-header.ts';
import type { PlanStore, StoreErrorReason } from '@core/ports/plan-store.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { change, commitOf, operation, planOf, withAccount, withPerson } from '../support/stored-plans.ts';
import { windowTests } from './plan-store-windows.ts';

/** One browser's worth of storage, empty at first. */
export interface StoreWorld {
  /** Another window onto the same storage, its store opened. */
  openWindow(): Promise<PlanStore>;
  end(): Promise<void>;
}

/** Every plan store keeps this contract, wherever it stores. */
export function planStoreContract(name: string, makeWorld: () => Promise<StoreWorld>, propertyRuns = 50): void {
  describe(`plan store contract: ${name}`, () => {
    let world: StoreWorld;
    let store: PlanStore;

    beforeEach(async () => {
      world = await makeWorld();
      store = await world.openWindow();
    });
    afterEach(() => world.end());

    async function create(...plans: AccountPlan[]): Promise<void> {
      await store.apply(operation('Create', ...plans.map((plan) => change(null, plan))));
    }

    async function stored(planId: Id, from = store): Promise<AccountPlan | null> {
      return (await from.load(planId))?.plan ?? null;
    }

    async function headerIds(): Promise<Id[]> {
      return (await store.headers()).map(({ id }) => id).sort();
    }

    it('is empty at first', async () => {
      expect(await store.headers()).toEqual([]);
      expect(await store.load('a')).toBeNull();
      expect(await store.getSetting('theme')).toBeUndefined();
    });

    it('gives back a created plan as it was, in the order of its rows', async () => {
      const plan = planOf('a');
      await create(plan);
      expectSamePlan(await stored('a'), plan);
      expect(await store.headers()).toEqual([planHeader(plan)]);
      expect((await store.load('a'))?.commit).toBe(1);
    });

    it('gives back a plan without instants and business case without them', async () => {
      const { valueCase: _case, createdAt: _created, updatedAt: _updated, ...plan } = planOf('a');
      await create(plan);
      expectSamePlan(await stored('a'), plan);
    });

    it('stores an edit: rows added, changed and taken out, and the header', async () => {
      const plan = planOf('a');
      await create(plan);
      const added = withPerson(plan, 'new', 'Ada');
      const changed = withPerson(added, 'p2', 'Bea');
      const removed = withPerson(changed, 'p3', undefined);
      await store.commit(commitOf(plan, added));
      await store.commit(commitOf(added, changed));
      await store.commit(commitOf(changed, removed));
      expectSamePlan(await stored('a'), removed);
      expect(await store.headers()).toEqual([planHeader(removed)]);
      expect((await store.load('a'))?.commit).toBe(4);
    });

    it('takes the business case out and puts it back', async () => {
      const plan = planOf('a');
      await create(plan);
      const { valueCase: _case, ...without } = plan;
      await store.commit(commitOf(plan, without));
      expectSamePlan(await stored('a'), without);
      await store.commit(commitOf(without, plan));
      expectSamePlan(await stored('a'), plan);
    });

    it('stores several steps in one commit as the last of them', async () => {
      const plan = planOf('a');
      await create(plan);
      const once = withPerson(plan, 'x', 'Ada');
      const twice = withPerson(once, 'x', 'Bea');
      const thrice = withPerson(twice, 'p1', undefined);
      await store.commit(commitOf(plan, once, twice, thrice));
      expectSamePlan(await stored('a'), thrice);
      expect((await store.load('a'))?.commit).toBe(4);
    });

    it('stores a commit once that is written twice', async () => {
      const plan = planOf('a');
      await create(plan);
      const edited = withPerson(plan, 'x', 'Ada');
      const commit = commitOf(plan, edited);
      await store.commit(commit);
      await store.commit(commit);
      expect((await store.load('a'))?.commit).toBe(2);
      expectSamePlan(await stored('a'), edited);
    });

    it('keeps what random edits made of a plan', async () => {
      const edit = fc.record({
        person: fc.constantFrom('p1', 'p2', 'p3', 'q1', 'q2'),
        name: fc.option(fc.string({ maxLength: 8 }), { nil: undefined }),
      });
      let count = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
          count += 1;
          let plan = planOf(`a${count}`);
          await create(plan);
          for (const { person, name } of edits) {
            const next = withPerson(plan, person, name);
            await store.commit(commitOf(plan, next));
            plan = next;
          }
          expectSamePlan(await stored(plan.id), plan);
        }),
        { numRuns: propertyRuns },
      );
    });

    it('keeps plans apart whose ids begin alike', async () => {
      const plans = [planOf('a'), planOf('a-b'), planOf('ab'), planOf('A')];
      await create(...plans);
      await store.apply(operation('Delete', change(plans[0]!, null)));
      expect(await headerIds()).toEqual(['A', 'a-b', 'ab']);
      for (const plan of plans.slice(1)) expectSamePlan(await stored(plan.id), plan);
    });

    it('refuses an edit of a plan that is gone, and does not bring it back', async () => {
      const plan = planOf('a');
      await expectRefusal(store.commit(commitOf(plan, withPerson(plan, 'x', 'Ada'))), 'conflict');
      expect(await store.headers()).toEqual([]);
      expect(await store.load('a')).toBeNull();
    });

    it('creates, edits and deletes in one operation', async () => {
      const [a, b] = [planOf('a'), planOf('b')];
      await create(a, b);
      const archived = withAccount(a, { archivedOn: '2026-11-21' });
      const c = planOf('c');
      await store.apply(operation('Mixed', change(a, archived), change(b, null), change(null, c)));
      expect(await headerIds()).toEqual(['a', 'c']);
      expectSamePlan(await stored('a'), archived);
      expectSamePlan(await stored('c'), c);
      expect(await store.load('b')).toBeNull();
    });

    it('forgets a deleted plan’s rows: created anew, it has only its own', async () => {
      const plan = planOf('a', 'Old', 5);
      await create(plan);
      await store.apply(operation('Delete', change(plan, null)));
      const smaller = planOf('a', 'New', 1);
      await create(smaller);
      expectSamePlan(await stored('a'), smaller);
      expect((await store.load('a'))?.commit).toBe(1);
    });

    it('refuses to create over a stored plan, whole', async () => {
      const plan = planOf('a');
      await create(plan);
      const clash = operation('Create', change(null, planOf('b')), change(null, planOf('a', 'Other', 9)));
      await expectRefusal(store.apply(clash), 'conflict');
      expect(await headerIds()).toEqual(['a']);
      expectSamePlan(await stored('a'), plan);
      expect(await store.load('b')).toBeNull();
    });

    it('takes an operation back whose last part fails', async () => {
      const plan = planOf('a');
      await create(plan);
      const edited = withPerson(plan, 'x', 'Ada');
      await store.commit(commitOf(plan, edited));
      const stale = operation('Import', change(null, planOf('b')), change(plan, withAccount(plan, { name: 'Other' })));
      await expectRefusal(store.apply(stale), 'conflict');
      expect(await headerIds()).toEqual(['a']);
      expectSamePlan(await stored('a'), edited);
      await create(planOf('b', 'B', 1));
      expectSamePlan(await stored('b'), planOf('b', 'B', 1));
    });

    it('does nothing where it is cancelled beforehand', async () => {
      const cancelled = store.apply(operation('Create', change(null, planOf('a'))), { signal: { aborted: true } });
      await expectRefusal(cancelled, 'cancelled');
      expect(await store.headers()).toEqual([]);
      expect(await store.load('a')).toBeNull();
    });

    it('tells progress upwards to the whole', async () => {
      const shares: number[] = [];
      await store.apply(
        operation('Create', change(null, planOf('a', 'A', 3_000)), change(null, planOf('b', 'B', 3_000))),
        {
          onProgress: (share) => shares.push(share),
        },
      );
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares[0]).toBeGreaterThan(0);
      expect(shares[shares.length - 1]).toBe(1);
      expect(Object.keys((await stored('b'))!.stakeholders)).toHaveLength(3_000);
    });

    windowTests({
      store: () => store,
      openWindow: () => world.openWindow(),
      create,
    });

    it('keeps settings, in every window', async () => {
      const other = await world.openWindow();
      await store.putSetting('columns', { shown: ['name', 'value'], width: 120 });
      expect(await other.getSetting('columns')).toEqual({ shown: ['name', 'value'], width: 120 });
      await other.putSetting('columns', null);
      expect(await store.getSetting('columns')).toBeNull();
    });

    it('swaps a setting only where it is still what the caller knew', async () => {
      const other = await world.openWindow();
      expect(await store.swapSetting('own', undefined, [{ id: 'a', name: 'A' }])).toBe(true);
      expect(await other.swapSetting('own', undefined, [])).toBe(false);
      expect(await other.swapSetting('own', [{ id: 'a', name: 'A' }], [{ id: 'b' }])).toBe(true);
      expect(await store.swapSetting('own', [{ id: 'a', name: 'A' }], [])).toBe(false);
      expect(await store.getSetting('own')).toEqual([{ id: 'b' }]);
    });

    it('loses none of the rows that several windows add to one setting at once', async () => {
      const windows = [store, await world.openWindow(), await world.openWindow()];
      const add = async (window: PlanStore, row: string): Promise<void> => {
        const before = await window.getSetting('rows');
        if (!(await window.swapSetting('rows', before, [...((before as string[] | undefined) ?? []), row])))
          await add(window, row);
      };
      const rows = windows.flatMap((window, at) => ['a', 'b', 'c'].map((row) => ({ window, row: `${row}${at}` })));
      await Promise.all(rows.map(({ window, row }) => add(window, row)));
      expect([...((await store.getSetting('rows')) as string[])].sort()).toEqual(rows.map(({ row }) => row).sort());
    });

    it('tells every window what a setting is, and when it changes', async () => {
      const other = await world.openWindow();
      await store.putSetting('own', ['a']);
      const told: unknown[] = [];
      const stop = other.watchSetting(
        'own',
        (value) => told.push(value),
        () => undefined,
      );
      await expect.poll(() => told.at(-1)).toEqual(['a']);
      await store.putSetting('own', ['b']);
      await expect.poll(() => told.at(-1)).toEqual(['b']);
      stop();
    });

    it('has everything after it was closed and opened again', async () => {
      const plan = planOf('a');
      await create(plan);
      const edited = withPerson(plan, 'x', 'Ada');
      await store.commit(commitOf(plan, edited));
      store.close();
      store = await world.openWindow();
      expectSamePlan(await stored('a'), edited);
    });

    it('says so where it is used after it was closed', async () => {
      store.close();
      await expectRefusal(store.load('a'), 'blocked');
      await expectRefusal(store.putSetting('x', 1), 'blocked');
    });
  });
}

/** Equal, and equal as a file would be written: keys in the same order in every table. */
export function expectSamePlan(actual: AccountPlan | null, expected: AccountPlan): void {
  expect(actual).toEqual(expected);
  for (const [kind, table] of Object.entries(expected)) {
    if (typeof table === 'object') expect(Object.keys(actual![kind as keyof AccountPlan]!)).toEqual(Object.keys(table));
  }
}

async function expectRefusal(attempt: Promise<unknown>, reason: StoreErrorReason): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ name: 'StoreError', reason });
}
