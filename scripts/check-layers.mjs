import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { LAYERS, NEVER_REACHES } from './lib/layer-table.mjs';
import { isMain, root, runScript, say } from './lib/project.mjs';
import { readImports } from './lib/read-imports.mjs';
import { sourceFiles } from './lib/source-files.mjs';

/** @typedef {import('./lib/read-imports.mjs').Import} Import */

/** @param {string} name @param {string[]} patterns names, or beginnings that end in `*` */
function matches(name, patterns) {
  return patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}

/** `d3-scale` of `d3-scale/x`, `@mantine/core` of `@mantine/core/styles.css`, `node:fs` as it is. @param {string} target */
function packageName(target) {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * The room of a file: its layer, the key of the table that describes it, and its own name (each feature has one; the table one for all).
 * @param {string} file from the project's folder, with slashes
 * @returns {{ layer: string, key: string, name: string } | null} null where the table has no such room
 */
function roomOf(file) {
  const [layer = '', first = '', second = ''] = file.split('/');
  const rooms = LAYERS[layer]?.rooms;
  if (!rooms) return null;
  const isFile = file.split('/').length === 2;
  if (rooms[first]) return { layer, key: first, name: first };
  if (!isFile && rooms[`${first}/*`]) return { layer, key: `${first}/*`, name: `${first}/${second}` };
  return rooms['*'] && (isFile || Object.keys(rooms).length === 1) ? { layer, key: '*', name: 'the shell' } : null;
}

/** @param {string} folder @param {string} file @param {string} target @returns {string | null} the imported file, or null for a package */
function importedFile(folder, file, target) {
  const path = target.replace(/[?#].*$/, '');
  if (path.startsWith('@core/')) return `src-core/${path.slice('@core/'.length)}`;
  if (!path.startsWith('.')) return null;
  return relative(folder, resolve(folder, dirname(file), path))
    .split(sep)
    .join(posix.sep);
}

/** Why one import is not allowed, or null. @param {string} folder @param {string} file @param {Import} imported */
function breach(folder, file, { target, typeOnly }) {
  const from = roomOf(file);
  if (!from) return 'stands in a room that scripts/lib/layer-table.mjs does not know';
  const layer = /** @type {import('./lib/layer-table.mjs').Layer} */ (LAYERS[from.layer]);
  const room = layer.rooms[from.key] ?? {};
  const path = importedFile(folder, file, target);

  if (path === null) {
    const name = packageName(target);
    return matches(name, [...layer.packages, ...(room.packages ?? [])])
      ? null
      : `${from.layer}/${from.name} may not use the package ${name}`;
  }
  const [toLayer = ''] = path.split('/');
  if (toLayer !== from.layer) {
    if (!layer.uses.includes(toLayer)) return `${from.layer} may not import ${toLayer}`;
    return toLayer === 'src-core' && !target.startsWith('@core/') ? 'the core is imported as @core/…' : null;
  }
  if (target.startsWith('@core/')) return 'inside the core imports are relative';
  if (/\.test\.tsx?$/.test(path)) return 'tests are imported by nobody';
  const to = roomOf(path);
  if (to && (to.name === from.name || room.uses?.includes(to.key))) return null;
  if (to && room.types?.includes(to.key)) return typeOnly ? null : `${from.name} may import only types from ${to.name}`;
  return `${from.name} may not import ${to?.name ?? path}`;
}

/**
 * What a file reaches through value imports, with the road to it.
 * @param {Map<string, Import[]>} imports by file @param {string} folder @param {string} start @param {string[]} packages
 */
function roadTo(imports, folder, start, packages) {
  const roads = [[start]];
  const seen = new Set([start]);
  for (const road of roads) {
    const file = /** @type {string} */ (road.at(-1));
    for (const { target, typeOnly } of imports.get(file) ?? []) {
      if (typeOnly) continue;
      const path = importedFile(folder, file, target);
      if (path === null && matches(packageName(target), packages)) return [...road, target];
      if (path === null || seen.has(path)) continue;
      seen.add(path);
      roads.push([...road, path]);
    }
  }
  return null;
}

/** Every breach of the layer table in a project, one sentence each. Tests may import anything. @param {string} folder */
export function findBreaches(folder) {
  const files = sourceFiles(folder).filter((file) => !/\.test\.tsx?$/.test(file));
  const imports = new Map(
    files.map((path) => {
      const file = relative(folder, path).split(sep).join(posix.sep);
      return [file, readImports(file, readFileSync(path, 'utf8'))];
    }),
  );
  const breaches = [];
  for (const [file, list] of imports) {
    for (const imported of list) {
      const why = breach(folder, file, imported);
      if (why) breaches.push(`${file}:${imported.line} imports ${imported.target}: ${why}.`);
    }
  }
  for (const { from, packages, why } of NEVER_REACHES) {
    const road = existsSync(join(folder, from)) ? roadTo(imports, folder, from, packages) : null;
    if (road) breaches.push(`${road.join(' → ')}: ${from} must not reach ${road.at(-1)}, because ${why}.`);
  }
  return breaches;
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    const breaches = findBreaches(process.argv[2] ?? root);
    breaches.forEach(say);
    return breaches.length === 0 ? 0 : 1;
  });
}
