import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { readPlanFile } from '@core/exchange/plan-file.ts';
import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import { planFor } from '@core/report/audience.ts';
import type { Audience } from '@core/report/report-options.ts';
import { expect, type Page } from '@playwright/test';
import { png } from '../support/pictures.ts';
import { TELLTALE, withTelltales } from '../support/telltales.ts';
import { expectAccessible, openPlan, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

const TODAY = new Date('2026-11-21T09:00:00Z');

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(TODAY);
});

async function samplePlan(): Promise<AccountPlan> {
  const file = readPlanFile(new Uint8Array(await readFile('resources/samples/enterprise.longview.json')));
  if (!file.ok) throw new Error('the sample does not open');
  return file.value.plan;
}

async function openDocument(page: Page): Promise<void> {
  await page.keyboard.press('Control+E');
  await expect(page.getByRole('heading', { name: 'Document', level: 2 })).toBeVisible();
  await painted(page);
}

/** Private words in a text: of the plan, and not of what the audience may see of it (audience.test.ts says what that is). */
function leaks(text: string, plan: AccountPlan, audience: Audience): string[] {
  const safe = new Set(JSON.stringify(planFor(plan, audience)).match(TELLTALE));
  return (text.match(TELLTALE) ?? []).filter((word) => !safe.has(word));
}

const strip = (page: Page) => page.getByRole('list', { name: 'Pages of the document' }).getByRole('button');
const pageList = (page: Page) => page.getByRole('region', { name: 'Pages', exact: true });
const checkbox = (page: Page, name: string) => pageList(page).getByRole('checkbox', { name, exact: true });

/** Waits until every page of the document is there as a picture. */
async function painted(page: Page): Promise<void> {
  await expect(strip(page).first()).toBeVisible();
  await expect(async () => {
    expect(await page.locator('.page-strip img').count()).toBe(await strip(page).count());
  }).toPass();
}

/** The titles of the document's pages, in order, each once. */
async function titles(page: Page): Promise<string[]> {
  const labels = await strip(page).evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label')!.replace(/^Page \d+, /, '')),
  );
  return labels.filter((title, index) => title !== labels[index - 1]);
}

async function exported(page: Page): Promise<{ name: string; path: string }> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

function textOf(path: string): string | null {
  const read = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return read.error === undefined ? read.stdout : null;
}

test('by keyboard: pages are chosen and put in order, kept in the plan, undone, and are those of the file', async ({
  page,
}) => {
  await openSample(page);
  await openDocument(page);
  await expectAccessible(page);
  const usual = await titles(page);
  expect(usual.slice(0, 3)).toEqual(['Cover', 'Contents', 'Summary']);

  await checkbox(page, 'Contents').focus();
  await page.keyboard.press('Space');
  await expect(checkbox(page, 'Contents')).not.toBeChecked();
  await expect(checkbox(page, 'Contents')).toBeFocused();
  await checkbox(page, 'Summary').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(pageList(page).getByRole('status')).toHaveText(/^Summary is page 1 of \d+$/);
  await expect(checkbox(page, 'Summary')).toBeFocused();
  await expect(async () => expect((await titles(page)).slice(0, 2)).toEqual(['Summary', 'Cover'])).toPass();
  await page.getByRole('button', { name: 'Move Summary down' }).click();
  await expect(async () => expect((await titles(page)).slice(0, 2)).toEqual(['Cover', 'Summary'])).toPass();
  await checkbox(page, 'Mutual action plan').check();
  await expect(async () => expect(await titles(page)).toContain('Mutual action plan')).toPass();

  // Each choice is a step; a reload brings them back.
  await expect(page.getByRole('button', { name: /^Undo: Choose the document’s pages/ }).first()).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(checkbox(page, 'Contents')).not.toBeChecked();
  await painted(page);
  const shown = await titles(page);

  const { name, path } = await exported(page);
  expect(name).toBe('Meridian Grid plc - Business case for the board - 2026-11-21.pdf');
  await expect(page.getByText(`Exported ${name}.`)).toBeVisible();
  const text = textOf(path);
  if (text !== null) {
    expect(text.split('\f').length - 1).toBe(await strip(page).count());
    expect(text).toContain('$3.68m');
  }
  expect(shown).not.toContain('Contents');

  await page.getByRole('button', { name: 'Usual pages and order' }).click();
  await expect(async () => expect(await titles(page)).toEqual(usual)).toPass();
});

