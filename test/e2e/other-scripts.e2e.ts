import { readFile } from 'node:fs/promises';
import { loadFonts } from '@core/drawing/fonts.ts';
import { writePlanFile } from '@core/exchange/plan-file.ts';
import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import { expect, type Page } from '@playwright/test';
import { allFonts } from '../support/report-fonts.ts';
import { openHome } from './support/app.ts';
import { test } from './support/fixtures.ts';

test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const fonts = loadFonts(allFonts);

/** Opens a plan with these people and exports its map as an internal SVG; gives the faces of other scripts that were fetched. */
async function exportedMap(
  page: Page,
  names: readonly string[],
): Promise<{ svg: Buffer; before: string[]; fetched: string[] }> {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const file = /(Hebrew|Arabic|Korean|Japanese|Chinese)[^/]*\.ttf/.exec(request.url())?.[1];
    if (file !== undefined) fetched.push(file);
  });
  const stakeholders = Object.fromEntries(names.map((name, i) => [`s${i}`, { name, title: 'Director' }]));
  const plan: AccountPlan = { ...newPlan('plan-1', { name: 'Kestrel' }, '2026-11-01T08:00:00Z'), stakeholders };
  await openHome(page);
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const buffer = Buffer.from(writePlanFile(plan, '2026-11-21T09:00:00Z'));
  await (await chooser).setFiles({ name: 'names.longview.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('heading', { name: 'Kestrel', level: 1 })).toBeVisible();
  const before = [...fetched];
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog', { name: 'Export the map' })).toHaveCSS('opacity', '1');
  await page.getByRole('radio', { name: 'Internal' }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export SVG' }).click();
  return { svg: await readFile(await (await download).path()), before, fetched };
}

test('a picture holds the letters of every script, as wide as they were measured', async ({ page, browser }) => {
  const names = ['张伟明', 'サクラ・ケン', '김민준', 'שרה כהן', 'محمد الأحمد', 'عبد الله النور', 'Łukasz Ёлкин'];
  const { svg, before, fetched } = await exportedMap(page, names);
  // Nothing before a text is to be painted with them.
  expect(before).toEqual([]);
  expect([...new Set(fetched)].sort()).toEqual(['Arabic', 'Chinese', 'Hebrew', 'Japanese', 'Korean']);
  const alone = await (await browser.newContext()).newPage();
  await alone.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`);
  const texts = await alone.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      size: Number(text.getAttribute('font-size')),
      weight: Number(text.getAttribute('font-weight') ?? 400),
      width: text.getComputedTextLength(),
    }));
  });
  for (const name of names) {
    const found = texts.find(({ text }) => text.normalize('NFKC') === name.normalize('NFKC'));
    expect(found, name).toBeDefined();
    const measured = fonts.measure(name, { size: found!.size, weight: found!.weight as 400 | 600 });
    expect(Math.abs(found!.width - measured), name).toBeLessThan(1);
  }
  await alone.context().close();
});

test('a plan in Latin letters fetches none of their faces', async ({ page }) => {
  const { fetched } = await exportedMap(page, ['Łukasz Żółć', 'Ελευθερία', 'Nguyễn Thị Ặn']);
  expect(fetched).toEqual([]);
});
