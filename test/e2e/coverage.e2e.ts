import { expect, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { inspector, openMap } from './support/map.ts';

async function openCoverage(page: Page): Promise<void> {
  await openMap(page);
  await page
    .getByRole('navigation', { name: 'Ways to look at the people' })
    .getByRole('link', { name: 'Coverage' })
    .click();
  await expect(page.getByRole('toolbar', { name: 'Coverage' })).toBeVisible();
}

function cell(page: Page, ours: string, theirs: string) {
  return page.getByRole('gridcell', { name: new RegExp(`^${ours} with ${theirs}: `) });
}

const undo = (page: Page, label: string) => page.getByRole('button', { name: `Undo: ${label}` }).first();

test('the coverage matrix is walked and edited by keyboard alone', async ({ page }) => {
  await openSample(page);
  await openCoverage(page);
  await expect(page.getByText('9 of 14 people covered, 7 gaps')).toBeVisible();
  const first = cell(page, 'Nadia Brandt', 'Caroline Whitfield');
  await first.focus();
  await page.keyboard.press('End');
  const cfo = cell(page, 'Elena Voss', 'Caroline Whitfield');
  await expect(cfo).toBeFocused();
  await expect(cfo).toHaveAccessibleName('Elena Voss with Caroline Whitfield: vendor, wanted trusted: a gap');

  await page.keyboard.press('4');
  await expect(cfo).toHaveAccessibleName('Elena Voss with Caroline Whitfield: trusted, wanted trusted');
  await expect(page.getByText('9 of 14 people covered, 6 gaps')).toBeVisible();
  await expect(undo(page, 'Change Elena Voss’s coverage of Caroline Whitfield')).toBeVisible();

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+2');
  await expect(cell(page, 'Priya Raman', 'Caroline Whitfield')).toHaveAccessibleName(
    /not rated, wanted credible: a gap$/,
  );
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Priya Raman', 'Caroline Whitfield')).toHaveAccessibleName(/not covered$/);

  await page.keyboard.press('Control+End');
  const last = cell(page, 'Elena Voss', 'James Pruitt');
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: 'Elena Voss with James Pruitt' });
  await expect(editor.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await expect(last).toBeFocused();
  await expect(last).toHaveAccessibleName('Elena Voss with James Pruitt: vendor, wanted none');

  // Everything done in the editor is one step.
  await page.keyboard.press('Control+z');
  await expect(last).toHaveAccessibleName(/not covered$/);
  await page.keyboard.press('Control+Home');
  await expect(first).toBeFocused();

  await saved(page);
  await page.reload();
  await expect(cfo).toHaveAccessibleName('Elena Voss with Caroline Whitfield: trusted, wanted trusted');
});

test('the coverage matrix is edited by mouse, and shows gaps alone', async ({ page }) => {
  await openSample(page);
  await openCoverage(page);
  const cell1 = cell(page, 'Tom Okafor', 'Ingrid Solberg');
  await cell1.click();
  const editor = page.getByRole('dialog', { name: 'Tom Okafor with Ingrid Solberg' });
  await editor.getByRole('radiogroup', { name: 'We stand' }).getByText('Credible').click();
  await editor.getByRole('radiogroup', { name: 'We want' }).getByText('Trusted').click();
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(cell1).toHaveAccessibleName(/: credible, wanted trusted: a gap$/);
  await expect(page.getByText('10 of 14 people covered, 8 gaps')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Gaps only' }).check();
  await expect(page.getByRole('grid').getByRole('rowheader')).toHaveCount(8);
  await cell1.click();
  await editor.getByRole('button', { name: 'Not covered' }).click();
  await expect(cell1).toHaveAccessibleName(/not covered$/);
  // Who was being worked on stays until the keyboard is elsewhere.
  await expect(cell1).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('grid').getByRole('rowheader')).toHaveCount(7);

  await page
    .getByRole('rowheader', { name: /Caroline Whitfield/ })
    .getByRole('button')
    .click();
  await expect(inspector(page).getByRole('heading', { name: 'Caroline Whitfield' })).toBeAttached();
});

