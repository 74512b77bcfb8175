import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './lib/ask.mjs';
import { inProject, readJson, say } from './lib/project.mjs';
import { runTool } from './lib/run.mjs';

const PROBE_MS = 4_000;
const FETCH_MS = 300_000;

const folder = inProject('node_modules', 'electron');

/** The name of its program inside its folder; npm's package writes it down once it has fetched it. */
function programName() {
  const record = join(folder, 'path.txt');
  return existsSync(record) ? readFileSync(record, 'utf8') : 'electron';
}

/** The path of Electron's program where it has been fetched, else null. */
export function electronBinary(env = process.env) {
  const path = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), programName());
  return existsSync(path) ? path : null;
}

/** Asks for a small file beside Electron's download, to learn within seconds whether the network gives it. @returns {Promise<string | null>} why not */
async function whyUnreachable() {
  const { version } = readJson(join(folder, 'package.json'));
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  let url = new URL(`${mirror ?? 'https://github.com/electron/electron/releases/download/'}v${version}/SHASUMS256.txt`);
  for (let redirects = 0; redirects < 5; redirects += 1) {
    try {
      const { status, location } = await ask(url, { method: 'HEAD', limitMs: PROBE_MS });
      if (status < 300) return null;
      if (status >= 400 || location === undefined) return `${url.host} answers ${status}`;
      url = new URL(location, url);
    } catch (error) {
      return `${url.host} cannot be reached (${/** @type {Error} */ (error).message})`;
    }
  }
  return `${url.host} sends us in circles`;
}

/**
 * Electron's program, fetched on its first use where the network allows; every step has a time limit.
 * @returns {Promise<{ path: string } | { path: null, why: string }>}
 */
export async function obtainElectron() {
  const present = electronBinary();
  if (present) return { path: present };
  const unreachable = await whyUnreachable();
  if (unreachable) return { path: null, why: `its program is not installed and ${unreachable}` };
  say('Fetching Electron, the shell of the desktop app (about 110 MB, once).');
  const { code, timedOut } = await runTool('electron', [], { command: 'install-electron', limitMs: FETCH_MS });
  const fetched = electronBinary();
  if (code === 0 && fetched) return { path: fetched };
  return {
    path: null,
    why: timedOut ? `fetching it took longer than ${FETCH_MS / 60_000} minutes` : 'its download failed',
  };
}
