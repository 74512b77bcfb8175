import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_CHANNEL_PREFIX, eventNames, REQUEST_CHANNEL, requestNames } from '@core/ports/ipc-channels.ts';
import type { BrowserContext, Page } from '@playwright/test';
import { PAGE_URL } from '../../../src-main/app-origin.ts';
import { startApp } from '../../../src-main/start-app.ts';
import { type FakeElectron, type FakeWindow, fakeElectron } from '../../support/fake-electron.ts';

/**
 * The real main process, door, services and wiring, behind a page in Chromium: the page gets a `window.longview` as
 * from the preload, and so picks Electron's adapter. Electron itself is a stand-in whose dialogs `electron.user` answers.
 */
export interface MainBridge {
  readonly electron: FakeElectron;
  readonly window: FakeWindow;
  /** The main process's own folder, for files to pick and to save. */
  readonly folder: string;
  /** As a double click on files does. */
  handIn(...paths: string[]): void;
  dispose(): Promise<void>;
}

/** `address` is where the built page is served; only that very page counts as the app's own. Call before opening a page. */
export async function bridgeMain(context: BrowserContext, address: string): Promise<MainBridge> {
  const folder = await mkdtemp(join(tmpdir(), 'longview-'));
  const electron = fakeElectron(folder);
  await startApp(electron.parts, { args: [], folder: join(folder, 'out/main') });
  const window = electron.windows[0]!;
  const door = electron.invokeHandlers.get(REQUEST_CHANNEL)!;

  await context.exposeBinding('longviewRequest', ({ frame }, name: string, request: unknown) => {
    const url = frame.url().split('#')[0] === address ? PAGE_URL : frame.url();
    return door({ sender: window.webContents, senderFrame: { url, parent: frame.parentFrame() } }, name, request);
  });
  await context.addInitScript(installBridge, [requestNames, eventNames] as const);
  window.webContents.on('sent', (channel: string, payload: unknown) => {
    const event = channel.slice(EVENT_CHANNEL_PREFIX.length);
    for (const page of context.pages()) void tell(page, event, payload);
  });

  return {
    electron,
    window,
    folder,
    handIn: (...paths) => void electron.app.emit('second-instance', {}, ['longview', ...paths], folder),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs in the page, in the preload's place. */
function installBridge([requests, events]: readonly [readonly string[], readonly string[]]): void {
  const listeners = new Map(events.map((event) => [event, new Set<(payload: unknown) => void>()]));
  const ask = Reflect.get(globalThis, 'longviewRequest') as (name: string, request: unknown) => Promise<unknown>;
  const functions = requests.map((name) => [name, (request: unknown) => ask(name, request)]);
  const on = (event: string, listener: (payload: unknown) => void) => {
    listeners.get(event)?.add(listener);
    return () => void listeners.get(event)?.delete(listener);
  };
  Object.assign(globalThis, {
    longview: Object.freeze({ ...Object.fromEntries(functions), on }),
    longviewTell: (event: string, payload: unknown) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
  });
}

/** A page that is closing or loading misses an event, as in Electron. */
async function tell(page: Page, event: string, payload: unknown): Promise<void> {
  await page
    .evaluate(
      ([name, content]) => {
        const receive = Reflect.get(globalThis, 'longviewTell') as (name: string, content: unknown) => void;
        receive(name, content);
      },
      [event, payload] as const,
    )
    .catch(() => {});
}
