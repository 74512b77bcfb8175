import { readFile } from 'node:fs/promises';
import { faceNames, loadFonts } from '@core/drawing/fonts.ts';
import { readPlanFile, writePlanFile } from '@core/exchange/plan-file.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { subsetFont } from '@core/paint/font-subset.ts';
import { printPalette } from '@core/paint/print-palette.ts';
import { paintSvg } from '@core/paint/svg.ts';
import { type Download, expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { generatePlan } from '../support/generate-plan.ts';
import { reportFonts } from '../support/report-fonts.ts';
import { expectAccessible, openHome, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';

test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const fonts = loadFonts(reportFonts);
const SAMPLE = 'resources/samples/enterprise.longview.json';

async function openExport(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog', { name: 'Export the map' })).toHaveCSS('opacity', '1');
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function exported(page: Page, noun: string): Promise<{ name: string; bytes: Buffer }> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name: `Export ${noun}` }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Every text of the sample that a customer must not read and could be told from one that they may. */
async function privateWords(): Promise<string[]> {
  const read = readPlanFile(await readFile(SAMPLE));
  if (!read.ok) throw new Error('the sample is no plan');
  const plan: AccountPlan = read.value.plan;
  const open = new Set<string>();
  for (const { name, title, department, projectRole } of Object.values(plan.stakeholders)) {
    if (projectRole === undefined) continue;
    for (const text of [name, title, department, projectRole]) if (text !== undefined) open.add(text);
  }
  const words: string[] = ['Advocate', 'Opponent', 'Champion', 'Sceptic', 'Internal', 'internal'];
  for (const person of Object.values(plan.stakeholders)) {
    const { email, phone, focus, messaging, concerns, personalWin, engagement, successCriteria } = person;
    for (const text of [email, phone, focus, messaging, concerns, personalWin, engagement, successCriteria])
      if (text !== undefined) words.push(text);
    if (person.projectRole === undefined) words.push(person.name);
  }
  words.push(...Object.keys(plan.stakeholders), ...Object.values(plan.ties).flatMap(({ note }) => note ?? []));
  return words.filter((word) => word.trim() !== '' && ![...open].some((text) => text.includes(word)));
}

/** The types of a PNG's chunks, in order. */
function chunksOf(png: Buffer): string[] {
  const types: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) types.push(png.toString('latin1', at + 4, at + 8));
  return types;
}

test('each file for a customer holds what they may read, and is called so', async ({ page }) => {
  await openSample(page);
  const secrets = await privateWords();
  expect(secrets.length).toBeGreaterThan(40);
  for (const [format, noun, extension] of [
    ['SVG picture', 'SVG', 'svg'],
    ['PNG picture', 'PNG', 'png'],
    ['PDF page', 'PDF', 'pdf'],
    ['CSV of people', 'CSV', 'csv'],
  ] as const) {
    await openExport(page);
    await expect(page.getByRole('radio', { name: 'Customer-safe' })).toBeChecked();
    await choose(page, 'Format', format);
    const { name, bytes } = await exported(page, noun);
    expect(name).toBe(`Meridian Grid plc - Who is involved - 2026-11-21.${extension}`);
    const text = bytes.toString('utf8');
    for (const secret of secrets) expect(text.includes(secret), `${secret} in ${extension}`).toBe(false);
    if (extension === 'svg' || extension === 'csv') expect(text).toContain('Caroline Whitfield');
    if (extension === 'png')
      expect(chunksOf(bytes).filter((type) => !/^(IHDR|sRGB|IDAT|IEND)$/.test(type))).toEqual([]);
    if (extension === 'pdf') expect(text.slice(0, 5)).toBe('%PDF-');
  }
  await openExport(page);
  await page.getByRole('combobox', { name: 'Format' }).click();
  await expect(page.getByRole('option', { name: 'CSV of ties' })).toHaveCount(0);
});

test('internal files say so, and hold the ties', async ({ page }) => {
  await openSample(page);
  await openExport(page);
  await page.getByRole('radio', { name: 'Internal' }).check();
  await choose(page, 'Format', 'CSV of ties');
  await expect(page.getByRole('region', { name: 'Preview, internal' })).toContainText('id,from,to,kind');
  const ties = await exported(page, 'CSV');
  expect(ties.name).toBe('Meridian Grid plc - Ties, internal - 2026-11-21.csv');
  expect(ties.bytes.toString('utf8')).toContain('Daniel Kessler');

  await openExport(page);
  await page.getByRole('radio', { name: 'Internal' }).check();
  const svg = await exported(page, 'SVG');
  expect(svg.name).toBe('Meridian Grid plc - Stakeholder map, internal - 2026-11-21.svg');
  expect(svg.bytes.toString('utf8')).toMatch(/>Internal(, confidential)?<\/text>/);
});

test('an SVG stands alone: its fonts are in it, and its text is text', async ({ page, browser }) => {
  await openSample(page);
  await openExport(page);
  const { bytes } = await exported(page, 'SVG');
  const alone = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  const requests: string[] = [];
  alone.on('request', (request) => void (request.url().startsWith('data:') || requests.push(request.url())));
  await alone.goto(`data:image/svg+xml;base64,${bytes.toString('base64')}`);
  const { faces, width } = await alone.evaluate(async () => {
    await document.fonts.ready;
    const title = [...document.querySelectorAll('text')].find(
      (text) => text.textContent === 'Meridian Grid plc: who is involved',
    );
    return { faces: [...document.fonts].map(({ status }) => status), width: title?.getComputedTextLength() };
  });
  expect(new Set(faces)).toEqual(new Set(['loaded']));
  const measured = fonts.measure('Meridian Grid plc: who is involved', { size: 20, weight: 600 });
  expect(Math.abs(width! - measured)).toBeLessThan(1);
  expect(requests).toEqual([]);
  await alone.context().close();
});

test('a PNG has exactly the pixels that were promised, and the letters of the SVG', async ({ page }) => {
  await openSample(page);
  for (const scale of [1, 3]) {
    await openExport(page);
    await choose(page, 'Format', 'PNG picture');
    await page.getByRole('button', { name: `${scale}×` }).click();
    const told = page.getByText(/^\d+ × \d+ pixels$/);
    await expect(told).toBeVisible();
    const [width, height] = (await told.textContent())!.match(/\d+/g)!.map(Number);
    const { bytes } = await exported(page, 'PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
    const last = await page.evaluate(lastInkedColumn, [bytes.toString('base64'), scale] as const);
    const measured = fonts.measure('Meridian Grid plc: who is involved', { size: 20, weight: 600 });
    expect(Math.abs(last / scale - (40 + measured))).toBeLessThan(2);
  }
});

/** Runs in the page: where the headline's ink ends, at the left of the label. */
async function lastInkedColumn([base64, scale]: readonly [string, number]): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const [top, height, width] = [36 * scale, 24 * scale, 600 * scale];
  const { data } = context.getImageData(0, top, width, height);
  let last = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) last = Math.max(last, (at / 4) % width);
  return last;
}

