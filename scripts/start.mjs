import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hasDisplay, openAppWindow, untilWindowsClose, windowBrowser } from './app-window.mjs';
import { ensureBuild } from './build.mjs';
import { obtainElectron } from './electron-binary.mjs';
import { ask } from './lib/ask.mjs';
import { Failure, root, runScript, say } from './lib/project.mjs';
import { close, createAppServer, IDENTITY, JOIN_HEADER, listen, PORT } from './serve.mjs';
import { ensureDependencies } from './setup.mjs';

// A shell that dies this early never showed a window.
const EARLY_MS = 10_000;

/** @param {string} path @returns {Promise<string | null>} why no window came up, or null after the app was used and closed */
async function runElectron(path) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const began = Date.now();
  const child = spawn(path, [...sandbox, root, ...process.argv.slice(2)], { stdio: 'inherit', env });
  const why = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? null : `it ended with ${signal ?? `code ${code}`}`));
  });
  return Date.now() - began < EARLY_MS ? why : null;
}

/** @returns {Promise<string | null>} why Electron did not open, or null after it did */
async function tryElectron() {
  const electron = await obtainElectron();
  return electron.path === null ? electron.why : runElectron(electron.path);
}

/** What answers at the port: Longview's version, or null for another program. @param {string} address @param {Record<string, string>} [headers] */
async function askIdentity(address, headers = {}) {
  try {
    const { body } = await ask(new URL(IDENTITY, address), { headers, limitMs: 3_000 });
    const identity = JSON.parse(body);
    return identity.app === 'longview' ? String(identity.version) : null;
  } catch {
    return null;
  }
}

/** @param {string} address of a Longview that already serves */
async function join(address) {
  const browser = hasDisplay() ? await windowBrowser() : null;
  if (!browser) return say(`Longview is already running. Open it at ${address}`);
  const { pid } = await openAppWindow(browser.path, address, { outlivesUs: true });
  await askIdentity(address, { [JOIN_HEADER]: String(pid) });
  say('Longview is already running; this opened another window of it.');
}

/** @param {import('node:http').Server} server @param {string} address @param {Set<number>} joined */
async function openFirstWindow(server, address, joined) {
  const browser = hasDisplay() ? await windowBrowser() : null;
  const serveOnly = (/** @type {string} */ why) => {
    say(why);
    say(`Longview is at ${address}\nOpen it in Chromium, Chrome or Edge on this machine. Ctrl+C stops it.`);
    return once(server, 'close');
  };
  if (!browser) {
    return serveOnly(
      hasDisplay() ? 'No Chromium, Chrome or Edge was found.' : 'There is no display to open a window on.',
    );
  }
  say(`Opening Longview in ${browser.name}. It keeps its plans in a profile of its own, apart from the desktop app's.`);
  const window = await openAppWindow(browser.path, address, { outlivesUs: false });
  process.once('SIGTERM', () => {
    window.child.kill();
    process.exit(143);
  });
  const began = Date.now();
  await untilWindowsClose(window, joined);
  const { exitCode } = window.child;
  if (exitCode && Date.now() - began < EARLY_MS) {
    await serveOnly(`${browser.name} showed no window: it ended with code ${exitCode}.`);
  }
}

async function openInBrowser() {
  const port = Number(process.env.LONGVIEW_PORT ?? PORT);
  const joined = /** @type {Set<number>} */ (new Set());
  const server = createAppServer({ onJoin: (pid) => joined.add(pid) });
  const address = `http://127.0.0.1:${port}/`;
  try {
    await listen(server, port);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EADDRINUSE' && (await askIdentity(address)) !== null) return join(address);
    const taken = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`;
    throw new Failure(
      `Longview cannot open: port ${port} of this machine ${taken}.\n` +
        'Your plans are stored under this port, so Longview does not use another one. Nothing is lost. End that program and start again.',
    );
  }
  try {
    await openFirstWindow(server, address, joined);
  } finally {
    await close(server);
  }
}

await runScript(async () => {
  await ensureDependencies();
  await ensureBuild();
  // LONGVIEW_SHELL=browser goes to the browser window without asking for Electron.
  if (hasDisplay() && process.env.LONGVIEW_SHELL !== 'browser') {
    const why = await tryElectron();
    if (why === null) return;
    say(`Electron could not be opened: ${why}.`);
  }
  await openInBrowser();
});
