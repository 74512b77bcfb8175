import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { findHeadlessBrowser } from '../../scripts/find-browser.mjs';

const ROOT = new URL('../../', import.meta.url);
/** Answered by the test itself, without a network; a secure origin, as IndexedDB's locks need one. */
export const ORIGIN = 'https://longview.test/';

export const browser = await findHeadlessBrowser();

let bundled: Promise<string> | undefined;

/** The store's page (test/storage/page.ts) as one script. */
function pageScript(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    root: fileURLToPath(ROOT),
    logLevel: 'error',
    resolve: { alias: { '@core': fileURLToPath(new URL('src-core', ROOT)) } },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('test/storage/page.ts', ROOT)), formats: ['iife'], name: 'storagePage' },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

/** A page of the app's origin with the store's harness in it, not yet opened. */
export async function storagePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>store</title>' }),
  );
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: await pageScript() });
  return page;
}
