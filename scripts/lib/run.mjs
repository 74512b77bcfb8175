import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inProject, readJson, root } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {'show' | 'capture'} [output] `show` sends everything to stderr, `capture` returns it
 * @property {Record<string, string | undefined>} [env] added to this process's own
 * @property {string} [cwd]
 * @property {number} [limitMs] the process is killed after it
 */

/**
 * Runs a program to its end. Never rejects: a program that cannot be started has code 127.
 * @param {string} command @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function run(command, args, { output = 'show', env, cwd = root, limitMs } = {}) {
  return new Promise((resolve) => {
    const sink = output === 'show' ? 2 : 'pipe';
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', sink, sink] });
    let text = '';
    let timedOut = false;
    const timer = setTimeout(
      () => {
        timedOut = true;
        child.kill('SIGKILL');
      },
      limitMs ?? 2 ** 31 - 1,
    );
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve({ code, output: text, timedOut });
    };
    child.on('error', (error) => {
      text += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs the command of an installed package with this Node, which works alike on every system.
 * @param {string} packageName @param {string[]} args @param {RunOptions & { command?: string }} [options]
 */
export function runTool(packageName, args, { command, ...options } = {}) {
  const folder = inProject('node_modules', packageName);
  const { bin } = readJson(join(folder, 'package.json'));
  const script = typeof bin === 'string' ? bin : bin[command ?? packageName.split('/').at(-1) ?? ''];
  return run(process.execPath, [join(folder, script), ...args], options);
}

/** Whether a process of this number runs. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
