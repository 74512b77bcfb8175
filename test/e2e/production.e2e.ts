import { expect } from '@playwright/test';
import { openHome } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The fixtures fail every journey on a policy violation, an error or a request that leaves the app; these say so for its first sight.

test('the app starts under the production policy and asks nobody else for anything', async ({ page, appAddress }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const answer = await page.goto('/');
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((url) => !url.startsWith(appAddress) && !url.startsWith('data:'))).toEqual([]);
});

test('every picture of the first screen is there', async ({ page }) => {
  await openHome(page);
  const broken = await page
    .locator('img')
    .evaluateAll(
      (images) => images.map((image) => image as HTMLImageElement).filter((image) => image.naturalWidth === 0).length,
    );
  expect(broken).toBe(0);
});
