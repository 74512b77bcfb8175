import { expect, type Page } from '@playwright/test';
import { expectAccessible, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { openActionPlan, row, rows, undoName } from './support/plan.ts';

/** What the timeline draws besides the bars, and how it is looked at. */

test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const facts = (page: Page) => page.getByRole('region', { name: 'The plan at a glance' });
const show = (page: Page) => page.getByRole('button', { name: 'Show', exact: true });
const layers = (page: Page) => page.getByRole('dialog');

test('the critical path, slack, phases and the forecast show, and what is hidden stays hidden after a reload', async ({
  page,
}) => {
  await openActionPlan(page);
  await expect(facts(page)).toContainText('Planned signature');
  await expect(facts(page)).toContainText('Critical path13 stepsfrom Pilot: field services');
  await expect(facts(page)).toContainText('Least slack off it9 daysMaster agreement redlines');
  await expect(facts(page)).toContainText(/Signature at P80.*after the close date/);
  await expect(page.getByRole('region', { name: 'Signature forecast' })).toContainText('20,000 trials');
  await expect(page.locator('.tl-forecast text')).toHaveText(['P50', 'P95']);
  await expect(row(page, 'Vendor evaluation')).toContainText('on the critical path');
  await expect(row(page, 'Sourcing route agreed')).toContainText('37 days of slack');
  await expect(page.locator('.tl-phase.now')).toContainText('Enterprise pilot');
  await expect(page.locator('.tl-slack').first()).toBeVisible();
  await expect(page.locator('.tl-ghost').first()).toBeVisible();
  const links = page.locator('.tl-link');
  await expect(links.first()).toBeAttached();

  await show(page).click();
  await expectAccessible(page);
  for (const name of ['Slack', 'Dependencies', 'Critical path', 'Baseline']) {
    await layers(page).getByRole('checkbox', { name }).click();
  }
  await page.keyboard.press('Escape');
  await expect(show(page)).toBeFocused();
  for (const drawn of ['.tl-slack', '.tl-link', '.tl-ghost', '.tl-bar.critical']) {
    await expect(page.locator(drawn)).toHaveCount(0);
  }
  await saved(page);
  await page.reload();
  await expect(rows(page)).toBeVisible();
  await expect(page.locator('.tl-link')).toHaveCount(0);
  await show(page).click();
  await layers(page).getByRole('checkbox', { name: 'Dependencies' }).click();
  await expect(links.first()).toBeAttached();
});

test('counting back from the close date says what must start by when, and leads there', async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await openActionPlan(page);
  await expect(facts(page)).toContainText(
    'Pilot readout, go or no-go must start by Jan 11, Master agreement redlines by Feb 3.',
  );
  await page.getByRole('button', { name: 'See steps' }).press('Enter');
  const steps = page.getByRole('dialog', { name: /^See steps/ });
  await expect(steps.getByRole('row', { name: /^Vendor evaluation/ })).toContainText('Jan 18Feb 127 days');
  await expectAccessible(page);
  await steps.getByRole('button', { name: 'Vendor evaluation' }).press('Enter');
  await expect(row(page, 'Vendor evaluation')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel('Start', { exact: true })).toHaveValue('Jan 11, 2027');
});

test('a baseline is set in one step, shows what moves from it, and is taken for one milestone alone', async ({
  page,
}) => {
  await openActionPlan(page);
  await show(page).click();
  await layers(page).getByRole('button', { name: 'Set the baseline of all that is open' }).click();
  await expect(undoName(page)).toHaveAccessibleName('Undo: Set the baseline of 22 milestones');
  // Of the done ones, one is late against its own baseline.
  await expect(page.locator('.tl-ghost')).toHaveCount(1);
  await row(page, 'Sourcing route agreed').click();
  await rows(page).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(row(page, 'Sourcing route agreed')).toContainText('7 days after its baseline');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('Baseline Dec 4, 2026, now 7 days later');
  await inspector.getByRole('button', { name: 'Set to this end' }).click();
  await expect(inspector).toContainText('Baseline Dec 11, 2026');
  await expect(row(page, 'Sourcing route agreed')).not.toContainText('baseline');
});

test('zooms by key and by wheel about the pointer, from weeks to three years, and fits the plan again', async ({
  page,
}) => {
  await openActionPlan(page);
  const chart = page.locator('.tl-chart');
  const width = async () => (await chart.boundingBox())?.width ?? 0;
  const fit = await width();
  await page.keyboard.press('=');
  await page.keyboard.press('=');
  await expect.poll(width).toBeGreaterThan(fit * 1.3);
  await page.keyboard.press('f');
  await expect.poll(width).toBe(fit);

  const flag = page.locator('.tl-flag.today');
  const box = (await flag.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 200);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(width).toBeGreaterThan(fit * 1.5);
  const moved = (await flag.boundingBox())!;
  expect(Math.abs(moved.x - box.x)).toBeLessThan(4);

  await show(page).click();
  await layers(page).getByRole('button', { name: 'Three years' }).click();
  await expect(page.locator('.tl-quarter b', { hasText: 'Q1 FY29' })).toBeAttached();
  await layers(page).getByRole('button', { name: 'Weeks' }).click();
  await expect(page.locator('.tl-month', { hasText: 'Nov 30' })).toBeAttached();
});
