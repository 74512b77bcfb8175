import { expect, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { card, cards, openMap, placeOf, settledPlace } from './support/map.ts';

async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: /^Undo: / }).first();
  for (let steps = 0; steps < 50 && (await undo.isVisible()); steps += 1) await undo.click();
}

test('people are added, tied and moved by keyboard, and kept over a reload', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await openMap(page);
  await expect(page.getByRole('heading', { name: 'Nobody is on the map yet' })).toBeVisible();

  await page.keyboard.press('p');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Ingrid Berg');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Chief financial officer');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Jonas Vik');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Jonas Vik')).toBeFocused();

  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 'Ingrid Berg')).toBeFocused();
  await expect(card(page, 'Ingrid Berg')).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: 'Whom' }).fill('Jonas');
  await page.getByRole('option', { name: 'Jonas Vik' }).click();
  await page.getByRole('button', { name: /^Tie ↵/ }).click();
  await expect(page.locator('[data-tie]')).toHaveCount(1);

  await card(page, 'Ingrid Berg').focus();
  await page.keyboard.press('Space');
  const before = await placeOf(card(page, 'Ingrid Berg'));
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await expect.poll(() => placeOf(card(page, 'Ingrid Berg'))).not.toBe(before);
  const after = await settledPlace(card(page, 'Ingrid Berg'));
  await expect(page.getByRole('button', { name: 'Undo: Move Ingrid Berg on the map' }).first()).toBeVisible();

  await saved(page);
  await page.reload();
  await expect(cards(page)).toHaveCount(2);
  await expect(page.locator('[data-tie]')).toHaveCount(1);
  await expect.poll(() => placeOf(card(page, 'Ingrid Berg'))).toBe(after);
});

test('every change of a session is taken back to the start', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await expect(cards(page)).toHaveCount(14);
  const start = await placeOf(card(page, 'Ravi Menon'));

  await page.keyboard.press('p');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Nora Quist');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(15);

  await card(page, 'Ravi Menon').dblclick();
  await page.getByRole('textbox', { name: 'Name' }).first().fill('Ravi K. Menon');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Ravi K. Menon')).toBeVisible();

  const box = await card(page, 'Ravi K. Menon').boundingBox();
  if (box === null) throw new Error('the card has no place');
  await page.mouse.move(box.x + 60, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => placeOf(card(page, 'Ravi K. Menon'))).not.toBe(start);

  await page.getByRole('radio', { name: 'Advocate' }).check();
  await expect(page.getByRole('button', { name: /^Ravi K\. Menon,.*support advocate/ })).toBeVisible();

  await card(page, 'Helen Marsh').click();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Helen Marsh')).toHaveCount(0);

  await undoAll(page);
  await expect(cards(page)).toHaveCount(14);
  await expect(card(page, 'Helen Marsh')).toBeVisible();
  await expect.poll(() => placeOf(card(page, 'Ravi Menon'))).toBe(start);
});

test('a line drawn from card to card becomes the tie that is chosen', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await expect(page.locator('[data-tie]')).toHaveCount(12);
  await card(page, 'James Pruitt').click();
  const from = await page.locator('.card-handle').boundingBox();
  const to = await card(page, 'Aisha Rahman').boundingBox();
  if (from === null || to === null) throw new Error('nothing to draw between');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 40, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('menuitem', { name: '… conflicts with Aisha Rahman' }).click();
  await expect(page.locator('[data-tie]')).toHaveCount(13);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('is in conflict with');
});

test('a line is selected by a click, edited, and deleted', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  // Straight down between two cards, so that the middle of its box lies on it.
  await page.locator('[data-tie]:has(.conflict) .tie-hit').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('is in conflict with');
  await inspector.getByRole('radio', { name: 'Weak' }).check();
  await expect(page.locator('.tie-line.conflict.strength-1')).toHaveCount(1);
  await page.locator('[data-tie]:has(.conflict) .tie-hit').click();
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-tie]')).toHaveCount(11);
  await expect(inspector).toHaveCount(0);
});

test('a person is found by name, and somebody who left can be shown again', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Find a person' })).toBeFocused();
  await page.keyboard.type('sofia');
  await expect(page.getByRole('option', { name: /Sofia Castellanos/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Sofia Castellanos')).toBeFocused();
  await page.getByRole('button', { name: 'Mark as left' }).click();
  await expect(cards(page)).toHaveCount(13);
  // Beside the inspector there is room for a drop-down only.
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await page.getByRole('checkbox', { name: 'Left (1)' }).check();
  await expect(page.getByRole('button', { name: /^Sofia Castellanos,.*has left/ })).toBeVisible();
});

test('a manager that would close a loop is refused by name', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await card(page, 'Richard Hale').click();
  await page.getByRole('combobox', { name: 'Reports to' }).fill('James');
  await page.getByRole('option', { name: 'James Pruitt' }).click();
  await expect(page.getByText('James Pruitt already reports to Richard Hale')).toBeVisible();
});

test('the empty map passes the accessibility rules, and so does adding to it', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Tessel Logistics');
  await openMap(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add the first person' }).click();
  await expectAccessible(page);
});

test('the map passes the accessibility rules, at rest and with the inspector open', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await expect(cards(page)).toHaveCount(14);
  await expectAccessible(page);
  await card(page, 'Caroline Whitfield').click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  await expectAccessible(page);
});

test('a tie is made by clicking two cards and Enter; Escape on the map closes the panel first', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await card(page, 'Aisha Rahman').click();
  await page.keyboard.press('t');
  await card(page, 'Peter Lindqvist').click();
  await expect(page.getByRole('combobox', { name: 'Whom' })).toHaveValue('Peter Lindqvist');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Undo: Add influence of Aisha Rahman on Peter Lindqvist' }).first(),
  ).toBeVisible();

  await page.keyboard.press('t');
  await card(page, 'Ravi Menon').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('form', { name: 'Tie two people' })).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
});

test('a person who is added is in sight beside the inspector and below the panel', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await page.keyboard.press('p');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Jane Doe');
  await page.keyboard.press('Enter');
  const panel = await page.getByRole('form', { name: 'Add people' }).boundingBox();
  const inspector = await page.getByRole('complementary', { name: 'Inspector' }).boundingBox();
  await expect
    .poll(async () => {
      const box = (await card(page, 'Jane Doe').boundingBox())!;
      return box.x + box.width <= inspector!.x && box.y >= panel!.y + panel!.height;
    })
    .toBe(true);
});

test('the keyboard is given back when a dialog or the inspector closes', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  const exportButton = page.getByRole('button', { name: 'Export', exact: true });
  await exportButton.click();
  await page.getByRole('menuitem', { name: 'Mutual action plan…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(exportButton).toBeFocused();

  await card(page, 'Daniel Kessler').click();
  await page.getByRole('button', { name: 'Choose roles' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Choose roles' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await expect(card(page, 'Daniel Kessler')).toBeFocused();
});

test('the open list of whom to tie belongs to its field, and passes the accessibility rules', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await card(page, 'Ravi Menon').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('t');
  const whom = page.getByRole('combobox', { name: 'Whom' });
  await expect(whom).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(12);
  await expect(whom).toHaveAttribute('aria-expanded', 'true');
  await expect(whom).toHaveAttribute('aria-controls', /./);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role="option"][data-combobox-selected]')).toHaveCount(1);
  await expect(page.locator('.mantine-Select-dropdown:visible')).toHaveCSS('opacity', '1');
  await expectAccessible(page);
});
