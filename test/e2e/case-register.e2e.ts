import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';

async function openCase(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: 'Business case' }).click();
}

/** A cell of the register by its row and column. */
function cell(page: Page, name: string, column: string) {
  return page.getByRole('grid', { name: 'Assumptions' }).locator('tr', { hasText: name }).locator(`td.${column}`);
}

/** The names of the rows, from the top. */
async function names(page: Page): Promise<string[]> {
  return page.getByRole('grid', { name: 'Assumptions' }).locator('td.name b').allTextContents();
}

/** What is saved by a click: its name and bytes. */
async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test.describe('assumption register', () => {
  test('is sorted, filtered and edited by keyboard, and leads to the benefit', async ({ page }) => {
    await openCase(page);
    await page.getByRole('button', { name: 'Assumptions 9' }).press('Enter');
    await expect(cell(page, 'Fewer repeat field callouts', 'value')).toHaveText(
      '4,800 units × $1,450 each × 14% avoided',
    );
    await expect(cell(page, 'Fewer repeat field callouts', 'confirmed')).toHaveText('Daniel Kessler');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'PV', exact: true }).press('Enter');
    await expect.poll(async () => (await names(page))[1]).toBe('Platform licence');
    await page.getByRole('button', { name: 'Not confirmed 3' }).press('Enter');
    await expect
      .poll(() => names(page))
      .toEqual(['Interruption penalties avoided', 'Implementation services', 'Training and change']);

    // From the first cell to its low end, which is out of bounds first.
    await cell(page, 'Interruption penalties', 'name').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await expect(cell(page, 'Interruption penalties', 'low')).toBeFocused();
    await page.keyboard.press('Enter');
    const low = page.getByRole('textbox', { name: 'Low of Interruption penalties avoided' });
    await expect(low).toBeFocused();
    await page.keyboard.type('120');
    await expect(page.getByRole('alert')).toHaveText('Low must be between 0% and 100%');
    await expectAccessible(page);
    await low.fill('60');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Interruption penalties', 'low')).toHaveText('60%');
    await expect(cell(page, 'Interruption penalties', 'low')).toBeFocused();

    // Who confirms it leaves the filter only when the edit is over.
    await page.keyboard.press('End');
    await expect(cell(page, 'Interruption penalties', 'confirmed')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Confirmed by of Interruption penalties avoided' })).toBeFocused();
    await page.keyboard.type('Aisha');
    await expect(page.getByRole('option')).toHaveText(['Aisha Rahman']);
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual(['Implementation services', 'Training and change']);
    await expect(page.locator('.figure', { hasText: 'Confirmed by customer' }).locator('b')).toHaveText('100%');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await names(page)).length).toBe(3);

    await page.getByRole('button', { name: 'Details of Training and change' }).click();
    await expect(page.getByRole('complementary').getByRole('textbox', { name: 'Source' })).toHaveValue(
      'Plan for 1,150 users',
    );
  });

  test('says so where a filter finds nothing', async ({ page }) => {
    await openCase(page);
    await page.getByRole('button', { name: 'Assumptions 9' }).click();
    await page.getByRole('button', { name: 'Without source 0' }).click();
    await expect(page.getByText('No assumption is like that.')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('live figures', () => {
  test('keep the histogram while the next is drawn, and follow each key', async ({ page }) => {
    await openCase(page);
    const draws = page.getByRole('region', { name: 'How sure the result is' });
    const picture = draws.getByRole('img');
    await expect(draws).toHaveAttribute('aria-busy', 'false');
    const before = await picture.getAttribute('aria-label');
    await draws.evaluate((region) => {
      const counts = { without: 0 };
      Object.assign(window, { counts });
      new MutationObserver(() => {
        if (region.querySelector('svg.drawing') === null) counts.without += 1;
      }).observe(region, { childList: true, subtree: true, attributes: true });
    });
    const units = page.getByRole('textbox', { name: 'units a year of Fewer repeat field callouts' });
    await units.click();
    await page.keyboard.type('9600');
    await expect(page.locator('.case-strip .big b')).toHaveText('$6.23M');
    await expect(picture).not.toHaveAttribute('aria-label', before!);
    await expect(draws).toHaveAttribute('aria-busy', 'false');
    expect(await page.evaluate(() => Reflect.get(window, 'counts') as unknown)).toEqual({ without: 0 });
    await expect(picture).toHaveAttribute('aria-label', /P50 \$5\.\d+M/);
    const after = await picture.getAttribute('aria-label');

    // Escape takes the whole edit back, and one step of undo has nothing left of it.
    await page.keyboard.press('Escape');
    await expect(page.locator('.case-strip .big b')).toHaveText('$3.68M');
    await expect(picture).toHaveAttribute('aria-label', before!);
    expect(after).not.toBe(before);
  });
});

test.describe('files of the business case', () => {
  test('are made of each chart and table', async ({ page }) => {
    await openCase(page);
    const flow = page.getByRole('region', { name: 'Cash flow' });
    const menu = flow.getByRole('button', { name: 'Save: Cash flow' });
    await menu.press('Enter');
    await expect(page.getByRole('menu')).toHaveCSS('opacity', '1');
    await expectAccessible(page);
    const svg = await saved(page, () => page.getByRole('menuitem', { name: 'Save as SVG' }).click());
    expect(svg.name).toMatch(/^Meridian Grid plc - Cash flow, base - \d{4}-\d{2}-\d{2}\.svg$/);
    const drawn = svg.bytes.toString();
    const texts = ['Cash flow', 'Base scenario · five years at 9% · US Dollar (USD)', 'Payback 22 months', '$5.35M'];
    expect(texts.filter((text) => !drawn.includes(`>${text}<`))).toEqual([]);
    await menu.click();
    const png = await saved(page, () => page.getByRole('menuitem', { name: 'Save as PNG' }).click());
    expect(png.name).toMatch(/\.png$/);
    // The chart is 760 pixels wide between its margins, and twice that in the file.
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1616, 832]);

    await page.getByRole('button', { name: 'Tables' }).click();
    const csv = await saved(page, () => page.getByRole('menuitem', { name: 'Scenarios' }).click());
    expect(csv.name).toMatch(/^Meridian Grid plc - Scenarios - \d{4}-\d{2}-\d{2}\.csv$/);
    const lines = csv.bytes.toString().split('\r\n');
    expect(lines[0]).toContain('Scenario,Benefits ×,Costs ×,PV of benefits (USD)');
    expect(lines.slice(1, 4).map((line) => line.split(',')[0])).toEqual(['base', 'cautious', 'stretch']);
  });

  test('are found in the palette', async ({ page }) => {
    await openCase(page);
    await expect(page.getByRole('region', { name: 'How sure the result is' }).getByRole('img')).toBeVisible();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search accounts and actions' });
    await expect(palette).toHaveCSS('opacity', '1');
    await palette.locator('input').fill('assumptions as CSV');
    await expect(palette.getByText('Save “Assumptions” as CSV')).toBeVisible();
    const csv = await saved(page, () => page.keyboard.press('Enter'));
    expect(csv.name).toMatch(/^Meridian Grid plc - Assumptions, base, internal - \d{4}-\d{2}-\d{2}\.csv$/);
    expect(csv.bytes.toString()).toMatch(/^Fewer repeat field callouts,benefit,units a year,,4800,units,no,/m);
  });
});
