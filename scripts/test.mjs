import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { Failure, inProject, runScript, say } from './lib/project.mjs';
import { run, runTool } from './lib/run.mjs';
import { crashed, readPlaywright, readReport, readVitest, sum } from './lib/test-reports.mjs';
import { ensureOracles } from './oracles.mjs';
import { ensureDependencies } from './setup.mjs';

/** @typedef {import('./lib/test-reports.mjs').Counts} Counts */

const LAYERS = ['src-core', 'src-main', 'src-renderer', 'scripts', 'test'];

// A skip with these words in its name is right even where every oracle is there.
const NEEDS_ELECTRON = /needs the Electron binary/;

/** Several checks, side by side, that count as one test. @param {Record<string, Promise<{ code: number }>>} checks @returns {Promise<Counts>} */
async function asOne(checks) {
  const failed = [];
  for (const [name, check] of Object.entries(checks)) if ((await check).code !== 0) failed.push(name);
  return failed.length === 0
    ? { passed: 1, failed: 0, skipped: [], again: [], problems: [] }
    : crashed(`${failed.join(', ')} (see above)`);
}

/** @param {string} reports folder for the tools' JSON @returns {Record<string, () => Promise<Counts>>} */
function stages(reports) {
  const vitestReport = join(reports, 'vitest.json');
  const playwrightReport = join(reports, 'playwright.json');
  return {
    lint: () =>
      asOne({
        biome: runTool('@biomejs/biome', ['check', '--error-on-warnings', '.']),
        layers: run(process.execPath, [inProject('scripts', 'check-layers.mjs')]),
        lengths: run(process.execPath, [inProject('scripts', 'check-lengths.mjs')]),
      }),
    types: () =>
      asOne(
        Object.fromEntries(LAYERS.map((layer) => [layer, runTool('typescript', ['-p', layer], { command: 'tsc' })])),
      ),
    build: async () => {
      await ensureBuild();
      return asOne({});
    },
    unit: async () => {
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
      const { code } = await runTool('vitest', args);
      return readReport(vitestReport, code, readVitest);
    },
    e2e: async () => {
      const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
      const { code } = await runTool('@playwright/test', ['test', '--reporter=list,json'], {
        command: 'playwright',
        env,
      });
      return readReport(playwrightReport, code, readPlaywright);
    },
  };
}

/** @param {string[]} missing oracles @param {boolean} required @param {string[]} skipped @returns {Counts} */
function judgeSkips(missing, required, skipped) {
  const wrong = required ? skipped.filter((name) => !NEEDS_ELECTRON.test(name)) : [];
  const problems = [
    ...(required ? missing.map((oracle) => `${oracle} is not on this machine, and this run requires it`) : []),
    ...wrong.map((name) => `skipped, which this run does not allow: ${name}`),
  ];
  return { passed: 0, failed: problems.length, skipped: [], again: [], problems };
}

/** @param {string} name @param {() => Promise<Counts>} stage @returns {Promise<Counts>} */
async function runStage(name, stage) {
  say(`\n— ${name} —`);
  const began = Date.now();
  const counts = await stage().catch((error) =>
    crashed(error instanceof Failure ? error.message : String(error.stack)),
  );
  say(`${name}: ${counts.passed} passed, ${counts.failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
  return { ...counts, problems: counts.problems.map((problem) => `${name}: ${problem}`) };
}

// `node scripts/test.mjs [stage …] [--require-oracles]`: the named stages, else all.
await runScript(async () => {
  const required = process.argv.includes('--require-oracles');
  const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  await ensureDependencies();
  const { browser, missing } = await ensureOracles();
  if (!browser)
    say('No browser could be found or fetched: the end-to-end tests will fail. LONGVIEW_CHROMIUM may name one.');

  const reports = mkdtempSync(join(tmpdir(), 'longview-test-'));
  const results = [];
  for (const [name, stage] of Object.entries(stages(reports))) {
    if (only.length === 0 || only.includes(name)) results.push(await runStage(name, stage));
  }
  rmSync(reports, { recursive: true, force: true });

  const { skipped, again } = sum(results);
  const list = (/** @type {string} */ title, /** @type {string[]} */ names) =>
    names.length > 0 && say(`\n${title}, ${names.length}:\n${names.map((name) => `  ${name}`).join('\n')}`);
  list('Skipped', skipped);
  list('Failed once and passed when run again, to be looked into', again);
  results.push(judgeSkips(missing, required, skipped));
  const total = sum(results);
  if (total.failed > 0) say(`\nFailed:\n${total.problems.map((problem) => `  ${problem}`).join('\n')}`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
