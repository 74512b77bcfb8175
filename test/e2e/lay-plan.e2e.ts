import { expect, type Locator, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Lay the plan from a playbook' });
const preview = (page: Page) => dialog(page).getByRole('region', { name: 'What becomes of each milestone' });
const line = (page: Page, title: string) => preview(page).getByRole('row', { name: new RegExp(`^${title}`) });
const timeline = (page: Page) => page.getByRole('listbox', { name: 'Milestones on the timeline' });
const planTab = (page: Page) =>
  page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: /^Action plan/ });

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Lay the plan' }).click();
  await expect(dialog(page)).toHaveCSS('opacity', '1');
  return dialog(page);
}

async function setDay(page: Page, field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await page.keyboard.press('Tab');
}

const accept = (page: Page) => dialog(page).getByRole('button', { name: 'Lay the plan' });

test('an enterprise plan is laid back from a close date, and one undo takes all of it back', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Northwind Rail');
  await planTab(page).click();
  const asked = await openDialog(page);
  await expect(asked).toContainText('Enter the number of employees or the yearly revenue, and a segment is suggested.');
  await expect(accept(page)).toBeDisabled();

  await asked.getByRole('combobox', { name: 'Playbook' }).click();
  await page.getByRole('option', { name: 'Enterprise' }).click();
  await asked.getByRole('button', { name: 'Back from a close' }).click();
  await expect(asked).toContainText('Without a close date there is nothing to lay back from.');
  await expect(accept(page)).toBeDisabled();

  await setDay(page, asked.getByLabel('Close date'), 'Jan 31, 2027');
  await expect(asked).toContainText(
    'Already 13 days late: to close on Jan 31, 2027, “Security questionnaire and review” should have begun on ' +
      'Nov 8, 2026. Begun today, the earliest close is Feb 13, 2027.',
  );
  await expect(line(page, 'Purchase order')).toContainText('Jan 22 – Jan 31, 2027');
  await expectAccessible(page);

  const legal = asked.getByLabel('Legal and master agreement');
  await legal.fill('soon');
  await expect(asked).toContainText('Whole days, 1 to 10,000');
  await expect(accept(page)).toBeDisabled();
  await legal.fill('20');
  await expect(asked).toContainText(
    'There is time: “Security questionnaire and review” begins on Dec 3, 2026, in 12 days.',
  );
  await expect(asked).toContainText('6 added');
  await legal.press('Enter');
  await expect(asked).toBeVisible();

  await accept(page).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(timeline(page).getByRole('option')).toHaveCount(6);
  await expect(planTab(page)).toHaveAccessibleName('Action plan 6');

  // Asked for again, it stands as laid, with the close date and the lead time that were put in.
  await openDialog(page);
  await asked.getByRole('button', { name: 'Back from a close' }).click();
  await expect(asked.getByLabel('Close date')).toHaveValue('Jan 31, 2027');
  await expect(legal).toHaveValue('20');
  await expect(asked).toContainText('6 already in place');
  await expect(asked).toContainText('Nothing to change: it stands as laid.');
  await expect(accept(page)).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'From first meeting to signature, on one line' })).toBeVisible();
  await openDialog(page);
  await expect(asked.getByRole('combobox', { name: 'Playbook' })).toHaveValue('');
});

test('once the start has moved, what is as it was laid follows, and what was changed by hand stays', async ({
  page,
}) => {
  await openSample(page);
  await planTab(page).click();
  const asked = await openDialog(page);
  await expect(asked).toContainText('8,600 employees fit Enterprise (500 and more).');
  await expect(asked.getByLabel('Plan start')).toHaveValue('Sep 14, 2026');
  await expect(asked).toContainText('180 days in 4 phases, from Sep 14, 2026 to Mar 12, 2027.');
  await expect(asked).toContainText('16 added');
  await expectAccessible(page);
  await accept(page).click();
  await expect(planTab(page)).toHaveAccessibleName('Action plan 41');
  await expect(page.getByRole('list', { name: 'To lay anew' })).toHaveCount(0);

  await timeline(page)
    .getByRole('option', { name: /^Change management/ })
    .click();
  await setDay(page, page.getByLabel('Start', { exact: true }), 'Dec 1, 2026');
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: 'Overview' }).click();
  await setDay(page, page.getByRole('textbox', { name: 'Plan start' }), 'Oct 1, 2026');
  await planTab(page).click();
  const notice = page.getByRole('list', { name: 'To lay anew' });
  await expect(notice).toContainText(
    'The plan starts on Oct 1, 2026: 15 milestones stand where an earlier laying put them.',
  );
  await expectAccessible(page);

  await notice.getByRole('button', { name: 'Replan…' }).click();
  await expect(asked).toContainText('15 moved, 1 kept as changed by hand');
  await expect(line(page, 'Change management')).toContainText('Stays: changed by hand');
  await expect(line(page, 'Account intelligence')).toContainText('Oct 1 – Oct 7, 2026 Moved 17 days later');
  await accept(page).click();
  await expect(notice).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(notice).toHaveCount(0);
});

test('a plan is laid and taken back by keyboard alone', async ({ page }) => {
  await openSample(page);
  await planTab(page).click();
  await expect(timeline(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1');
  await page.keyboard.type('Lay the plan');
  await expect(page.getByRole('dialog').locator('[data-selected]')).toContainText('Lay the plan');
  await page.keyboard.press('Enter');
  const asked = dialog(page);
  await expect(asked.getByRole('combobox', { name: 'Playbook' })).toBeFocused();

  const back = asked.getByRole('button', { name: 'Back from a close' });
  await reach(page, back);
  await page.keyboard.press('Enter');
  await expect(back).toHaveAttribute('aria-pressed', 'true');
  await reach(page, asked.getByLabel('Purchase order'));
  await page.keyboard.press('ArrowUp');
  await expect(asked.getByLabel('Purchase order')).toHaveValue('11');
  await expect(line(page, 'Purchase order')).toContainText('Mar 9 – Mar 19, 2027');
  await reach(page, preview(page));
  await reach(page, accept(page));
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(planTab(page)).toHaveAccessibleName('Action plan 31');
  await page.keyboard.press('Control+z');
  await expect(planTab(page)).toHaveAccessibleName('Action plan 25');
});

/** Tabs on until the keyboard is on what is looked for. */
async function reach(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(goal, 'reached with Tab').toBeFocused();
}
