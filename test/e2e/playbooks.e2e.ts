import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { inProject } from '../../scripts/lib/project.mjs';
import { createAccount, expectAccessible, openHome } from './support/app.ts';
import { test } from './support/fixtures.ts';

test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });
const phase = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const stored = (page: Page) => expect(page.getByRole('contentinfo').getByText('Saved', { exact: true })).toBeVisible();

async function openPlaybooks(page: Page): Promise<void> {
  await openHome(page);
  await page
    .getByRole('navigation', { name: 'Longview' })
    .getByRole('link', { name: /Playbooks/ })
    .click();
  await expect(title(page, 'Playbooks')).toBeVisible();
}

async function copyOf(page: Page, name: string): Promise<void> {
  await openPlaybooks(page);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Copy to edit' }).click();
  await expect(title(page, `${name} (copy)`)).toBeVisible();
}

/** Hands files over in the browser's own dialog. */
async function importFiles(page: Page, ...files: { name: string; text: string }[]): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
  );
}

test('a playbook is read whole, and does not change', async ({ page }) => {
  await openPlaybooks(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Enterprise', exact: true }).click();
  await expect(title(page, 'Enterprise')).toBeVisible();
  await expect(phase(page, 'Enterprise pilot')).toContainText('Day 31–90');
  await expect(page.getByRole('article', { name: 'Purchase order' })).toContainText(
    'After Legal and master agreement, Vendor onboarding, Budget approval',
  );
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('button', { name: 'Industries' }).click();
  await expect(page.getByRole('heading', { name: 'Industries' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Industries' })).toBeInViewport();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
});

test('a copy is edited in place by the keyboard, and every step can be taken back', async ({ page }) => {
  await copyOf(page, 'Enterprise');
  const name = page.getByRole('textbox', { name: 'Name of the playbook' });
  await name.fill('Enterprise, Nordics');
  await page.keyboard.press('Enter');
  await expect(title(page, 'Enterprise, Nordics')).toBeVisible();

  // A longer pilot moves what comes after it; what cannot be is said at the field and not stored.
  const pilot = phase(page, 'Enterprise pilot');
  const last = pilot.getByRole('textbox', { name: 'Last day' });
  await last.fill('20');
  await expect(pilot.getByRole('alert')).toHaveText('Must not be before day 31');
  await expect(last).toHaveAttribute('aria-invalid', 'true');
  await last.fill('100');
  await page.keyboard.press('Tab');
  await expect(phase(page, 'Procurement and risk').getByRole('textbox', { name: 'First day' })).toHaveValue('101');

  await page.getByRole('button', { name: 'Add a phase' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the phase' }).last()).toBeFocused();
  await page.keyboard.type('Roll-out');
  await page.keyboard.press('Enter');
  await expect(phase(page, 'Roll-out')).toContainText('30 days');

  const legal = page.getByRole('article', { name: 'Legal and master agreement' });
  await legal.getByRole('textbox', { name: 'Days' }).fill('60');
  const checklist = legal.getByRole('textbox', { name: 'Checklist, one a line' });
  await checklist.press('Control+End');
  await page.keyboard.type('\nFiled');
  await page.keyboard.press('Tab');
  await expect(checklist).toHaveValue(/Signed by both sides\nFiled$/);

  await page.getByRole('button', { name: 'Delete “Budget approval”' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Budget approval' })).toHaveCount(0);
  await page.getByRole('heading', { name: 'Steps of buying' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article', { name: 'Budget approval' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Move “Budget approval” down' }).click();
  await expect(
    page.getByText('“Purchase order” waits for “Budget approval”, which must stand before it'),
  ).toBeVisible();
  await stored(page);

  await page.reload();
  await expect(title(page, 'Enterprise, Nordics')).toBeVisible();
  await expect(phase(page, 'Roll-out')).toBeVisible();
  await expect(legal.getByRole('textbox', { name: 'Days' })).toHaveValue('60');
  await expect(checklist).toHaveValue(/Filed$/);

  await page.getByRole('button', { name: 'Delete the playbook' }).click();
  await expect(title(page, 'Playbooks')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Enterprise, Nordics' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'Enterprise, Nordics' })).toBeVisible();
});

test('every part of a playbook of one’s own can be reached by everybody', async ({ page }) => {
  // One or two rows of each list: what is true of them is true of more.
  const whole = JSON.parse(readFileSync(inProject('resources', 'playbooks', 'enterprise.json'), 'utf8'));
  const short = Object.entries(whole).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.slice(0, 2) : value,
  ]);
  await openPlaybooks(page);
  await importFiles(page, {
    name: 'short.playbook.json',
    text: JSON.stringify({ ...Object.fromEntries(short), id: 'short', name: 'Short' }),
  });
  await expect(title(page, 'Short')).toBeVisible();
  await stored(page);
  await expectAccessible(page);
});

test('a playbook goes out as a file and comes in again, and a bad file changes nothing', async ({ page }) => {
  await copyOf(page, 'Mid-market');
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Mid-market (copy).playbook.json');
  const text = readFileSync(await file.path(), 'utf8');

  await page.getByRole('link', { name: 'Playbooks', exact: true }).last().click();
  const changed = text.replace('"name": "Mid-market (copy)"', '"name": "From a colleague"');
  const dialog = page.getByRole('dialog');
  await importFiles(page, { name: 'a.playbook.json', text: changed });
  await expect(dialog).toContainText('From a colleague is here already.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep both' }).click();
  await expect(title(page, 'From a colleague (copy)')).toBeVisible();
  await page.getByRole('link', { name: 'Playbooks', exact: true }).last().click();
  await expect(page.getByRole('link', { name: 'Mid-market (copy)' })).toBeVisible();
  await importFiles(page, { name: 'a.playbook.json', text: changed });
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(title(page, 'From a colleague')).toBeVisible();

  await page.getByRole('link', { name: 'Playbooks', exact: true }).last().click();
  await importFiles(
    page,
    { name: 'broken.playbook.json', text: text.slice(0, 400) },
    { name: 'newer.playbook.json', text: text.replace('"version": 1', '"version": 2') },
    { name: 'wrong.playbook.json', text: text.replace('"winRate": 0.', '"winRate": 7.') },
  );
  for (const [name, why] of [
    ['broken.playbook.json', /line \d+/],
    ['newer.playbook.json', /written by a newer Longview/],
    ['wrong.playbook.json', /targets\.winRate: must be between 0 and 1/],
  ] as const) {
    await expect(dialog.getByRole('heading', { name })).toBeVisible();
    await expect(dialog).toContainText(why);
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
  await expect(dialog).toHaveCount(0);
  const books = page.getByRole('region', { name: 'Your own' }).getByRole('listitem');
  await expect(books).toHaveCount(2);
});

test('many playbooks come in at one go, as many as there can be', async ({ page }) => {
  const text = readFileSync(inProject('resources', 'playbooks', 'smb.json'), 'utf8');
  await openPlaybooks(page);
  const files = Array.from({ length: 52 }, (_, n) => ({
    name: `${n}.playbook.json`,
    text: text.replace('"id": "smb"', `"id": "book-${n}"`).replace(/"name": "[^"]*"/, `"name": "Book ${n}"`),
  }));
  await importFiles(page, ...files);
  await expect(page.getByText('50 files are among your playbooks.')).toBeVisible();
  await expect(page.getByText('Book 51 was not imported')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your own' }).getByRole('listitem')).toHaveCount(50);
  await expect(title(page, 'Playbooks')).toBeVisible();
});

test('an account takes the segment that its size speaks for, and follows a playbook of one’s own', async ({ page }) => {
  await copyOf(page, 'Small and medium business');
  await page.getByRole('textbox', { name: 'Name of the playbook' }).fill('Ours');
  await page.getByRole('textbox', { name: 'Employees, to' }).fill('300');
  await stored(page);
  await openHome(page);
  await createAccount(page, 'Northwind Rail');
  await page.getByRole('textbox', { name: 'Employees' }).fill('200');
  await page.keyboard.press('Tab');
  await expect(
    page.getByText(/200 employees fit both Small and medium business .* and Mid-market .*You decide\./),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Take SMB' }).click();
  await expect(page.getByRole('combobox', { name: 'Segment' })).toHaveValue('SMB');
  await page.getByRole('textbox', { name: 'Employees' }).fill('250');
  await page.keyboard.press('Tab');
  const fit = page.getByRole('region', { name: /^Fit with/ });
  await expect(fit.getByRole('listitem').filter({ hasText: 'Employees' })).toContainText('above');
  await expect(fit).toContainText('Not recorded');

  await page.getByRole('combobox', { name: 'Playbook' }).click();
  await page.getByRole('option', { name: 'Ours' }).click();
  await expect(fit.getByRole('heading')).toContainText('Fit with Ours');
  await expect(fit.getByRole('listitem').filter({ hasText: 'Employees' })).toContainText('fits');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Read Ours' }).click();
  await expect(title(page, 'Ours')).toBeVisible();
});

test('two windows edit one’s own playbooks at once, and neither loses anything', async ({ page, context }) => {
  await copyOf(page, 'Enterprise');
  await stored(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(title(other, 'Enterprise (copy)')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the playbook' }).fill('From the first window');
  await other.getByRole('textbox', { name: 'Summary' }).first().fill('From the second window');
  for (const window of [page, other]) {
    await expect(title(window, 'From the first window')).toBeVisible();
    await expect(window.getByRole('textbox', { name: 'Summary' }).first()).toHaveValue('From the second window');
    await stored(window);
  }
  await page.reload();
  await expect(title(page, 'From the first window')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Summary' }).first()).toHaveValue('From the second window');
});

test('the sales process is read, copied, edited and given back', async ({ page }) => {
  await openPlaybooks(page);
  await page.getByRole('link', { name: 'Sales process' }).click();
  await expect(title(page, 'Sales process')).toBeVisible();
  await expect(phase(page, 'Discovery')).toContainText('Requirements fully understood');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Copy to edit' }).click();
  const discovery = phase(page, 'Discovery');
  // As people write it: 35, or 35 %.
  await discovery.getByRole('textbox', { name: 'Probability' }).fill('35 %');
  await discovery.getByRole('button', { name: 'Add an exit criterion' }).click();
  await page.keyboard.type('Budget holder met');
  await page.keyboard.press('Enter');
  await stored(page);
  await expectAccessible(page);
  await page.reload();
  await expect(discovery.getByRole('textbox', { name: 'Probability' })).toHaveValue('35');
  await expect(discovery.getByText('Budget holder met')).toBeVisible();
  await page.getByRole('button', { name: 'Use the app’s' }).click();
  await expect(discovery).toContainText('Worth20%');
});
