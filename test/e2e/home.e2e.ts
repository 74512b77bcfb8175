import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { accountLink, createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

const SAMPLE = 'resources/samples/enterprise.longview.json';

async function menu(page: Page, account: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${account}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  // The picker of the File System Access API cannot be driven; without it the app falls back to a file input.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('an empty Home says what belongs there and starts with a name', async ({ page }) => {
  await openHome(page);
  await expect(page.getByRole('heading', { name: 'Your accounts live here' })).toBeVisible();
  await expectAccessible(page);
  await createAccount(page, 'Halvorsen Bank');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Halvorsen Bank', level: 1 })).toBeVisible();
});

test('rename, duplicate, archive and delete, each taken back by undo', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Tessel Logistics');
  await page.getByRole('link', { name: 'Home' }).click();

  await menu(page, 'Tessel Logistics', 'Rename');
  await page.getByLabel('New name of Tessel Logistics').fill('Tessel Freight');
  await page.keyboard.press('Enter');
  await expect(accountLink(page, 'Tessel Freight')).toBeVisible();

  await menu(page, 'Tessel Freight', 'Duplicate');
  await expect(accountLink(page, 'Copy of Tessel Freight')).toBeVisible();

  await menu(page, 'Copy of Tessel Freight', 'Archive');
  await expect(accountLink(page, 'Copy of Tessel Freight')).toHaveCount(0);
  await page.getByRole('button', { name: /^Archived/ }).click();
  await expect(accountLink(page, 'Copy of Tessel Freight')).toBeVisible();
  await page.getByRole('button', { name: /^All open/ }).click();

  await menu(page, 'Tessel Freight', 'Delete');
  await expect(accountLink(page, 'Tessel Freight')).toHaveCount(0);

  const undo = () =>
    page
      .getByRole('button', { name: /^Undo: / })
      .first()
      .click();
  await undo();
  await expect(accountLink(page, 'Tessel Freight')).toBeVisible();
  await undo();
  await expect(accountLink(page, 'Copy of Tessel Freight')).toBeVisible();
  await undo();
  await expect(accountLink(page, 'Copy of Tessel Freight')).toHaveCount(0);
  await undo();
  await expect(accountLink(page, 'Tessel Logistics')).toBeVisible();
  await undo();
  await expect(page.getByRole('heading', { name: 'Your accounts live here' })).toBeVisible();

  await page.keyboard.press('Control+Shift+z');
  await expect(accountLink(page, 'Tessel Logistics')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(accountLink(page, 'Tessel Freight')).toBeVisible();
});

test('a plan file opens, opens again beside or in place of the first, and a broken one changes nothing', async ({
  page,
}) => {
  const text = await readFile(SAMPLE, 'utf8');
  await openHome(page);
  await openFile(page, 'Meridian.longview.json', text);
  await expect(page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();

  await openFile(page, 'Meridian.longview.json', text);
  await page
    .getByRole('dialog', { name: 'Already on this computer' })
    .getByRole('button', { name: 'Keep both' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /Meridian Grid plc/ })).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('table', { name: 'Accounts' })).toHaveAttribute('aria-rowcount', '2');

  await openFile(page, 'broken.longview.json', text.slice(0, 2_000));
  const dialog = page.getByRole('dialog', { name: 'A file was not opened' });
  await expect(dialog).toContainText('broken.longview.json');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('table', { name: 'Accounts' })).toHaveAttribute('aria-rowcount', '2');
});

test('of several files dropped at once the good ones open, and each of the others is told', async ({ page }) => {
  const text = await readFile('resources/samples/smb.longview.json', 'utf8');
  await openHome(page);
  await page.evaluate((good) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([good], 'good.longview.json'));
    dataTransfer.items.add(new File(['{'], 'broken.longview.json'));
    dataTransfer.items.add(new File([new Uint8Array(33 * 1024 * 1024)], 'huge.longview.json'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, text);
  const dialog = page.getByRole('dialog', { name: '2 files were not opened' });
  await expect(dialog).toContainText('broken.longview.json');
  await expect(dialog).toContainText('huge.longview.jsontoo large: a plan file has at most 32 MiB');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Aegean Marine Supplies', level: 1 })).toBeVisible();
});

test('the sample fills its row, sorts and filters, and passes the accessibility rules', async ({ page }) => {
  await openSample(page);
  await saved(page);
  await page.getByRole('link', { name: 'Home' }).click();
  const row = page.getByRole('row', { name: /Meridian Grid plc/ });
  await expect(row).toContainText('$2,150,000');
  await expect(row).toContainText('Mar 19, 2027');
  await expectAccessible(page);

  await page.keyboard.press('/');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('nobody of this name');
  await expect(page.getByText('No account matches “nobody of this name”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row).toBeVisible();

  await page.getByRole('button', { name: 'Account', exact: true }).nth(0).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page
    .getByRole('searchbox', { name: 'Search accounts and actions' })
    .or(page.getByLabel('Search accounts and actions'))
    .last()
    .fill('Meridian');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 })).toBeVisible();
});

test('a second window reads along and takes over when the first lets go', async ({ page, context }) => {
  await openHome(page);
  await createAccount(page, 'Orrin Rail');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('Reading along')).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(second.getByText('Reading along')).toHaveCount(0);
});

test('what opens over Home is accessible and gives the keyboard back', async ({ page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Home' }).click();
  const actions = page.getByRole('button', { name: 'Actions for Meridian Grid plc' });
  await actions.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(actions).toBeFocused();

  await page.keyboard.press('Control+k');
  // Half faded in, nothing has its own contrast.
  await expect(page.getByRole('dialog', { name: 'Search accounts and actions' })).toHaveCSS('opacity', '1');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await actions.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCSS('opacity', '1');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(actions).toBeFocused();
});

test('an address that leads nowhere says so and leads home', async ({ page }) => {
  await openSample(page);
  await page.goto(page.url().replace(/overview$/, 'nowhere'));
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
  await page.goto('/#/nowhere/at/all');
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
  await page.goto('/#/accounts/nobody/overview');
  await expect(page.getByRole('heading', { name: 'This account is not here' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Go to Home' }).click();
  await expect(accountLink(page, 'Meridian Grid plc')).toBeVisible();
});
