import { readFile } from 'node:fs/promises';
import { readPlanFile } from '@core/exchange/plan-file.ts';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

test('a handoff says what is missing, leads to it, and its pack is saved', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { name: 'Handoffs 2' })).toBeVisible();
  // Offered once the window may write.
  await expect(page.getByRole('button', { name: 'Start a handoff' })).toBeVisible();
  await page.keyboard.press('h');
  await page.getByRole('menuitem', { name: 'Account executive to account executive' }).press('Enter');
  const detail = page.getByRole('article', { name: 'Account executive to account executive' });
  await expect(detail.getByRole('combobox', { name: 'Who hands over' })).toHaveValue('Nadia Brandt');
  await expect(detail.getByRole('heading', { name: 'What the plan holds 5 of 9 complete' })).toBeVisible();
  await detail.getByRole('combobox', { name: 'Who takes over' }).click();
  await page.getByRole('option', { name: 'Tom Okafor' }).click();
  await detail.getByRole('checkbox', { name: 'Stakeholder map gone through' }).press('Space');
  await expect(detail.getByRole('heading', { name: 'Checklist 1 of 5 ticked' })).toBeVisible();
  await detail.getByRole('textbox', { name: 'Add an item of our own' }).fill('Calendar invites moved');
  await page.keyboard.press('Enter');
  await expect(detail.getByRole('heading', { name: 'Checklist 1 of 6 ticked' })).toBeVisible();
  await expect(detail.getByRole('status')).toContainText('It can be handed over as it is');
  await expectAccessible(page);

  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const waiting = page.waitForEvent('download');
  await detail.getByRole('button', { name: 'Save the pack' }).press('Enter');
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Meridian Grid plc - Handoff pack, internal - 2026-11-21.zip');
  const files = unzipSync(await readFile(await download.path()));
  expect(Object.keys(files)).toEqual([
    'Meridian Grid plc - Handoff pack, internal - 2026-11-21.pdf',
    'Meridian Grid plc.longview.json',
  ]);
  const pdf = Buffer.from(files['Meridian Grid plc - Handoff pack, internal - 2026-11-21.pdf']!);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(readPlanFile(files['Meridian Grid plc.longview.json']!).ok).toBe(true);

  // All that she has goes to him; then she can go.
  await detail.getByRole('button', { name: 'Hand everything over…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hand everything of Nadia Brandt to a colleague' });
  await expect(dialog).toHaveCSS('opacity', '1');
  await expect(dialog.getByRole('listitem').filter({ hasText: '11 milestones' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).press('Enter');
  await expect(
    page.getByRole('button', { name: 'Undo: Hand everything of Nadia Brandt to Tom Okafor' }).first(),
  ).toBeVisible();
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('button', { name: `Delete ${name}` }) });
  await expect(row('Tom Okafor')).toContainText('the account, 2 opportunities');
  await expect(row('Nadia Brandt')).toContainText('1 open handoff');

  const fact = detail.getByRole('link', { name: /^Fill in: / }).first();
  await fact.press('Enter');
  await expect(page).not.toHaveURL(/team/);
  await saved(page);
});
