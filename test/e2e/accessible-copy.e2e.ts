import { readFile } from 'node:fs/promises';
import { renderReportHtml } from '@core/paint/report-html.ts';
import { expect, type Page } from '@playwright/test';
import { reportFonts } from '../support/report-fonts.ts';
import { stressPlan } from '../support/stress-plan.ts';
import { expectAccessible, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';

test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

async function openCopy(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search accounts and actions' });
  await expect(palette).toHaveCSS('opacity', '1');
  await palette.locator('input').fill('accessible copy');
  await expect(palette.getByText('Accessible copy of the business case')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Accessible web page' })).toBeChecked();
}

async function saveCopy(page: Page): Promise<{ name: string; html: string }> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save web page' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), html: await readFile(await file.path(), 'utf8') };
}

test('the accessible copy is a web page without a fault for every audience, and prints with tags', async ({
  page,
  context,
}) => {
  await openSample(page);
  await openCopy(page);
  await expectAccessible(page);
  for (const [audience, kind] of [
    ['Board', 'Business case for the board'],
    ['Customer', 'Business case'],
    ['Manager', 'Account plan, internal'],
  ] as const) {
    await page.getByRole('radio', { name: audience, exact: true }).check();
    const { name, html } = await saveCopy(page);
    expect(name).toBe(`Meridian Grid plc - ${kind} - 2026-11-21.html`);
    // What is worked out with the playbook is for the manager alone.
    expect(html.includes('Quality standards of the Enterprise playbook')).toBe(audience === 'Manager');
    const copy = await context.newPage();
    await copy.setContent(html);
    await expect(copy.getByRole('heading', { level: 1 })).toContainText('Meridian Grid plc');
    await expectAccessible(copy);
    const pdf = (await copy.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (en-GB)');
    await copy.close();
  }
});

test('the print dialog gets the copy with its fonts, and the app’s policy holds', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const faces = [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`);
      Object.assign(window.top!, {
        printed: { title: document.title, faces, headings: document.querySelectorAll('h2').length },
      });
    };
  });
  await openSample(page);
  await openCopy(page);
  await page.getByText('Accessible print').click();
  await page.getByRole('button', { name: 'Print with tags' }).click();
  await page.waitForFunction(() => Reflect.has(window, 'printed'));
  expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toEqual({
    title: 'Business case for the board: Meridian Grid plc',
    faces: ['Inter 400 loaded', 'Inter 500 loaded', 'Inter 600 loaded', 'Inter Display 600 loaded'],
    headings: expect.any(Number),
  });
});

test('long words break in their cells: the copy is no wider than its window, so print sets it at full size', async ({
  page,
}) => {
  const options = { audience: 'board', on: '2026-11-21', pageSize: 'a4', locale: 'en-GB' } as const;
  await page.setContent(renderReportHtml(stressPlan(), options, { fonts: reportFonts }));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});
