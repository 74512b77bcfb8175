import AxeBuilder from '@axe-core/playwright';
import { writePlanFile } from '@core/exchange/plan-file.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { expect, type Page } from '@playwright/test';

/** What every journey does: reach Home, start an account, and check a screen against the accessibility rules. */

export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
}

export async function createAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Account', exact: true }).click();
  await page.getByLabel('Account name').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

export async function openSample(page: Page): Promise<void> {
  await openHome(page);
  await page.getByRole('button', { name: 'Open the sample account' }).click();
  await expect(page.getByRole('heading', { name: 'Meridian Grid plc', level: 1 })).toBeVisible();
}

/** The account's name cell on Home. */
export function accountLink(page: Page, name: string) {
  return page.getByRole('table', { name: 'Accounts' }).getByRole('link', { name, exact: true });
}

/** Waits until the status bar says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
}

/** Waits until nothing fades or moves any more: a list that is half there has half its contrast. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity),
  );
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that read colours: all that another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** No violation of WCAG 2.0–2.2 A and AA or of axe's best practices in the light theme, and none that colours make in the dark one. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    // The app has no frames: what follows them into other origins opens a page of its own each time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const chosen = colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES);
    const { violations } = await chosen.analyze();
    const told = violations.map(
      ({ id, help, nodes }) =>
        `${colorScheme}: ${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
    );
    expect(told).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Opens a plan as a file of a dialog. */
export async function openPlan(page: Page, plan: AccountPlan): Promise<void> {
  await openHome(page);
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const buffer = Buffer.from(writePlanFile(plan, '2026-11-21T09:00:00Z'));
  await (await chooser).setFiles({ name: 'plan.longview.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('heading', { name: plan.account.name, level: 1 })).toBeVisible();
}