test('a page is dragged to its place', async ({ page }) => {
  await openSample(page);
  await openDocument(page);
  const line = (id: string) => page.locator(`.page-choice [data-page="${id}"]`);
  await line('summary').dragTo(line('cover'));
  await expect(async () => expect((await titles(page)).slice(0, 3)).toEqual(['Summary', 'Cover', 'Contents'])).toPass();
});

test('the audience decides what is there: a page for the manager alone says so, and the file is named after them', async ({
  page,
}) => {
  const plan = withTelltales(await samplePlan());
  await openPlan(page, plan);
  await openDocument(page);
  await expect(page.locator('[data-page="findings"]')).toContainText('For the manager only');
  await page.getByRole('radio', { name: 'Manager' }).check();
  await expect(async () => expect(await titles(page)).toContain('Findings and standards')).toPass();
  await painted(page);
  const manager = await exported(page);
  expect(manager.name).toMatch(/ - Account plan, internal - 2026-11-21\.pdf$/);
  await page.getByRole('radio', { name: 'Customer' }).check();
  await expect(async () => expect(await titles(page)).not.toContain('Risks')).toPass();
  const customer = await exported(page);
  expect(customer.name).toMatch(/ - Business case - 2026-11-21\.pdf$/);
  const [ours, theirs] = [textOf(manager.path), textOf(customer.path)];
  if (ours !== null) expect(leaks(ours, plan, 'customer')).not.toEqual([]);
  if (theirs !== null) expect(leaks(theirs, plan, 'customer')).toEqual([]);
});

test('paper, language, colour and logo are kept in the plan; what is wrong with a logo is said', async ({ page }) => {
  await openSample(page);
  await openDocument(page);
  await page.getByRole('combobox', { name: 'Page size' }).click();
  await page.getByRole('option', { name: 'US Letter' }).click();
  await page.getByRole('combobox', { name: 'Language of dates and numbers' }).fill('german (germany)');
  await page.getByRole('option', { name: /^German \(Germany\)/ }).click();
  await page.getByRole('button', { name: 'Teal' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Teal' })).toHaveAttribute('aria-pressed', 'true');

  await page.getByLabel('Other').fill('#ffee00');
  await expect(page.getByText('#FFEE00 cannot be read on white: it is printed darker, as #7F7600.')).toBeVisible();

  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  const choose = async (button: string, name: string, bytes: Uint8Array) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
  };
  const logo = page.getByRole('group', { name: 'Logo' });
  await choose('Choose a picture…', 'brand.png', new TextEncoder().encode('<svg/>'));
  await expect(logo.getByRole('alert')).toHaveText('brand.png is no PNG or JPEG picture.');
  await choose('Choose a picture…', 'large.png', Buffer.concat([png(60, 20), Buffer.alloc(300 * 1024)]));
  await expect(logo.getByRole('alert')).toHaveText('large.png has 301 KiB; a logo may have 300 KiB.');
  await choose('Choose a picture…', 'cut.png', png(60, 20).slice(0, 50));
  await expect(logo.getByRole('alert')).toHaveText(
    'cut.png is damaged: a part of it is missing or not as it was written.',
  );
  await choose('Choose a picture…', 'brand.png', png(60, 20));
  await expect(logo.getByRole('img', { name: 'The logo on the cover' })).toBeVisible();
  await expect(logo.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);

  await painted(page);
  const { path } = await exported(page);
  const info = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
  if (info.error === undefined) expect(info.stdout).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
  const images = spawnSync('pdfimages', ['-list', path], { encoding: 'utf8' });
  if (images.error === undefined) expect(images.stdout).toMatch(/ image +60 +20 /);
  const text = textOf(path);
  if (text !== null) expect(text).toMatch(/21\. November 2026/);

  await saved(page);
  await page.reload();
  await expect(logo.getByRole('img', { name: 'The logo on the cover' })).toBeVisible();
  await logo.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: /^Undo: Remove the document’s logo/ }).first()).toBeVisible();
});

