import { expect, type Locator, type Page } from '@playwright/test';
import { createAccount, expectAccessible, openHome, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { card, openMap } from './support/map.ts';

function snapshots(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Compare' });
}

function changes(page: Page): Locator {
  return page.getByRole('complementary', { name: 'What changed on the map' });
}

async function openSnapshots(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(snapshots(page)).toBeVisible();
}

/** Adds people one after the other, as many names as there are. */
async function addPeople(page: Page, ...names: string[]): Promise<void> {
  await page.keyboard.press('p');
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(card(page, name)).toBeVisible();
  }
  await page.keyboard.press('Escape');
}

function zoomOf(page: Page): Promise<string | null> {
  return page.getByRole('button', { name: /^Zoom / }).textContent();
}

async function compareWithReview(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'));
  await openSample(page);
  await openMap(page);
  await openSnapshots(page);
  await page
    .getByRole('button', { name: 'Monthly review End of planning · Oct 2, 2026 · 12 people', exact: true })
    .click();
  await expect(changes(page).getByRole('heading', { name: 'Since Oct 2, 2026' })).toBeVisible();
}

async function showBeside(page: Page): Promise<Locator> {
  await changes(page).getByRole('switch', { name: 'Show the map of then beside' }).focus();
  await page.keyboard.press('Space');
  return page.getByRole('region', { name: 'The map on Oct 2, 2026' });
}

test('the sample’s review is compared with today: in words, in marks and in the status bar', async ({ page }) => {
  await compareWithReview(page);
  await expect(changes(page).getByRole('listitem')).toHaveText([
    'James Pruitt joined, under Helen Marsh',
    'Ravi Menon joined, under Ingrid Solberg',
    'Peter Lindqvist went from neutral to supporter',
    'Tomasz Zieliński went from sceptic to opponent',
    'Access to Peter Lindqvist went from brief to regular',
    'Influence of Aisha Rahman on Marcus Oyelaran is new',
    'Influence of Marcus Oyelaran on Caroline Whitfield is new',
    'Influence of Sofia Castellanos on Ravi Menon is new',
  ]);
  await expect(page.getByText('Compared with Oct 2: 2 joined, 2 changed support')).toBeVisible();
  await expect(page.locator('.compare-mark')).toHaveCount(4);

  await changes(page)
    .getByRole('button', { name: /^Tomasz Zieliński went/ })
    .click();
  await expect(card(page, 'Tomasz Zieliński')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Tomasz Zieliński');

  await changes(page).getByRole('button', { name: 'Stop comparing' }).click();
  await expect(changes(page)).toHaveCount(0);
  await expect(page.locator('.compare-mark')).toHaveCount(0);
});

test('the map of then stands beside today’s and follows it', async ({ page }) => {
  await compareWithReview(page);
  const then = await showBeside(page);
  await expect(then.getByRole('img')).toHaveAccessibleName(
    'The map on Oct 2, 2026: 12 people. Since then 2 joined, 2 changed support.',
  );
  await expect(then.locator('text', { hasText: 'Peter Lindqvist' })).toHaveCount(1);
  await expect(then.locator('text', { hasText: 'Ravi Menon' })).toHaveCount(0);

  /** How far apart the same person stands in the two maps, in pixels. */
  const apart = async () => {
    const was = (await then.locator('text', { hasText: 'Richard Hale' }).boundingBox())!;
    const is = (await card(page, 'Richard Hale').locator('.card-name').boundingBox())!;
    const [left, right] = [(await then.boundingBox())!, (await page.locator('.map-canvas').boundingBox())!];
    return Math.hypot(is.x - right.x - (was.x - left.x), is.y - right.y - (was.y - left.y));
  };
  await expect.poll(apart).toBeLessThan(6);
  const zoom = await zoomOf(page);
  await page.mouse.move(1100, 500);
  await page.mouse.wheel(0, -60);
  await expect.poll(() => zoomOf(page)).not.toBe(zoom);
  await expect.poll(apart).toBeLessThan(6);
  await changes(page).getByRole('button', { name: 'Stop comparing' }).click();
  await expect(then).toHaveCount(0);
});

test('comparing passes the accessibility rules: the snapshots, the changes, the two maps', async ({ page }) => {
  test.slow();
  await compareWithReview(page);
  await showBeside(page);
  await expectAccessible(page);
  await openSnapshots(page);
  await expectAccessible(page);
});

test('by keyboard alone: a snapshot is taken, the map changes, and who joined, left and moved is marked', async ({
  page,
}) => {
  await openHome(page);
  await createAccount(page, 'Halvorsen Bank');
  await openMap(page);
  await addPeople(page, 'Ingrid Berg', 'Jonas Vik', 'Lena Holm');

  await openSnapshots(page);
  await expect(snapshots(page)).toContainText('No snapshot yet');
  const label = snapshots(page).getByRole('combobox', { name: 'Take a snapshot of today’s map' });
  await expect(label).toBeFocused();
  await expect(label).toHaveValue('Before the quarterly review');
  await label.fill('At the start');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(snapshots(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo: Take At the start' }).first()).toBeVisible();

  await addPeople(page, 'Mads Lund');
  // Space adds to what is selected, so that goes first.
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
  await card(page, 'Jonas Vik').focus();
  await page.keyboard.press('Space');
  await expect(inspector).toContainText('Jonas Vik');
  await page.getByRole('combobox', { name: 'Reports to' }).fill('Ingrid');
  await expect(page.getByRole('option')).toHaveText(['Ingrid Berg']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo: Move Jonas Vik under Ingrid Berg' }).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Supporter' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Undo: Rate support of Jonas Vik' }).first()).toBeVisible();
  await card(page, 'Jonas Vik').focus();
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
  await card(page, 'Lena Holm').focus();
  await page.keyboard.press('Space');
  await expect(inspector).toContainText('Lena Holm');
  await page.getByRole('button', { name: 'Mark as left' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Lena Holm')).toHaveCount(0);

  await openSnapshots(page);
  await expect(page.getByRole('button', { name: /^At the start / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(changes(page).getByRole('listitem')).toHaveText([
    'Mads Lund joined',
    'Lena Holm left',
    'Jonas Vik moved under Ingrid Berg',
    'Jonas Vik went from unknown to supporter',
  ]);
  await expect(page.locator('.compare-ghost')).toHaveCount(1);
  await expect(page.locator('.compare-mark')).toHaveText([/Left/, /Joined/, /Moved/, '?']);

  await saved(page);
  await page.reload();
  await openSnapshots(page);
  await page.getByRole('button', { name: /^Rename At the start/ }).click();
  await page.keyboard.type(' of nothing');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Rename At the start,/ }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('First map');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Delete First map/ }).click();
  await expect(snapshots(page)).toContainText('No snapshot yet');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await openSnapshots(page);
  await expect(page.getByRole('button', { name: /^First map / })).toBeVisible();
});
