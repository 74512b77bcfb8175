import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findHeadlessBrowser, HEADLESS_FLAGS } from '../../scripts/find-browser.mjs';
import { inProject } from '../../scripts/lib/project.mjs';
import { runTool } from '../../scripts/lib/run.mjs';
import { writeTree } from './temp-tree.ts';

const browser = await findHeadlessBrowser();

interface Page {
  script?: string;
  markup?: string;
  /** What the end-to-end test does after it opened the page. */
  steps?: string;
}

const MISBEHAVES: [what: string, page: Page, said: string][] = [
  ['an inline script', { markup: '<script>1</script>' }, 'policy violation: script-src-elem inline'],
  ['an inline handler', { markup: '<b onclick="1">x</b>' }, 'policy violation: script-src-attr'],
  ['generated code', { script: "try { new Function('1')(); } catch {}" }, 'policy violation: script-src'],
  [
    'a request elsewhere',
    { script: "fetch('https://example.com/').catch(() => {});" },
    'policy violation: connect-src',
  ],
  ['a picture from elsewhere', { markup: '<img src="https://example.com/a.png" alt="">' }, 'policy violation: img-src'],
  [
    'a step elsewhere',
    { script: "location.href = 'http://127.0.0.1:9/';" },
    'request to another origin: http://127.0.0.1:9/',
  ],
  ['an uncaught error', { script: "setTimeout(() => { throw new Error('lost'); });" }, 'page error: Error: lost'],
  ['an unhandled rejection', { script: "Promise.reject(new Error('lost'));" }, 'page error: Error: lost'],
  ['an error on the console', { script: "console.error('bad');" }, 'console error: bad'],
  [
    'a file that is missing',
    { script: "await (await fetch('./nothing')).text();" },
    'console error: Failed to load resource',
  ],
  [
    'a second window that misbehaves',
    {
      steps: `const [other] = await Promise.all([page.context().waitForEvent('page'), page.evaluate(() => void window.open('/'))]);
        await other.evaluate(() => console.error('bad'));`,
    },
    'console error: bad',
  ],
];

const BEHAVES: [what: string, page: Page][] = [
  ['a page that behaves', { script: "document.body.append('fine'); console.log('fine');" }],
  ['an error that the test expects', { script: "console.error('expected: bad');" }],
];

const PAGES = [...MISBEHAVES, ...BEHAVES].map(([what, page]) => ({ what, ...page }));

function htmlOf(markup: string, index: number): string {
  return `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body>${markup}<script type="module" src="./${index}.js"></script>`;
}

/** One end-to-end suite over one served folder: a page and a test for each row of the tables. */
function suiteOf(folder: string): Record<string, string> {
  const launchOptions = { executablePath: browser?.path, args: HEADLESS_FLAGS };
  const tests = PAGES.map(
    ({ steps = '' }, index) =>
      `test('${index}', async ({ page }) => { await page.goto('/${index}.html'); await page.waitForLoadState('networkidle'); ${steps} });`,
  );
  return {
    'package.json': '{"type":"module"}',
    'app/index.html': htmlOf('', 0),
    ...Object.fromEntries(PAGES.map(({ markup = '' }, index) => [`app/${index}.html`, htmlOf(markup, index)])),
    ...Object.fromEntries(PAGES.map(({ script = '' }, index) => [`app/${index}.js`, script])),
    'playwright.config.ts': `export default { testMatch: '*.e2e.ts', workers: 1, use: {
      appFolder: ${JSON.stringify(join(folder, 'app'))},
      expectedErrors: [/^expected:/],
      launchOptions: ${JSON.stringify(launchOptions)},
    } };`,
    'a.e2e.ts': `import { test } from ${JSON.stringify(inProject('test/e2e/support/fixtures.ts'))};\n${tests.join('\n')}`,
  };
}

interface Result {
  ok: boolean;
  errors: string;
}

async function runSuite(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'longview-fixtures-'));
  writeTree(folder, suiteOf(folder));
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'report.json') };
  await runTool('@playwright/test', ['test', '--reporter=json'], {
    command: 'playwright',
    cwd: folder,
    output: 'capture',
    env,
  });
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    suites: { specs: { ok: boolean; tests: { results: { errors: { message: string }[] }[] }[] }[] }[];
  };
  rmSync(folder, { recursive: true, force: true });
  const specs = report.suites.flatMap((suite) => suite.specs);
  return specs.map(({ ok, tests }) => ({
    ok,
    errors: JSON.stringify(tests.flatMap((test) => test.results.flatMap(({ errors }) => errors))),
  }));
}

// An end-to-end test proves only what its fixtures can see, so they are run over pages that misbehave.
describe.skipIf(browser === null)('the end-to-end fixtures (needs a browser)', () => {
  let results: Result[] = [];
  beforeAll(async () => {
    results = await runSuite();
  }, 240_000);

  it.each(MISBEHAVES.map(([what, , said], index) => [what, index, said] as const))(
    'fail a page with %s',
    (_what, index, said) => {
      expect(results[index]?.errors).toContain(said);
      expect(results[index]?.ok).toBe(false);
    },
  );

  it.each(BEHAVES.map(([what], index) => [what, MISBEHAVES.length + index] as const))('pass %s', (_what, index) => {
    expect(results[index]).toEqual({ ok: true, errors: '[]' });
  });
});
