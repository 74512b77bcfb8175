import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REQUEST_CHANNEL } from '@core/ports/ipc-channels.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { builderConfig } from '../test/support/builder-config.ts';
import { type FakeElectron, fakeElectron } from '../test/support/fake-electron.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { PAGE_URL } from './app-origin.ts';
import { startApp } from './start-app.ts';

/**
 * The twenty points of Electron's security list, each against the app as it is wired: started in Node over a stand-in
 * for Electron that records what it was told.
 */
let electron: FakeElectron;
let root: string;

beforeEach(async () => {
  const folder = await temporaryFolder();
  root = join(folder, 'out', 'renderer');
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  electron = fakeElectron(folder);
  await startApp(electron.parts, { args: [], folder: join(folder, 'out', 'main') });
});

const window = () => electron.windows[0]!;
const preferences = () => window().options.webPreferences!;

function isCancelled(url: string): boolean {
  let cancelled: boolean | undefined;
  electron.session.beforeRequest?.(
    ...([{ url }, (answer: { cancel: boolean }) => (cancelled = answer.cancel)] as never[]),
  );
  if (cancelled === undefined) throw new Error('no request filter is set');
  return cancelled;
}

function isPrevented(event: string, url: string): boolean {
  let prevented = false;
  window().webContents.emit(event, {
    url,
    preventDefault: () => {
      prevented = true;
    },
  });
  return prevented;
}

/** Asks the real door as the given frame. */
function ask(
  name: string,
  request: unknown,
  frame: { url: string; parent: unknown } | null,
  sender: unknown = window().webContents,
) {
  return electron.invokeHandlers.get(REQUEST_CHANNEL)!({ sender, senderFrame: frame }, name, request);
}

const page = { url: PAGE_URL, parent: null };
const elsewhere = [
  'https://example.com/',
  'http://localhost/',
  'file:///etc/passwd',
  'ws://example.com/',
  'app://other/index.html',
  'javascript:alert(1)',
];

