import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { electronBinary } from '../../scripts/electron-binary.mjs';
import { createAccount, saved } from './support/app.ts';

/** Where Electron itself is present, the same page runs in it, with the built main process and preload. */
const binary = electronBinary();

test.describe('in Electron itself (needs the Electron binary)', () => {
  test.skip(binary === null, 'the Electron binary is not here');

  test('needs the Electron binary: an account is made, survives a restart, and nothing of Node is in the page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'longview-electron-'));
    await copyFile('resources/samples/enterprise.longview.json', join(folder, 'sample.longview.json'));
    const start = (...args: string[]) =>
      electron.launch({
        executablePath: binary!,
        // Chromium's own sandbox refuses to run as root, as in a container; the page's sandbox flags stay as they are.
        args: [
          '.',
          `--user-data-dir=${join(folder, 'data')}`,
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ...args,
        ],
      });

    let app = await start();
    let page = await app.firstWindow();
    expect(page.url()).toMatch(/^app:\/\/longview\/index\.html/);
    expect(
      await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')]),
    ).toEqual(['undefined', 'undefined']);
    expect(await page.evaluate(() => Object.isFrozen(Reflect.get(globalThis, 'longview')))).toBe(true);
    await createAccount(page, 'Halvorsen Bank');
    await saved(page);
    await app.close();

    app = await start(join(folder, 'sample.longview.json'));
    page = await app.firstWindow();
    await expect(page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Home' }).click();
    await expect(page.getByRole('link', { name: 'Halvorsen Bank', exact: true }).first()).toBeVisible();
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
});
