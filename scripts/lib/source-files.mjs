import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every TypeScript file of the app's three layers, tests among them. @param {string} folder the project's @returns {string[]} */
export function sourceFiles(folder) {
  return ['src-core', 'src-main', 'src-renderer']
    .map((layer) => join(folder, layer))
    .filter((layer) => existsSync(layer))
    .flatMap((layer) => readdirSync(layer, { recursive: true, encoding: 'utf8' }).map((name) => join(layer, name)))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
}
