import { expect, type Page } from '@playwright/test';
import { expectAccessible, openSample } from './support/app.ts';
import { test } from './support/fixtures.ts';
import { card, cards, mapPlace, onScreen, openMap, placeOf, type Spot, settledPlace, undone } from './support/map.ts';

/** The map from afar, its layouts, its filter, folded departments, and who is dropped on whom. */

const MIDDLE = { x: 92, y: 42 };

async function openSampleMap(page: Page): Promise<void> {
  await openSample(page);
  await openMap(page);
  await expect(cards(page)).toHaveCount(14);
}

function middleOf({ x, y }: Spot): Spot {
  return { x: x + MIDDLE.x, y: y + MIDDLE.y };
}

/** Zooms out until the map is one picture, and waits until that shows everybody. */
async function zoomOut(page: Page): Promise<void> {
  const picture = page.locator('.map-picture[data-people="14"]');
  for (let presses = 0; presses < 12 && (await picture.count()) === 0; presses += 1) await page.keyboard.press('-');
  await expect(picture).toBeVisible();
}

function layout(page: Page, name: string) {
  return page.getByRole('group', { name: 'Layout' }).getByRole('button', { name });
}

const inspectorOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

test('from afar the map is one picture in which people are clicked, walked, dragged and framed', async ({ page }) => {
  await openSampleMap(page);
  const helen = middleOf(await mapPlace(card(page, 'Helen Marsh')));
  const peter = middleOf(await mapPlace(card(page, 'Peter Lindqvist')));
  await zoomOut(page);
  // Only who has the keyboard stands there.
  await expect(cards(page)).toHaveCount(1);

  const at = await onScreen(page, helen);
  await page.mouse.click(at.x, at.y);
  await expect(inspectorOf(page)).toContainText('Helen Marsh');
  await expect(card(page, 'Helen Marsh')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(card(page, 'Peter Lindqvist')).toBeFocused();
  await expectAccessible(page);

  const from = await onScreen(page, peter);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Undo: Move Peter Lindqvist on the map' }).first()).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.down('Shift');
  const [low, high] = [await onScreen(page, { x: -40, y: 200 }), await onScreen(page, { x: 900, y: 220 })];
  await page.mouse.move(low.x, low.y - 4);
  await page.mouse.down();
  await page.mouse.move(high.x, high.y + 4, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(inspectorOf(page)).toContainText('4 people');
});

test('a double click from afar comes near and edits; a click beside everybody selects nobody', async ({ page }) => {
  await openSampleMap(page);
  const helen = middleOf(await mapPlace(card(page, 'Helen Marsh')));
  await zoomOut(page);
  const at = await onScreen(page, helen);
  await page.mouse.dblclick(at.x, at.y);
  await expect(page.getByRole('textbox', { name: 'Name' }).first()).toHaveValue('Helen Marsh');
  await expect(page.locator('.map-picture')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Helen Marsh')).toBeFocused();

  await zoomOut(page);
  const beside = await onScreen(page, { x: helen.x, y: -150 });
  await page.mouse.click(beside.x, beside.y);
  await expect(inspectorOf(page)).toHaveCount(0);
});

test('another layout is one step, and undo brings the one before', async ({ page }) => {
  await openSampleMap(page);
  const start = await placeOf(card(page, 'James Pruitt'));
  await layout(page, 'Power × support').click();
  await expect(layout(page, 'Power × support')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Move these first').or(page.locator('.map-head.support')).first()).toBeVisible();
  await expect.poll(() => placeOf(card(page, 'James Pruitt'))).not.toBe(start);
  await expectAccessible(page);
  await layout(page, 'Influence').click();
  await expect(layout(page, 'Influence')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Undo: Lay out the map by influence' }).first().click();
  await page.getByRole('button', { name: 'Undo: Lay out the map by power and support' }).first().click();
  await expect(layout(page, 'Hierarchy')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => placeOf(card(page, 'James Pruitt'))).toBe(start);
});

test('on the grid of power and support a card dropped in another cell is rated, in one step', async ({ page }) => {
  await openSampleMap(page);
  await layout(page, 'Power × support').click();
  await expect(layout(page, 'Power × support')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.map-head.support').first()).toBeVisible();
  const helen = await mapPlace(card(page, 'Helen Marsh'));
  const start = await placeOf(card(page, 'Helen Marsh'));
  const from = await onScreen(page, middleOf(helen));
  const to = await onScreen(page, middleOf(await mapPlace(card(page, 'James Pruitt'))));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await expect(page.locator('.map-area.rated')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.map-area.rated')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo: Rate support and power of Helen Marsh' }).first().click();
  await expect.poll(() => placeOf(card(page, 'Helen Marsh'))).toBe(start);
});

test('on the grid of power and support the keys that move a card rate the person', async ({ page }) => {
  await openSampleMap(page);
  await layout(page, 'Power × support').click();
  await expect(layout(page, 'Power × support')).toHaveAttribute('aria-pressed', 'true');
  const start = await settledPlace(card(page, 'Helen Marsh'));
  await card(page, 'Helen Marsh').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+ArrowRight');
  await expect(card(page, 'Helen Marsh')).toHaveAccessibleName(/support neutral, power 4 of 5/);
  await expect.poll(() => placeOf(card(page, 'Helen Marsh'))).not.toBe(start);
  await page.keyboard.press('Control+ArrowDown');
  await expect(card(page, 'Helen Marsh')).toHaveAccessibleName(/support neutral, power 3 of 5/);
  await expect(card(page, 'Helen Marsh')).toBeFocused();
  await undone(page, 'Rate power of Helen Marsh');
  await undone(page, 'Rate support of Helen Marsh');
  await expect.poll(() => placeOf(card(page, 'Helen Marsh'))).toBe(start);
});

test('in a narrow window the toolbar keeps everything in reach', async ({ page }) => {
  const toolbar = page.getByRole('toolbar', { name: 'Map' });
  const clipped = () => toolbar.evaluate((each) => each.scrollWidth - each.clientWidth);
  await page.setViewportSize({ width: 1024, height: 700 });
  await openSampleMap(page);
  await layout(page, 'Power × support').click();
  await expect(layout(page, 'Power × support')).toHaveAttribute('aria-pressed', 'true');
  expect(await clipped()).toBe(0);
  await page.setViewportSize({ width: 800, height: 600 });
  await page.getByRole('button', { name: 'Layout: Power × support' }).click();
  await page.getByRole('menuitem', { name: 'Role lanes' }).click();
  await expect(page.getByRole('button', { name: 'Layout: Role lanes' })).toBeVisible();
  expect(await clipped()).toBe(0);
});

test('a filter that is on takes no button out of the toolbar’s reach', async ({ page }) => {
  await openSampleMap(page);
  await layout(page, 'Power × support').click();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page
    .getByRole('dialog', { name: /^Filter/ })
    .getByRole('checkbox', { name: /Technical/ })
    .check();
  await page.keyboard.press('Escape');
  const toolbar = page.getByRole('toolbar', { name: 'Map' });
  for (const width of [1360, 1280, 1240, 1210, 1130, 1024, 980]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await toolbar.evaluate((each) => each.scrollWidth - each.clientWidth), `${width}`).toBe(0);
  }
});

test('a filter lets some stand out, says how many, and is cleared', async ({ page }) => {
  await openSampleMap(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const panel = page.getByRole('dialog', { name: /^Filter/ });
  await panel.getByRole('checkbox', { name: /^E?\s*Economic/ }).check();
  await expect(panel.getByRole('status')).toHaveText('1 of 14 people stand out.');
  await panel.getByRole('checkbox', { name: /Technical/ }).check();
  await expect(panel.getByRole('status')).toHaveText('4 of 14 people stand out.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.card.faded')).toHaveCount(10);
  await expect(card(page, 'Caroline Whitfield')).not.toHaveClass(/faded/);
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.locator('.card.faded')).toHaveCount(0);
});

test('a department folds into one card that selects its people, and unfolds', async ({ page }) => {
  await openSampleMap(page);
  await page.getByRole('button', { name: 'Fold departments' }).click();
  await page.getByRole('checkbox', { name: 'Finance (4)' }).check();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(11);
  await card(page, 'Finance').click();
  await expect(inspectorOf(page)).toContainText('4 people');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(14);
});

test('a card let go on another reports to that person, in one step', async ({ page }) => {
  await openSampleMap(page);
  const start = await placeOf(card(page, 'Aisha Rahman'));
  const from = (await card(page, 'Aisha Rahman').boundingBox())!;
  const to = (await card(page, 'Ravi Menon').boundingBox())!;
  await page.mouse.move(from.x + 60, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y - 10, { steps: 5 });
  await expect(page.getByText('Reports to Ravi Menon')).toHaveCount(0);
  await page.mouse.move(to.x + 60, to.y + to.height * 0.25, { steps: 3 });
  await expect(page.getByText('Reports to Ravi Menon')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole('combobox', { name: 'Reports to' })).toHaveValue('Ravi Menon');
  await page.getByRole('button', { name: 'Undo: Move Aisha Rahman under Ravi Menon' }).first().click();
  await expect.poll(() => placeOf(card(page, 'Aisha Rahman'))).toBe(start);
  await expect(page.getByRole('button', { name: /^Undo: / })).toHaveCount(0);
});
