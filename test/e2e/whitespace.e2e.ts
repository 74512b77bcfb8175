import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

test('the whitespace is built and edited by keyboard alone, and saved as CSV', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('Alt+6');
  const cell = (name: string) => page.getByRole('gridcell', { name: new RegExp(`^${name}: `) });
  const facts = page.getByRole('region', { name: 'The whitespace at a glance' });
  await expect(facts).toContainText('$2.33M open ÷ $960K owned; target 150%, met');

  // A letter sets the state; a competitor is then named.
  const first = cell('Operations core for Electricity distribution');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const channel = cell('Customer channel for Gas distribution');
  await expect(channel).toBeFocused();
  await page.keyboard.press('c');
  const editor = page.getByRole('dialog', { name: 'Customer channel for Gas distribution' });
  await expect(editor).toHaveCSS('opacity', '1');
  await expect(editor.getByRole('combobox', { name: 'Competitor' })).toBeFocused();
  await page.keyboard.type('Northwind');
  await page.keyboard.press('Tab');
  await expect(editor.getByLabel('Value')).toBeFocused();
  await page.keyboard.type('250000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1 Mar 2027');
  await page.keyboard.press('Tab');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(channel).toBeFocused();
  await expect(channel).toHaveAccessibleName(/: Competitor Northwind, \$250,000, renewal Mar 1, 2027$/);
  await expect(page.getByRole('region', { name: 'Chances: competitors’ contracts that end' })).toContainText(
    'Mar 1, 2027Northwind: Customer channel for Gas distribution$250K',
  );
  await page.keyboard.press('o');
  await expect(channel).toHaveAccessibleName(/: Owned, \$250,000/);
  await page.keyboard.press('Delete');
  await expect(channel).toHaveAccessibleName(/: not looked at yet$/);
  await page.keyboard.press('Control+z');
  await expect(channel).toHaveAccessibleName(/: Owned, \$250,000/);

  // A row by its name; its head says what its deletion takes along.
  await page.getByRole('textbox', { name: 'Add a business unit' }).focus();
  await page.keyboard.type('Metering');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Metering' })).toBeVisible();
  await page.getByRole('button', { name: 'Electricity distribution' }).press('Enter');
  const head = page.getByRole('dialog', { name: 'The business unit Electricity distribution' });
  await expect(head).toHaveCSS('opacity', '1');
  await head.getByRole('button', { name: 'Delete with its 4 cells, $2.15M' }).press('Enter');
  await expect(facts).toContainText('$180K open ÷ $1.21M owned; target 150%, not met');
  await page.keyboard.press('Control+z');
  await expect(first).toBeVisible();

  const waiting = page.waitForEvent('download');
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'CSV' }).press('Enter');
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Meridian Grid plc - Whitespace, internal - 2026-11-21.csv');
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toContain('Gas distribution,Customer channel,Owned,250000,USD,,');
  expect(csv.trim().split('\r\n')).toHaveLength(1 + 4 * 4);
  await saved(page);
});

test('an empty whitespace says what to do first', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await page.getByRole('link', { name: 'Whitespace' }).click();
  await expect(page.getByRole('heading', { name: 'No whitespace yet' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Add a business unit' }).fill('Retail');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No offering yet' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Add an offering' }).fill('Core');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: 'Core for Retail: not looked at yet' })).toBeVisible();
});
