import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LAYERS = ['src-core', 'src-main', 'src-renderer'];

/** Every TypeScript file of the app's three layers, tests among them. @param {string} folder the project's @returns {string[]} */
export function sourceFiles(folder) {
  return filesIn(folder, LAYERS, /\.tsx?$/);
}

/** All that is written by hand: the app, its tests and tools, and how it looks. @param {string} folder the project's @returns {string[]} */
export function codeFiles(folder) {
  return filesIn(folder, [...LAYERS, 'scripts', 'test'], /\.(tsx?|mjs|css)$/);
}

/** @param {string} folder @param {readonly string[]} parts @param {RegExp} wanted */
function filesIn(folder, parts, wanted) {
  return parts
    .map((part) => join(folder, part))
    .filter((part) => existsSync(part))
    .flatMap((part) => readdirSync(part, { recursive: true, encoding: 'utf8' }).map((name) => join(part, name)))
    .filter((file) => wanted.test(file))
    .sort();
}
