import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A path inside the project. @param {...string} parts */
export function inProject(...parts) {
  return join(root, ...parts);
}

/** @param {string} path @returns {any} */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Messages go to stderr: a script's stdout carries its result only. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** A failure that the user is told in one plain sentence, without a stack. */
export class Failure extends Error {}

/** Runs a script's main function; a `Failure` becomes its message and exit code 1. @param {() => Promise<number | void>} main */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** True where the file was started itself, not imported. @param {string} moduleUrl */
export function isMain(moduleUrl) {
  // A module's URL has every link followed; the command's path has not.
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === realpathSync(process.argv[1]);
}
