import { existsSync } from 'node:fs';
import { findHeadlessBrowser, HEADLESS_SHELL, onPath } from './find-browser.mjs';
import { isMain, runScript, say } from './lib/project.mjs';
import { run, runTool } from './lib/run.mjs';
import { ensureDependencies } from './setup.mjs';

/** Other people's programs that tests compare Longview's output with: the command, and Debian's package of it. */
export const ORACLES = {
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdffonts: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-calc',
};

// Not a program: a page without any font on the system is measured differently everywhere.
const FONTS = 'fonts-liberation';

/** The oracles that this machine lacks. @returns {string[]} */
export function missingOracles(env = process.env) {
  return Object.keys(ORACLES).filter((command) => onPath(command, env) === null);
}

function isDebianRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && onPath('apt-get') !== null;
}

/** @param {string[]} packages */
async function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} from this system's package source, for the tests.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env, limitMs: 300_000 });
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    limitMs: 900_000,
  });
  if (update.code !== 0 || install.code !== 0) say('apt-get could not install all of them; it says why above.');
}

async function lacksBrowser() {
  return (await findHeadlessBrowser()) === null && !process.env.LONGVIEW_CHROMIUM;
}

/**
 * A browser and the oracles for the tests. On Debian as root what is missing is installed; elsewhere Playwright's own browser is fetched
 * where there is none, and missing oracles are only named.
 * @returns {Promise<{ browser: import('./find-browser.mjs').Browser | null, missing: string[] }>}
 */
export async function ensureOracles(debianRoot = isDebianRoot()) {
  const lacking = missingOracles();
  const packages = new Set(lacking.map((command) => ORACLES[/** @type {keyof typeof ORACLES} */ (command)]));
  if (await lacksBrowser()) packages.add(HEADLESS_SHELL).add(FONTS);
  if (packages.size > 0 && debianRoot) await aptInstall([...packages]);
  // Older systems have no package of the shell alone.
  if (debianRoot && (await lacksBrowser())) await aptInstall(['chromium', FONTS]);

  if (await lacksBrowser()) {
    say("There is no Chromium, Chrome or Edge here. Fetching Playwright's own for the tests.");
    await runTool('@playwright/test', ['install', 'chromium'], { command: 'playwright', limitMs: 600_000 });
  }
  const missing = missingOracles();
  if (missing.length > 0)
    say(`Not on this machine: ${missing.join(', ')}. The tests that compare with them are skipped by name.`);
  return { browser: await findHeadlessBrowser(), missing };
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    await ensureDependencies();
    const { browser, missing } = await ensureOracles();
    return browser && missing.length === 0 ? 0 : 1;
  });
}