test('the roles that the deal needs stand over the matrix: met by whom, held or not', async ({ page }) => {
  await openSample(page);
  await openCoverage(page);
  const goals = page.getByRole('region', { name: 'Roles that the deal needs' });
  await expect(goals.getByRole('listitem').filter({ hasText: 'Economic' })).toContainText(
    /Caroline Whitfield.*not held yet/,
  );
  await expect(goals.getByRole('listitem').filter({ hasText: 'Champion' })).toContainText(/Sofia Castellanos.* held/);
  await goals.getByRole('button', { name: 'Caroline Whitfield' }).click();
  await inspector(page).getByRole('radio', { name: 'Deep' }).check();
  await expect(goals.getByRole('listitem').filter({ hasText: 'Economic' })).toContainText(/Caroline Whitfield held/);
});

test('an empty matrix says what to do first', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await openCoverage(page);
  await page.getByRole('link', { name: 'Go to the map' }).click();
  await page.keyboard.press('p');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Ingrid Berg');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await openCoverage(page);
  await expect(page.getByRole('heading', { name: 'Nobody of us is in the team yet' })).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Close inspector' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Add our team' }).click();
  await expect(page.getByRole('heading', { name: /^Our team/ })).toBeVisible();
});

test('a buyer’s panel shows the warmest path, anew after each edit, and draws it', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await page.getByRole('button', { name: /^Caroline Whitfield, / }).click();
  const path = page.getByRole('region', { name: 'Warmest path' });
  await expect(path.getByRole('listitem')).toHaveText([
    /Peter Lindqvist.*Regular access, supporter/,
    /Caroline Whitfield.*Peter signs off every case for her/,
  ]);
  await expect(path).toContainText('cost 1');
  await path.getByRole('button', { name: 'Path on the map' }).click();
  await expect(path.getByRole('button', { name: 'Path on the map' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('region', { name: 'Influence' })).toContainText(
    'Power 5, and Richard Hale listens to them',
  );
  await path.getByRole('button', { name: 'Make it the next step' }).click();
  await expect(path.getByRole('button', { name: 'It is the next step' })).toHaveAttribute(
    'title',
    'Grid operations platform: Ask Peter Lindqvist to introduce Caroline Whitfield',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo: Change next step of Grid operations platform' }).first().click();
  await expect(path.getByRole('button', { name: 'Make it the next step' })).toBeVisible();

  await path.getByRole('button', { name: 'Peter Lindqvist' }).click();
  await expect(inspector(page).getByRole('heading', { name: 'Peter Lindqvist' })).toBeAttached();
  await expect(path).toHaveCount(0);
  const step = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}, `) }).locator('.card-step');
  await expect(step('Peter Lindqvist')).toHaveText('1');
  await inspector(page).getByRole('radio', { name: 'Opponent' }).check();
  await expect(step('Marcus Oyelaran')).toHaveText('1');
  await expect(step('Peter Lindqvist')).toHaveCount(0);
  await page.getByRole('button', { name: /^Caroline Whitfield, / }).click();
  await expect(path.getByRole('listitem').first()).toContainText('Marcus Oyelaran');
  await expect(path).toContainText('cost 3');
});

test('a person’s coverage is added, changed and deleted in their panel', async ({ page }) => {
  await openSample(page);
  await openMap(page);
  await page.getByRole('button', { name: /^Richard Hale, / }).click();
  const coverage = page.getByRole('region', { name: 'Coverage' });
  await coverage.getByRole('combobox', { name: 'Add a colleague' }).click();
  await page.getByRole('option', { name: 'Elena Voss' }).click();
  await coverage.getByRole('combobox', { name: 'Desired standing of Elena Voss with Richard Hale' }).click();
  await page.getByRole('option', { name: 'Trusted' }).click();
  await expect(coverage.getByRole('listitem')).toContainText('Elena Voss');
  await expect(undo(page, 'Change Elena Voss’s coverage of Richard Hale')).toBeVisible();
  await coverage.getByRole('button', { name: 'Delete Elena Voss’s coverage of Richard Hale' }).click();
  await expect(coverage.getByRole('listitem')).toHaveCount(0);
  await undo(page, 'Delete Elena Voss’s coverage of Richard Hale').click();
  await expect(
    coverage.getByRole('combobox', { name: 'Desired standing of Elena Voss with Richard Hale' }),
  ).toHaveValue('Trusted');
});

test('the coverage matrix is accessible, also while a cell is edited', async ({ page }) => {
  await openSample(page);
  await openCoverage(page);
  await expectAccessible(page);
  await cell(page, 'Nadia Brandt', 'Caroline Whitfield').click();
  await expect(page.getByRole('dialog', { name: /^Nadia Brandt with/ })).toHaveCSS('opacity', '1');
  await expectAccessible(page);
});
