import { expect, type Page } from '@playwright/test';
import { accountLink, expectAccessible, openHome } from './support/app.ts';
import { test } from './support/fixtures.ts';

test.beforeEach(async ({ page }) => page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z')));

async function threeAccounts(page: Page): Promise<void> {
  await openHome(page);
  for (const name of ['Calder Trust', 'Brightwater', 'Aldgate Rail']) {
    await page.getByRole('banner').getByRole('button', { name: 'Account', exact: true }).click();
    await page.getByLabel('Account name').fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Home' }).click();
    await expect(accountLink(page, name)).toBeVisible();
  }
}

/** The names in the table, from top to bottom. */
function names(page: Page) {
  return page.locator('.account-link .truncate');
}

test('accounts are selected by keys, changed together in one step, grouped, and taken back by undo', async ({
  page,
}) => {
  await threeAccounts(page);
  await page.getByRole('columnheader', { name: 'Account' }).getByRole('button').press('Enter');
  await expect(names(page)).toHaveText(['Aldgate Rail', 'Brightwater', 'Calder Trust']);

  await accountLink(page, 'Aldgate Rail').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(accountLink(page, 'Brightwater')).toBeFocused();
  await page.getByRole('toolbar', { name: 'Selected accounts' }).getByRole('button', { name: 'Edit' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit 2 accounts' });
  await expect(dialog).toHaveCSS('opacity', '1');
  await expect(dialog.getByLabel('Owner')).toBeFocused();
  await dialog.getByLabel('Owner').fill('Ann Lee');
  await dialog.getByLabel('Industry').fill('Rail');
  await expectAccessible(page);
  await dialog.getByLabel('Industry').press('Escape');
  await dialog.getByRole('button', { name: 'Change 2 accounts' }).press('Enter');
  const undo = page.getByRole('button', { name: 'Undo: Change owner and industry of 2 accounts' }).first();
  await expect(undo).toBeVisible();
  await accountLink(page, 'Brightwater').focus();
  await page.keyboard.press('Escape');

  await page.keyboard.press('g');
  await page.getByRole('menuitem', { name: 'Owner' }).press('Enter');
  const group = page.getByRole('button', { name: 'Ann Lee 2' });
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await group.press('ArrowLeft');
  await expect(names(page)).toHaveText(['Calder Trust']);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'No owner 1' })).toBeFocused();

  await undo.click();
  await expect(page.getByRole('button', { name: 'No owner 3' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ann Lee/ })).toHaveCount(0);
});

test('a filter and other columns are kept as a view, there after a reload and in another window', async ({
  page,
  context,
}) => {
  await threeAccounts(page);
  await page.keyboard.press('Shift+F');
  const filter = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Condition', exact: true }) });
  await expect(filter).toHaveCSS('opacity', '1');
  await page.getByRole('button', { name: 'Condition', exact: true }).press('Enter');
  const field = page.getByRole('combobox', { name: 'Condition 1: field' });
  await expect(field).toBeFocused();
  await field.click();
  await page.getByRole('option', { name: 'Account', exact: true }).click();
  await page.getByRole('textbox', { name: 'Condition 1: value' }).fill('bright');
  await expect(names(page)).toHaveText(['Brightwater']);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(filter).toHaveCount(0);

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Owner' }).check();
  await page.getByRole('checkbox', { name: 'Coverage' }).uncheck();
  await expect(page.getByRole('columnheader', { name: 'Owner' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Keep as a view' }).last().click();
  await page.getByLabel('Name of the view').fill('Bright ones');
  await page.keyboard.press('Enter');
  const tab = page.getByRole('button', { name: 'Bright ones 1' });
  await expect(tab).toHaveAttribute('aria-pressed', 'true');

  // What another window shows is stored.
  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByRole('button', { name: 'Bright ones 1' })).toBeVisible();
  await page.reload();
  await expect(tab).toHaveAttribute('aria-pressed', 'true');
  await expect(names(page)).toHaveText(['Brightwater']);
  await expect(page.getByRole('columnheader', { name: 'Owner' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Coverage' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Change the view Bright ones' }).click();
  await page.getByRole('menuitem', { name: 'Delete the view' }).click();
  await expect(names(page)).toHaveCount(3);
  await expect(second.getByRole('button', { name: /^Bright ones/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(tab).toHaveAttribute('aria-pressed', 'true');
});
