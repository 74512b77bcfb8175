import { expect, type Locator, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { card, cards, inspector, openMap, typePeople, undone } from './support/map.ts';

/** People on the map: added, pasted, edited together, merged, duplicated, marked as left; the roles that nobody fills. */

test.beforeEach(async ({ page }) => page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z')));

async function openDialog(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveCSS('opacity', '1');
  return dialog;
}

/** What Ctrl+V brings when the clipboard holds `text`. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((held) => {
    const data = new DataTransfer();
    data.setData('text/plain', held);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

test('five people with their roles are added, tied and named anew by keyboard alone', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { name: 'Nobody is on the map yet' })).toBeVisible();

  await page.keyboard.press('p');
  await typePeople(page, [
    { name: 'Ingrid Berg', title: 'Chief financial officer', role: 'e' },
    { name: 'Jonas Vik', title: 'Head of data', role: 't' },
    { name: 'Ann Lee', title: 'Director, payments', role: 'c' },
    { name: 'Per Dahl', title: 'Sourcing lead', role: 'p' },
    { name: 'Mia Ruud', title: '', role: 'u' },
  ]);
  await expect(cards(page)).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Ingrid Berg,.*economic/i })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Mia Ruud,.*user/i })).toBeFocused();

  await page.keyboard.press('t');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Ingrid');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Tie ↵/ }).press('Enter');
  await expect(
    page.getByRole('button', { name: 'Undo: Add influence of Mia Ruud on Ingrid Berg' }).first(),
  ).toBeVisible();

  await card(page, 'Mia Ruud').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await card(page, 'Mia Ruud').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mia K. Ruud');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Teller');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Mia K\. Ruud, Teller/ })).toBeFocused();
});

test('a list is pasted on the map: what is new is added in one step, the rest is told', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await expect(cards(page)).toHaveCount(14);
  await paste(page, 'Whitfield, Caroline\tChief financial officer\nAnn Lee\tVP planning\tann@m.example\nx@y.example');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('status')).toHaveText('1 to add, 1 already there, 1 not understood');
  await expect(dialog.getByRole('row', { name: /x@y\.example/ })).toContainText('is an address without a name');
  await expectAccessible(page);
  await dialog.getByRole('textbox').fill('Ann Lee, VP planning\nBo Li, Clerk');
  await dialog.getByRole('button', { name: 'Add 2 people' }).click();
  await expect(dialog).toBeHidden();
  await expect(cards(page)).toHaveCount(16);
  await expect(inspector(page)).toContainText('2 people');
  await undone(page, 'Paste 2 people');
  await expect(cards(page)).toHaveCount(14);
});

test('too much text for a list, or none at all, is not taken in, and the dialog says so', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await paste(page, 'Ann Lee, VP planning\n'.repeat(100_000));
  const dialog = await openDialog(page);
  const field = dialog.getByRole('textbox');
  await expect(field).toHaveAccessibleDescription(/2\.1 million characters.*Nothing was pasted/);
  await expect(field).toHaveValue('');
  await expectAccessible(page);
  await field.fill('Bo Li, Clerk');
  await expect(field).not.toHaveAccessibleDescription(/Nothing was pasted/);
  await field.focus();
  await paste(page, '\u0089PNG\0\0\0');
  await expect(field).toHaveAccessibleDescription(/no text: it looks like a file/);
  await expect(field).toHaveValue('Bo Li, Clerk');
  await dialog.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(cards(page)).toHaveCount(15);
});

test('text that is no list is left alone, and so is a field that is typed in', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await paste(page, 'https://example.com/a?b=1');
  await page.getByRole('combobox', { name: 'Find a person' }).focus();
  await paste(page, 'Ann Lee, CFO\nBo Li, COO');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('several people are given a department, support, a role and a manager, each in one step', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await card(page, 'Aisha Rahman').click();
  await card(page, 'Ravi Menon').click({ modifiers: ['Shift'] });
  await card(page, 'Peter Lindqvist').click({ modifiers: ['Shift'] });
  await expect(inspector(page).getByRole('heading', { name: '3 people' })).toBeVisible();

  await inspector(page).getByLabel('Department').fill('Grid');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo: Set department of 3 people' }).first()).toBeVisible();
  await inspector(page).getByRole('radio', { name: 'Advocate' }).check();
  await expect(page.getByRole('button', { name: /support advocate/ })).toHaveCount(5);
  const champion = inspector(page).getByRole('button', { name: /Champion/ });
  await champion.click();
  await expect(champion).toHaveAttribute('aria-pressed', 'true');
  await inspector(page).getByRole('combobox', { name: 'Reports to' }).fill('Richard');
  await page.getByRole('option', { name: 'Richard Hale' }).click();
  await expectAccessible(page);

  await undone(page, 'Set manager Richard Hale of 3 people');
  await undone(page, 'Add role champion to 3 people');
  await undone(page, 'Set support of 3 people');
  await undone(page, 'Set department of 3 people');
  await expect(page.getByRole('button', { name: /support advocate/ })).toHaveCount(2);
});

test('two who are the same become one, and undo brings both back', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await card(page, 'Helen Marsh').click();
  await card(page, 'James Pruitt').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Shift+M');
  const dialog = await openDialog(page);
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: 'Title: Category manager, IT' }).check();
  await expect(dialog.getByRole('row', { name: /^Title/ })).toContainText('Category manager, IT');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(cards(page)).toHaveCount(13);
  await expect(page.getByRole('button', { name: /^Helen Marsh, Category manager, IT/ })).toBeVisible();
  await undone(page, 'Merge James Pruitt into Helen Marsh');
  await expect(card(page, 'James Pruitt')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Helen Marsh, Procurement director/ })).toBeVisible();
});

test('people are duplicated and marked as left by key', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await card(page, 'Ravi Menon').click();
  await page.keyboard.press('Control+d');
  await expect(card(page, 'Ravi Menon \\(copy\\)')).toBeVisible();
  await expect(inspector(page).getByRole('heading', { name: 'Ravi Menon (copy)' })).toBeAttached();
  await page.keyboard.press('Shift+L');
  await expect(card(page, 'Ravi Menon \\(copy\\)')).toHaveCount(0);
  await undone(page, 'Mark Ravi Menon (copy) as left');
  await undone(page, 'Duplicate Ravi Menon');
  await expect(cards(page)).toHaveCount(14);
});

test('a role that nobody fills is a ghost card until somebody is added with it', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await openMap(page);
  await page.keyboard.press('p');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Ingrid Berg');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const ghosts = page.getByRole('list', { name: 'Roles that nobody fills' });
  await expect(ghosts.getByRole('listitem')).toHaveCount(4);
  await expectAccessible(page);
  await ghosts.getByRole('button', { name: 'Add somebody as champion' }).click();
  await page.getByRole('form', { name: 'Add people' }).getByRole('textbox', { name: 'Name' }).fill('Jonas Vik');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Jonas Vik,.*champion/i })).toBeVisible();
  await expect(ghosts.getByRole('listitem')).toHaveCount(3);
});
