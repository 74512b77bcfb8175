import { join } from 'node:path';
import { REQUEST_CHANNEL } from '@core/ports/ipc-channels.ts';
import { expect, test } from 'vitest';
import { type FakeDisplay, type FakeElectron, fakeElectron } from '../test/support/fake-electron.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { PAGE_URL } from './app-origin.ts';
import { shareDisplays } from './presentation.ts';
import { startApp } from './start-app.ts';

const laptop: FakeDisplay = { id: 1, internal: true, workArea: { x: 0, y: 0, width: 1440, height: 900 } };
const projector: FakeDisplay = { id: 2, internal: false, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } };
const desk: FakeDisplay = { id: 3, internal: false, workArea: { x: 3360, y: 0, width: 2560, height: 1440 } };
const address = { planId: 'plan-1', audience: 'customer' };

async function start(displays: FakeDisplay[]) {
  const folder = await temporaryFolder();
  const electron = fakeElectron(folder);
  electron.displays = displays;
  await startApp(electron.parts, { args: [], folder: join(folder, 'out/main') });
  return { electron, window: electron.windows[0]! };
}

function ask(electron: FakeElectron, name: string, request: unknown, from = 0): Promise<unknown> {
  const sender = electron.windows[from]!.webContents;
  return electron.invokeHandlers.get(REQUEST_CHANNEL)!(
    { sender, senderFrame: { url: PAGE_URL, parent: null } },
    name,
    request,
  );
}

test('a presentation fills the outside display, the notes stay on the laptop, and all goes back after', async () => {
  const { electron, window } = await start([laptop, projector]);
  const before = window.bounds;
  expect(await ask(electron, 'present', { on: true })).toEqual({ ok: true, value: true });
  expect([window.bounds, window.fullScreen]).toEqual([projector.workArea, true]);
  expect(await ask(electron, 'openNotes', address)).toEqual({ ok: true, value: true });
  const notes = electron.windows[1]!;
  expect(notes.url).toBe('app://longview/index.html#/accounts/plan-1/notes/customer');
  expect(notes.bounds.x + notes.bounds.width).toBe(1440);
  await ask(electron, 'present', { on: false });
  expect([window.bounds, window.fullScreen, notes.destroyed]).toEqual([before, false, true]);
});

test('on one display the window fills it, and the notes open beside', async () => {
  const { electron, window } = await start([laptop]);
  expect(await ask(electron, 'present', { on: true })).toEqual({ ok: true, value: false });
  expect([window.bounds.x, window.fullScreen]).toEqual([10, true]);
  expect(await ask(electron, 'openNotes', address)).toEqual({ ok: true, value: true });
  expect(electron.windows).toHaveLength(2);
});

test('asked again, the notes are there once; closed by hand, they can be had anew', async () => {
  const { electron } = await start([laptop, projector]);
  await ask(electron, 'openNotes', address);
  await ask(electron, 'openNotes', address);
  expect(electron.windows).toHaveLength(2);
  electron.windows[1]!.clickClose();
  await ask(electron, 'openNotes', address);
  expect(electron.windows).toHaveLength(3);
});

test('the notes have no bridge, may ask for nothing, and go with the window', async () => {
  const { electron, window } = await start([laptop, projector]);
  await ask(electron, 'openNotes', address);
  const notes = electron.windows[1]!;
  const preferences = notes.options.webPreferences!;
  expect(preferences).not.toHaveProperty('preload');
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(notes.webContents.windowOpen({ url: PAGE_URL })).toEqual({ action: 'deny' });
  expect(notes.options.title).toBe('Longview');
  expect(await ask(electron, 'present', { on: true }, 1)).toMatchObject({ ok: false });
  const gone = new Promise((resolve) => window.once('closed', resolve));
  window.clickClose();
  await gone;
  expect(notes.destroyed).toBe(true);
});

test('notes of anything but a plan are refused', async () => {
  const { electron } = await start([laptop]);
  for (const bad of [
    { ...address, planId: '../x' },
    { ...address, audience: 'board' },
    { ...address, url: 'https://example.com' },
    undefined,
  ]) {
    expect(await ask(electron, 'openNotes', bad)).toMatchObject({ ok: false });
  }
  expect(electron.windows).toHaveLength(1);
});

test.each([
  ['from the laptop to the first outside display', [laptop, projector, desk], laptop, projector, laptop],
  ['where it is, when that is outside already', [laptop, projector, desk], desk, desk, laptop],
  ['from one desk display to the other', [projector, desk], desk, projector, desk],
  ['nowhere else, with one display', [desk], desk, desk, desk],
])('the presentation goes %s', (_name, displays, here, show, notes) => {
  expect(shareDisplays(displays, here)).toEqual({ show, notes });
});
