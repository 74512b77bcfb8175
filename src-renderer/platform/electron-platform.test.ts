import type { Bridge } from '@core/ports/ipc-contract.ts';
import { PlatformError } from '@core/ports/platform.ts';
import { describe, expect, test } from 'vitest';
import { createElectronPlatform } from './electron-platform.ts';

type Listener = (payload: unknown) => void;

function fakeBridge(answers: Record<string, unknown> = {}) {
  const listeners = new Map<string, Listener>();
  const asked: [string, unknown][] = [];
  const ask = (name: string) => async (request?: unknown) => {
    asked.push([name, request]);
    return answers[name] ?? { ok: true, value: undefined };
  };
  const bridge = {
    ...Object.fromEntries(
      ['openFiles', 'saveFile', 'openExternal', 'takeFiles', 'offerActions', 'guardQuit', 'flushDone'].map((name) => [
        name,
        ask(name),
      ]),
    ),
    on: (event: string, listener: Listener) => {
      listeners.set(event, listener);
      return () => void listeners.delete(event);
    },
  } as unknown as Bridge;
  return { bridge, asked, tell: (event: string, payload?: unknown) => listeners.get(event)?.(payload) };
}

describe('the adapter over the preload’s bridge', () => {
  test('gives a text field its own undo before the menu’s', () => {
    const { bridge, tell } = fakeBridge();
    const edited: string[] = [];
    let inField = true;
    const seen: string[] = [];
    const platform = createElectronPlatform(bridge, (action) => {
      edited.push(action);
      return inField;
    });
    platform.onMenuAction((action) => seen.push(action));
    tell('menuAction', 'undo');
    tell('menuAction', 'home');
    inField = false;
    tell('menuAction', 'redo');
    expect([edited, seen]).toEqual([
      ['undo', 'redo'],
      ['home', 'redo'],
    ]);
  });

  test('turns a refusal into an error with its message', async () => {
    const { bridge } = fakeBridge({ openFiles: { ok: false, message: 'The disk is full.' } });
    const opening = createElectronPlatform(bridge, () => false).openFiles({ name: 'PDF', extensions: ['pdf'] }, 1);
    await expect(opening).rejects.toEqual(new PlatformError('The disk is full.'));
  });

  test('answers the request to flush with how it went, for the guard set last', async () => {
    const { bridge, asked, tell } = fakeBridge();
    const platform = createElectronPlatform(bridge, () => false);
    platform.setQuitGuard({ hasUnsaved: () => true, flush: () => Promise.reject(new Error('full')) });
    tell('flushRequested');
    await expect.poll(() => asked.at(-1)).toEqual(['flushDone', { saved: false }]);
    platform.setQuitGuard({ hasUnsaved: () => true, flush: async () => {} });
    tell('flushRequested');
    await expect.poll(() => asked.at(-1)).toEqual(['flushDone', { saved: true }]);
    expect(asked.filter(([name]) => name === 'guardQuit').length).toBe(1);
  });
});
