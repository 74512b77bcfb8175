import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findHeadlessBrowser } from '../../scripts/find-browser.mjs';
import { browserHome, bundleBrowserPlatform } from './browser-home.ts';
import { describePlatform } from './platform-suite.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  const found = await findHeadlessBrowser();
  if (found === null) throw new Error('No Chromium, Chrome or Edge was found; LONGVIEW_CHROMIUM may name one.');
  script = await bundleBrowserPlatform();
  browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
});
afterAll(() => browser?.close());

describePlatform('of a browser with file pickers, in Chromium', () => browserHome(browser, script, true));
describePlatform('of a browser with downloads only, in Chromium', () => browserHome(browser, script, false), true);

test('in a browser that shows no dialog so long after the click, a saved file lands among the downloads', async () => {
  const home = await browserHome(browser, script, true);
  await home.saveAs('too late');
  const pdf = { name: 'PDF', extensions: ['pdf'] } as const;
  expect(await home.platform.saveFile('case', new Uint8Array([1]), pdf)).toBe('case.pdf');
  expect(await home.saved('too late')).toBeNull();
  await home.close();
});
