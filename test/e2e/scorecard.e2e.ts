import type { AccountPlan } from '@core/model/plan.ts';
import { newPlan } from '@core/model/plan.ts';
import { expect, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openPlan, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

const AT = '2026-01-01T00:00:00Z';

/** Accounts of one segment with a deal each: one rated, one not, one of them with an amount in another currency. */
function plans(): AccountPlan[] {
  const smb = (id: string, name: string, opportunities: object) =>
    ({ ...newPlan(id, { name, segment: 'smb', currency: 'USD' }, AT), opportunities }) as AccountPlan;
  return [
    smb('a', 'Aegean Supplies', { o: { name: 'Rollout', stage: 'proposal', discoveryRating: 4.4 } }),
    smb('b', 'Brightwater Foods', { o: { name: 'Depot', stage: 'discovery' } }),
    newPlan('c', { name: 'Calder Trust' }, AT),
  ];
}

const line = (page: Page, label: string) =>
  page.getByRole('table', { name: /^Scorecard of/ }).getByRole('row', { name: new RegExp(`^${label}`) });
const rail = (page: Page) => page.getByRole('navigation', { name: 'Longview' });

async function openScorecard(page: Page): Promise<void> {
  await rail(page).getByRole('link', { name: 'Scorecard' }).click();
  await expect(page.getByRole('heading', { name: 'Scorecard', level: 1 })).toBeVisible();
}

test('the scorecard over all plans names the plans behind a standard, and leads to the very field that is missing', async ({
  page,
}) => {
  for (const plan of plans()) await openPlan(page, plan);
  await openScorecard(page);
  const rating = line(page, 'Customers’ rating of the discovery');
  await expect(rating).toContainText('4.4');
  await expect(rating).toContainText('Missed');
  await expect(rating).toContainText('1 plan');
  await expect(line(page, 'Win rate')).toContainText('Not recorded');
  await expect(page.getByRole('region', { name: /^Without a playbook/ })).toContainText('Calder Trust');

  await rating.getByRole('button').click();
  await expect(page.getByRole('table', { name: /^Behind it/ })).toContainText('Aegean Supplies');
  const missing = page.getByRole('table', { name: 'Not recorded' });
  await expect(missing).toContainText('Brightwater Foods');
  await expectAccessible(page);

  await missing.getByRole('link', { name: 'Record it: Discovery rating of Brightwater Foods' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Brightwater Foods', level: 1 })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Discovery rating of Depot, 1 to 5' });
  await expect(field).toBeFocused();
  await page.keyboard.type('4.8');
  await page.keyboard.press('Enter');
  await expect(line(page, 'Customers’ rating of the discovery')).toContainText('Met');
  await saved(page);

  // Kept up to date: (4.4 + 4.8) ÷ 2.
  await openScorecard(page);
  await expect(rating).toContainText('4.6');
  await expect(rating).toContainText('Met');
  await page.goBack();
  await page
    .getByRole('button', { name: /^Undo: / })
    .first()
    .click();
  await expect(line(page, 'Customers’ rating of the discovery')).toContainText('Not recorded');
  await saved(page);
  await openScorecard(page);
  await expect(rating).toContainText('Missed');
});

test('a plan without a playbook gets a segment from the scorecard', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Calder Trust');
  await openScorecard(page);
  await page.getByRole('link', { name: 'Give Calder Trust a segment' }).click();
  await expect(page.getByRole('heading', { name: 'No playbook measures this account' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Segment' }).click();
  await page.getByRole('option', { name: 'Mid-market' }).click();
  await expect(page.getByRole('heading', { name: /^Mid-market scorecard/ })).toBeVisible();
});

test('figures of one’s own say whether a pipeline is enough, stay, and change no plan', async ({ page }) => {
  const [first] = plans();
  await openPlan(page, first!);
  await openScorecard(page);
  const panel = page.getByRole('region', { name: /^Pipeline sufficiency/ });
  await expect(panel).toContainText('the win rate and the sales cycle are not recorded');
  await panel.getByLabel('Opportunities, a figure of your own').fill('15');
  await panel.getByLabel('Win rate, a figure of your own').fill('30');
  await panel.getByLabel('Cycle, days, a figure of your own').fill('60');
  // 15 × 30 % ÷ 2 months.
  await expect(panel).toContainText('come to 2.25 deals a month: short of the target of 3');
  await expect(panel).toContainText('it would take 20 open opportunities, a win rate of 40% or a cycle of 45 days');
  await panel.getByLabel('Cycle, days, a figure of your own').fill('45');
  await expect(panel).toContainText('come to 3 deals a month: enough');
  await expect(panel).toContainText('Met');
  await page.reload();
  await expect(panel).toContainText('come to 3 deals a month: enough');
  await panel.getByRole('button', { name: 'Back to the plans’ figures' }).click();
  await expect(panel).toContainText('the win rate and the sales cycle are not recorded');
  await panel.getByRole('button', { name: /^Win rate: not recorded/ }).click();
  const opened = line(page, 'Win rate').getByRole('button');
  await expect(opened).toHaveAttribute('aria-expanded', 'true');
  await expect(opened).toBeFocused();
});

test('without accounts the scorecard says what belongs there; the palette leads to it', async ({ page }) => {
  await openHome(page);
  // At first sight, before the palette is read: it opens as soon as it is.
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/search/i)).toBeFocused();
  await page.keyboard.type('scorecard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing to measure yet' })).toBeVisible();
  await expectAccessible(page);
});

test('a second window reads the scorecard and changes nothing', async ({ page, context }) => {
  const [first] = plans();
  await openPlan(page, first!);
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('Reading along')).toBeVisible();
  const rating = line(other, 'Customers’ rating of the discovery');
  await rating.getByRole('button').click();
  await expect(other.getByRole('textbox', { name: 'Discovery rating of Rollout, 1 to 5' })).toHaveJSProperty(
    'readOnly',
    true,
  );
  await expect(other.getByLabel('Add an opportunity')).toHaveCount(0);
  await line(page, 'Customers’ rating of the discovery').getByRole('button').click();
  await page.getByRole('textbox', { name: 'Discovery rating of Rollout, 1 to 5' }).fill('5');
  await expect(rating).toContainText('Met');
});
