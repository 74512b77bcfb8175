import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { bar, drag, openActionPlan, row, rows, undoName, zoomTo } from './support/plan.ts';

/** Moving one milestone pushes what depends on it: seen before, done in one step, and left alone where that is wanted. */

test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

const note = (page: Page) => page.locator('.push-note');
const signature = (page: Page) => row(page, 'Signature');

test('a drag shows what it pushes, Alt leaves it, and undo takes all of it back', async ({ page }) => {
  await openActionPlan(page);
  await zoomTo(page, 'Months');
  const toolbar = page.locator('.plan-toolbar');
  const before = await toolbar.boundingBox();
  const vendor = await bar(page, 'Vendor evaluation');
  // The inspector that a press opens does not move the bar away from under the pointer.
  expect((await toolbar.boundingBox())?.height).toBe(before?.height);
  // Seven pixels a day: 105 are fifteen days.
  await drag(page, vendor, 105);
  const tip = page.locator('.push-tip');
  await expect(tip).toContainText('pushes 11 milestones, the signature moves to Mar 27, 2027');
  await expect(page.locator('.push-by').first()).toContainText('+15 d');
  await page.keyboard.down('Alt');
  await expect(tip).toContainText('moves alone: 11 that depend on it will start too early');
  await expect(page.locator('.push-by')).toHaveCount(0);
  await page.keyboard.up('Alt');
  await expect(tip).toContainText('pushes 11 milestones');
  await page.mouse.up();
  await expect(undoName(page)).toHaveAccessibleName('Undo: Move Vendor evaluation and push 11 that depend on it');
  await expect(signature(page)).toContainText('Mar 27, 2027');
  await expect(note(page)).toContainText('Vendor evaluation pushes 11 milestones, the signature moves to Mar 27, 2027');
  await expectAccessible(page);

  await note(page)
    .getByRole('button', { name: /^Move only this one/ })
    .click();
  await expect(undoName(page)).toHaveAccessibleName('Undo: Move Vendor evaluation');
  await expect(signature(page)).toContainText('Mar 12, 2027');
  // The inspector of the same milestone offers it now.
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'Push them' }).click();
  await expect(signature(page)).toContainText('Mar 27, 2027');
  await page.keyboard.press('Control+z');
  await expect(signature(page)).toContainText('Mar 12, 2027');
  await expect(row(page, 'Vendor evaluation')).toContainText('Jan 11');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();

  // What the pointer took, the keys go on with.
  await vendor.click();
  await expect(rows(page)).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(signature(page)).toContainText('Mar 19, 2027');
});

