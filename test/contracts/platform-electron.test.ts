import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Bridge } from '@core/ports/ipc-contract.ts';
import { vi } from 'vitest';
import { PAGE_URL } from '../../src-main/app-origin.ts';
import { startApp } from '../../src-main/start-app.ts';
import { createElectronPlatform } from '../../src-renderer/platform/electron-platform.ts';
import { type FakeElectron, type FakeWindow, fakeElectron, menuItems } from '../support/fake-electron.ts';
import { describePlatform, type PlatformHarness } from './platform-suite.ts';

/** Runs the real preload over a stand-in for Electron's IPC, which copies what crosses it, as the real one does. */
async function bridgeTo(electron: FakeElectron, window: FakeWindow): Promise<Bridge> {
  const exposed: Record<string, unknown> = {};
  const listeners = new Map<unknown, (channel: string, payload: unknown) => void>();
  vi.resetModules();
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => Object.assign(exposed, { [name]: api }) },
    ipcRenderer: {
      async invoke(channel: string, ...args: unknown[]) {
        const event = { sender: window.webContents, senderFrame: { url: PAGE_URL, parent: null } };
        return structuredClone(await electron.invokeHandlers.get(channel)?.(event, ...structuredClone(args)));
      },
      on(channel: string, listener: (event: unknown, payload: unknown) => void) {
        const receive = (sent: string, payload: unknown) => {
          if (sent === channel) listener({}, structuredClone(payload));
        };
        listeners.set(listener, receive);
        window.webContents.on('sent', receive);
      },
      off(_channel: string, listener: unknown) {
        const receive = listeners.get(listener);
        if (receive !== undefined) window.webContents.off('sent', receive);
      },
    },
  }));
  await import('../../src-main/preload.ts');
  return exposed.longview as Bridge;
}

async function electronHome(): Promise<PlatformHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'longview-'));
  const path = (name: string) => join(folder, name);
  const electron = fakeElectron(folder);
  await startApp(electron.parts, { args: [], folder: path('out/main') });
  const window = electron.windows[0]!;
  const actions = menuItems(electron.menus[0]!);
  return {
    platform: createElectronPlatform(await bridgeTo(electron, window), () => false),
    putFile: (name, bytes) => writeFile(path(name), bytes),
    async pick(names) {
      electron.user.pick = names?.map(path) ?? [];
    },
    async saveAs(name) {
      electron.user.savePath = name === null ? '' : path(name);
    },
    saved: async (name) => {
      const bytes = await readFile(path(name)).catch(() => null);
      return bytes === null ? null : new Uint8Array(bytes);
    },
    async answer(yes) {
      electron.user.yes = yes;
    },
    opened: async () => [...electron.opened],
    questions: async () => electron.user.asked.length,
    leave: () =>
      new Promise((resolve) => {
        window.once('closed', () => resolve(true));
        electron.app.once('answered', (yes) => {
          // After a no the window stays; the guard's own steps come first, so that the next click asks anew.
          if (!yes) void setImmediate().then(() => resolve(false));
        });
        window.clickClose();
      }),
    system: {
      async handIn(names) {
        electron.app.emit('second-instance', {}, ['longview', ...names], folder);
      },
      async menu(action) {
        // The page's offer crosses first.
        await setImmediate();
        const item = actions.find(({ id }) => id === action);
        if (item?.enabled !== false) (item?.click as (() => void) | undefined)?.();
      },
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

describePlatform('of Electron, over the real preload and door', electronHome);
