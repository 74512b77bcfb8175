import { expect, type Locator, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const planTab = (page: Page) =>
  page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: /^Action plan/ });
const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Show as' }).getByRole('button', { name, exact: true });
const steps = (page: Page) => page.getByRole('table', { name: 'Steps of buying' });
const cell = (page: Page, what: string, step: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${what} of ${step}`) });
const undoName = (page: Page) => page.getByRole('button', { name: /^Undo: / }).first();
/** A cell of the list of milestones. */
const listCell = (page: Page, title: string, column: string) =>
  page
    .getByRole('row')
    .filter({ has: page.locator('.list-title').getByText(title, { exact: true }) })
    .locator(`[data-column="${column}"]`);
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

async function openProcurement(page: Page): Promise<void> {
  await openSample(page);
  await planTab(page).click();
  await view(page, 'Procurement').click();
  await expect(steps(page)).toBeVisible();
}

async function choose(page: Page, what: string, step: string, option: string | RegExp): Promise<void> {
  await cell(page, what, step).click();
  await page.getByRole('option', { name: option }).click();
}

const SECURITY = 'Security questionnaire and review';

test('a security questionnaire is taken from its template to done', async ({ page }) => {
  await openProcurement(page);
  await expect(page.getByText('0 of 7 done')).toBeVisible();
  await page.getByRole('button', { name: `Add ${SECURITY}` }).click();
  await expect(undoName(page)).toHaveAccessibleName(`Undo: Add step ${SECURITY}`);
  await expect(page.getByRole('button', { name: `Add ${SECURITY}` })).toHaveCount(0);
  // The keyboard stands on the new step, its checklist is open below it.
  await expect(steps(page).getByRole('button', { name: SECURITY, exact: true })).toBeFocused();
  const ticks = cell(page, 'Checklist', SECURITY);
  await expect(ticks).toHaveAccessibleName(`Checklist of ${SECURITY}: 0 of 5 done`);
  await expect(cell(page, 'Start', SECURITY)).toHaveAccessibleName(/Nov 21, 2026/);
  await expect(cell(page, 'End', SECURITY)).toHaveAccessibleName(/Dec 20, 2026/);
  await expectAccessible(page);

  await cell(page, 'Lead time', SECURITY).click();
  await page.keyboard.type('soon');
  await expect(page.getByText('Whole days, 1 to 10,000')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Lead time', SECURITY)).toHaveAccessibleName(`Lead time of ${SECURITY}: 45 days typical 30`);
  await expect(cell(page, 'Lead time', SECURITY)).toBeFocused();
  await expect(undoName(page)).toHaveAccessibleName(`Undo: Change the lead time of ${SECURITY}`);
  await expect(cell(page, 'End', SECURITY)).toHaveAccessibleName(/Jan 4, 2027/);

  await choose(page, 'Our owner', SECURITY, 'Tom Okafor');
  await choose(page, 'Customer’s owner', SECURITY, 'Ravi Menon');
  await choose(page, 'Status', SECURITY, 'In progress');
  const items = steps(page).getByRole('checkbox');
  await expect(items).toHaveCount(5);
  for (const item of await items.all()) await item.check();
  await expect(ticks).toHaveAccessibleName(`Checklist of ${SECURITY}: 5 of 5 done`);
  await expect(undoName(page)).toHaveAccessibleName('Undo: Tick Sign-off by their security in writing');
  await choose(page, 'Status', SECURITY, 'Done');
  await expect(page.getByText('1 of 8 done')).toBeVisible();

  // The legal step comes after it; undo takes back the step with its links.
  await page.getByRole('button', { name: 'Add Legal and master agreement' }).click();
  await expect(cell(page, 'Start', 'Legal and master agreement')).toHaveAccessibleName(/Jan 5, 2027/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Add Legal and master agreement' })).toBeVisible();
});

test('legal is blocked: the reason is asked for in place, is read everywhere, and goes with the block', async ({
  page,
}) => {
  await openProcurement(page);
  const legal = 'Master agreement redlines';
  await cell(page, 'Status', legal).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Blocked' }).click();
  const reason = page.getByRole('textbox', { name: `What blocks ${legal}` });
  await expect(reason).toBeFocused();
  await page.keyboard.type('No general counsel until January');
  await page.keyboard.press('Enter');
  await expect(steps(page)).toContainText('Blocked since today');
  await expect(page.getByText('1 blocked')).toBeVisible();
  await expectAccessible(page);

  await view(page, 'List').click();
  await expect(listCell(page, legal, 'status')).toHaveText('Blocked: No general counsel until January');
  await expect(page.getByRole('region', { name: 'The plan at a glance' })).toContainText(
    `${legal}: No general counsel until January`,
  );
  await view(page, 'Timeline').click();
  const row = page.getByRole('listbox', { name: 'Milestones on the timeline' }).getByRole('option', { name: legal });
  await expect(row).toHaveAttribute('title', /Blocked: No general counsel until January/);

  // In the inspector too, and once it is let go nothing of the block is left.
  await row.click();
  await expect(inspector(page).getByRole('textbox', { name: `What blocks ${legal}` })).toHaveValue(
    'No general counsel until January',
  );
  await inspector(page).getByRole('button', { name: 'No longer blocked' }).click();
  await expect(inspector(page).getByRole('combobox', { name: 'Status' })).toHaveValue('Not started');
  await inspector(page).getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Blocked' }).click();
  await expect(inspector(page).getByRole('textbox', { name: `What blocks ${legal}` })).toBeFocused();
  await expect(inspector(page).getByRole('textbox', { name: `What blocks ${legal}` })).toHaveValue('');
});

test('a status set to blocked in the list opens the inspector on its reason', async ({ page }) => {
  await openProcurement(page);
  await view(page, 'List').click();
  await listCell(page, 'Sourcing route agreed', 'status').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Blocked' }).click();
  await expect(inspector(page).getByRole('textbox', { name: 'What blocks Sourcing route agreed' })).toBeFocused();
});

test('a milestone takes over a checklist of the playbook', async ({ page }) => {
  await openProcurement(page);
  await cell(page, 'Checklist', 'Data processing agreement').click();
  await steps(page).getByRole('combobox', { name: 'Checklist template for Data processing agreement' }).click();
  await page.getByRole('option', { name: 'Data protection (6 items)' }).click();
  await expect(cell(page, 'Checklist', 'Data processing agreement')).toHaveAccessibleName(/0 of 6 done/);
  await expect(page.getByRole('button', { name: 'Add Data protection' })).toHaveCount(0);
  await expect(cell(page, 'Lead time', 'Data processing agreement')).toHaveAccessibleName(/19 days typical 20/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Add Data protection' })).toBeVisible();
});

test('an account without a playbook is offered one, and steps are added from the palette', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Northwind Rail');
  await planTab(page).click();
  await view(page, 'Procurement').click();
  await expect(page.getByText('No step of buying is on the plan yet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Follow Mid-market' }).click();
  await page.keyboard.press('Control+k');
  await page
    .getByPlaceholder(/search/i)
    .last()
    .fill('Add step Vendor');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Lead time', 'Vendor onboarding')).toHaveAccessibleName(/10 days as is typical/);
  await expect(steps(page).getByRole('button', { name: 'Vendor onboarding', exact: true })).toBeFocused();

  await page.getByRole('textbox', { name: 'Add a step of your own' }).fill('Works council agreement');
  await page.keyboard.press('Enter');
  await expect(steps(page)).toContainText('Works council agreement');
  await expect(page.getByText('0 of 2 done')).toBeVisible();
});

test('a second window reads procurement and risks along and offers nothing that it cannot do', async ({
  page,
  context,
}) => {
  await openProcurement(page);
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(/^Reading along/)).toBeVisible();
  await view(other, 'Procurement').click();
  await expect(steps(other)).toContainText('Vendor evaluation');
  await expect(other.getByRole('button', { name: /^Add / })).toHaveCount(0);
  await expect(other.getByRole('button', { name: 'Lay back from the close' })).toHaveCount(0);
  await expect(cell(other, 'Status', 'Vendor evaluation')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add Budget approval' }).click();
  await expect(steps(other)).toContainText('Budget approval');
  await cell(other, 'Checklist', 'Budget approval').click();
  await expect(steps(other).getByRole('checkbox').first()).toBeDisabled();

  await view(other, 'Risks').click();
  await expect(other.getByRole('table', { name: 'Risks' })).toContainText('No general counsel to own the redlines');
  await expect(other.getByRole('textbox', { name: 'Add a risk' })).toHaveCount(0);
  await expect(other.getByRole('button', { name: /^Delete / })).toHaveCount(0);
  await expect(other.locator('.plan-toolbar').getByRole('button', { name: 'Risk', exact: true })).toHaveCount(0);
});
