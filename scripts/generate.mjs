// Made-up plan files for benches, in generated/ unless told: npm run generate -- --plans 10000
//                                                            npm run generate -- --stakeholders 2000 --to FILE
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, inProject, root, runScript, say } from './lib/project.mjs';
import { ensureDependencies } from './setup.mjs';

const USAGE =
  'npm run generate -- [--plans N] [--stakeholders N] [--milestones N] [--benefits N] [--seed N] [--to FOLDER_OR_FILE]';
const MOST_ROWS = 5_000;

/** @param {string} name @param {string | undefined} text @param {number} most */
function count(name, text, most) {
  if (text === undefined) return undefined;
  const n = Number(text);
  if (!/^\d+$/.test(text) || n > most)
    throw new Failure(`--${name} takes a whole number up to ${most}. Usage: ${USAGE}`);
  return n;
}

function options() {
  const string = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      options: { plans: string, stakeholders: string, milestones: string, benefits: string, seed: string, to: string },
    }).values;
  } catch (error) {
    throw new Failure(`${/** @type {Error} */ (error).message.split('. ')[0]}. Usage: ${USAGE}`);
  }
}

await runScript(async () => {
  const { plans, to, seed, ...sizes } = options();
  const many = count('plans', plans, 100_000);
  const size = Object.fromEntries(Object.entries(sizes).map(([name, text]) => [name, count(name, text, MOST_ROWS)]));
  await ensureDependencies();
  // Only now are there packages to import.
  const { runnerImport } = await import('vite');
  const config = {
    root,
    configFile: /** @type {false} */ (false),
    resolve: { alias: { '@core': join(root, 'src-core') } },
  };
  const { module: generator } = await runnerImport(join(root, 'test/support/generate-plan.ts'), config);
  const { module: files } = await runnerImport(join(root, 'src-core/exchange/plan-file.ts'), config);
  const target = to === undefined ? inProject('generated') : resolve(process.env.INIT_CWD ?? process.cwd(), to);
  const oneFile = to !== undefined && many === undefined && !statSync(target, { throwIfNoEntry: false })?.isDirectory();
  mkdirSync(oneFile ? dirname(target) : target, { recursive: true });
  for (let index = 0; index < (many ?? 1); index += 1) {
    const plan = generator.generatePlan({ seed: count('seed', seed, 2 ** 31) ?? 1, index, ...size });
    const path = oneFile ? target : join(target, `${plan.id}.longview.json`);
    writeFileSync(path, files.writePlanFile(plan, plan.updatedAt));
  }
  say(`${many ?? 1} plan ${(many ?? 1) === 1 ? 'file' : 'files'} in ${target}`);
});
