import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, inProject, isMain, root, runScript, say } from './lib/project.mjs';
import { isAlive, runTool } from './lib/run.mjs';
import { ensureDependencies } from './setup.mjs';

const SOURCES = [
  'src-core',
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const STAMP = '.sources';
const NEXT = 'out.next';
const OLD = 'out.old';
const LOCK = 'out.lock';

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

/** One line for the state of every source: names, sizes and times, so that a deleted file counts as a change too. @param {string} folder */
export function sourcesState(folder = root) {
  const hash = createHash('sha256');
  const files = SOURCES.map((source) => join(folder, source))
    .filter((path) => existsSync(path))
    .flatMap(filesUnder);
  for (const file of files) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export function isBuilt() {
  const stamp = inProject('out', STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesState();
}

/** One build at a time: a second process waits and then finds the work done. @param {() => Promise<void>} work */
async function alone(work) {
  const lock = inProject(LOCK);
  const holder = join(lock, 'pid');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      const pid = existsSync(holder) ? Number(readFileSync(holder, 'utf8')) : null;
      const young = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < 5_000;
      if (pid ? !isAlive(pid) : !young) rmSync(lock, { recursive: true, force: true });
      else await sleep(200);
    }
  }
  try {
    writeFileSync(holder, String(process.pid));
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Builds beside `out` and swaps at the end: a failed build leaves the old one, and a running server never sees half of one. */
async function buildNow() {
  say('Building Longview.');
  rmSync(inProject(NEXT), { recursive: true, force: true });
  const state = sourcesState();
  const { code, output } = await runTool(
    'electron-vite',
    ['build', '--outDir', inProject(NEXT), '--logLevel', 'warn'],
    {
      output: 'capture',
    },
  );
  if (code !== 0) throw new Failure(`Longview could not be built:\n${output.trim()}`);
  writeFileSync(inProject(NEXT, STAMP), state);
  rmSync(inProject(OLD), { recursive: true, force: true });
  if (existsSync(inProject('out'))) renameSync(inProject('out'), inProject(OLD));
  renameSync(inProject(NEXT), inProject('out'));
  rmSync(inProject(OLD), { recursive: true, force: true });
}

/** Leaves a build of the present sources in `out/`, building only where there is none. */
export async function ensureBuild() {
  if (isBuilt()) return;
  await alone(async () => {
    if (!isBuilt()) await buildNow();
  });
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    await ensureDependencies();
    await alone(buildNow);
  });
}
