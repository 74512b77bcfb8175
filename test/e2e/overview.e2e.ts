import { newPlan } from '@core/model/plan.ts';
import { expect } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openPlan, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

test('what matters now is on one page, and each card leads to its tab', async ({ page }) => {
  await openSample(page);
  await expectAccessible(page);
  const people = page.getByRole('region', { name: /^People/ });
  await expect(people).toContainText(/\d+ of 14 held/);
  await expect(people).toContainText('Economic');
  await expect(page.getByRole('region', { name: /^Business case/ })).toContainText('Payback');
  await people.getByRole('link', { name: 'Caroline Whitfield' }).click();
  await expect(page).toHaveURL(/\/map$/);
  await page.goBack();
  await page
    .getByRole('region', { name: /^Action plan/ })
    .getByRole('link', { name: /Sourcing route agreed/ })
    .click();
  await expect(page).toHaveURL(/\/plan$/);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Sourcing route agreed');
});

test('the profile is edited in place; one stay in a field is one undo step', async ({ page }) => {
  await openSample(page);
  const industry = page.getByLabel('Industry', { exact: true });
  const before = await industry.inputValue();
  await industry.fill('Power networks');
  await page.keyboard.press('Enter');
  await page.getByLabel('Employees', { exact: true }).fill('9.5k');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Employees', { exact: true })).toHaveValue('9,500');
  await page.getByRole('combobox', { name: 'Fiscal year' }).click();
  await page.getByRole('option', { name: 'July' }).click();
  await saved(page);
  await page.reload();
  await expect(industry).toHaveValue('Power networks');
  await expect(page.getByLabel('Employees', { exact: true })).toHaveValue('9,500');
  await expect(page.getByRole('combobox', { name: 'Fiscal year' })).toHaveValue('July');

  await industry.fill('Utilities');
  await page.keyboard.press('Escape');
  await expect(industry).toHaveValue('Power networks');
  await industry.fill('Utilities');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(industry).toHaveValue('Power networks');
  expect(before).not.toBe('Power networks');
});

test('deals and colleagues are added by name, changed in place, deleted and undone', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await expect(page.getByRole('heading', { name: 'Where to begin' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('o');
  await expect(page.getByLabel('Add an opportunity', { exact: true })).toBeFocused();
  await page.keyboard.type('Core ledger');
  await page.keyboard.press('Enter');
  await page.getByLabel('Amount of Core ledger', { exact: true }).fill('1.2M');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Amount of Core ledger', { exact: true })).toHaveValue('$1,200,000');
  await page.getByRole('combobox', { name: 'Stage of Core ledger' }).click();
  await page.getByRole('option', { name: 'Proposal' }).click();
  await expect(page.getByRole('button', { name: 'Undo: Move Core ledger to proposal' }).first()).toBeVisible();

  await page.getByLabel('Add a colleague', { exact: true }).fill('Nadia Brandt');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Role of Nadia Brandt' }).click();
  await page.getByRole('option', { name: 'Account executive' }).click();
  // Who leaves does so in the Team tab, which says what of theirs goes to whom.
  await expect(page.getByRole('button', { name: 'Delete Nadia Brandt' })).toHaveCount(0);
  await page.getByRole('link', { name: /^Our team/ }).click();
  await expect(page.getByRole('button', { name: 'Delete Nadia Brandt' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('combobox', { name: 'Role of Nadia Brandt' })).toHaveValue('Account executive');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Stage of Core ledger' })).toHaveValue('Proposal');

  await page.getByRole('link', { name: /^Add milestones/ }).click();
  await expect(page).toHaveURL(/\/plan$/);
});

test('at 1024 × 700 and at twice the size, the page scrolls down and never sideways', async ({ page }) => {
  await openSample(page);
  for (const [width, height] of [
    [1024, 700],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    const sideways = await page.locator('.overview').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(sideways).toBe(0);
  }
});

test('of very many rows the newest are drawn, with what is added, and earlier ones when asked for', async ({
  page,
}) => {
  const team = Object.fromEntries(
    Array.from({ length: 250 }, (_, n) => [`t${1_000 + n}`, { name: `Colleague ${n + 1}` }]),
  );
  await openPlan(page, { ...newPlan('many', { name: 'Many hands' }, '2026-11-21T09:00:00Z'), team });
  const rows = page.getByRole('region', { name: /^Our team/ }).getByRole('textbox', { name: 'Name of the colleague' });
  await expect(rows).toHaveCount(100);
  await expect(rows.last()).toHaveValue('Colleague 250');
  await page.getByPlaceholder('Add a colleague: the name, then Enter').fill('Ines Duarte');
  await page.keyboard.press('Enter');
  await expect(rows.last()).toHaveValue('Ines Duarte');
  await page.getByRole('button', { name: 'Show 100 of 151 earlier ones' }).click();
  await expect(rows).toHaveCount(200);
  await page.getByRole('button', { name: 'Show 51 of 51 earlier ones' }).click();
  await expect(rows.first()).toHaveValue('Colleague 1');
});
