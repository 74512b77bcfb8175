import { readFile } from 'node:fs/promises';
import { readPlanFile } from '@core/exchange/plan-file.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { expect, type Page } from '@playwright/test';
import { TELLTALE, withTelltales } from '../support/telltales.ts';
import { createAccount, expectAccessible, openHome, openPlan, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { bridgeMain } from './support/main-bridge.ts';

const TODAY = new Date('2026-11-21T09:00:00Z');

async function samplePlan(): Promise<AccountPlan> {
  const file = readPlanFile(new Uint8Array(await readFile('resources/samples/enterprise.longview.json')));
  if (!file.ok) throw new Error('the sample does not open');
  return file.value.plan;
}

async function shows(page: Page, count: string): Promise<void> {
  await expect(page.locator('.show-count')).toHaveText(count);
}

async function presentToCustomer(page: Page): Promise<void> {
  await page.keyboard.press('Shift+C');
  await expect(page.getByRole('button', { name: 'Present customer-safe' })).toBeFocused();
  await page.keyboard.press('Enter');
  await shows(page, '1 of 5');
  await expect(page.getByRole('heading', { name: 'Who is involved' })).toBeAttached();
}

/** Everything that a page's window holds or tells, on each page of the presentation. */
async function everyPage(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (let at = 1; ; at += 1) {
    await shows(page, `${at} of 5`);
    const held = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        document.title,
        location.href,
        window.name,
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, Object.keys(history.state ?? {})]),
        [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
          .map(({ value }) => value)
          .join('\n'),
      ].join('\n'),
    );
    seen.push(`${held}\n${await page.locator('body').ariaSnapshot()}`);
    if (at === 5) return seen;
    await page.keyboard.press('ArrowRight');
  }
}

test('nothing private of any kind is in the customer’s window', async ({ page }) => {
  const plan = withTelltales(await samplePlan());
  await openHome(page);
  await createAccount(page, 'Other Bank QX9999Z');
  await page.getByRole('link', { name: 'Home' }).click();
  await openPlan(page, plan);
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: /^Map/ }).click();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await presentToCustomer(page);
  const seen = await everyPage(page);
  expect(seen.join('\n').match(TELLTALE)).toBeNull();
  expect(seen.join('\n')).toContain('Caroline Whitfield');
  expect(await page.title()).toBe('Longview');
  await expect(page.getByRole('navigation')).toHaveCount(0);

  // Nor after a reload, which stays where it was.
  await page.reload();
  await shows(page, '5 of 5');
  await page.keyboard.press('Home');
  expect((await everyPage(page)).join('\n').match(TELLTALE)).toBeNull();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect((await page.content()).match(TELLTALE)).toBeNull();
});

test('plans that differ in private things only give the same pages', async ({ browser, appAddress }) => {
  const plan = await samplePlan();
  const marked = withTelltales(plan);
  const other: AccountPlan = {
    ...marked,
    stakeholders: {
      x0: { name: 'Aaron Hidden', support: -2, reportsTo: 's-hale' },
      ...Object.fromEntries(
        Object.entries(marked.stakeholders)
          .toReversed()
          .map(([id, person], i) => [id, { ...person, support: -2, power: 5, position: { x: i * 300, y: 900 } }]),
      ),
    },
    ties: {},
    milestones: {
      x1: { title: 'Hidden step', start: '2026-01-01', end: '2026-01-02' },
      ...Object.fromEntries(Object.entries(marked.milestones).toReversed()),
    },
  };
  const pages: string[][] = [];
  for (const each of [plan, other]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const page = await context.newPage();
    await page.clock.setFixedTime(TODAY);
    await page.goto(appAddress);
    await openPlan(page, each);
    await presentToCustomer(page);
    // The order in which the app's own files came is the machine's, not the plan's.
    pages.push((await everyPage(page)).map((content) => content.replace(/<link [^>]*>/g, '')));
    await context.close();
  }
  expect(pages[1]).toEqual(pages[0]);
});

test('by keyboard alone: begun, gone through, and left only after a question', async ({ page }) => {
  await page.clock.setFixedTime(TODAY);
  await openSample(page);
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: /^Map/ }).click();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await presentToCustomer(page);
  const count = (text: string) => shows(page, text);
  for (const [key, shown] of [
    ['PageDown', '2 of 5'],
    ['ArrowRight', '3 of 5'],
    ['ArrowLeft', '2 of 5'],
    ['End', '5 of 5'],
    ['ArrowRight', '5 of 5'],
    ['PageUp', '4 of 5'],
    ['Home', '1 of 5'],
    ['ArrowLeft', '1 of 5'],
    ['Space', '2 of 5'],
  ] as const) {
    await page.keyboard.press(key);
    await count(shown);
  }
  await expect(page).toHaveURL(/present\/customer\/2$/);

  // The app's own keys do nothing here.
  for (const key of ['Control+k', 'Control+z', 'Control+n', 'Alt+2', '?', 'p', 'Control+e'])
    await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await count('2 of 5');

  const dialog = page.getByRole('dialog', { name: 'Leave customer-safe?' });
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('The next screen shows internal notes.');
  await expect(dialog.getByRole('button', { name: 'Stay' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await count('2 of 5');

  // The browser's way back goes through the pages, and asks before it leads out.
  await page.keyboard.press('Home');
  await count('1 of 5');
  await page.evaluate(() => history.go(-Number(history.state.__TSR_index)));
  await expect(dialog).toBeVisible();
  // So does an address that leads out of the pages, to what is checked before them as well.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  for (const further of ['', '1/more']) {
    await page.evaluate((rest) => {
      location.hash = location.hash.replace(/[^/]*$/, rest);
    }, further);
    await expect(dialog).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.evaluate(() => history.go(-Number(history.state.__TSR_index)));
  await expect(dialog).toBeVisible();
  // A reload meanwhile stays.
  await expect(page).toHaveURL(/present\/customer\/1$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await count('1 of 5');

  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Leave' }).press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Map' })).toBeVisible();
  await expect(page).toHaveURL(/\/map$/);
});

