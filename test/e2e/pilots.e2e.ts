import { expect, type Locator, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const planTab = (page: Page) =>
  page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: /^Action plan/ });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const undoName = (page: Page) => page.getByRole('button', { name: /^Undo: / }).first();

async function openPilots(page: Page): Promise<void> {
  await planTab(page).click();
  await page.getByRole('button', { name: 'Pilots', exact: true }).click();
}

async function openSamplePilot(page: Page): Promise<void> {
  await openSample(page);
  await openPilots(page);
  await page.getByRole('link', { name: 'Grid operations pilot' }).click();
  await expect(region(page, 'How the pilot stands')).toContainText('5 of 6 measured');
}

async function setDay(page: Page, field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await page.keyboard.press('Tab');
}

test('a pilot is run by hand to a go: criteria, figures, meetings, decision, each taken back by undo', async ({
  page,
}) => {
  await openHome(page);
  await createAccount(page, 'Northwind Rail');
  await openPilots(page);
  await expect(page.getByRole('heading', { name: 'Show it working before they buy' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add the first pilot' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Depot dispatch');
  await page.keyboard.press('Enter');
  await setDay(page, page.getByLabel('Start', { exact: true }), 'Nov 23, 2026');
  await setDay(page, page.getByLabel('End', { exact: true }), 'Jan 21, 2027');
  for (const department of ['Operations', 'Customer service', 'Finance']) {
    await page.getByRole('combobox', { name: 'Departments' }).fill(department);
    await page.keyboard.press('Enter');
  }
  const missing = region(page, 'What is missing');
  await expect(missing).toContainText('No criterion says what counts as a success');
  await missing.getByRole('button', { name: /^No criterion/ }).click();
  await expect(page.getByLabel('Add a criterion')).toBeFocused();
  await page.keyboard.type('Minutes to dispatch');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Calls answered');
  await page.keyboard.press('Enter');
  await missing.getByRole('button', { name: 'Minutes to dispatch: no target is agreed' }).click();
  await expect(page.getByLabel('Target of Minutes to dispatch')).toBeFocused();
  await page.keyboard.type('30');
  await page.getByLabel('Baseline of Minutes to dispatch').fill('42');
  await page.getByLabel('Actual of Minutes to dispatch').fill('28.5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'Minutes to dispatch: from 42 to 30, now 28.5, passed' })).toBeVisible();

  await page.getByRole('button', { name: 'Every two weeks', exact: true }).click();
  await page.getByRole('button', { name: 'Lay the meetings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lay the steering meetings' });
  await expect(dialog).toHaveCSS('opacity', '1');
  await expect(dialog.getByRole('status')).toHaveText('5 added');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Lay the meetings' }).click();
  const meetings = page.getByRole('list', { name: 'Steering meetings' });
  await expect(meetings.getByRole('listitem')).toHaveCount(5);
  await expect(undoName(page)).toHaveAccessibleName('Undo: Lay the steering meetings of Depot dispatch');

  const decision = region(page, 'Decision');
  await setDay(page, decision.getByLabel('To be decided on'), 'Jan 28, 2027');
  await decision.getByRole('button', { name: 'Put the day on the timeline' }).click();
  await expect(decision).toContainText('On the timeline: Depot dispatch: go or no-go');
  await decision.getByRole('button', { name: 'Go', exact: true }).click();
  await expect(decision).toContainText('Calls answered is not measured: the decision rests on the others.');
  await setDay(page, decision.getByLabel('Decided on', { exact: true }), 'Nov 20, 2026');
  await decision.getByRole('button', { name: 'Record the decision' }).click();
  await expect(decision).toContainText('Go on Nov 20, 2026');
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('Passed');
  await expect(undoName(page)).toHaveAccessibleName('Undo: Decide Depot dispatch: go');
  await expectAccessible(page);

  await decision.getByRole('button', { name: 'Reopen the decision' }).click();
  await expect(decision).not.toContainText('Go on');
  await page.keyboard.press('Control+z');
  await expect(decision).toContainText('Go on Nov 20, 2026');
  await saved(page);
  await page.reload();
  await expect(region(page, 'Decision')).toContainText('Go on Nov 20, 2026');
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('Passed');

  await page.getByRole('button', { name: 'Delete pilot' }).click();
  await expect(undoName(page)).toHaveAccessibleName('Undo: Delete Depot dispatch and what was laid for it');
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: 'Depot dispatch' }).click();
  await expect(page.getByRole('list', { name: 'Steering meetings' }).getByRole('listitem')).toHaveCount(5);
});

test('the sample’s pilot says what is at risk, and leads to it', async ({ page }) => {
  await openSamplePilot(page);
  await expectAccessible(page);
  const risk = region(page, 'What is at risk');
  await expect(risk).toContainText('Repeat visits: 24% of the way after 50% of the days.');
  await expect(risk).toContainText('15 milestones wait for it');
  await expect(risk).toContainText('If “Pilot: field services” takes 15 days longer, the signature moves by 15 days');
  await risk.getByRole('button', { name: 'Show the milestone' }).first().click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Penetration test and remedies');
  await expectAccessible(page);
  await risk.getByRole('button', { name: 'Show in the business case' }).first().click();
  await expect(page).toHaveURL(/\/case$/);
  await page.goBack();
  await risk.getByRole('button', { name: 'Show the risk' }).first().click();
  await expect(page).toHaveURL(/\/plan$/);
  await expect(page.getByRole('button', { name: /^Title of Field services pilot/ })).toBeFocused();
});

test('meetings are laid anew when the pilot moves: what was edited stays, nothing is doubled, one undo takes it back', async ({
  page,
}) => {
  await openSamplePilot(page);
  await page.getByRole('button', { name: 'Lay the meetings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lay the steering meetings' });
  await expect(dialog).toContainText('The cadence stays as it is written');
  await dialog.getByRole('button', { name: 'Weekly', exact: true }).click();
  await dialog.getByRole('button', { name: 'Lay the meetings' }).click();
  const meetings = page.getByRole('list', { name: 'Steering meetings' });
  await expect(meetings.getByRole('listitem')).toHaveCount(4);
  await meetings.getByRole('button', { name: 'Steering meeting 2' }).click();
  await page.getByLabel('Title', { exact: true }).fill('With the board');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close inspector' }).click();

  await setDay(page, page.getByLabel('End', { exact: true }), 'Jan 15, 2027');
  await expect(region(page, 'Steering group')).toContainText('Laid again: 4 added.');
  await page.getByRole('button', { name: 'Lay them again' }).click();
  await expect(dialog.getByRole('row', { name: /^With the board/ })).toContainText('Stays: edited');
  await dialog.getByRole('button', { name: 'Lay the meetings' }).click();
  await expect(meetings.getByRole('listitem')).toHaveCount(8);
  await page.keyboard.press('Control+z');
  await expect(meetings.getByRole('listitem')).toHaveCount(4);
  await expect(meetings.getByRole('button', { name: 'With the board' })).toBeVisible();
});

test('the pilots are compared in a table, and a second window reads along', async ({ page, context }) => {
  await openSamplePilot(page);
  await page.getByRole('link', { name: 'All pilots' }).click();
  const row = page.getByRole('table', { name: 'Pilots' }).getByRole('row', { name: /^Grid operations pilot/ });
  await expect(row).toContainText('5 of 6');
  await expect(row).toContainText('Due Jan 8, 2027');
  await expectAccessible(page);
  await row.getByRole('link', { name: 'Grid operations pilot' }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(/^Reading along/)).toBeVisible();
  await expect(region(other, 'Criteria')).toContainText('Metric');
  await expect(other.getByRole('button', { name: 'Lay the meetings' })).toHaveCount(0);
  await expect(other.getByRole('button', { name: 'Go', exact: true })).toHaveCount(0);
  await expect(other.getByLabel('Add a criterion')).toHaveCount(0);
  await expect(other.getByLabel('Actual of Repeat visits')).toHaveAttribute('readonly', '');
});
