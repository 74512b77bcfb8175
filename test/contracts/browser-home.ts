import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileFilter, type Platform, PlatformError } from '@core/ports/platform.ts';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
// For the types of the browser's own file dialogs.
import type {} from '../../src-renderer/platform/browser-files.ts';
import type { PlatformHarness } from './platform-suite.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A secure origin that is answered from memory; no request leaves the machine. */
const ORIGIN = 'https://longview.test/';

/** What runs in the page: the real adapter, and the levers that stand for the browser's own dialogs. */
interface PageGlobals {
  home: { createBrowserPlatform(): Platform };
  platform: Platform;
  picked: string[] | null;
  place: string | null;
  openedOutside: string[];
  openHere(filter: FileFilter, maxBytes: number): Promise<Outcome<{ name: string; bytes: number[] }[] | null>>;
  saveHere(name: string, bytes: readonly number[], filter: FileFilter): Promise<Outcome<string | null>>;
  printHere(name: string, html: readonly number[]): Promise<Outcome<string | null>>;
  goHere(url: string): Promise<Outcome<void>>;
}

type InPage = typeof globalThis & PageGlobals;
type Outcome<T> = { value: T } | { name: string; message: string };

/** The adapter and all it imports as one script. */
export async function bundleBrowserPlatform(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': here('../../src-core') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: here('../../src-renderer/platform/browser-platform.ts'), name: 'home', formats: ['iife'] },
    },
  });
  const output = [result].flat()[0];
  if (output === undefined || !('output' in output)) throw new Error('the bundle is empty');
  return output.output[0].code;
}

/**
 * A page with the adapter in it. With `pickers`, the browser's own file dialogs give handles of its private file system;
 * saving as `too late` plays a browser that shows no dialog so long after the user's click.
 */
export async function browserHome(browser: Browser, script: string, pickers: boolean): Promise<PlatformHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'longview-'));
  const context = await browser.newContext({ acceptDownloads: true });
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Longview</title>' }),
  );
  const page = await context.newPage();
  if (!pickers) {
    await page.addInitScript(() => {
      Object.assign(globalThis, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
    });
  }
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: script });
  await page.evaluate(preparePage, pickers);
  // A page that was never touched may not ask on closing.
  await page.mouse.click(5, 5);

  const user = { yes: false, questions: 0, picked: null as readonly string[] | null };
  let answered = () => {};
  const downloads = new Map<string, string>();
  page.on('dialog', async (dialog) => {
    user.questions++;
    await (user.yes ? dialog.accept() : dialog.dismiss());
    answered();
  });
  let choosing: Promise<void> = Promise.resolve();
  page.on('filechooser', (chooser) => {
    choosing = chooser.setFiles((user.picked ?? []).map((name) => join(folder, name)));
  });

  const platform = await platformOf(page, downloads, folder);
  return {
    platform,
    async putFile(name, bytes) {
      await (pickers
        ? page.evaluate(writePrivateFile, { name, bytes: [...bytes] })
        : writeFile(join(folder, name), bytes));
    },
    async pick(names) {
      user.picked = names;
      await page.evaluate((picked) => Object.assign(globalThis, { picked }), names === null ? null : [...names]);
    },
    async saveAs(name) {
      await page.evaluate((place) => Object.assign(globalThis, { place }), name);
    },
    async saved(name) {
      if (!pickers) return new Uint8Array(await readFile(downloads.get(name) ?? ''));
      const bytes = await page.evaluate(readPrivateFile, name);
      return bytes === null ? null : new Uint8Array(bytes);
    },
    async answer(yes) {
      user.yes = yes;
    },
    opened: () => page.evaluate(() => (globalThis as InPage).openedOutside),
    questions: async () => user.questions,
    async leave() {
      await platform.ready();
      const closes = page.waitForEvent('close').then(() => true);
      const stays = new Promise<boolean>((resolve) => {
        answered = () => {
          if (!user.yes) resolve(false);
        };
      });
      await page.close({ runBeforeUnload: true });
      const gone = await Promise.race([closes, stays]);
      // A page that takes a click again is done with the question; before that it would not be asked another.
      if (!gone) await page.mouse.click(5, 5);
      return gone;
    },
    async close() {
      // The choice counts as made before Playwright is told so.
      await choosing;
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The port, driven from here: each call runs the adapter in the page. */
async function platformOf(
  page: Page,
  downloads: Map<string, string>,
  folder: string,
): Promise<Platform & { ready(): Promise<void> }> {
  const capabilities = await page.evaluate(() => (globalThis as InPage).platform.capabilities);
  let ready: Promise<unknown> = Promise.resolve();
  return {
    capabilities,
    ready: async () => void (await ready),
    async openFiles(filter, maxBytes) {
      const files = unwrap(
        await page.evaluate(([...args]) => (globalThis as InPage).openHere(...args), [filter, maxBytes] as const),
      );
      return files?.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })) ?? null;
    },
    async saveFile(suggestedName, bytes, filter) {
      const download = capabilities.savesInPlace ? null : page.waitForEvent('download');
      const name = unwrap(
        await page.evaluate(([...args]) => (globalThis as InPage).saveHere(...args), [
          suggestedName,
          [...bytes],
          filter,
        ] as const),
      );
      const arrived = await download;
      if (arrived !== null) {
        const path = join(folder, `download-${arrived.suggestedFilename()}`);
        await arrived.saveAs(path);
        downloads.set(arrived.suggestedFilename(), path);
      }
      return name;
    },
    async openExternal(url) {
      unwrap(await page.evaluate((address) => (globalThis as InPage).goHere(address), url));
    },
    async printPages(suggestedName, html) {
      const args = [suggestedName, [...html]] as const;
      return unwrap(await page.evaluate(([...given]) => (globalThis as InPage).printHere(...given), args));
    },
    onFilesOpened: () => () => {},
    onMenuAction: () => () => {},
    offerMenuActions: () => {},
    present: (on) => page.evaluate((yes) => (globalThis as InPage).platform.present(yes), on),
    openNotes: (address) => page.evaluate((at) => (globalThis as InPage).platform.openNotes(at), address),
    setQuitGuard(guard) {
      // The page cannot ask across here while it closes, so it gets the answer along.
      const { unsaved, failing } = {
        unsaved: guard.hasUnsaved(),
        failing: guard.flush().then(
          () => false,
          () => true,
        ),
      };
      ready = failing.then((fails) =>
        page.evaluate(
          (it) =>
            (globalThis as InPage).platform.setQuitGuard({
              hasUnsaved: () => it.unsaved,
              flush: () => (it.fails ? Promise.reject(new Error('not stored')) : Promise.resolve()),
            }),
          { unsaved, fails },
        ),
      );
    },
  };
}

