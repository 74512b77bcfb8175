import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const packages = 'node_modules/@mantine';
/** All files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
}

const libraries = ['core', 'notifications', 'spotlight', 'dates'] as const;
const modules = new Map(libraries.map((library) => [library as string, filesIn(`${packages}/${library}/esm`)]));

/** What every component stands on. */
const BASE = ['baseline', 'default-css-variables', 'global'];

/** The file of Mantine's that holds a component, a hook or a function, or nothing for what is a type. */
function fileOf(name: string, library: string): string[] {
  return (modules.get(library) ?? []).filter((file) => basename(file) === `${name}.mjs`);
}

/** The names that a source file imports from one of Mantine's packages. */
function imported(source: string, library: string): string[] {
  const lists = [...source.matchAll(new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["']@mantine/${library}["']`, 'g'))];
  return lists.flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => /^[A-Z]/.test(name)),
  );
}

/** The style sheets that components draw on, followed through the library's own files. */
function styleSheetsOf(names: readonly (readonly [library: string, name: string])[]): Set<string> {
  const sheets = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const sheet = /core\/esm\/.*\/([A-Za-z-]+)\.module\.mjs$/.exec(file)?.[1];
    if (sheet !== undefined) sheets.add(sheet);
    const source = readFileSync(file, 'utf8');
    for (const name of imported(source, 'core')) fileOf(name, 'core').forEach(follow);
    for (const [, path = ''] of source.matchAll(/from\s*["'](\.[^"']+)["']/g)) follow(resolve(dirname(file), path));
  };
  for (const [library, name] of names)
    fileOf(name, library)
      .map((file) => resolve(file))
      .forEach(follow);
  return sheets;
}

describe('the controls\u2019 style sheets', () => {
  it('are those of the controls that are used, and no others', () => {
    const sources = filesIn('src-renderer')
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => readFileSync(file, 'utf8'));
    const used = libraries.flatMap((library) =>
      sources.flatMap((source) => imported(source, library).map((name) => [library, name] as const)),
    );
    expect(used).toContainEqual(['core', 'Popover']);
    const wanted = [...BASE, ...styleSheetsOf(used)].filter((sheet) =>
      existsSync(join(packages, 'core/styles', `${sheet}.css`)),
    );
    const listed = [...readFileSync('src-renderer/ui/mantine.css', 'utf8').matchAll(/styles\/([\w-]+)\.css/g)];
    expect(listed.map(([, sheet]) => sheet).sort()).toEqual([...new Set(wanted)].sort());
  });
});
