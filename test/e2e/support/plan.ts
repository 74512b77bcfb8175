import { expect, type Locator, type Page } from '@playwright/test';
import { openSample } from './app.ts';

/** The action plan of the sample account, on its timeline. */
export async function openActionPlan(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('link', { name: /^Action plan \d+$/ }).click();
  await expect(rows(page)).toBeVisible();
}

export function rows(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Milestones on the timeline' });
}

export function row(page: Page, title: string): Locator {
  return rows(page).getByRole('option', { name: new RegExp(`^${title}`) });
}

/** A bar of the chart, which is drawn for the pointer alone: the list beside it is what speaks. */
export async function bar(page: Page, title: string): Promise<Locator> {
  await row(page, title).click();
  return page.locator('.tl-bar.selected');
}

/** Presses and pulls, and does not let go. */
export async function drag(page: Page, from: Locator, dx: number, at: 'middle' | 'end' = 'middle'): Promise<void> {
  await from.hover();
  const box = await from.boundingBox();
  if (box === null) throw new Error('nothing to drag');
  const x = at === 'middle' ? box.x + box.width / 2 : box.x + box.width - 1;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y);
  await page.mouse.move(x + dx, y);
}

/** What undo would take back. */
export function undoName(page: Page): Locator {
  return page.getByRole('button', { name: /^Undo: / }).first();
}

/** Sets the timeline's scale, which on a narrow window is in the menu of its layers. */
export async function zoomTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.keyboard.press('Escape');
}
