import { expect, type Locator, type Page } from '@playwright/test';

/** How journeys reach the stakeholder map and what stands on it. */

export async function openMap(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: /^Map/ }).click();
  await expect(page.getByRole('toolbar', { name: 'Map' })).toBeVisible();
}

/** A card, by how its name begins: "Caroline Whitfield, Chief financial officer, …". */
export function card(page: Page, name: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${name}, `) }).and(page.locator('.react-flow__node'));
}

export function cards(page: Page): Locator {
  return page.locator('.react-flow__node');
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

/** Takes the last step back, which must be this one. */
export async function undone(page: Page, label: string): Promise<void> {
  await page
    .getByRole('button', { name: `Undo: ${label}` })
    .first()
    .click();
}

/** Types people into the panel that adds them, by keyboard alone: name, title, the letter of a role, Enter. */
export async function typePeople(
  page: Page,
  people: readonly { readonly name: string; readonly title: string; readonly role: string }[],
): Promise<void> {
  // The field is there a moment after the key that asked for it.
  await expect(page.locator('input:focus')).toBeVisible();
  for (const { name, title, role } of people) {
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(title);
    await page.keyboard.press('Tab');
    await page.keyboard.press(role);
    await page.keyboard.press('Enter');
  }
}

/** Where a card is on the map, free of pan and zoom. */
export function placeOf(locator: Locator): Promise<string> {
  return locator.evaluate((element) => (element as HTMLElement).style.transform);
}

/** Where a card stands once it has glided there: two looks in a row that agree. */
export async function settledPlace(locator: Locator): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const [before, now] = [last, await placeOf(locator)];
      last = now;
      return now === before;
    })
    .toBe(true);
  return last;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a card is in map units: its upper left corner. */
export async function mapPlace(locator: Locator): Promise<Spot> {
  const [x = 0, y = 0] = (await settledPlace(locator)).match(/-?[\d.]+/g)!.map(Number);
  return { x, y };
}

/** Where a point of the map is on the page, however far away it is seen, once the map stands still. */
export async function onScreen(page: Page, { x, y }: Spot): Promise<Spot> {
  const box = (await page.locator('.react-flow').boundingBox())!;
  const transform = await page.locator('.react-flow__viewport').evaluate(
    (viewport) =>
      new Promise<string>((resolve) => {
        const look = (before: string) =>
          requestAnimationFrame(() => {
            const { transform: now } = (viewport as HTMLElement).style;
            if (now === before) resolve(now);
            else look(now);
          });
        look('');
      }),
  );
  const [left = 0, top = 0, zoom = 1] = transform.match(/-?[\d.]+/g)!.map(Number);
  return { x: box.x + left + x * zoom, y: box.y + top + y * zoom };
}