test('a damaged logo of another program’s file is told, and the name stands in its place', async ({ page }) => {
  const plan = await samplePlan();
  const logo = `data:image/png;base64,${Buffer.from(png(60, 20).slice(0, 60)).toString('base64')}`;
  await openPlan(page, { ...plan, valueCase: { ...plan.valueCase!, document: { logo } } });
  await openDocument(page);
  const field = page.getByRole('group', { name: 'Logo' });
  await expect(field.getByRole('alert')).toHaveText(/^The plan’s logo is damaged: .* name is printed instead\.$/);
  await expect(field.getByRole('img')).toHaveCount(0);
  await field.getByRole('button', { name: 'Remove' }).click();
  await expect(field.getByRole('alert')).toHaveCount(0);
});

test('an export is cancelled: no file, no notice, and the next one is whole', async ({ page, context }) => {
  await openSample(page);
  await openDocument(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(/report\.worker[^/]*\.js/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const downloads: string[] = [];
  page.on('download', (file) => void downloads.push(file.suggestedFilename()));
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await expect(page.getByRole('progressbar', { name: 'Business case PDF' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  release();
  await context.unroute(/report\.worker[^/]*\.js/);
  const { path } = await exported(page);
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(downloads).toHaveLength(1);
  await expect(page.getByText('Not exported')).toHaveCount(0);
});

test('a plan without a business case says what its pages need, and characters that no font has are told', async ({
  page,
}) => {
  await openPlan(page, newPlan('empty', { name: 'Odd \u{10450} Ltd' }, '2026-11-21T09:00:00Z'));
  await openDocument(page);
  await expect(page.getByText(/^No font has \u{10450} on page/u)).toBeVisible();
  await expect(page.locator('[data-page="pilots"]')).toContainText('No pilot yet');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Page size' }).click();
  await page.getByRole('option', { name: 'US Letter' }).click();
  await expect(page.getByRole('combobox', { name: 'Page size' })).toHaveValue('US Letter');
  await page.getByRole('button', { name: 'Start the business case' }).click();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toBeVisible();
});

test('the pages are presented to the board by keyboard, with nothing private in the window', async ({ page }) => {
  const plan = withTelltales(await samplePlan());
  await openPlan(page, plan);
  await openDocument(page);
  const all = await strip(page).count();
  await page.getByRole('button', { name: 'Present…' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Present to the board' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: 'Summary' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const count = page.locator('.show-count');
  const picture = page.locator('.show-paper img');
  await expect(count).toHaveText(`1 of ${all}`);
  const seen: string[] = [];
  for (let at = 1; at <= all; at += 1) {
    await expect(count).toHaveText(`${at} of ${all}`);
    await expect(picture).toBeVisible();
    seen.push(await page.content(), await page.locator('body').ariaSnapshot());
    if (at === 2) await expectAccessible(page);
    await page.keyboard.press('ArrowRight');
  }
  expect(leaks(seen.join('\n'), plan, 'board')).toEqual([]);
  expect(seen.join('\n')).toContain('Caroline Whitfield');
  await page.reload();
  await expect(count).toHaveText(`${all} of ${all}`);
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Leave customer-safe?' });
  await expect(question.getByRole('button', { name: 'Stay' })).toBeFocused();
  await question.getByRole('button', { name: 'Leave' }).press('Enter');
  await expect(page.getByRole('navigation', { name: 'Account' })).toBeVisible();
});

test('the palette begins a presentation of the business case; our own side leaves it without a question', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('Control+k');
  const search = page.getByRole('textbox', { name: 'Search accounts and actions' });
  await expect(search).toBeFocused();
  await search.fill('present the business');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'To whom' }).getByRole('button', { name: 'Manager' }).click();
  await page.locator('.prepare-head').getByRole('button', { name: 'Present', exact: true }).press('Enter');
  await expect(page.locator('.show-mark')).toHaveText('Internal');
  await expect(page.locator('.show-paper img')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 })).toBeVisible();
});
