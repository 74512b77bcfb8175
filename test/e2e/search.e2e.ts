import { newPlan } from '@core/model/plan.ts';
import { expect } from '@playwright/test';
import { expectAccessible, openPlan } from './support/app.ts';
import { test } from './support/fixtures.ts';

test('a person is found from everywhere, a letter wrong or not, and shown on their map', async ({ page }) => {
  const plan = newPlan('other', { name: 'Tessel Logistics' }, '2026-11-21T09:00:00Z');
  await openPlan(page, {
    ...plan,
    stakeholders: { s1: { name: 'Łukasz Brandt', title: 'Head of operations' } },
    competitors: { c1: { name: 'Gridworks', ourResponse: 'Faster rollout at the depots' } },
  });
  await page.getByRole('link', { name: 'Home' }).click();
  const palette = page.getByRole('textbox', { name: 'Search accounts and actions' });
  const dialog = page.getByRole('dialog', { name: 'Search accounts and actions' });

  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await palette.fill('lukas brandt');
  await expect(dialog.getByText('Head of operations')).toBeVisible();
  await expect(dialog).toHaveCSS('opacity', '1');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Łukasz Brandt');
  expect(page.url()).toContain('/accounts/other/map');

  // What has just been written is found as well, from the search's own screen.
  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await palette.fill('depots');
  await expect(dialog.getByText('Gridworks')).toBeVisible();
  await palette.press('ArrowUp');
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: 'Search all accounts' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('depots');
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('link')).toHaveCount(1);
  await expect(results.locator('mark')).toHaveText('depots');
  await box.fill('head');
  await page.getByRole('button', { name: 'Notes' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  await page.getByRole('button', { name: 'Everything' }).press('Enter');
  await expect(results.getByRole('link')).toHaveCount(1);
  await expectAccessible(page);
  await box.press('ArrowDown');
  await expect(results.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tessel Logistics', level: 1 })).toBeVisible();
});
