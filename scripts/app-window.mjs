import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser } from './find-browser.mjs';
import { Failure, say } from './lib/project.mjs';
import { isAlive } from './lib/run.mjs';

/** Whether a window can be shown at all. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The folder of the window's own browser profile, which holds the plans. @param {string} browserPath */
export function profileFolder(browserPath, env = process.env, platform = process.platform) {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Longview', 'browser');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Longview', 'browser');
  // A browser from the Snap store may not write into hidden folders of the home folder.
  if (browserPath.startsWith('/snap/')) return join(homedir(), 'snap', 'chromium', 'common', 'longview');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'longview', 'browser');
}

/** The browser that keeps the plans: the one used before, while it is there, else the first found. */
export async function windowBrowser(env = process.env) {
  const found = await findBrowser(env);
  if (!found || env.LONGVIEW_CHROMIUM) return found;
  try {
    const path = readFileSync(join(profileFolder(found.path, env), 'longview-browser'), 'utf8');
    return (await findBrowser({ ...env, LONGVIEW_CHROMIUM: path })) ? { name: path, path } : found;
  } catch {
    return found;
  }
}

/**
 * Opens the app in a window without tabs and address bar, with a profile of its own.
 * @param {string} browserPath @param {string} address @param {{ outlivesUs: boolean }} options whether this process ends before the window
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, pid: number, profile: string }>} a `Failure` where the browser cannot be started
 */
export function openAppWindow(browserPath, address, { outlivesUs }) {
  const profile = profileFolder(browserPath);
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'longview-browser'), browserPath);
  const args = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    // Chromium refuses to run as root with its sandbox.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const child = spawn(browserPath, args, { stdio: 'ignore', detached: outlivesUs });
  if (outlivesUs) child.unref();
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Failure(`${browserPath} could not be started: ${error.message}`)));
    child.once('spawn', () => resolve({ child, pid: /** @type {number} */ (child.pid), profile }));
  });
}

/** The process that holds a profile: Chromium's lock is a link named after machine and process (Linux and macOS). @param {string} profile */
function profileOwner(profile) {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    return Number.isInteger(pid) && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/**
 * Settles when no window is left: neither the opened one, nor one in a browser that had the profile open already and took ours over, nor
 * one of a second start.
 * @param {{ child: import('node:child_process').ChildProcess, profile: string }} window @param {Set<number>} joined process numbers, may grow
 */
export async function untilWindowsClose({ child, profile }, joined) {
  const opened = Date.now();
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
  // On Windows the lock cannot be read; a browser that ends at once has handed the window to a running one, so we stay until stopped.
  const handedOver = process.platform === 'win32' && Date.now() - opened < 5_000;
  const isOpen = () => handedOver || profileOwner(profile) !== null || [...joined].some(isAlive);
  if (isOpen()) say('Another window of Longview is still open; this ends with it (Ctrl+C ends it now).');
  while (isOpen()) await sleep(500);
}
