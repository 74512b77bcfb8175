import { expect, type Locator, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { bar, drag, openActionPlan, row, rows, undoName, zoomTo } from './support/plan.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

test('the timeline opens at today, in quarters of the fiscal year, and is accessible', async ({ page }) => {
  await openActionPlan(page);
  await expect(page.locator('.tl-flag.today')).toBeInViewport();
  await expect(page.getByText('Q3 FY27', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'The plan at a glance' })).toContainText('of 25 done');
  await expectAccessible(page);
  await row(page, 'Vendor evaluation').click();
  await page.getByLabel('Start', { exact: true }).click();
  await expect(page.locator('[data-dates-dropdown]')).toHaveCSS('opacity', '1');
  await expectAccessible(page);
});

test('dragging moves and resizes a milestone, each in one step that undo takes back', async ({ page }) => {
  await openActionPlan(page);
  const start = page.getByLabel('Start', { exact: true });
  const end = page.getByLabel('End', { exact: true });
  await zoomTo(page, 'Months');
  const vendor = await bar(page, 'Vendor evaluation');
  await expect(start).toHaveValue('Jan 11, 2027');

  // Seven pixels a day: 35 are five days.
  await drag(page, vendor, 35);
  await expect(page.locator('.push-tip')).toContainText('26 days');
  await page.mouse.up();
  await expect(start).toHaveValue('Jan 16, 2027');
  await expect(end).toHaveValue('Feb 10, 2027');
  await expect(undoName(page)).toHaveAccessibleName('Undo: Move Vendor evaluation and push 11 that depend on it');

  await drag(page, vendor, 70, 'end');
  await page.mouse.up();
  await expect(start).toHaveValue('Jan 16, 2027');
  await expect(end).toHaveValue('Feb 20, 2027');

  await drag(page, vendor, 70);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(start).toHaveValue('Jan 16, 2027');

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(start).toHaveValue('Jan 11, 2027');
  await expect(end).toHaveValue('Feb 5, 2027');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('the dot at a bar’s end links it to another; a loop is refused by name', async ({ page }) => {
  await openActionPlan(page);
  const source = await bar(page, 'Investment committee paper');
  const from = await source.locator('.tl-dot').boundingBox();
  const target = page.locator('.tl-bar', { hasText: '' });
  const dpa = await rowBar(page, target, 'Sourcing route agreed');
  if (from === null || dpa === null) throw new Error('not drawn');
  await row(page, 'Investment committee paper').click();
  await page.mouse.move(from.x + 6, from.y + 6);
  await page.mouse.down();
  await page.mouse.move(dpa.x + dpa.width / 2, dpa.y + dpa.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('alert')).toContainText(
    /Investment committee paper already waits for Sourcing route agreed/,
  );
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

async function rowBar(page: Page, bars: Locator, title: string) {
  await row(page, title).click();
  return bars.and(page.locator('.selected')).boundingBox();
}

test('by keyboard alone: choose, move, lengthen, rename, delete, and back to the start', async ({ page }) => {
  await openActionPlan(page);
  await rows(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Account and initiative map')).toHaveAttribute('aria-selected', 'true');
  for (let i = 0; i < 40; i += 1) {
    if ((await row(page, 'Vendor evaluation').getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  const start = page.getByLabel('Start', { exact: true });
  const end = page.getByLabel('End', { exact: true });
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(start).toHaveValue('Jan 19, 2027');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(end).toHaveValue('Feb 12, 2027');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type('Vendor shortlist');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Vendor shortlist')).toBeVisible();
  await rows(page).focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Vendor shortlist')).toHaveCount(0);

  const undo = page.getByRole('button', { name: 'Nothing to undo' });
  for (let i = 0; i < 10 && !(await undo.isVisible()); i += 1) await page.keyboard.press('Control+z');
  await row(page, 'Vendor evaluation').click();
  await expect(start).toHaveValue('Jan 11, 2027');
  await expect(end).toHaveValue('Feb 5, 2027');
});

test('a pilot shows its score, takes a figure, and moves with the milestone that runs it', async ({ page }) => {
  await openActionPlan(page);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.getByRole('button', { name: /^Grid operations pilot/ }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('5 of 6 measured');
  await expectAccessible(page);
  await inspector.getByLabel('Add a criterion').fill('Crew overtime hours');
  await page.keyboard.press('Enter');
  const card = inspector.getByRole('group', { name: 'Crew overtime hours' });
  for (const [field, value] of [
    ['Baseline', '40'],
    ['Target', '20'],
    ['Actual', '30'],
  ] as const) {
    await card.getByLabel(`${field} of Crew overtime hours`).fill(value);
    await page.keyboard.press('Tab');
  }
  await expect(card).toContainText('50%');
  await expect(inspector).toContainText('6 of 7 measured');

  await page.getByRole('button', { name: 'Pilot', exact: true }).click();
  await page.keyboard.type('Storm desk pilot');
  await page.keyboard.press('Enter');
  const start = inspector.getByLabel('Start', { exact: true });
  const before = await start.inputValue();
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await row(page, 'Storm desk pilot').click();
  await rows(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await inspector.getByRole('button', { name: /^Storm desk pilot/ }).click();
  await expect(start).not.toHaveValue(before);
  expect(new Date(await start.inputValue()).getTime() - new Date(before).getTime()).toBe(7 * 86_400_000);
});

test('a new account says what belongs there, and M adds the first milestone', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await page.getByRole('link', { name: 'Action plan' }).click();
  await expect(page.getByRole('heading', { name: /on one line/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('m');
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type('First meeting');
  await page.keyboard.press('Enter');
  await expect(row(page, 'First meeting')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: /on one line/ })).toBeVisible();
});

test('a second window reads along: it follows, and offers nothing that it cannot do', async ({ page, context }) => {
  await openActionPlan(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(/^Reading along/)).toBeVisible();
  await expect(other.getByRole('button', { name: /^Milestone/ })).toHaveCount(0);
  await row(other, 'Vendor evaluation').click();
  await rows(other).focus();
  await other.keyboard.press('ArrowRight');
  await other.keyboard.press('Delete');
  await expect(other.getByLabel('Start', { exact: true })).toHaveValue('Jan 11, 2027');
  await row(page, 'Vendor evaluation').click();
  await rows(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(other.getByLabel('Start', { exact: true })).toHaveValue('Jan 12, 2027');
});
