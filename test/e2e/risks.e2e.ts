import { expect, type Locator, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const planTab = (page: Page) =>
  page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: /^Action plan/ });
const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Show as' }).getByRole('button', { name, exact: true });
const register = (page: Page) => page.getByRole('table', { name: 'Risks' });
const picture = (page: Page) => page.getByRole('figure', { name: 'Open risks by likelihood and impact' });
const cell = (page: Page, what: string, risk: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${what} of ${risk}`) });
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

async function openRisks(page: Page): Promise<void> {
  await openSample(page);
  await planTab(page).click();
  await view(page, 'Risks').click();
  await expect(register(page)).toBeVisible();
}

const titles = (page: Page) => register(page).locator('.list-title').allTextContents();

test('a risk is added, judged, linked to a milestone by name, and marked there', async ({ page }) => {
  await openRisks(page);
  expect((await titles(page))[0]).toBe('No general counsel to own the redlines');
  await expectAccessible(page);

  await page.locator('.plan-toolbar').getByRole('button', { name: 'Risk', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Add a risk' })).toBeFocused();
  await page.keyboard.type('Vendor number comes late');
  await page.keyboard.press('Enter');
  const risk = 'Vendor number comes late';
  await expect(register(page).getByRole('row', { name: risk })).toContainText('Not judged');

  await cell(page, 'Likelihood', risk).click();
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await cell(page, 'Impact', risk).click();
  await page.getByRole('option', { name: '5 Severe' }).click();
  // Heaviest now: first in the register, number one in the picture.
  await expect.poll(async () => (await titles(page))[0]).toBe(risk);
  const disc = picture(page).getByRole('button', { name: `1: ${risk}. Exposure 4.5 of 5, high` });
  await expect(disc).toBeVisible();

  await cell(page, 'What is done about it', risk).click();
  await page.keyboard.type('Ask Helen Marsh for the form');
  await page.keyboard.press('Enter');
  await page.keyboard.type('and chase it weekly');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'What is done about it', risk)).toBeVisible();

  await cell(page, 'Milestones', risk).click();
  await page.keyboard.type('vendor ev');
  await page.getByRole('option', { name: 'Vendor evaluation' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Milestones', risk)).toHaveAccessibleName(`Milestones of ${risk}: Vendor evaluation`);

  await view(page, 'List').click();
  await expect(page.getByRole('row', { name: /Vendor evaluation/ }).first()).toContainText(`1 risk: ${risk}`);
  await view(page, 'Timeline').click();
  const row = page
    .getByRole('listbox', { name: 'Milestones on the timeline' })
    .getByRole('option', { name: /^Vendor evaluation/ });
  await expect(row).toContainText(`1 risk: ${risk}`);

  // From the milestone: its risks, and the way to the register.
  await row.click();
  const linked = inspector(page).getByRole('region', { name: 'Risks' });
  await linked.getByRole('textbox', { name: 'Add a risk to this milestone' }).fill('Evaluator leaves');
  await page.keyboard.press('Enter');
  await expect(linked.getByRole('button', { name: 'Evaluator leaves', exact: true })).toBeVisible();
  await linked.getByRole('button', { name: risk, exact: true }).click();
  await expect(cell(page, 'Title', risk)).toBeFocused();

  // A milestone that goes takes the link along and leaves the risk.
  await inspector(page).getByRole('button', { name: 'Delete milestone' }).click();
  await expect(cell(page, 'Milestones', risk)).toHaveAccessibleName(`Milestones of ${risk}: none yet`);
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Milestones', risk)).toHaveAccessibleName(`Milestones of ${risk}: Vendor evaluation`);
});

test('the register sorts by what is asked, and what is over leaves the picture', async ({ page }) => {
  await openRisks(page);
  await register(page).getByRole('button', { name: 'Risk', exact: true }).click();
  expect(await titles(page)).toEqual([
    'Field services pilot misses its repeat-visit target',
    'No general counsel to own the redlines',
    'Remote support access refused by OT security',
    'SAP team on another release until January',
  ]);
  await expect(picture(page).getByRole('button')).toHaveCount(3);
  await cell(page, 'Status', 'No general counsel').click();
  await page.getByRole('option', { name: 'Closed' }).click();
  await expect(picture(page).getByRole('button')).toHaveCount(2);

  // By keyboard: onto a cell of a row, and the row is gone; undo brings it back.
  await picture(page).getByRole('button').first().press('Enter');
  await expect(cell(page, 'Title', 'Field services pilot')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(register(page).getByRole('row')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(register(page).getByRole('row')).toHaveCount(5);
});

test('a plan without risks says what belongs there', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Northwind Rail');
  await planTab(page).click();
  await page.keyboard.press('Control+k');
  await page
    .getByPlaceholder(/search/i)
    .last()
    .fill('Add a risk');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What may go wrong, and what you do about it' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Add a risk' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Budget frozen');
  await page.keyboard.press('Enter');
  await expect(register(page)).toContainText('Budget frozen');
});
