import { fail, ok } from '@core/kernel/result.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryPlanStore, memoryDisk } from '../../test/support/memory-plan-store.ts';
import { createSharedSetting, flushSettings, hasUnsavedSettings, type SettingEdit } from './shared-setting.ts';

type Rows = readonly string[];
const rowsOf = (value: unknown) => (value ?? []) as Rows;
const add =
  (row: string): SettingEdit =>
  (before) =>
    ok([...rowsOf(before), row]);
const rename =
  (row: string, to: string): SettingEdit =>
  (before) =>
    rowsOf(before).includes(row)
      ? ok(rowsOf(before).map((each) => (each === row ? to : each)))
      : fail([{ path: row, message: 'is gone' }]);

async function openWindow(disk = memoryDisk()) {
  const store = createMemoryPlanStore(disk);
  await store.open();
  const lost: string[] = [];
  const setting = createSharedSetting(store, 'rows', (problems) => lost.push(...problems.map(({ path }) => path)));
  await setting.ready();
  return { setting, store, lost, shown: () => rowsOf(setting.get()?.value) };
}

it('shows an edit at once and has it stored when it is flushed', async () => {
  const { setting, store, shown } = await openWindow();
  expect(shown()).toEqual([]);
  expect(setting.change(add('a')).ok).toBe(true);
  expect(setting.change(add('b')).ok).toBe(true);
  expect([shown(), setting.unsaved]).toEqual([['a', 'b'], true]);
  await setting.flush();
  expect([await store.getSetting('rows'), setting.unsaved, shown()]).toEqual([['a', 'b'], false, ['a', 'b']]);
});

it('refuses an edit that refuses, and one before it was read', async () => {
  const { setting, store, shown } = await openWindow();
  expect(setting.change(rename('nobody', 'x'))).toEqual(fail([{ path: 'nobody', message: 'is gone' }]));
  expect([shown(), setting.unsaved]).toEqual([[], false]);
  expect(createSharedSetting(store, 'rows', () => undefined).change(add('a')).ok).toBe(false);
});

it('loses nothing of several windows that change it at once, whatever the order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: 2 }), fc.boolean()), { maxLength: 12 }), async (steps) => {
      const disk = memoryDisk();
      const windows = await Promise.all([openWindow(disk), openWindow(disk), openWindow(disk)]);
      for (const [at, [window, waits]] of steps.entries()) {
        windows[window]!.setting.change(add(`row-${at}`));
        if (waits) await Promise.resolve();
      }
      await Promise.all(windows.map(({ setting }) => setting.flush()));
      const wanted = steps.map((_, at) => `row-${at}`).sort();
      expect([...rowsOf(disk.settings.get('rows'))].sort()).toEqual(wanted);
      for (const { shown } of windows) await expect.poll(() => [...shown()].sort()).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});

it('tells of an edit whose row another window took away, and keeps the rest', async () => {
  const disk = memoryDisk();
  const [ours, theirs] = [await openWindow(disk), await openWindow(disk)];
  ours.setting.change(add('a'));
  await ours.setting.flush();
  await expect.poll(theirs.shown).toEqual(['a']);
  theirs.setting.change((before) => ok(rowsOf(before).filter((row) => row !== 'a')));
  ours.setting.change(rename('a', 'b'));
  ours.setting.change(add('c'));
  await Promise.all([theirs.setting.flush(), ours.setting.flush()]);
  // Whoever came second met what the first had stored.
  const stored = rowsOf(disk.settings.get('rows'));
  expect(stored).toContain('c');
  expect(ours.lost).toEqual(stored.includes('b') ? [] : ['a']);
  await expect.poll(theirs.shown).toEqual(stored);
});

it('keeps an edit that could not be stored, says why, and stores it with the next', async () => {
  const { setting, store, shown } = await openWindow();
  const full = createSharedSetting(
    {
      ...store,
      swapSetting: (...swap) => (broken ? Promise.reject(new Error('the disk is full')) : store.swapSetting(...swap)),
    },
    'rows',
    () => undefined,
  );
  let broken = true;
  await full.ready();
  full.change(add('a'));
  await expect(full.flush()).rejects.toThrow('the disk is full');
  expect([full.unsaved, full.failure, rowsOf(full.get()?.value)]).toEqual([true, 'the disk is full', ['a']]);
  broken = false;
  full.change(add('b'));
  await full.flush();
  expect([full.unsaved, full.failure]).toEqual([false, null]);
  await expect.poll(shown).toEqual(['a', 'b']);
  expect(setting.unsaved).toBe(false);
});

it('keeps equal parts as the same objects', async () => {
  const { setting, store } = await openWindow();
  await store.putSetting('rows', [{ id: 'a' }, { id: 'b' }]);
  await expect.poll(() => setting.get()?.value).toEqual([{ id: 'a' }, { id: 'b' }]);
  const [a] = setting.get()!.value as object[];
  await store.putSetting('rows', [{ id: 'a' }, { id: 'c' }]);
  await expect.poll(() => setting.get()?.value).toEqual([{ id: 'a' }, { id: 'c' }]);
  expect((setting.get()!.value as object[])[0]).toBe(a);
});

it('holds the window open until each of several settings is stored', async () => {
  const [views, rates] = [await openWindow(), await openWindow()];
  await flushSettings();
  expect(hasUnsavedSettings()).toBe(false);
  views.setting.change(add('a'));
  rates.setting.change(add('b'));
  await views.setting.flush();
  rates.setting.change(add('c'));
  expect(hasUnsavedSettings()).toBe(true);
  await flushSettings();
  expect([hasUnsavedSettings(), rates.shown()]).toEqual([false, ['b', 'c']]);
});
