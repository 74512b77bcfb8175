import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openSample, saved } from './support/app.ts';
import { test as base } from './support/fixtures.ts';
import { bridgeMain } from './support/main-bridge.ts';
import { card } from './support/map.ts';

/** Where the renderer runs: how a PDF that it exports is got hold of. */
interface Home {
  /** Runs `act`, which ends in a file being saved, and gives that file's path. */
  savedFile(page: Page, act: () => Promise<void>): Promise<string>;
}

const browserHome = base.extend<{ home: Home }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from its pattern
  home: async ({}, use) => {
    await use({
      async savedFile(page, act) {
        await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
        const download = page.waitForEvent('download');
        await act();
        return (await download).path();
      },
    });
  },
});

const mainProcessHome = base.extend<{ home: Home }>({
  home: async ({ context, appAddress }, use) => {
    const main = await bridgeMain(context, appAddress);
    main.electron.user.savePath = join(main.folder, 'case.pdf');
    await use({
      async savedFile(page, act) {
        await act();
        await expect(page.getByText('Exported case.pdf.')).toBeVisible();
        return join(main.folder, 'case.pdf');
      },
    });
    await main.dispose();
  },
});

function tab(page: Page, name: RegExp) {
  return page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name });
}

async function walk(page: Page, home: Home): Promise<void> {
  await openSample(page);
  await tab(page, /^Map/).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(14);

  await page.keyboard.press('p');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Ελευθερία Παππά');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Head of treasury');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const added = card(page, 'Ελευθερία Παππά');
  await expect(added).toBeVisible();

  const ties = await page.locator('[data-tie]').count();
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: 'Whom' }).fill('Caroline');
  await page.getByRole('option', { name: 'Caroline Whitfield' }).click();
  await page.getByRole('button', { name: /^Tie ↵/ }).click();
  await expect(page.locator('[data-tie]')).toHaveCount(ties + 1);

  await added.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('button', { name: /^Undo: Move/ }).first()).toBeVisible();

  await tab(page, /^Action plan/).click();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: /^Undo: Add/ }).first()).toBeVisible();
  await tab(page, /^Business case/).click();
  await expect(page.getByText('$3.68M').first()).toBeVisible();

  const undo = page.getByRole('button', { name: /^Undo: / }).first();
  for (let left = 20; left > 0 && (await undo.isVisible()); left -= 1) await undo.click();
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
  const redo = page.getByRole('button', { name: /^Redo: / }).first();
  for (let left = 20; left > 0 && (await redo.isVisible()); left -= 1) await redo.click();

  const pdf = await home.savedFile(page, async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Business case…' }).click();
    await page.getByRole('radio', { name: 'Manager' }).check();
    await page.getByRole('button', { name: 'Export PDF' }).click();
  });
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  const read = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  if (read.error === undefined) {
    for (const word of ['Meridian Grid plc', '$3.68m', 'Caroline Whitfield', 'Ελευθερία Παππά']) {
      expect(read.stdout.normalize('NFC')).toContain(word);
    }
  }

  await saved(page);
  await page.reload();
  await tab(page, /^Map/).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(15);
  await expect(page.locator('[data-tie]')).toHaveCount(ties + 1);
}

browserHome('the main job in a browser: people, ties, plan, undo, PDF, reload', ({ page, home }) => walk(page, home));
mainProcessHome('the main job over the main process: people, ties, plan, undo, PDF, reload', ({ page, home }) =>
  walk(page, home),
);