test('a click on the right goes on, on the left back, and the bar’s buttons do the same', async ({ page }) => {
  await openSample(page);
  await presentToCustomer(page);
  const stage = (await page.locator('.show-room').boundingBox())!;
  await page.mouse.click(stage.x + stage.width - 80, stage.y + 300);
  await shows(page, '2 of 5');
  await page.mouse.click(stage.x + 80, stage.y + 300);
  await shows(page, '1 of 5');
  await page.getByRole('button', { name: 'Next page' }).click();
  await shows(page, '2 of 5');
  await page.getByRole('button', { name: 'Previous page' }).click();
  await shows(page, '1 of 5');
});

test('the check before finds a planted word, leads to it, and does not stand in the way', async ({ page }) => {
  const plan = await samplePlan();
  const marsh = { ...plan.stakeholders['s-marsh']!, projectRole: 'Blocker, prefers Voltara' };
  await openPlan(page, { ...plan, stakeholders: { ...plan.stakeholders, 's-marsh': marsh } });
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Present customer-safe…' }).click();
  const words = page.getByRole('region', { name: /Words to look at/ });
  await expect(words.locator('mark')).toHaveText(['Blocker', 'Voltara']);
  await expect(words).toContainText('You can present all the same.');
  await expect(page.getByRole('region', { name: /People who will not be/ })).toContainText('Has no project role');
  await expectAccessible(page);
  await words.getByRole('button', { name: 'Change the project role of Helen Marsh' }).first().click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Helen Marsh');
  await page.goBack();
  await page.getByRole('button', { name: 'Present customer-safe' }).click();
  await shows(page, '1 of 5');
});

test('notes are in a window of their own, never on the presented screen, and move the pages', async ({ page }) => {
  await openSample(page);
  await presentToCustomer(page);
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('n');
  const notes = await opening;
  await expect(notes.getByText('Do not name Voltara', { exact: false })).toBeVisible();
  await expect(notes.getByRole('heading', { name: 'Who is involved' })).toBeVisible();
  await expectAccessible(notes);
  await notes.getByRole('button', { name: 'Next' }).click();
  await shows(page, '2 of 5');
  await expect(notes.getByRole('heading', { name: 'Shared milestones' })).toBeVisible();
  expect(await page.content()).not.toContain('Voltara');
  expect(await notes.title()).toBe('Longview');
});

test('our own side goes through roles, coverage, path and next steps, and leaves without a question', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('Shift+I');
  await expect(page.getByLabel('Presenter notes').last()).toHaveValue(/Do not name Voltara/);
  await expectAccessible(page);
  await page.locator('.prepare-head').getByRole('button', { name: 'Present', exact: true }).press('Enter');
  const count = page.locator('.show-count');
  await expect(count).toHaveText(/^1 of \d+$/);
  const pages = Number((await count.textContent())!.split(' of ')[1]);
  const titles: string[] = [];
  for (let at = 1; at <= pages; at += 1) {
    await shows(page, `${at} of ${pages}`);
    titles.push((await page.getByRole('heading', { level: 1 }).textContent())!);
    await expectAccessible(page);
    await page.keyboard.press('ArrowRight');
  }
  expect(titles.filter((title) => !title.endsWith(', continued'))).toEqual([
    'Roles',
    'Coverage',
    'The warmest path to Caroline Whitfield',
    'What changed, and what comes next',
  ]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Account' })).toBeVisible();
});

test('every customer page and the question are accessible in both themes', async ({ page }) => {
  await openSample(page);
  await presentToCustomer(page);
  for (let at = 1; at <= 5; at += 1) {
    await shows(page, `${at} of 5`);
    await expectAccessible(page);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1');
  await expectAccessible(page);
});

test('with a second display the window goes there and the notes stay', async ({ page, context, appAddress }) => {
  const main = await bridgeMain(context, appAddress);
  main.electron.displays.push({ id: 2, internal: false, workArea: { x: 1920, y: 0, width: 1920, height: 1080 } });
  await openSample(page);
  const before = main.window.bounds;
  await presentToCustomer(page);
  await expect.poll(() => main.electron.windows.length).toBe(2);
  expect([main.window.fullScreen, main.window.bounds.x]).toEqual([true, 1920]);
  expect(main.electron.windows[1]!.url).toMatch(/^app:\/\/longview\/index\.html#\/accounts\/[^/]+\/notes\/customer$/);

  // With the notes open there, the audience sees the page alone, and leaving is asked where the notes are.
  const notes = await context.newPage();
  await notes.goto(`${appAddress}${main.electron.windows[1]!.url.split('index.html')[1]}`);
  await expect(page.locator('.show-bar')).toHaveCount(0);
  await notes.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Shared milestones' })).toBeAttached();
  await notes.getByRole('button', { name: 'Leave' }).click();
  await notes.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('navigation', { name: 'Account' })).toBeVisible();
  await expect.poll(() => [main.window.fullScreen, main.window.bounds]).toEqual([false, before]);
  expect(main.electron.windows[1]!.destroyed).toBe(true);
  await main.dispose();
});
