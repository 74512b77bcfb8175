import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { REQUEST_CHANNEL } from '@core/ports/ipc-channels.ts';
import { menuActions } from '@core/ports/platform.ts';
import { expect, test } from 'vitest';
import { type FakeElectron, type FakeWindow, fakeElectron, menuItems } from '../test/support/fake-electron.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { PAGE_URL } from './app-origin.ts';
import { startApp } from './start-app.ts';

async function start(args: string[] = []): Promise<{ electron: FakeElectron; folder: string; window: FakeWindow }> {
  const folder = await temporaryFolder();
  const electron = fakeElectron(folder);
  await startApp(electron.parts, {
    args: args.map((arg) => arg.replace('FOLDER', folder)),
    folder: join(folder, 'out/main'),
  });
  return { electron, folder, window: electron.windows[0]! };
}

function ask(electron: FakeElectron, window: FakeWindow, name: string, request?: unknown): Promise<unknown> {
  const event = { sender: window.webContents, senderFrame: { url: PAGE_URL, parent: null } };
  return electron.invokeHandlers.get(REQUEST_CHANNEL)!(event, name, request);
}

const closed = (window: FakeWindow) => new Promise((resolve) => window.once('closed', resolve));

test('a second copy hands over and quits without a window', async () => {
  const folder = await temporaryFolder();
  const electron = fakeElectron(folder);
  electron.app.lock = false;
  await startApp(electron.parts, { args: [], folder });
  expect([electron.app.quits, electron.windows.length, electron.invokeHandlers.size]).toEqual([1, 0, 0]);
});

test('files of the first start, of a second start and of the system reach the page', async () => {
  const { electron, folder, window } = await start(['FOLDER/first.longview.json']);
  for (const name of ['first', 'second', 'third']) await writeFile(join(folder, `${name}.longview.json`), name);
  let focused = false;
  window.on('focused', () => {
    focused = true;
  });
  electron.app.emit('second-instance', {}, ['/opt/longview', '--x', 'second.longview.json'], folder);
  electron.app.emit('open-file', { preventDefault() {} }, join(folder, 'third.longview.json'));
  expect(focused).toBe(true);
  expect(window.webContents.sent.map(([channel]) => channel)).toEqual([
    'longview:event:filesWaiting',
    'longview:event:filesWaiting',
  ]);
  const answer = (await ask(electron, window, 'takeFiles')) as { value: { files: { name: string }[] } };
  expect(answer.value.files.map(({ name }) => name)).toEqual([
    'first.longview.json',
    'second.longview.json',
    'third.longview.json',
  ]);
});

test('closing waits for the page, stores the window’s place and ends the app', async () => {
  const { electron, folder, window } = await start();
  await ask(electron, window, 'guardQuit');
  const requested = new Promise((resolve) => window.webContents.once('sent', resolve));
  expect(window.clickClose()).toBe(false);
  expect(await requested).toBe('longview:event:flushRequested');
  expect(window.destroyed).toBe(false);
  const gone = closed(window);
  await ask(electron, window, 'flushDone', { saved: true });
  await gone;
  expect(JSON.parse(await readFile(join(folder, 'window.json'), 'utf8'))).toEqual({
    x: 10,
    y: 20,
    width: 1200,
    height: 800,
    maximized: false,
  });
  electron.app.emit('before-quit');
  electron.app.emit('window-all-closed');
  expect(electron.app.quits).toBe(1);
});

test('what could not be stored keeps the window open until the user says otherwise', async () => {
  const { electron, window } = await start();
  await ask(electron, window, 'guardQuit');
  window.clickClose();
  await ask(electron, window, 'flushDone', { saved: false });
  expect(electron.user.asked).toEqual(['Some changes are not saved yet. Close all the same?']);
  // The answer has gone through before the user clicks again.
  await setImmediate();
  expect(window.destroyed).toBe(false);
  electron.user.yes = true;
  const gone = closed(window);
  window.clickClose();
  await ask(electron, window, 'flushDone', { saved: false });
  await gone;
  expect(electron.user.asked.length).toBe(2);
});

test('a page that loads anew or crashes is not waited for', async () => {
  const { electron, window } = await start();
  await ask(electron, window, 'guardQuit');
  window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  const gone = closed(window);
  window.clickClose();
  await gone;
  expect(window.webContents.sent).toEqual([]);
  expect(electron.user.asked).toEqual([]);
});

test('after a crash the user is asked whether to open the page again', async () => {
  const { electron, window } = await start();
  electron.user.yes = true;
  const reloaded = new Promise<void>((resolve) => window.once('reloaded', () => resolve()));
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await reloaded;
  expect(electron.user.asked).toEqual(['The window stopped working. Open it again?']);
});

test('the menu offers every action of the port once, and sends it to the page', async () => {
  const { electron, window } = await start();
  const all = menuItems(electron.menus[0]!);
  const actions = all.filter((item) => item.id !== undefined);
  expect(actions.map((item) => item.id).sort()).toEqual([...menuActions].sort());
  for (const item of actions) (item.click as () => void)();
  expect(window.webContents.sent).toEqual(actions.map((item) => ['longview:event:menuAction', item.id]));
  // The page has the shortcut and knows whether a text field wants it.
  expect(all.filter((item) => item.accelerator !== undefined && item.registerAccelerator !== false)).toEqual([]);
  const accelerators = all.flatMap((item) => item.accelerator ?? []);
  expect(new Set(accelerators).size).toBe(accelerators.length);
});

test('the page’s offer disables what it cannot do just now', async () => {
  const { electron, window } = await start();
  await ask(electron, window, 'offerActions', { actions: ['home', 'undo'] });
  const enabled = menuItems(electron.menus[0]!).filter((item) => item.id !== undefined && item.enabled !== false);
  expect(enabled.map((item) => item.id).sort()).toEqual(['home', 'undo']);
});