describe('Electron’s security list', () => {
  test('1. only secure content is loaded: nothing but the app’s own files, and no request leaves the machine', () => {
    expect(window().url).toBe('app://longview/index.html');
    expect(elsewhere.filter((url) => !isCancelled(url))).toEqual([]);
    expect(
      ['blob:https://example.com/1', 'blob:null/1', 'chrome://settings', 'ftp://example.com', ''].filter(
        (url) => !isCancelled(url),
      ),
    ).toEqual([]);
    expect(
      [PAGE_URL, 'app://longview/assets/a.js', 'blob:app://longview/1', 'data:image/png,x'].filter(isCancelled),
    ).toEqual([]);
    expect(electron.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(electron.session.spellChecker).toBe(false);
  });

  test('2. no Node.js in pages, their frames or workers', () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
    });
  });

  test('3. context isolation is on', () => {
    expect(preferences().contextIsolation).toBe(true);
  });

  test('4. every process is sandboxed', () => {
    expect(preferences().sandbox).toBe(true);
    expect(electron.sandboxed).toBe(true);
  });

  test('5. permissions and devices are denied', () => {
    const granted = (permission: string, details: object) => {
      let answer: boolean | undefined;
      electron.session.permissionRequest?.(...([{}, permission, (yes: boolean) => (answer = yes), details] as never[]));
      return answer;
    };
    const checked = (permission: string, origin: string) =>
      electron.session.permissionCheck?.(...([{}, permission, origin] as never[]));
    const ofThePage = { requestingUrl: PAGE_URL, isMainFrame: true };
    const permissions = [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'openExternal',
      'fullscreen',
      'hid',
      'usb',
      'serial',
      'local-fonts',
      'fileSystem',
      'unknown',
    ];
    for (const permission of permissions) {
      expect([permission, granted(permission, ofThePage), checked(permission, 'app://longview/')]).toEqual([
        permission,
        false,
        false,
      ]);
    }
    expect(electron.session.device?.()).toBe(false);
    // Keeping plans from being cleared when the disk runs short is the one thing granted, and to the page alone.
    expect(granted('persistent-storage', ofThePage)).toBe(true);
    expect(granted('persistent-storage', { requestingUrl: 'https://example.com/', isMainFrame: true })).toBe(false);
    expect(granted('persistent-storage', { requestingUrl: PAGE_URL, isMainFrame: false })).toBe(false);
    expect(checked('persistent-storage', 'https://example.com')).toBe(false);
  });

  test('6. web security is on', () => {
    expect(preferences().webSecurity).toBe(true);
    expect(
      [...electron.switches.keys()].filter((name) => /disable-(web-security|site-isolation)|no-sandbox/.test(name)),
    ).toEqual([]);
  });

  test('7. every answer carries the content security policy', async () => {
    const serve = electron.protocolHandlers.get('app')!;
    for (const url of [PAGE_URL, 'app://longview/none.js', 'app://evil/']) {
      const policy = (await serve({ method: 'GET', url })).headers.get('Content-Security-Policy');
      expect(policy).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
    }
  });

  test('8. insecure content is not allowed', () => {
    expect(preferences().allowRunningInsecureContent).toBe(false);
  });

  test('9. experimental features are off', () => {
    expect(preferences().experimentalFeatures).toBe(false);
  });

  test('10. no Blink features are switched on', () => {
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
    expect([...electron.switches.keys()].filter((name) => /enable-(blink-)?features/.test(name))).toEqual([]);
  });

  test('11. no webview, so none that opens pop-ups', () => {
    expect(preferences().webviewTag).toBe(false);
  });

  test('12. a webview that is attached all the same is refused', () => {
    expect(isPrevented('will-attach-webview', PAGE_URL)).toBe(true);
  });

  test('13. the page cannot navigate away, by itself, in a frame or by a redirect', () => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(elsewhere.filter((url) => !isPrevented(event, url))).toEqual([]);
      expect(isPrevented(event, `${PAGE_URL}#/accounts/1`)).toBe(false);
    }
    expect(preferences().navigateOnDragDrop).toBe(false);
  });

  test('14. no new windows', async () => {
    for (const url of [...elsewhere, PAGE_URL])
      expect(window().webContents.windowOpen({ url })).toEqual({ action: 'deny' });
    expect(electron.windows.length).toBe(1);
    expect(preferences().disableDialogs).not.toBe(true);
  });

  test('15. an external link is parsed, and opened only after the user agreed', async () => {
    for (const url of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'java\nscript:alert(1)',
      'smb://host/share',
      'ms-msdt:/id',
      'https://user:secret@example.com/',
    ]) {
      expect(await ask('openExternal', { url }, page)).toMatchObject({ ok: false });
    }
    expect(electron.user.asked).toEqual([]);
    expect(await ask('openExternal', { url: 'https://example.com/a' }, page)).toEqual({ ok: true, value: undefined });
    expect(electron.user.asked).toEqual(['Open example.com in your browser?']);
    expect(electron.opened).toEqual([]);
    electron.user.yes = true;
    await ask('openExternal', { url: 'https://example.com/a' }, page);
    expect(electron.opened).toEqual(['https://example.com/a']);
  });

  test('16. Electron is pinned to the tried, current version', async () => {
    const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const installed = JSON.parse(await readFile('node_modules/electron/package.json', 'utf8')) as { version: string };
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(installed.version).toBe(devDependencies.electron);
    expect(Number(installed.version.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  test('17. the sender of every message is checked: exact address, main frame, own window', async () => {
    const request = { saved: true };
    expect(await ask('flushDone', request, page)).toMatchObject({ ok: true });
    expect(await ask('flushDone', request, { ...page, url: `${PAGE_URL}#/home` })).toMatchObject({ ok: true });
    const bad: [{ url: string; parent: unknown } | null, unknown?][] = [
      [null],
      [{ ...page, parent: page }],
      [page, {}],
      ...[
        'app://longview.evil/index.html',
        'https://longview/index.html',
        'app://longview/evil.html',
        'app://evil/?app://longview/index.html',
      ].map((url): [{ url: string; parent: unknown }] => [{ ...page, url }]),
    ];
    for (const [frame, sender] of bad)
      expect(await ask('flushDone', request, frame, sender)).toMatchObject({ ok: false });
    expect([...electron.invokeHandlers.keys()]).toEqual([REQUEST_CHANNEL]);
  });

  test('18. the page comes over a protocol of its own, not file://, with no privilege it does not need', async () => {
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    const serve = electron.protocolHandlers.get('app')!;
    expect((await serve({ method: 'GET', url: PAGE_URL })).status).toBe(200);
    expect([...electron.protocolHandlers.keys()]).toEqual(['app']);
  });

  test('19. the fuses are set', async () => {
    const { electronFuses, asar } = await builderConfig();
    expect(asar).toBe(true);
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      resetAdHocDarwinSignature: true,
    });
  });

  test('20. no Electron object reaches the page: plain answers, one payload an event, no developer tools in a package', async () => {
    const answers = [await ask('takeFiles', undefined, page), await ask('openFiles', { nonsense: 1 }, page)];
    for (const answer of answers) expect(structuredClone(answer)).toEqual(answer);
    electron.app.emit('open-file', { preventDefault() {} }, '/plans/a.longview.json');
    expect(window().webContents.sent).toEqual([['longview:event:filesWaiting', undefined]]);
    expect(preferences().devTools).toBe(false);
    expect(JSON.stringify(electron.menus)).not.toMatch(/toggleDevTools|reload/i);
  });
});
