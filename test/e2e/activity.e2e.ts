import { expect } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { card, inspector, openMap, undone } from './support/map.ts';

// The sample account lives around this Saturday.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

test('a line typed on any screen is a touch: proposed, changed by keyboard, logged, on the map as last contact', async ({
  page,
}) => {
  await openSample(page);
  // Only what this window may write offers it.
  await expect(page.getByRole('button', { name: 'Set to nurture until a day' })).toBeVisible();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Log a touch with Meridian Grid plc' });
  await expect(dialog).toHaveCSS('opacity', '1');
  const line = dialog.getByLabel('What happened');
  await expect(line).toBeFocused();
  await page.keyboard.type('met the CFO, Peter and Tom yesterday, review agreed, next: send questionnaire by Fri');
  await expect(dialog.getByRole('combobox', { name: 'Type' })).toHaveValue('Meeting');
  await expect(dialog.getByLabel('Day', { exact: true })).toHaveValue('Nov 20, 2026');
  await expect(dialog.getByLabel('Next step', { exact: true })).toHaveValue('Send questionnaire');
  await expect(dialog.getByLabel('Due', { exact: true })).toHaveValue('Nov 27, 2026');
  await expectAccessible(page);

  // Peter goes, by a key; the keyboard stays among the people.
  await dialog.getByRole('button', { name: 'Take out Peter Lindqvist' }).focus();
  await page.keyboard.press('Delete');
  await expect(dialog.getByRole('button', { name: 'Take out Tom Okafor' })).toBeFocused();
  await dialog.getByLabel('Next step', { exact: true }).fill('Send the questionnaire');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);

  await openMap(page);
  await card(page, 'Caroline Whitfield').click();
  await expect(inspector(page)).toContainText('Nov 20, 2026, yesterday');
  const touches = inspector(page).getByRole('region', { name: 'Last touches' });
  await expect(touches).toContainText('Met the CFO, Peter and Tom, review agreed');
  await touches.getByRole('link', { name: 'All touches' }).click();

  const log = page.getByRole('region', { name: 'Activity log' });
  await expect(log.getByRole('listitem')).toHaveCount(2);
  await expect(log).toContainText('Fri Nov 20, 2026');
  const steps = page.getByRole('region', { name: /^Open next steps/ });
  await steps.getByRole('checkbox', { name: 'Done: Send the questionnaire' }).click();
  await expect(log.getByRole('checkbox', { name: 'Done: Send the questionnaire' })).toBeChecked();
  await expectAccessible(page);

  await undone(page, 'Tick off “Send the questionnaire”');
  await undone(page, 'Log a meeting with Caroline Whitfield');
  await expect(log.getByRole('listitem')).toHaveCount(1);
});

test('the profile grows by names and addresses; an account goes on nurture and comes back', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await page.getByRole('link', { name: 'Fill in the profile' }).click();
  await expect(page.getByRole('heading', { name: 'Profile of Halvorsen Bank' })).toBeVisible();
  for (const [key, label, typed] of [
    ['i', 'Add an initiative', 'Core renewal'],
    ['c', 'Add a competitor', 'Build in house'],
    ['r', 'Add a reference', 'Northern Fjord'],
    ['d', 'Add a document', 'https://share.example/charter'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByLabel(label, { exact: true })).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Delete ${typed.replace('https://', '')}` })).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  }
  await page.getByLabel('Our answer').fill('Show the cost of running it');
  const address = page.getByLabel('Address of share.example/charter');
  await expect(address).toHaveValue('https://share.example/charter');
  await address.fill('javascript:alert(1)');
  await expect(page.getByText('Only http, https and mailto addresses can be opened')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(address).toHaveValue('https://share.example/charter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete Build in house' }).click();
  await expect(page.getByLabel('Our answer')).toHaveCount(0);
  await undone(page, 'Delete Build in house');
  await expect(page.getByLabel('Our answer')).toHaveValue('Show the cost of running it');

  await page.getByRole('link', { name: 'Overview', exact: true }).first().click();
  await page.getByRole('button', { name: 'Set to nurture until a day' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveCSS('opacity', '1');
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Budget is frozen');
  await dialog.getByRole('button', { name: '6 months' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Set to nurture' }).click();
  const nurture = page.getByRole('region', { name: 'Nurture' });
  await expect(nurture).toContainText('On nurture until May 21, 2027: Budget is frozen');
  await nurture.getByRole('button', { name: 'Back to active' }).click();
  await expect(nurture).toHaveCount(0);
  await undone(page, 'Set Halvorsen Bank back to active');
  await expect(nurture).toBeVisible();
});
