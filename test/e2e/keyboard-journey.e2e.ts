import { expect, type Locator, type Page } from '@playwright/test';
import { saved } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { card, cards, settledPlace, typePeople } from './support/map.ts';

/** Everything here is done with keys. Locators only look: nothing is clicked, filled or focused by the test. */

test.beforeEach(async ({ page }) => page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z')));

const people = [
  { name: 'Ingrid Berg', title: 'Chief financial officer', role: 'e' },
  { name: 'Jonas Vik', title: 'Head of data', role: 't' },
  { name: 'Ann Lee', title: 'Director, payments', role: 'c' },
  { name: 'Per Dahl', title: 'Sourcing lead', role: 'p' },
  { name: 'Mia Ruud', title: 'Teller', role: 'u' },
] as const;

/** Presses a key until the keyboard is on what is looked for. */
async function reach(page: Page, key: string, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(goal, `reached with ${key}`).toBeFocused();
}

/** Runs what the palette finds first under these words. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await expect(palette).toHaveCSS('opacity', '1');
  await page.keyboard.type(words);
  await expect(palette.locator('[data-selected]')).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

async function tie(page: Page, who: string, kind: string, whom: string): Promise<void> {
  await page.keyboard.press('t');
  const panel = page.getByRole('form', { name: 'Tie two people' });
  await expect(panel.getByRole('combobox', { name: 'Whom' })).toBeFocused();
  await expect(panel.getByRole('combobox', { name: 'Who', exact: true })).toHaveValue(who);
  await page.keyboard.type(whom);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('combobox', { name: 'Whom' })).toHaveValue(whom);
  if (kind !== 'Influences') {
    await page.keyboard.press('Shift+Tab');
    await expect(panel.getByRole('combobox', { name: 'How' })).toBeFocused();
    await page.keyboard.press('Enter');
    const option = page.getByRole('option', { name: kind });
    await expect(option).toBeVisible();
    for (let presses = 0; presses < 8 && !(await chosen(option)); presses += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('combobox', { name: 'How' })).toHaveValue(kind);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: /^Tie/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
}

/** From the card to a choice in the inspector, with Tab to the group and an arrow to the choice. */
async function rate(page: Page, group: string, wanted: string, key: string): Promise<void> {
  const choices = page.getByRole('radiogroup', { name: group });
  await reach(page, 'Tab', choices.getByRole('radio', { checked: true }));
  await reach(page, key, choices.getByRole('radio', { name: wanted }));
  await expect(choices.getByRole('radio', { name: wanted })).toBeChecked();
}

function chosen(option: Locator): Promise<boolean> {
  return option.evaluate((element) => element.hasAttribute('data-combobox-selected'));
}

async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Find a person' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(card(page, name)).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, name)).toBeFocused();
}

test('five people, roles, ties, a layout, a path and a presentation by keyboard alone', async ({ page }) => {
  // Several hundred keys, each of which is answered before the next.
  test.slow();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Account name')).toBeFocused();
  await page.keyboard.type('Halvorsen Bank');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Halvorsen Bank', level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { name: 'Nobody is on the map yet' })).toBeVisible();

  // Five people and their roles, one after the other.
  await page.keyboard.press('p');
  await typePeople(page, people);
  await expect(cards(page)).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Mia Ruud')).toBeFocused();
  for (const [name, role] of [
    ['Ingrid Berg', 'economic'],
    ['Jonas Vik', 'technical'],
    ['Ann Lee', 'champion'],
    ['Per Dahl', 'procurement'],
    ['Mia Ruud', 'user'],
  ] as const)
    await expect(card(page, name)).toHaveAccessibleName(new RegExp(role, 'i'));

  // Ann Lee supports us, knows us well, and has Ingrid Berg's ear through Jonas Vik.
  await find(page, 'Ann Lee');
  await rate(page, 'Support', 'Advocate', 'ArrowLeft');
  await rate(page, 'Access', 'Deep', 'ArrowRight');
  // What the customer may read of her.
  await reach(page, 'Tab', page.getByLabel('Project role'));
  await page.keyboard.type('Project lead');
  await expect(page.getByRole('button', { name: 'Undo: Change project role of Ann Lee' }).first()).toBeVisible();
  const access = page.getByRole('radiogroup', { name: 'Access' });
  await reach(page, 'Shift+Tab', access.getByRole('radio', { checked: true }));
  await find(page, 'Ann Lee');
  await tie(page, 'Ann Lee', 'Influences', 'Jonas Vik');
  await find(page, 'Jonas Vik');
  await tie(page, 'Jonas Vik', 'Influences', 'Ingrid Berg');
  await expect(page.locator('[data-tie]')).toHaveCount(2);

  // Another layout, as one step that is taken back and done again.
  const before = await settledPlace(card(page, 'Ingrid Berg'));
  await command(page, 'Lay out the map: Power × support');
  await expect.poll(() => settledPlace(card(page, 'Ingrid Berg'))).not.toBe(before);
  const after = await settledPlace(card(page, 'Ingrid Berg'));
  await page.keyboard.press('Control+z');
  await expect.poll(() => settledPlace(card(page, 'Ingrid Berg'))).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => settledPlace(card(page, 'Ingrid Berg'))).toBe(after);

  // The warmest path to the buyer, with its steps, drawn on the map.
  await find(page, 'Ingrid Berg');
  const path = page.getByRole('region', { name: 'Warmest path' });
  await expect(path.getByRole('listitem')).toContainText(['Ann Lee', 'Jonas Vik', 'Ingrid Berg']);
  await reach(page, 'Tab', path.getByRole('button', { name: 'Path on the map' }));
  await page.keyboard.press('Enter');
  await expect(path.getByRole('button', { name: 'Path on the map' })).toHaveAttribute('aria-pressed', 'true');

  // Presented to the customer from the first page to the last, and left after the question.
  await page.keyboard.press('Shift+C');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await reach(page, 'Tab', page.getByRole('button', { name: 'Present customer-safe' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.show-count')).toHaveText(/^1 of /);
  const pages = Number((await page.locator('.show-count').textContent())!.split(' of ')[1]);
  for (let at = 2; at <= pages; at += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.show-count')).toHaveText(`${at} of ${pages}`);
  }
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Leave customer-safe?' });
  await expect(question.getByRole('button', { name: 'Stay' })).toBeFocused();
  await reach(page, 'Tab', question.getByRole('button', { name: 'Leave' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/map$/);
  await expect(cards(page)).toHaveCount(5);
  await saved(page);
});
