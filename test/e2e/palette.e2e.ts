import { expect } from '@playwright/test';
import { createAccount, openHome } from './support/app.ts';
import { test } from './support/fixtures.ts';

test('a palette that is asked for before it is there finds the accounts as well', async ({ page, context }) => {
  await openHome(page);
  await createAccount(page, 'Waiting Works');
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('link', { name: 'Waiting Works', exact: true }).first()).toBeVisible();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = false;
  await context.route(/Overlays[^/]*\.js/, async (route) => {
    asked = true;
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  await expect.poll(() => asked).toBe(true);
  await page.keyboard.press('Control+k');
  release();
  const search = page.getByRole('textbox', { name: 'Search accounts and actions' });
  await expect(search).toBeFocused();
  await search.fill('waiting');
  await expect(page.getByRole('dialog').getByText('Waiting Works')).toBeVisible();
});
