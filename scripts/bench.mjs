import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benches } from '../test/bench/benches.mjs';
import { ensureBuild } from './build.mjs';
import { findBrowser, HEADLESS_FLAGS } from './find-browser.mjs';
import { inProject, runScript, say } from './lib/project.mjs';
import { close, createAppServer, listen } from './serve.mjs';
import { ensureDependencies } from './setup.mjs';

/**
 * Measures the app beside bare libraries in the same run and prints a table; `out/bench/results.json` holds the figures.
 * Names of benches as arguments run only those. Ratios matter, not milliseconds: machines differ.
 */
async function main() {
  await ensureDependencies();
  // Only now are there packages to import.
  const { chromium } = await import('playwright-core');
  const { build } = await import('vite');
  await ensureBuild();
  const folder = inProject('out', 'bench');
  await rm(folder, { recursive: true, force: true });
  await cp(inProject('out', 'renderer'), folder, { recursive: true });
  await build({ configFile: inProject('test', 'bench', 'vite.config.ts'), logLevel: 'warn' });

  const browser = await findBrowser();
  if (browser === null) throw new Error('No Chromium, Chrome or Edge was found to measure in.');
  const server = createAppServer({ folder });
  const address = (await listen(server, 0)).replace(/\/$/, '');
  const profiles = await mkdtemp(join(tmpdir(), 'longview-bench-'));
  /** @type {Map<string, Promise<import('playwright-core').BrowserContext>>} */
  const contexts = new Map();

  /** @param {string} name */
  async function launch(name) {
    const context = await chromium.launchPersistentContext(join(profiles, name), {
      executablePath: browser?.path,
      headless: true,
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      args: HEADLESS_FLAGS,
    });
    const [kind, count] = name.split('-');
    if (count !== undefined) {
      const [what, seed] = seeds[kind ?? ''] ?? ['accounts', 'seedAccounts'];
      say(`Seeding ${count} ${what} …`);
      const page = await context.newPage();
      await page.goto(`${address}/floor/seed.html`);
      await page.waitForFunction('window.seedAccounts');
      await page.evaluate(`window.${seed}(${count})`);
      await page.close();
    }
    return context;
  }

  /** @param {string} name */
  async function open(name) {
    const context = contexts.get(name) ?? launch(name);
    contexts.set(name, context);
    return (await context).newPage();
  }

  try {
    const wanted = process.argv.slice(2).filter((name) => name in benches);
    const figures = [];
    for (const [name, bench] of Object.entries(benches)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      for (const figure of await bench({ open, address })) {
        const ratio = figure.absolute ? figure.ours : figure.ours / figure.floor;
        figures.push({ ...figure, ratio, met: figure.unit === 'fps' ? ratio >= figure.limit : ratio <= figure.limit });
        print(figures[figures.length - 1]);
      }
      for (const context of contexts.values()) for (const page of (await context).pages().slice(1)) await page.close();
    }
    await writeFile(join(folder, 'results.json'), `${JSON.stringify(figures, null, 2)}\n`);
    return figures.every(({ met }) => met) ? 0 : 1;
  } finally {
    for (const context of contexts.values()) await (await context).close();
    await close(server);
    await rm(profiles, { recursive: true, force: true });
  }
}

/** What a browser's store is filled with, by the first word of its name. @type {Record<string, [string, string]>} */
const seeds = {
  crowd: ['people', 'seedCrowd'],
  milestones: ['milestones', 'seedMilestones'],
  stress: ['plan', 'seedStress'],
  benefits: ['benefits', 'seedBenefits'],
  portfolio: ['accounts of ten people', 'seedPortfolio'],
};

/** @param {any} figure */
function print({ name, ours, floor, ratio, limit, absolute, unit = 'ms', met }) {
  const told = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.padStart(9);
  const bound = unit === 'fps' ? `at least ${limit}` : `at most ${limit}`;
  const judged = absolute ? `${bound} ms` : `${told(floor)} floor   × ${ratio.toFixed(2)} of ${bound}`;
  console.log(`${met ? 'met   ' : 'MISSED'}  ${name.padEnd(46)} ${told(ours)}   ${judged}`);
}

await runScript(main);
