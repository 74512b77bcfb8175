import { defineConfig } from '@playwright/test';
import { findHeadlessBrowser, HEADLESS_FLAGS } from './scripts/find-browser.mjs';

const browser = await findHeadlessBrowser();

export default defineConfig({
  testDir: './test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: true,
  // What passes only when run again is named at the end of the run (scripts/test.mjs), not hidden.
  retries: 2,
  // One test leaves about a third of two cores idle, two at once nothing.
  workers: 2,
  timeout: 120_000,
  // Waits, not measures: on a busy machine a page may take long.
  expect: { timeout: 20_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser?.path,
      args: HEADLESS_FLAGS,
    },
  },
});