test('a map too large for a canvas is told of before, and leaves as SVG', async ({ page }) => {
  test.setTimeout(120_000);
  const plan = generatePlan({ seed: 3, stakeholders: 2_000 });
  await openHome(page);
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const buffer = Buffer.from(writePlanFile(plan, '2026-11-21T09:00:00Z'));
  await (await chooser).setFiles({ name: 'large.longview.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('heading', { name: plan.account.name, level: 1 })).toBeVisible();
  await openExport(page);
  await page.getByRole('radio', { name: 'Internal' }).check();
  await choose(page, 'Format', 'PNG picture');
  await page.getByRole('button', { name: '4×' }).click();
  await expect(page.getByRole('alert')).toContainText('are more than can be drawn here');
  await expect(page.getByRole('button', { name: 'Export PNG' })).toBeDisabled();
  await choose(page, 'Format', 'SVG picture');
  const { bytes } = await exported(page, 'SVG');
  expect(bytes.toString('utf8').match(/<g id="g\d+"/g)!.length).toBeGreaterThan(1_500);
});

test('the dialog is worked by keyboard, told to screen readers, and can be left', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.press('Enter');
  await page.getByRole('menuitem', { name: 'Stakeholder map…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export the map' });
  await expect(dialog).toHaveCSS('opacity', '1');
  await expect(page.getByRole('img', { name: 'Preview, customer-safe' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Customer-safe' }).press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Internal' })).toBeChecked();
  await choose(page, 'Format', 'PNG picture');
  await expect(page.getByRole('img', { name: 'Preview, internal' })).toBeVisible();
  await choose(page, 'Format', 'CSV of people');
  await expect(page.getByRole('region', { name: 'Preview, internal' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('a font cut down draws the same letters, and no others', async ({ page }) => {
  const text = 'Ǻé Ếÿ€ Щ½ fi';
  const pairs = faceNames.map((face) =>
    [reportFonts[face], subsetFont(reportFonts[face], text)].map((bytes) => Buffer.from(bytes).toString('base64')),
  );
  const drawn = await page.evaluate(
    ([all, words]) =>
      Promise.all(
        all.map((pair) =>
          Promise.all(
            pair.map(async (base64) => {
              const name = `f${Math.random()}`.replace('.', '');
              const face = new FontFace(
                name,
                Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
              );
              document.fonts.add(await face.load());
              const context = new OffscreenCanvas(400, 60).getContext('2d')!;
              // Upright letters would be fitted to the pixels by the looks of letters that were left out.
              context.rotate(0.1);
              context.font = `40px ${name}, monospace`;
              context.fillText(words, 5, 45);
              const letters = context.getImageData(0, 0, 400, 60).data.join();
              context.font = `40px ${name}`;
              return { letters, other: context.measureText('Q').width };
            }),
          ),
        ),
      ),
    [pairs, text] as const,
  );
  for (const [whole, cut] of drawn) {
    expect(cut!.letters === whole!.letters).toBe(true);
    // A letter that was left out comes from another font.
    expect(cut!.other).not.toBe(whole!.other);
  }
});

test('whatever text a drawing has, its SVG is well-formed and says it', async ({ page }) => {
  const text = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('<', '&', '"', "'", ']]>', '\u0000', '\ud800', '\ufffe', '\u200d'),
    ),
    maxLength: 20,
  });
  const texts = fc.sample(fc.tuple(text, text, text), { numRuns: 300, seed: 2026 });
  const files = texts.map(([shown, title, href]) =>
    paintSvg(
      {
        width: 9,
        height: 9,
        shapes: [
          {
            kind: 'group',
            title,
            shapes: [{ kind: 'text', x: 0, y: 0, text: `a${shown}`, size: 9, fill: 'text', href }],
          },
        ],
      },
      { palette: printPalette, embedFonts: false, title: 'x' },
    ),
  );
  const read = await page.evaluate(
    (all) =>
      all.map((file) => {
        const parsed = new DOMParser().parseFromString(file, 'application/xml');
        const links = [...parsed.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
        return {
          wrong: parsed.querySelector('parsererror')?.textContent ?? null,
          text: parsed.querySelector('text')?.textContent,
          unsafe: links.filter((link) => !/^(https?:\/\/|mailto:)/i.test(link)),
          elements: [...parsed.querySelectorAll('*')]
            .map(({ localName }) => localName)
            .filter((name) => !['svg', 'title', 'g', 'text', 'a'].includes(name)),
        };
      }),
    files,
  );
  for (const [i, { wrong, text: seen, unsafe, elements }] of read.entries()) {
    expect(wrong).toBeNull();
    expect([unsafe, elements]).toEqual([[], []]);
    const visible = (each: string) => each.normalize('NFC').replace(/[\p{C}\s]/gu, '');
    expect(visible(seen!)).toBe(visible(`a${texts[i]![0]}`));
  }
});