function unwrap<T>(outcome: Outcome<T>): T {
  if ('value' in outcome) return outcome.value;
  throw outcome.name === 'PlatformError'
    ? new PlatformError(outcome.message)
    : new Error(`${outcome.name}: ${outcome.message}`);
}

/** Runs in the page. */
function preparePage(pickers: boolean): void {
  const page = globalThis as InPage;
  const platform = page.home.createBrowserPlatform();
  const attempt = <T>(work: Promise<T>): Promise<Outcome<T>> =>
    work.then(
      (value) => ({ value }),
      ({ name, message }: Error) => ({ name, message }),
    );
  Object.assign(page, {
    platform,
    picked: null,
    place: null,
    openedOutside: [],
    openHere: (filter: FileFilter, maxBytes: number) =>
      attempt(
        platform
          .openFiles(filter, maxBytes)
          .then((files) => files?.map(({ name, bytes }) => ({ name, bytes: [...bytes] })) ?? null),
      ),
    saveHere: (name: string, bytes: number[], filter: FileFilter) =>
      attempt(platform.saveFile(name, new Uint8Array(bytes), filter)),
    printHere: (name: string, html: number[]) => attempt(platform.printPages(name, new Uint8Array(html))),
    goHere: (url: string) => attempt(platform.openExternal(url)),
  });
  const open = window.open.bind(window);
  window.open = (url, target, features) => {
    page.openedOutside.push(new URL(String(url)).href);
    return open(url, target, features);
  };
  const cancelled = () => new DOMException('The user aborted a request.', 'AbortError');
  if (pickers) {
    window.showOpenFilePicker = async () => {
      if (page.picked === null) throw cancelled();
      const folder = await navigator.storage.getDirectory();
      return Promise.all(page.picked.map((name) => folder.getFileHandle(name)));
    };
    window.showSaveFilePicker = async () => {
      if (page.place === null) throw cancelled();
      if (page.place === 'too late') throw new DOMException('Must be handling a user gesture.', 'SecurityError');
      return (await navigator.storage.getDirectory()).getFileHandle(page.place, { create: true });
    };
    return;
  }
  const click = HTMLInputElement.prototype.click;
  HTMLInputElement.prototype.click = function choose() {
    if (page.picked === null) this.dispatchEvent(new Event('cancel'));
    else click.call(this);
  };
}

async function writePrivateFile({ name, bytes }: { name: string; bytes: number[] }): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(new Uint8Array(bytes));
  await stream.close();
}

async function readPrivateFile(name: string): Promise<number[] | null> {
  try {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
  } catch {
    return null;
  }
}
