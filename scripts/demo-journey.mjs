import { join } from 'node:path';
import { inProject, readJson, say } from './lib/project.mjs';

/** @typedef {import('playwright-core').Page} Page */

const IMPORTED = inProject('resources', 'samples', 'mid-market.longview.json');
const SIZE = { width: 1280, height: 800 };

// Animations end before a picture is taken of what they lead to.
const PICTURE = /** @type {const} */ ({ animations: 'disabled', caret: 'hide' });

/** @param {Page} page @param {string} name of the tab */
async function openTab(page, name) {
  const tab = page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name });
  await tab.click();
  await tab.and(page.locator('[aria-current=page]')).waitFor();
}

/** @param {Page} page @param {string} path of a plan file @param {string} account its account's name */
async function openPlanFile(page, path, account) {
  await page.getByRole('link', { name: 'Home' }).click();
  // The system's own file picker cannot be driven; without it the app asks with a file input.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  ]);
  await chooser.setFiles(path);
  await page.getByRole('heading', { name: account, level: 1 }).waitFor();
}

/** By keyboard, as it is quickest. @param {Page} page @param {string} name @param {string} title */
async function addPerson(page, name, title) {
  await page.keyboard.press('p');
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: new RegExp(`^${name}, `) }).waitFor();
}

/** @param {Page} page @param {string} target */
async function exportPdf(page, target) {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Business case…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export PDF' }).click(),
  ]);
  await download.saveAs(target);
}

/**
 * The main job, on the sample and on an imported plan file, each to its PDF.
 * @param {import('playwright-core').Browser} browser @param {string} address @param {string} folder where pictures and PDF go
 */
export async function walk(browser, address, folder) {
  const page = await browser.newPage({ viewport: SIZE, locale: 'en-US', colorScheme: 'light' });
  page.on('pageerror', (error) => say(`The page failed: ${error.message}`));
  const picture = (/** @type {string} */ name) => page.screenshot({ ...PICTURE, path: join(folder, `${name}.png`) });

  await page.goto(address);
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor();
  await picture('01-first-start');

  await page.getByRole('button', { name: 'Open the sample account' }).click();
  await page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 }).waitFor();
  await picture('02-overview');
  await openTab(page, 'Map');
  await picture('03-map');
  await addPerson(page, 'Nora Quist', 'Head of treasury');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('04-map-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await openTab(page, 'Action plan');
  await page.getByText('20,000 trials').waitFor();
  await picture('05-action-plan');
  await openTab(page, 'Business case');
  await picture('06-business-case');
  await exportPdf(page, join(folder, 'business-case.pdf'));

  await openPlanFile(page, IMPORTED, readJson(IMPORTED).plan.account.name);
  await picture('07-imported-account');
  await openTab(page, 'Map');
  await addPerson(page, 'Nora Quist', 'Head of treasury');
  await openTab(page, 'Business case');
  await exportPdf(page, join(folder, 'imported-business-case.pdf'));
  await page.getByRole('link', { name: 'Home' }).click();
  await page.getByRole('table', { name: 'Accounts' }).waitFor();
  await picture('08-home');
  await page.close();
}
