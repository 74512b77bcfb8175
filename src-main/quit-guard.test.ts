import { describe, expect, test } from 'vitest';
import { createQuitGuard } from './quit-guard.ts';

/** A guard whose time limit runs out when the test says so. */
function setup(yes = false) {
  const seen = { flushes: 0, asked: 0 };
  let runOut: () => void = () => {};
  const guard = createQuitGuard({
    requestFlush: () => void seen.flushes++,
    wait: () =>
      new Promise((resolve) => {
        runOut = resolve;
      }),
    askToQuit: async () => {
      seen.asked++;
      return yes;
    },
  });
  return { guard, seen, runOut: () => runOut() };
}

describe('the quit guard', () => {
  test('lets the window close at once where no page asked for it', async () => {
    const { guard, seen } = setup();
    expect(await guard.mayClose()).toBe(true);
    guard.arm();
    guard.disarm();
    expect([await guard.mayClose(), seen.flushes]).toEqual([true, 0]);
  });

  test('waits for the page to store everything', async () => {
    const { guard, seen } = setup();
    guard.arm();
    let closed = false;
    const closing = guard.mayClose().then((may) => {
      closed = may;
    });
    await Promise.resolve();
    expect([seen.flushes, closed]).toEqual([1, false]);
    guard.flushed(true);
    await closing;
    expect([closed, seen.asked]).toEqual([true, 0]);
  });

  test.each([true, false])('asks when the page could not store, and does as told (%s)', async (yes) => {
    const { guard, seen } = setup(yes);
    guard.arm();
    const closing = guard.mayClose();
    guard.flushed(false);
    expect([await closing, seen.asked]).toEqual([yes, 1]);
  });

  test('asks when the page does not answer in time; a late answer changes nothing', async () => {
    const { guard, seen, runOut } = setup(false);
    guard.arm();
    const closing = guard.mayClose();
    runOut();
    expect(await closing).toBe(false);
    guard.flushed(true);
    const again = guard.mayClose();
    guard.flushed(false);
    expect([await again, seen.asked, seen.flushes]).toEqual([false, 2, 2]);
  });

  test('closing twice waits for one flush', async () => {
    const { guard, seen } = setup();
    guard.arm();
    const both = [guard.mayClose(), guard.mayClose()];
    guard.flushed(true);
    expect([await Promise.all(both), seen.flushes]).toEqual([[true, true], 1]);
  });

  test('a page that crashes while the guard waits lets the window close', async () => {
    const { guard } = setup();
    guard.arm();
    const closing = guard.mayClose();
    guard.disarm();
    expect(await closing).toBe(true);
  });
});