test('by keyboard: steps push as one, there and back leaves nothing, and a link is made with L', async ({ page }) => {
  await openActionPlan(page);
  await row(page, 'Vendor evaluation').click();
  await rows(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(signature(page)).toContainText('Mar 20, 2027');
  await expect(undoName(page)).toHaveAccessibleName('Undo: Move Vendor evaluation and push 11 that depend on it');
  await page.keyboard.press('p');
  await expect(signature(page)).toContainText('Mar 12, 2027');
  await page.keyboard.press('p');
  await expect(signature(page)).toContainText('Mar 20, 2027');
  // What was pushed comes back with it: the steps of one run are one move.
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(signature(page)).toContainText('Mar 12, 2027');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
  await page.keyboard.press('Control+ArrowLeft');
  await expect(undoName(page)).toHaveAccessibleName('Undo: Change the start of Vendor evaluation');
  await page.keyboard.press('Control+z');

  await page.keyboard.press('l');
  await expect(note(page)).toContainText('What waits for Vendor evaluation?');
  for (let i = 0; i < 40; i += 1) {
    if ((await row(page, 'Data processing agreement').getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(note(page)).toContainText('Enter lets Data processing agreement wait for Vendor evaluation.');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(undoName(page)).toHaveAccessibleName('Undo: Let Data processing agreement wait for Vendor evaluation');
  await expect(note(page)).toContainText('1 that depends on Vendor evaluation now starts too early.');
  await page.keyboard.press('p');
  await expect(undoName(page)).toHaveAccessibleName('Undo: Push one that depends on Vendor evaluation');

  await page.keyboard.press('l');
  await page.keyboard.press('Home');
  for (let i = 0; i < 40; i += 1) {
    if ((await row(page, 'Vendor evaluation').getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(/Data processing agreement already waits for Vendor evaluation/);
  await page.keyboard.press('Escape');
  await expect(note(page).filter({ hasText: 'What waits' })).toHaveCount(0);
});

test('a date given in the inspector that breaks what follows offers the push there', async ({ page }) => {
  await openActionPlan(page);
  await row(page, 'Vendor evaluation').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByLabel('End', { exact: true }).fill('Feb 20, 2027');
  await page.keyboard.press('Enter');
  await expect(inspector.getByText(/depend on it start too early\. Pushing moves the signature to/)).toBeVisible();
  await expectAccessible(page);
  await inspector.getByRole('button', { name: 'Push them' }).click();
  await expect(signature(page)).toContainText('Mar 27, 2027');
  await expect(undoName(page)).toHaveAccessibleName(/^Undo: Change the end of Vendor evaluation and push 11/);
  await page.keyboard.press('Control+z');
  await expect(signature(page)).toContainText('Mar 12, 2027');
});

test('a date typed key by key is one step, read near the day that was there; what is no day is said and not taken', async ({
  page,
}) => {
  await openActionPlan(page);
  await row(page, 'Vendor evaluation').click();
  const end = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('End', { exact: true });
  await end.fill('');
  await end.pressSequentially('Feb 20');
  await expect(row(page, 'Vendor evaluation')).toContainText('Jan 11 – Feb 5, 2027');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Vendor evaluation')).toContainText('Jan 11 – Feb 20, 2027');
  await end.fill('');
  await end.pressSequentially('Mar 4, 2027');
  await expect(row(page, 'Vendor evaluation')).toContainText('Jan 11 – Mar 4, 2027');
  await undoName(page).click();
  await undoName(page).click();
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();

  await end.fill('soonish');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“soonish” is no day')).toBeVisible();
  await expect(end).toHaveAttribute('aria-invalid', 'true');
  await end.fill('Jan 2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not before Jan 11, 2027')).toBeVisible();
  await expectAccessible(page);
  await end.fill('Jan 30');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(row(page, 'Vendor evaluation')).toContainText('Jan 11 – Feb 5, 2027');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('what if: the most critical first, seen on the timeline, and planned so in one step', async ({ page }) => {
  await openActionPlan(page);
  await page.keyboard.press('w');
  const panel = page.getByRole('region', { name: 'What if a milestone takes longer' });
  await expect(panel.getByLabel('How much longer')).toBeFocused();
  const first = panel.getByRole('row').nth(1);
  await expect(first).toContainText('If “Pilot: field services” takes 15 days longer, the signature moves by 15 days');
  await expectAccessible(page);
  await panel.getByLabel('How much longer').fill('1 week');
  await page.keyboard.press('Enter');
  const redlines = panel.getByRole('row', { name: /Master agreement redlines/ });
  await expect(redlines).toContainText('takes 7 days longer, the signature stays on');
  await panel.getByLabel('How much longer').fill('15');
  await expect(redlines).toContainText('the signature moves by 6 days');
  await redlines.getByRole('button', { name: /^If/ }).click();
  await expect(row(page, 'Master agreement redlines')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.push-by').first()).toBeVisible();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('If this takes 15 days longer, the signature moves by 6 days');
  await expectAccessible(page);
  await redlines.getByRole('button', { name: 'Plan it so' }).click();
  await expect(signature(page)).toContainText('Mar 18, 2027');
  await expect(undoName(page)).toHaveAccessibleName(/^Undo: Change the end of Master agreement redlines and push 10/);
  await expect(page.locator('.push-by')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(signature(page)).toContainText('Mar 12, 2027');
  await panel.getByRole('button', { name: 'Close what if' }).press('Enter');
  await expect(page.getByRole('button', { name: 'What if', exact: true })).toBeFocused();
});

test('in a small window the inspector covers neither what a push offers nor what if', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await openActionPlan(page);
  await row(page, 'Vendor evaluation').click();
  await page.keyboard.press('Shift+ArrowRight');
  await note(page)
    .getByRole('button', { name: /^Move only this one/ })
    .click();
  await expect(signature(page)).toContainText('Mar 12, 2027');
  await rows(page).focus();
  await page.keyboard.press('w');
  const panel = page.getByRole('region', { name: 'What if a milestone takes longer' });
  await panel.getByRole('button', { name: /^If “Vendor evaluation”/ }).click();
  await panel.getByRole('button', { name: 'Plan it so' }).click();
  await panel.getByRole('button', { name: 'Close what if' }).click();
  await expect(undoName(page)).toHaveAccessibleName(/^Undo: Change the end of Vendor evaluation and push 11/);
});

test('a late milestone goes on from today and pushes what depends on it', async ({ page, context }) => {
  await context.clock.setFixedTime('2027-02-20T09:00:00Z');
  await openActionPlan(page);
  await row(page, 'Vendor evaluation').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('From today: Feb 20 – Mar 17, 2027, pushes');
  await inspector.getByRole('button', { name: 'Move to today' }).click();
  await expect(inspector.getByLabel('Start', { exact: true })).toHaveValue('Feb 20, 2027');
  await expect(undoName(page)).toHaveAccessibleName(/^Undo: Move Vendor evaluation and push \d+ that depend on it$/);
  await expect(inspector.getByRole('button', { name: 'Move to today' })).toHaveCount(0);
});
