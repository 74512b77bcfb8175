import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { partsOf, storedValues } from '../support/workbook-oracle.ts';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

async function openCase(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: 'Business case' }).click();
}

/** The value beside a key figure's name. */
function figure(page: Page, name: RegExp) {
  return page
    .locator('.case-strip .figure')
    .filter({ has: page.locator('dt', { hasText: name }) })
    .locator('b');
}

test.describe('business case', () => {
  test('is worked out from nothing: start, benefits, costs, and the figures follow each key press', async ({
    page,
  }) => {
    await openHome(page);
    await createAccount(page, 'Halvorsen Bank');
    await openCase(page);
    await expect(page.getByText('No business case yet')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Start the business case' }).click();
    await expect(page.getByRole('textbox', { name: 'Add a benefit' })).toBeFocused();
    await page.keyboard.type('Faster onboarding');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Less paper');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Add a cost' }).fill('Licence');
    await page.keyboard.press('Enter');
    await expect(figure(page, /Payback/)).toHaveText('not meaningful');

    await page.getByRole('textbox', { name: 'amount a year of Faster onboarding' }).click();
    await page.keyboard.type('1.2M');
    await expect(figure(page, /^NPV/)).toHaveText('$2.98M');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'At start: Licence' }).click();
    await page.keyboard.type('600k');
    await page.keyboard.press('Enter');
    await expect(figure(page, /^NPV/)).toHaveText('$2.38M');
    await expect(figure(page, /Payback/)).toHaveText('6 months');

    await page.getByRole('button', { name: 'Undo: Change the amount at start of Licence' }).first().click();
    await expect(figure(page, /^NPV/)).toHaveText('$2.98M');
    await saved(page);
    await page.reload();
    await expect(figure(page, /^NPV/)).toHaveText('$2.98M');
  });

  test('shows, edits and explains the sample’s figures', async ({ page }) => {
    await openSample(page);
    await openCase(page);
    const npv = figure(page, /^NPV/);
    const before = await npv.textContent();
    await expectAccessible(page);

    const avoided = page.getByRole('textbox', { name: 'share avoided of Fewer repeat field callouts' });
    await avoided.click();
    await page.keyboard.type('140');
    await expect(page.getByRole('alert')).toHaveText('Share avoided must be between 0% and 100%');
    await expect(npv).toHaveText(before ?? '');
    await page.keyboard.press('Escape');
    await expect(avoided).toHaveValue('14%');
    await avoided.click();
    await page.keyboard.type('20');
    await expect(npv).not.toHaveText(before ?? '');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('textbox', { name: 'weeks a year of Control-room hours returned' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await expect(npv).toHaveText(before ?? '');

    await page.getByRole('group', { name: 'Scenario' }).getByRole('button', { name: 'Cautious' }).click();
    await expect(npv).not.toHaveText(before ?? '');
    await expect(page.getByText(/100,000 draws: P10/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Add a scenario' }).fill('stretch further');
    await page.keyboard.press('Enter');
    const factor = page.getByRole('textbox', { name: 'Benefits factor of stretch further' });
    await factor.fill('1.3');
    await expect(page.getByText('benefits × 1.3, costs × 1')).toBeVisible();
    await page.getByRole('button', { name: 'Delete scenario stretch further' }).click();
    await expect(factor).toHaveCount(0);
  });

  test('keeps a benefit’s formula, phase-in and confirmation in the inspector', async ({ page }) => {
    await openSample(page);
    await openCase(page);
    await page.getByRole('button', { name: 'Details of Interruption penalties avoided' }).press('Enter');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expectAccessible(page);
    await inspector.getByRole('textbox', { name: 'Phase-in of year 1' }).fill('55');
    await page.keyboard.press('Enter');
    await inspector.getByRole('combobox', { name: 'Confirmed by' }).click();
    await page.getByRole('option', { name: 'Confirmed, nobody named' }).click();
    await expect(page.locator('.figure', { hasText: 'Confirmed by customer' }).locator('b')).toHaveText('100%');
    await inspector.getByRole('combobox', { name: 'Worked out as' }).click();
    await page.getByRole('option', { name: 'A yearly amount' }).click();
    await expect(inspector.getByRole('textbox', { name: 'Amount a year' })).toHaveValue('$420,000');
    await inspector.getByRole('button', { name: 'Close inspector' }).click();
    await expect(inspector).toHaveCount(0);

    const legacy = page.getByRole('button', { name: 'Details of Legacy tools retired' });
    await legacy.press('Enter');
    await page.keyboard.press('Delete');
    await expect(legacy).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(legacy).toBeVisible();
  });

  test('offers the industry’s typical benefits as assumptions, by keyboard', async ({ page }) => {
    await openHome(page);
    await createAccount(page, 'Halvorsen Bank');
    await openCase(page);
    await page.getByRole('button', { name: 'Start the business case' }).click();
    const typical = page.getByRole('button', { name: 'Typical benefits' });
    await typical.press('Enter');
    await expect(page.getByRole('group', { name: 'Manufacturing', exact: true })).toBeVisible();
    await expectAccessible(page);
    await expect(page.getByRole('menuitem', { name: 'Less downtime' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Details of Less downtime' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Source of Less downtime' })).toHaveValue(
      'Typical of the industry: Manufacturing',
    );
    await page.getByRole('textbox', { name: 'amount a year of Less downtime' }).fill('100k');
    await page.keyboard.press('Enter');
    await expect(figure(page, /^NPV/)).toHaveText('$249K');
    await expect(figure(page, /^Confirmed by customer/)).toHaveText('0%');
    await typical.click();
    await expect(page.getByRole('menuitem', { name: 'Less downtime' })).toHaveCount(0);
  });

  test('says what must be true, how the NPV comes about and how sure it is', async ({ page }) => {
    await openSample(page);
    await openCase(page);
    const moves = page.getByRole('region', { name: 'What moves the result' });
    await expect(moves).toContainText('Even without “Fewer repeat field callouts”');
    await page.getByRole('group', { name: 'Scenario' }).getByRole('button', { name: 'Cautious' }).click();
    await expect(moves).toContainText(
      /What must be true: “Fewer repeat field callouts” brings at least 2\d% of its value/,
    );
    await expect(moves).toContainText('The benefit is confirmed by Daniel Kessler.');
    const npv = await figure(page, /^NPV/).textContent();
    await expect(page.getByRole('img', { name: /^Benefits of \$.* leave an NPV of/ })).toContainText(`NPV${npv}`);
    await expect(page.getByRole('img', { name: /^NPV of the draws: P10/ })).toBeVisible();
    await expect(page.getByText(/^\d+(\.\d)?% of 100,000 draws gain$/)).toBeVisible();
    await expectAccessible(page);
  });

  test('drafts the narrative from the plan, and keeps what is written', async ({ page }) => {
    await openSample(page);
    await openCase(page);
    await page.getByRole('button', { name: 'Narrative' }).click();
    const recommendation = page.getByRole('textbox', { name: 'Recommendation' });
    await expect(page.getByRole('button', { name: /^Use this draft/ })).toHaveCount(0);
    await recommendation.fill('');
    await page.getByRole('textbox', { name: 'Scope' }).fill('');
    const use = page.getByRole('button', { name: 'Use this draft: Recommendation' });
    await expect(use).toBeVisible();
    await expectAccessible(page);
    await use.press('Enter');
    await expect(recommendation).toHaveValue(
      /^Approve\. In the cautious scenario the net present value is \$1\.\d+M\./,
    );
    await expect(recommendation).toBeFocused();
    await recommendation.fill('Approve it.');
    await page.getByRole('textbox', { name: 'Alternatives considered' }).fill('');
    await page.getByRole('button', { name: 'Use all drafts' }).click();
    await expect(page.getByRole('textbox', { name: 'Scope' })).toHaveValue(/^The case counts five years, in USD\./);
    await expect(recommendation).toHaveValue('Approve it.');
    await page.getByRole('button', { name: 'Undo: Draft 2 parts of the narrative' }).first().click();
    await expect(page.getByRole('textbox', { name: 'Scope' })).toHaveValue('');
  });

  test('keeps the words of the case, its years and its rate', async ({ page }) => {
    await openSample(page);
    await openCase(page);
    await page.getByRole('button', { name: 'Narrative' }).click();
    await page.getByRole('textbox', { name: 'Recommendation' }).fill('Approve it.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Narrative' }).click();
    await page.getByRole('button', { name: /Rate and years/ }).click();
    await page.getByRole('textbox', { name: 'Years' }).fill('3');
    await page.getByRole('textbox', { name: 'Discount rate' }).fill('10');
    await expect(figure(page, /^NPV, three years at 10%/)).toBeVisible();
  });

  test('leaves as a workbook whose figures are those on the screen', async ({ page }) => {
    await openSample(page);
    await openCase(page);
    await expect(figure(page, /^NPV/)).toHaveText('$3.68M');
    await page.keyboard.press('Control+E');
    await page.getByRole('radio', { name: 'Excel workbook' }).check();
    await page.getByRole('radio', { name: 'Customer' }).check();
    await expectAccessible(page);
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export workbook' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Meridian Grid plc - Business case - \d{4}-\d{2}-\d{2}\.xlsx$/);
    await expect(page.getByText(/^Exported .*\.xlsx\.$/)).toBeVisible();
    const stored = storedValues(partsOf(await readFile(await file.path())), 'Summary');
    expect(Number(stored.get('B7'))).toBeCloseTo(3_679_086.61, 1);
  });
});
