import { expect, type Locator, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { card, openMap } from './support/map.ts';

// Wide enough for the list beside the map.
test.use({ viewport: { width: 1440, height: 900 } });

async function openFindings(page: Page): Promise<Locator> {
  await openMap(page);
  return page.getByRole('complementary', { name: 'Findings' });
}

async function openSampleMap(page: Page): Promise<Locator> {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'));
  await openSample(page);
  return openFindings(page);
}

test('a finding selects whom it is about, and its fix draws the way on the map', async ({ page }) => {
  const findings = await openSampleMap(page);
  const uncovered = findings.getByRole('button', { name: /Economic buyer not covered/ });
  await expect(uncovered).toContainText('Caroline Whitfield: brief access, last contact 43 days ago');
  await uncovered.click();
  await expect(uncovered).toHaveAttribute('aria-expanded', 'true');
  await expect(card(page, 'Caroline Whitfield')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Caroline Whitfield');
  await findings.getByRole('button', { name: 'Ask Peter Lindqvist for an introduction' }).click();
  await expect(page.getByRole('button', { name: /on the map$/, pressed: true })).toBeVisible();

  await findings.getByRole('button', { name: /Conflict with the champion/ }).click();
  await expect(card(page, 'Tomasz Zieliński')).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, 'Daniel Kessler')).toHaveAttribute('aria-pressed', 'true');
});

test('in a narrow window whom a finding is about comes out from under the list', async ({ page }) => {
  const findings = await openSampleMap(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(findings).toHaveCount(0);
  await page.getByRole('button', { name: /^Findings/ }).click();
  await findings.getByRole('button', { name: /Economic buyer not covered/ }).click();
  await expect(card(page, 'Caroline Whitfield')).toHaveAttribute('aria-pressed', 'true');
  const list = (await findings.boundingBox())!;
  await expect
    .poll(async () => (await card(page, 'Caroline Whitfield').boundingBox())?.x)
    .toBeGreaterThan(list.x + list.width);
});

test('a finding about something else leads to its screen', async ({ page }) => {
  const findings = await openSampleMap(page);
  await findings.getByRole('button', { name: /Criterion without a baseline/ }).click();
  await findings.getByRole('button', { name: 'Measure it before the pilot changes it' }).click();
  await expect(page).toHaveURL(/\/plan\/pilots\/p-grid$/);
  await expect(page.getByLabel('Baseline of First-time fix rate')).toBeFocused();
});

test('findings follow each edit, and undo', async ({ page }) => {
  const findings = await openSampleMap(page);
  const uncovered = findings.getByRole('button', { name: /Economic buyer not covered/ });
  await uncovered.click();
  await page.getByRole('radiogroup', { name: 'Access' }).getByRole('radio', { name: 'Regular' }).click();
  await expect(uncovered).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Undo: Rate access of Caroline Whitfield/ })
    .first()
    .click();
  await expect(uncovered).toBeVisible();
});

test('by keyboard alone: open the list, snooze with a reason, bring it back', async ({ page }) => {
  const findings = await openSampleMap(page);
  await expect(findings.getByText('Change in consensus if their support rises by one step')).toBeVisible();
  await page.keyboard.press('i');
  await expect(findings).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Findings/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(findings).toBeFocused();
  const before = Number(await findings.locator('.findings-count').textContent());

  const conflict = findings.getByRole('button', { name: /Conflict with the champion/ });
  await conflict.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(findings.getByRole('button', { name: 'Snooze', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Daniel settles it himself');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(findings.getByRole('button', { name: 'A month' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(conflict).toHaveCount(0);
  await expect(findings.locator('.findings-count')).toHaveText(String(before - 1));
  await expect(findings).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo: Snooze “Conflict with the champion”' }).first()).toBeVisible();
  await saved(page);

  await findings.getByRole('button', { name: '2 snoozed' }).focus();
  await page.keyboard.press('Enter');
  await expect(findings.getByText('Daniel settles it himself')).toBeVisible();
  await expect(findings.getByText(/^Until Dec 21, 2026/)).toBeVisible();
  await expectAccessible(page);
  await findings.getByRole('button', { name: /^Bring back: Conflict with the champion/ }).focus();
  await page.keyboard.press('Enter');
  await expect(findings.getByText('Daniel settles it himself')).toHaveCount(0);
  await findings.getByRole('button', { name: 'Back to findings' }).click();
  await expect(conflict).toBeVisible();
});

test('all of a kind are snoozed at once, and many of a kind are folded', async ({ page }) => {
  const findings = await openSampleMap(page);
  await findings.getByRole('button', { name: 'Show 5 more: Coverage too low' }).click();
  const gaps = findings.getByRole('button', { name: /Coverage too low/ });
  await expect(gaps).toHaveCount(7);
  await gaps.first().click();
  await findings.getByRole('button', { name: 'Snooze', exact: true }).click();
  await findings.getByRole('checkbox', { name: 'All 7 of this kind' }).check();
  await findings.getByRole('button', { name: 'For good' }).click();
  await expect(gaps).toHaveCount(0);
  await expect(findings.getByRole('button', { name: '8 snoozed' })).toBeVisible();
});

test('the list, a finding and its snooze are accessible', async ({ page }) => {
  const findings = await openSampleMap(page);
  await findings.getByRole('button', { name: /Ravi Menon: assumed/ }).click();
  await findings.getByRole('button', { name: 'Snooze', exact: true }).click();
  await expectAccessible(page);
});

test('a new account is told what comes first, and where to begin', async ({ page }) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  const findings = await openFindings(page);
  await findings.getByRole('button', { name: /No economic buyer/ }).click();
  await findings.getByRole('button', { name: /Find out who signs/ }).click();
  await expect(page.getByRole('form', { name: 'Add people' })).toBeVisible();
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 1024, height: 700 } });

  test('the list lies over the map when it is asked for, and Escape closes it', async ({ page }) => {
    const findings = await openSampleMap(page);
    await expect(findings).toHaveCount(0);
    const width = () => page.locator('.map-canvas').evaluate((element) => element.clientWidth);
    const whole = await width();
    await page.getByRole('button', { name: /^Findings/ }).click();
    await expect(findings).toBeFocused();
    expect(await width()).toBe(whole);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(findings).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Findings/ })).toBeFocused();
  });
});
