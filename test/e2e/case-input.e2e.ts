import { expect, type Page } from '@playwright/test';
import { openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';

async function openCase(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: 'Business case' }).click();
}

function npv(page: Page) {
  return page.locator('.case-strip .big b');
}

test.describe('typing into the business case', () => {
  test('what cannot be taken leaves what was there, and no step to undo', async ({ page }) => {
    await openCase(page);
    const avoided = page.getByRole('textbox', { name: 'share avoided of Fewer repeat field callouts' });
    for (const text of ['150', '2x', '5e999']) {
      await avoided.click();
      await page.keyboard.type(text);
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(npv(page)).toHaveText('$3.68M');
      await page.keyboard.press('Tab');
      await expect(avoided).toHaveValue('14%');
    }
    const name = page.getByRole('textbox', { name: 'Name of the benefit' }).first();
    await name.click();
    await page.keyboard.press('End');
    for (let i = 0; i < 'Fewer repeat field callouts'.length; i++) await page.keyboard.press('Backspace');
    await expect(page.getByRole('alert')).toHaveText('Name of the benefit must not be empty');
    await page.keyboard.press('Tab');
    await expect(name).toHaveValue('Fewer repeat field callouts');
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
  });

  test('keeps what was written of a text that has become too long', async ({ page }) => {
    await openCase(page);
    await page.getByRole('button', { name: 'Narrative', exact: true }).click();
    const scope = page.getByRole('textbox', { name: 'Scope' });
    await scope.fill('All sites in the north.');
    await scope.fill('x'.repeat(10_001));
    await expect(page.getByText('Longer than 10,000 characters')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(scope).toHaveValue('All sites in the north.');
  });

  test('is undone from the next field, step by step, and Escape there takes back only what was typed there', async ({
    page,
  }) => {
    await openCase(page);
    const units = page.getByRole('textbox', { name: 'units a year of Fewer repeat field callouts' });
    const each = page.getByRole('textbox', { name: 'cost of a unit of Fewer repeat field callouts' });
    await units.click();
    await page.keyboard.type('9600');
    await expect(npv(page)).toHaveText('$6.23M');
    await page.keyboard.press('Tab');
    await expect(each).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(npv(page)).toHaveText('$3.68M');
    await expect(units).toHaveValue('4,800');
    await page.keyboard.press('Control+Shift+z');
    await expect(npv(page)).toHaveText('$6.23M');
    await expect(units).toHaveValue('9,600');
    await page.keyboard.press('Control+z');
    await page.keyboard.type('2900');
    await expect(npv(page)).toHaveText('$6.23M');
    await page.keyboard.press('Escape');
    await expect(npv(page)).toHaveText('$3.68M');
    await expect(each).toHaveValue('$1,450');
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
  });
});

test.describe('scenarios', () => {
  test('of the same name are refused, whatever the case of its letters, and leave the factors alone', async ({
    page,
  }) => {
    await openCase(page);
    const add = page.getByRole('textbox', { name: 'Add a scenario' });
    for (const name of ['cautious', 'Cautious', 'Base']) {
      await add.fill(name);
      await add.press('Enter');
      await expect(page.getByText(/there is a scenario “(cautious|base)” already/).last()).toBeVisible();
    }
    await expect(page.locator('table.scenarios tbody tr')).toHaveCount(3);
    await expect(page.getByRole('textbox', { name: 'Benefits factor of cautious' })).toHaveValue('0.75');
  });

  test('are renamed and deleted by keyboard, which stays where it was', async ({ page }) => {
    await openCase(page);
    const shown = (name: string) => page.locator('.scenario-show', { hasText: name });
    await shown('Stretch').press('F2');
    await page.keyboard.type('Wide');
    await page.keyboard.press('Enter');
    await expect(shown('Wide')).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.type('Wider');
    await page.keyboard.press('Escape');
    await expect(shown('Wide')).toBeFocused();
    await page.getByRole('button', { name: 'Delete scenario Wide' }).press('Enter');
    await expect(shown('Wide')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Add a scenario' })).toBeFocused();
  });
});
