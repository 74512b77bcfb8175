import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MenuAction } from '@core/ports/platform.ts';
import { expect } from '@playwright/test';
import { createAccount, openHome, saved } from './support/app.ts';
import { test as base } from './support/fixtures.ts';
import { bridgeMain, type MainBridge } from './support/main-bridge.ts';

/** The built page over the real main process: what the browser's adapter cannot show. */
const test = base.extend<{ main: MainBridge }>({
  main: async ({ context, appAddress }, use) => {
    const main = await bridgeMain(context, appAddress);
    await use(main);
    await main.dispose();
  },
});

const SAMPLE = 'resources/samples/enterprise.longview.json';

test('a plan file handed in by the system before and after the page is up opens', async ({ page, main }) => {
  await copyFile(SAMPLE, join(main.folder, 'first.longview.json'));
  main.handIn('first.longview.json');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 })).toBeVisible();
  await writeFile(join(main.folder, 'broken.longview.json'), '{');
  main.handIn('broken.longview.json');
  await expect(page.getByRole('dialog')).toContainText('broken.longview.json');
});

test('the menu opens a plan file, offers what the screen can do, and saves the file', async ({ page, main }) => {
  const enabled = (action: MenuAction) => main.electron.menus[0]!.getMenuItemById(action)?.enabled !== false;
  const choose = (action: MenuAction) => main.window.webContents.send('longview:event:menuAction', action);
  await openHome(page);
  await expect.poll(() => [enabled('open-file'), enabled('save-file')]).toEqual([true, false]);

  await copyFile(SAMPLE, join(main.folder, 'picked.longview.json'));
  main.electron.user.pick = [join(main.folder, 'picked.longview.json')];
  choose('open-file');
  await expect(page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 })).toBeVisible();
  await expect.poll(() => enabled('save-file')).toBe(true);

  main.electron.user.savePath = join(main.folder, 'copy.longview.json');
  choose('save-file');
  await expect(page.getByText('Saved copy.longview.json.')).toBeVisible();
  const copy = JSON.parse(await readFile(main.electron.user.savePath, 'utf8'));
  expect(copy.plan.account.name).toBe('Meridian Grid plc');
});

test('closing the window waits until the last edit is stored', async ({ page, main }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  const closed = new Promise<void>((resolve) => main.window.once('closed', () => resolve()));
  main.window.clickClose();
  await closed;
  expect(main.window.webContents.sent.map(([channel]) => channel)).toContain('longview:event:flushRequested');
  expect(main.electron.user.asked).toEqual([]);
  // The page itself is still here, as no window went with it, and has everything on the disk.
  await saved(page);
});
