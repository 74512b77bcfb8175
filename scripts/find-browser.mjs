import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ name: string, path: string }} Browser */

/** A Debian package of this name has it. */
export const HEADLESS_SHELL = 'chromium-headless-shell';

/** How tests, benches and the demo start Chromium: in containers too, drawing in software, silent on the network. */
export const HEADLESS_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Headless Chromium rounds letters to whole pixels unless told; a window on a screen does not.
  '--font-render-hinting=none',
];

/**
 * Where each system keeps a browser, in the order of preference. A bare name is looked up on the PATH.
 * @type {Record<string, (env: NodeJS.ProcessEnv) => Browser[]>}
 */
const INSTALLED = {
  linux: () => [
    { name: 'Chromium', path: 'chromium' },
    { name: 'Chromium', path: 'chromium-browser' },
    { name: 'Chrome', path: 'google-chrome-stable' },
    { name: 'Chrome', path: 'google-chrome' },
    { name: 'Edge', path: 'microsoft-edge-stable' },
    { name: 'Edge', path: 'microsoft-edge' },
  ],
  darwin: (env) =>
    ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => [
      { name: 'Chromium', path: `${folder}/Chromium.app/Contents/MacOS/Chromium` },
      { name: 'Chrome', path: `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome` },
      { name: 'Edge', path: `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge` },
    ]),
  win32: (env) => {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
      (folder) => folder !== undefined,
    );
    const inEach = (/** @type {string} */ name, /** @type {string} */ path) =>
      folders.map((folder) => ({ name, path: join(folder, path) }));
    return [
      ...inEach('Chromium', 'Chromium\\Application\\chrome.exe'),
      ...inEach('Chrome', 'Google\\Chrome\\Application\\chrome.exe'),
      ...inEach('Edge', 'Microsoft\\Edge\\Application\\msedge.exe'),
    ];
  },
};

/** The full path of a program on the PATH, or null. @param {string} name @param {NodeJS.ProcessEnv} env */
export function onPath(name, env = process.env) {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here: the next folder.
    }
  }
  return null;
}

/** @returns {Promise<Browser | null>} */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core');
    return { name: "Playwright's Chromium", path: chromium.executablePath() };
  } catch {
    return null;
  }
}

/**
 * A Chromium, Chrome or Edge: LONGVIEW_CHROMIUM, Playwright's own, then an installed one. LONGVIEW_CHROMIUM that names no file finds
 * nothing, because whoever set it wants that one and no other.
 * @returns {Promise<Browser | null>}
 */
export async function findBrowser(env = process.env, platform = process.platform, own = playwrightsOwn) {
  const named = env.LONGVIEW_CHROMIUM;
  if (named) return existsSync(named) ? { name: 'the browser of LONGVIEW_CHROMIUM', path: named } : null;
  const playwright = await own();
  if (playwright && existsSync(playwright.path)) return playwright;
  for (const { name, path } of INSTALLED[platform]?.(env) ?? []) {
    const found = platform === 'linux' ? onPath(path, env) : existsSync(path) ? path : null;
    if (found) return { name, path: found };
  }
  return null;
}

/**
 * The browser for tests, which show no window: as `findBrowser`, but Chromium's headless shell, where there is one, before an installed
 * browser. It is the same engine without the browser's own pages, and starts a test's window in two thirds of the time.
 * @returns {Promise<Browser | null>}
 */
export async function findHeadlessBrowser(env = process.env, platform = process.platform, own = playwrightsOwn) {
  const found = await findBrowser(env, platform, own);
  if (env.LONGVIEW_CHROMIUM || (found && found.path === (await own())?.path)) return found;
  const shell = platform === 'linux' ? onPath(HEADLESS_SHELL, env) : null;
  return shell === null ? found : { name: "Chromium's headless shell", path: shell };
}
