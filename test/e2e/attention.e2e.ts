import type { AccountPlan } from '@core/model/plan.ts';
import { expect } from '@playwright/test';
import { healthyPlan } from '../support/healthy-plan.ts';
import { expectAccessible, openPlan } from './support/app.ts';
import { test } from './support/fixtures.ts';

const deal = { ...healthyPlan.opportunities.deal!, probability: 0.5 };

/** Nobody wrote down a next step, and one that was promised is late. */
const rail: AccountPlan = {
  ...healthyPlan,
  opportunities: { deal: { ...deal, nextStep: '', amount: 100_000, currency: 'EUR' } },
  activities: {
    a1: {
      on: '2026-11-10',
      stakeholderIds: ['champ', 'cfo'],
      nextStep: 'Send the questionnaire',
      due: '2026-11-18',
    },
  },
};
/** Its close date has passed. */
const bank: AccountPlan = {
  ...healthyPlan,
  id: 'bank',
  account: { ...healthyPlan.account, name: 'Halvorsen Bank' },
  opportunities: {
    deal: { ...deal, name: 'Branches', amount: 200_000, currency: 'USD', closeDate: '2026-11-19' },
    next: { ...deal, name: 'Head office', amount: 50_000, currency: 'USD' },
  },
};

test('what needs attention is worked from Home, and the pipeline adds up by the user’s rates', async ({ page }) => {
  // What changed is told by its time, which goes on between two steps.
  const at = (second: number) => page.clock.setFixedTime(new Date(2026, 10, 21, 10, 0, second));
  await at(0);
  for (const plan of [rail, bank]) await openPlan(page, plan);
  await page.getByRole('link', { name: 'Home' }).click();
  const attention = page.getByRole('region', { name: 'Needs attention this week' });
  const lines = attention.getByRole('listitem');
  await expect(lines).toContainText([
    /Halvorsen Bank.*Branches: its close date passed 2 days ago/,
    /Northwind Rail.*Send the questionnaire, due 3 days ago/,
    /Northwind Rail.*has no next step/,
  ]);
  const pipeline = page.getByRole('region', { name: 'Weighted pipeline by quarter' });
  const chart = pipeline.getByRole('img');
  await expect(chart).toHaveAccessibleName(/Weighted pipeline \$125,000: Overdue \$100,000/);
  // In the smallest window each line has its two links one above the other.
  await page.setViewportSize({ width: 1024, height: 700 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  const more = (words: RegExp) => attention.getByRole('button', { name: words });
  await more(/has no next step/).press('Enter');
  await at(1);
  await page.getByRole('menuitem', { name: 'Snooze for a week' }).click();
  await expect(lines).toHaveCount(2);
  await at(2);
  await page.keyboard.press('Control+z');
  await expect(lines).toHaveCount(3);
  await at(3);
  await more(/Send the questionnaire/).click();
  await page.getByRole('menuitem', { name: 'Mark as done' }).click();
  await expect(lines).toHaveCount(2);
  // The line is gone: the keys go on with the next one.
  await expect(lines.last().locator('.attention-action')).toBeFocused();

  await pipeline.getByRole('button', { name: '€100K without a rate' }).click();
  const rates = page.getByRole('dialog', { name: 'Rates and quotas' });
  await expect(rates).toHaveCSS('opacity', '1');
  await rates.getByLabel('USD for 1 EUR').fill('1.1');
  await rates.getByLabel('Q1 2027').fill('90k');
  await expectAccessible(page);
  await rates.getByRole('button', { name: 'Done' }).click();
  await expect(chart).toHaveAccessibleName(
    /Weighted pipeline \$180,000: .*Q1 2027 \$80,000 in pipeline, quota \$90,000/,
  );
  await pipeline.getByRole('button', { name: 'Pipeline in figures' }).click();
  const figures = page.getByRole('dialog', { name: 'Weighted pipeline in figures' });
  await expect(figures.getByText('1 EUR = 1.1 USD, noted on Nov 21, 2026.')).toBeVisible();
  await expect(figures).toHaveCSS('opacity', '1');
  await page.keyboard.press('Escape');
  await expect(figures).toHaveCount(0);

  await page.goto('/#/attention?by=account');
  const list = page.getByRole('region', { name: 'Everything that needs attention' });
  await expect(list.getByRole('heading')).toHaveText([/Halvorsen Bank/, /Northwind Rail/]);
  await expectAccessible(page);
  await list.getByRole('link', { name: 'Set a day that holds, or close it' }).press('Enter');
  await expect(page).toHaveURL(/#\/accounts\/bank\/opportunities$/);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Overdue: give it another day');
});

test('what many accounts lack is one line on Home, which leads to all of them', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-21T09:00:00Z');
  for (const at of [1, 2, 3, 4]) {
    await openPlan(page, {
      ...healthyPlan,
      id: `p${at}`,
      account: { ...healthyPlan.account, name: `Works ${at}` },
      opportunities: { deal: { ...deal, nextStep: '', ...(at === 3 ? { closeDate: '2026-11-23' } : {}) } },
    });
  }
  await page.getByRole('link', { name: 'Home' }).click();
  const lines = page.getByRole('region', { name: 'Needs attention this week' }).getByRole('listitem');
  await expect(lines.first()).toContainText(/Works 3.*is to close/);
  const fold = lines.filter({ hasText: '4 accounts' });
  await expect(fold).toContainText('No next step');
  await expect(fold).toContainText('No day');
  await fold.getByRole('link').press('Enter');
  const list = page.getByRole('region', { name: 'Everything that needs attention' });
  await expect(list.getByRole('heading')).toHaveText([/Works 1/, /Works 2/, /Works 4/, /Works 3/]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'By day' }).press('Enter');
  await expect(list.getByRole('listitem').filter({ hasText: '4 accounts' })).toContainText('No next step');
});
