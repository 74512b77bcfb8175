import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';

/** What the browser downloads when `act` is done. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('tables leave an account as CSV; accounts leave Home as one archive that opens again', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Tables (CSV)…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export the tables' });
  await expect(dialog).toHaveCSS('opacity', '1');
  await expectAccessible(page);
  const tables = await downloaded(page, () => dialog.getByRole('button', { name: 'Export tables' }).press('Enter'));
  expect(tables.name).toBe('Meridian Grid plc - Tables.zip');
  const files = unzipSync(await readFile(tables.path));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['account.csv', 'stakeholders.csv', 'milestones.csv']));

  await page.getByRole('link', { name: 'Home' }).click();
  await page.getByRole('checkbox', { name: /Select all accounts/ }).check();
  const bar = page.getByRole('toolbar', { name: 'Selected accounts' });
  await bar.getByRole('button', { name: 'Export' }).press('Enter');
  await expect(page.getByRole('menu')).toHaveCSS('opacity', '1');
  await expectAccessible(page);
  const archive = await downloaded(page, () => page.getByRole('menuitem', { name: /archive/ }).press('Enter'));
  expect(Object.keys(unzipSync(await readFile(archive.path)))).toEqual(['Meridian Grid plc.longview.json']);
  await bar.getByRole('button', { name: 'Export' }).press('Enter');
  const table = await downloaded(page, () => page.getByRole('menuitem', { name: 'This table (CSV)…' }).press('Enter'));
  expect(await readFile(table.path, 'utf8')).toContain('Meridian Grid plc');

  const open = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('menu')).toHaveCount(0);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await (await chooser).setFiles(file);
  };
  const bytes = await readFile(archive.path);
  await open({ name: 'cut.zip', mimeType: 'application/zip', buffer: bytes.subarray(0, -30) });
  await expect(page.getByRole('dialog', { name: 'A file was not opened' })).toContainText('damaged archive');
  await page.keyboard.press('Escape');
  await open({ name: 'accounts.zip', mimeType: 'application/zip', buffer: bytes });
  const question = page.getByRole('dialog', { name: 'Already on this computer' });
  await question.getByRole('button', { name: 'Replace' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 })).toBeVisible();
});
