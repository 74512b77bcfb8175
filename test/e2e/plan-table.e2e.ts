import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { openActionPlan, undoName } from './support/plan.ts';

/** The action plan as a table: walked, edited, linked by row numbers, pushed. */

test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

async function openTable(page: Page): Promise<Locator> {
  await openActionPlan(page);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Milestones' });
  await expect(cell(page, 'Vendor evaluation', 'title')).toBeVisible();
  return grid;
}

function cell(page: Page, title: string, column: string): Locator {
  return page
    .locator('[data-row]')
    .filter({ has: page.locator(`[data-column="title"][title="${title}"]`) })
    .locator(`[data-column="${column}"]`);
}

async function number(page: Page, title: string): Promise<string> {
  const text = page.locator('[data-row]').filter({ has: page.locator(`[data-column="title"][title="${title}"]`) });
  return (await text.locator('.row-number').textContent()) ?? '';
}

test('the table is walked and edited by keyboard, and what a date breaks is pushed in one step', async ({ page }) => {
  await openTable(page);
  await expectAccessible(page);
  await cell(page, 'Vendor evaluation', 'title').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Vendor evaluation', 'track')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Legal' }).click();
  await expect(cell(page, 'Vendor evaluation', 'track')).toHaveText('Legal');
  await expect(cell(page, 'Vendor evaluation', 'track')).toBeFocused();

  for (const _step of [1, 2, 3]) await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Vendor evaluation', 'days')).toHaveText('26 days');
  await page.keyboard.press('F2');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Days or weeks' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5w');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Vendor evaluation', 'days')).toBeFocused();
  await expect(cell(page, 'Vendor evaluation', 'end')).toHaveText('Feb 14, 2027');
  await expect(undoName(page)).toHaveAccessibleName('Undo: Change the end of Vendor evaluation');

  const note = page.locator('.push-note');
  await expect(note).toContainText('depend on Vendor evaluation now start too early');
  await expectAccessible(page);
  await note.getByRole('button', { name: /^Push them/ }).click();
  await expect(undoName(page)).toHaveAccessibleName(
    /^Undo: Change the end of Vendor evaluation and push \d+ that depend on it$/,
  );
  await expect(cell(page, 'Signature', 'end')).toHaveText('Mar 21, 2027');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Vendor evaluation', 'days')).toHaveText('26 days');
  await expect(cell(page, 'Signature', 'end')).toHaveText('Mar 12, 2027');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('what a milestone waits for is typed as row numbers or picked, and a loop is refused by name', async ({
  page,
}) => {
  await openTable(page);
  const pilot = await number(page, 'Vendor evaluation');
  const waits = cell(page, 'Data processing agreement', 'dependsOn');
  await waits.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'What Data processing agreement waits for' });
  await field.fill('999');
  await expect(page.getByRole('alert').filter({ hasText: 'There is no row 999' })).toBeVisible();
  await field.fill('Pilot readout, Master agree');
  await page.getByRole('option', { name: /Master agreement redlines/ }).click();
  await expect(field).toBeFocused();
  await field.fill(`${pilot} +2`);
  await page.keyboard.press('Enter');
  await expect(waits).toHaveText(`${pilot} Vendor evaluation +2 d`);
  await expect(undoName(page)).toHaveAccessibleName('Undo: Change what Data processing agreement waits for');
  await expect(page.locator('.push-note')).toContainText('starts before what it waits for lets it');

  const signature = await number(page, 'Signature');
  await cell(page, 'Vendor evaluation', 'dependsOn').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(signature);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(/Signature already waits for Vendor evaluation/);
});

test('the table sorts, adds by title and Enter, deletes, and a reload shows it all', async ({ page }) => {
  const grid = await openTable(page);
  await cell(page, 'Sourcing route agreed', 'title').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sourcing route chosen');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Sourcing route chosen', 'title')).toBeFocused();
  await cell(page, 'Sourcing route chosen', 'owner').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Elena Voss' }).click();
  await expect(cell(page, 'Sourcing route chosen', 'owner')).toHaveText('Elena Voss');
  await cell(page, 'Sourcing route chosen', 'shared').focus();
  const share = page.getByLabel('Share Sourcing route chosen with the customer');
  const before = await share.isChecked();
  await page.keyboard.press('Enter');
  await expect(share).toBeChecked({ checked: !before });

  await page.getByLabel('Add a milestone').fill('Reference visit');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Insurance certificate');
  await page.keyboard.press('Enter');
  await grid.getByRole('button', { name: 'Milestone', exact: true }).click();
  await expect(grid.getByRole('columnheader', { name: 'Milestone' })).toHaveAttribute('aria-sort', 'ascending');
  await cell(page, 'Insurance certificate', 'title').focus();
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Insurance certificate', 'title')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: 'List', exact: true }).click();
  for (const title of ['Sourcing route chosen', 'Reference visit', 'Insurance certificate']) {
    await expect(cell(page, title, 'title')).toBeAttached();
  }
});
