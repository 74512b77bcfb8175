import type { AccountPlan } from '@core/model/plan.ts';
import { newPlan } from '@core/model/plan.ts';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, openPlan, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { inspector, undone } from './support/map.ts';

test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const column = (page: Page, stage: string) => page.getByRole('region', { name: stage, exact: true });
const card = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('an opportunity goes past an open gate, is judged with evidence and closes as lost, all by keyboard', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('link', { name: /^Opportunities 2$/ }).press('Enter');
  const deal = card(page, 'Grid operations platform');
  await expect(column(page, 'Solution design')).toContainText('$1.84M, $736K weighted');
  await expect(column(page, 'Solution design')).toContainText('Stalled: 26 of 20 days');

  await deal.press('Enter');
  const gate = inspector(page).getByRole('group', { name: 'Exit criteria of Solution design' });
  await gate.getByRole('checkbox', { name: 'Technically feasible' }).press('Space');
  await expect(column(page, 'Solution design')).toContainText('1 of 3');
  await inspector(page).getByText('BANT', { exact: true }).click();
  await inspector(page).getByRole('button', { name: 'Budget: met' }).press('Enter');
  await expect(inspector(page)).toContainText('3 of 4 met, 1 partial');
  await inspector(page).getByRole('textbox', { name: 'Evidence for budget' }).fill('Committee approved on 20 November');
  await expectAccessible(page);

  await deal.press('Shift+ArrowRight');
  const dialog = page.getByRole('dialog', { name: 'Move Grid operations platform to Proposal' });
  await expect(dialog).toHaveCSS('opacity', '1');
  await expect(dialog).toContainText('2 exit criteria are open on the way');
  await expectAccessible(page);
  // Escape closes the dialog alone.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(inspector(page)).toBeVisible();
  await deal.press('Shift+ArrowRight');
  await expect(dialog).toHaveCSS('opacity', '1');
  await dialog.getByRole('checkbox', { name: 'Pricing given' }).press('Space');
  await dialog.getByRole('button', { name: 'Move anyway' }).press('Enter');
  await expect(column(page, 'Proposal')).toContainText('Grid operations platform');
  await expect(deal).toBeFocused();
  await deal.press('Shift+ArrowLeft');
  await expect(column(page, 'Solution design')).toContainText('2 of 3');

  // A figure of one's own stays unless the stage's standard is taken: one key in the dialog, one step to undo.
  await expect(column(page, 'Solution design')).toContainText('40% assumed');
  const probability = inspector(page).getByRole('textbox', { name: 'Probability' });
  await probability.fill('35');
  await probability.press('Enter');
  await expect(inspector(page)).toContainText('Your own figure');
  await deal.press('Shift+ArrowRight');
  await expect(dialog).toHaveCSS('opacity', '1');
  await expect(dialog.getByRole('checkbox', { name: 'Take the standard probability of Proposal, 60%' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(column(page, 'Proposal')).toContainText('60% assumed');
  await undone(page, 'Move Grid operations platform to proposal');
  await expect(column(page, 'Solution design')).toContainText('weighted, 35%');

  await inspector(page).getByRole('button', { name: 'Close as lost' }).press('Enter');
  const closing = page.getByRole('dialog', { name: 'Close Grid operations platform as lost' });
  await expect(closing).toHaveCSS('opacity', '1');
  await closing.getByRole('textbox', { name: 'Why it was lost' }).fill('Budget frozen');
  await closing.getByRole('button', { name: 'Close as lost' }).press('Enter');
  await page.getByRole('button', { name: /^Closed lost/ }).press('Enter');
  await expect(column(page, 'Closed lost')).toContainText('Budget frozen');
  await expect(page.getByRole('link', { name: /^Opportunities 1$/ })).toBeVisible();
  await undone(page, 'Close Grid operations platform as lost');
  await expect(column(page, 'Solution design')).toContainText('Grid operations platform');

  await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
  const amount = page.locator('[data-row]').filter({ hasText: 'Vegetation' }).locator('[data-column="amount"]');
  await amount.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Amount of Vegetation analytics add-on' })).toBeFocused();
  await page.keyboard.type('350k');
  await page.keyboard.press('Enter');
  await expect(amount).toHaveText('$350,000');
  await expectAccessible(page);
  await saved(page);
});

function account(id: string, name: string, lost: number): AccountPlan {
  const closed = Object.fromEntries(
    Array.from({ length: lost }, (_, i) => [
      `lost${i}`,
      { name: `Lost ${i}`, stage: 'closed-lost', closedOn: '2026-10-01', outcomeReason: i === 0 ? 'price' : 'Price' },
    ]),
  );
  return {
    ...newPlan(id, { name, segment: 'smb', currency: 'USD' }, '2026-01-01T00:00:00Z'),
    opportunities: {
      ...closed,
      won: { name: 'Won', stage: 'closed-won', amount: 900, closedOn: '2026-11-02' },
      open: { name: `Rollout at ${name}`, stage: 'proposal', amount: 1000, closeDate: '2026-11-10' },
    },
  } as AccountPlan;
}

test('the pipeline shows the open opportunities of all accounts, leads to each, and says what became of the others', async ({
  page,
}) => {
  await openPlan(page, account('a', 'Aegean Supplies', 3));
  await openPlan(page, account('b', 'Brightwater Foods', 1));
  await page.getByRole('navigation', { name: 'Longview' }).getByRole('link', { name: 'Pipeline' }).press('Enter');
  await expect(column(page, 'Proposal')).toContainText('$2K, $1.2K weighted');
  await expect(column(page, 'Proposal')).toContainText('Overdue Nov 10, 2026');

  await page.getByRole('button', { name: 'History', exact: true }).press('Enter');
  await expect(page.getByRole('region', { name: 'Win rate' })).toContainText('33% 2 of 6');
  await expect(page.getByRole('region', { name: 'Cycle' })).toContainText('Too few to say');
  await expect(page.getByRole('region', { name: 'Why won, why lost' })).toContainText('price4');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enterprise', exact: true }).press('Enter');
  await expect(page.getByRole('region', { name: 'Win rate' })).toContainText('Too few to say: 0 of 0');

  await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
  await expect(page.getByRole('table', { name: 'Open opportunities' }).getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Rollout at Brightwater Foods' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Brightwater Foods', level: 1 })).toBeVisible();
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Rollout at Brightwater Foods');
});
