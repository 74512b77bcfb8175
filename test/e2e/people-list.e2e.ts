import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { inspector, openMap, undone } from './support/map.ts';

/** People in the list: walked, edited, sorted, filtered, selected, tied, deleted. */

test.beforeEach(async ({ page }) => page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z')));

async function openList(page: Page): Promise<void> {
  await openMap(page);
  await page.getByRole('link', { name: 'List' }).click();
  await expect(page.getByRole('toolbar', { name: 'People' })).toBeVisible();
}

function row(page: Page, name: string): Locator {
  return page.locator('[data-row]').filter({ has: page.locator(`[data-column="name"][title="${name}"]`) });
}

function cell(page: Page, name: string, column: string): Locator {
  return row(page, name).locator(`[data-column="${column}"]`);
}

test('the list is walked and edited by keyboard', async ({ page }) => {
  await openSample(page);
  await openList(page);
  await expect(page.getByRole('grid', { name: 'People' })).toHaveAttribute('aria-rowcount', '15');
  const first = cell(page, 'Aisha Rahman', 'name');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Caroline Whitfield', 'name')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Caroline Whitfield', 'title')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.type('CFO');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Caroline Whitfield', 'title')).toHaveText('Chief financial officer');
  await expect(cell(page, 'Caroline Whitfield', 'title')).toBeFocused();
  await expect(page.getByRole('button', { name: /^Undo: / })).toHaveCount(0);

  await page.keyboard.press('F2');
  await page.keyboard.type('Finance chief');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Group finance');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option', { name: 'Champion' })).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Caroline Whitfield', 'department')).toBeFocused();
  await expect(cell(page, 'Caroline Whitfield', 'department')).toHaveText('Group finance');
  await expect(cell(page, 'Caroline Whitfield', 'title')).toHaveText('Finance chief');

  for (const _step of [1, 2]) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Supporter' }).click();
  await expect(cell(page, 'Caroline Whitfield', 'support')).toHaveText('Supporter');
  await expect(cell(page, 'Caroline Whitfield', 'support')).toBeFocused();
  // The arrow keys begin at the present value; to take it again ends the edit and changes nothing.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Supporter' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Caroline Whitfield', 'support')).toHaveText('Neutral');
  await expect(cell(page, 'Caroline Whitfield', 'support')).toBeFocused();
  await undone(page, 'Rate support of Caroline Whitfield');
  await expect(cell(page, 'Caroline Whitfield', 'support')).toHaveText('Supporter');
  await cell(page, 'Caroline Whitfield', 'support').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Supporter' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Supporter' })).toHaveCount(0);
  await expect(cell(page, 'Caroline Whitfield', 'support')).toHaveText('Supporter');
  await undone(page, 'Rate support of Caroline Whitfield');
  await undone(page, 'Change department of Caroline Whitfield');
  await undone(page, 'Change title of Caroline Whitfield');
  await expect(cell(page, 'Caroline Whitfield', 'title')).toHaveText('Chief financial officer');
});

test('a name edited in the list keeps its row under the cursor until it is done', async ({ page }) => {
  await openSample(page);
  await openList(page);
  await cell(page, 'Aisha Rahman', 'name').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Zoe Rahman');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Zoe Rahman', 'name')).toBeFocused();
  // After Tomasz, before the gap without a name.
  await expect(row(page, 'Zoe Rahman')).toHaveAttribute('aria-rowindex', '14');
});

test('the list is sorted, filtered, selected, added to and deleted from', async ({ page }) => {
  await openSample(page);
  await openList(page);
  const names = page.locator('[data-column="name"]');
  await page.getByRole('button', { name: 'Support' }).click();
  await expect(page.getByRole('columnheader', { name: 'Support' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(names.first()).toHaveText('Tomasz Zieliński');

  await page.keyboard.press('/');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('whitfield econ');
  await expect(names).toHaveCount(1);
  await expect(page.getByText('1 of 14 people')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(names).toHaveCount(14);

  await names.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(inspector(page).getByRole('heading', { name: '2 people' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(names).toHaveCount(12);
  await undone(page, 'Delete 2 people');
  await expect(names).toHaveCount(14);

  await page.keyboard.press('p');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Nora Quist');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Auditor');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Nora Quist', 'title')).toHaveText('Auditor');
  await expect(page.getByRole('textbox', { name: 'Name of the next person' })).toBeFocused();
});

test('two people are tied from the list', async ({ page }) => {
  await openSample(page);
  await openList(page);
  await cell(page, 'Aisha Rahman', 'name').click();
  await page.keyboard.press('t');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Peter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Tie ↵/ }).press('Enter');
  await expect(
    page.getByRole('button', { name: 'Undo: Add influence of Aisha Rahman on Peter Lindqvist' }).first(),
  ).toBeVisible();
  await expect(page.getByRole('form', { name: 'Tie two people' })).toBeHidden();
});

test('a click selects a row, a second one edits, Shift takes a run of rows', async ({ page }) => {
  await openSample(page);
  await openList(page);
  await cell(page, 'Caroline Whitfield', 'title').click();
  await expect(row(page, 'Caroline Whitfield')).toHaveAttribute('aria-selected', 'true');
  await cell(page, 'Caroline Whitfield', 'title').click();
  await page.getByRole('textbox', { name: 'Title of Caroline Whitfield' }).fill('CFO');
  await cell(page, 'Helen Marsh', 'name').click();
  await expect(cell(page, 'Caroline Whitfield', 'title')).toHaveText('CFO');
  await cell(page, 'James Pruitt', 'name').click({ modifiers: ['Shift'] });
  await expect(inspector(page).getByRole('heading', { name: '3 people' })).toBeVisible();
});

test('the list passes the accessibility rules, at rest and in a small window', async ({ page }) => {
  await openSample(page);
  await openList(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(page.getByRole('columnheader', { name: 'Last contact' })).toHaveCount(0);
  await expectAccessible(page);
});

test('the list passes the accessibility rules while a value is edited', async ({ page }) => {
  await openSample(page);
  await openList(page);
  await cell(page, 'Caroline Whitfield', 'title').focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await cell(page, 'Caroline Whitfield', 'support').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Advocate' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role="option"][data-combobox-selected]')).toHaveCount(1);
  await expect(page.locator('.mantine-Select-dropdown:visible')).toHaveCSS('opacity', '1');
  await expectAccessible(page);
});

test('everybody can be selected and deleted; the empty list says what belongs there', async ({ page }) => {
  await openSample(page);
  await openList(page);
  await cell(page, 'Caroline Whitfield', 'title').focus();
  await page.keyboard.press('Control+a');
  await expect(inspector(page).getByRole('heading', { name: '14 people' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: 'Nobody is on the map yet' })).toBeVisible();
  await expectAccessible(page);
  await undone(page, 'Delete 14 people');
  await expect(page.locator('[data-column="name"]')).toHaveCount(14);
});
