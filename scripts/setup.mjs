import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, inProject, isMain, readJson, root, runScript, say } from './lib/project.mjs';
import { run } from './lib/run.mjs';

// Packages that fetch a program of their own are told not to: what is needed is fetched where it is needed, with a word to the user.
const NO_DOWNLOADS = {
  ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  CSC_IDENTITY_AUTO_DISCOVERY: 'false',
};

/** Stops with a plain sentence where Node is older than package.json asks for. @param {string} version such as `20.19.0` */
export function requireNode(version = process.versions.node) {
  const wanted = readJson(inProject('package.json')).engines.node.replace('>=', '');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new Failure(
      `Longview needs Node ${wanted} or newer. This is Node ${version}. Install a newer one from https://nodejs.org/`,
    );
  }
}

/**
 * Why the packages of a project must be installed, or null when they stand as its lock file says.
 * npm's own record in `node_modules` is compared entry by entry, so that neither a manual `npm install` nor a copied clone misleads it.
 * @param {string} folder
 */
export function whyInstall(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'they are not installed yet';
  const locked = Object.entries(readJson(join(folder, 'package-lock.json')).packages).filter(([path]) => path !== '');
  const installed = readJson(record).packages;
  for (const [path, entry] of locked) {
    const present = installed[path];
    if (!present && entry.optional) continue;
    if (!present || present.version !== entry.version || present.integrity !== entry.integrity) {
      return `the lock file asks for another ${path.replace(/^.*node_modules\//, '')}`;
    }
    if (!existsSync(join(folder, path, 'package.json'))) return `${path} is missing`;
  }
  return null;
}

/** Installs exactly what package-lock.json says, where that has not been done. */
export async function ensureDependencies() {
  requireNode();
  const why = whyInstall(root);
  if (!why) return;
  say(`Installing Longview's packages, because ${why}. This takes a minute or two and needs the network.`);
  // Started by npm, that same npm is used; on its own the one on the PATH.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const env = { ...NO_DOWNLOADS, NODE_ENV: undefined };
  const { code } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { env })
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { env });
  if (code !== 0)
    throw new Failure(
      'The packages could not be installed; npm says why above. Check the network and run the same command again.',
    );
  const still = whyInstall(root);
  if (still)
    throw new Failure(`npm ended without an error, yet ${still}. Delete node_modules and run the same command again.`);
}

if (isMain(import.meta.url)) await runScript(ensureDependencies);
