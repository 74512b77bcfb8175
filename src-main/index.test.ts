import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FakeElectron, fakeElectron } from '../test/support/fake-electron.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { commandLineArguments } from './command-start.ts';

let electron: FakeElectron;
let folder: string;
const { argv } = process;

beforeEach(async () => {
  folder = await temporaryFolder();
  electron = fakeElectron(folder);
  vi.resetModules();
  vi.doMock('electron', () => electron.parts);
});
afterEach(() => {
  process.argv = argv;
});

/** Starts an installed copy with these arguments; settles when the entry module has ended. */
async function startWith(...args: string[]): Promise<void> {
  process.argv = ['/opt/longview', ...args];
  await import('./index.ts');
}

describe('the program', () => {
  test('ends its entry module before Electron is ready, as Electron demands, and opens the window then', async () => {
    let beReady: () => void = () => {};
    electron.app.ready = new Promise((resolve) => {
      beReady = resolve;
    });
    await startWith();
    expect(electron.schemes.length).toBe(1);
    expect(electron.windows.length).toBe(0);
    beReady();
    await expect.poll(() => electron.windows.length).toBe(1);
  });

  test('with a command runs it without window, lock or screen, and exits with its code', async () => {
    electron.app.lock = false;
    await startWith('sample', '--to', join(folder, 'sample.longview.json'));
    expect(electron.app.exits).toEqual([0]);
    expect(JSON.parse(await readFile(join(folder, 'sample.longview.json'), 'utf8'))).toMatchObject({
      format: 'longview.plan',
    });
    expect([electron.windows.length, electron.schemes.length, electron.app.quits]).toEqual([0, 0, 0]);
    expect(electron.switches.get('ozone-platform')).toBe('headless');
  });

  test('with anything else opens the window', async () => {
    await startWith('nonsense', 'a.longview.json');
    await expect.poll(() => electron.windows.length).toBe(1);
    expect(electron.app.exits).toEqual([]);
    expect(electron.switches.has('ozone-platform')).toBe(false);
  });
});

test('the arguments are what follows the program, and in development what follows the app', () => {
  expect(commandLineArguments(['/opt/longview', 'validate', 'x'], true)).toEqual(['validate', 'x']);
  expect(commandLineArguments(['electron', '.', 'validate', 'x'], false)).toEqual(['validate', 'x']);
});
