import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject, root } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { requireNode, whyInstall } from '../../scripts/setup.mjs';
import { tempFolder, tempTree } from './temp-tree.ts';

interface Entry {
  version?: string;
  integrity?: string;
  optional?: boolean;
}

/** A project whose lock file and npm's record of what is installed say these things. */
function project(
  locked: Record<string, Entry>,
  installed: Record<string, Entry> | null,
  folders = Object.keys(installed ?? {}),
): string {
  return tempTree({
    'package-lock.json': JSON.stringify({ packages: { '': { version: '1.0.0' }, ...locked } }),
    ...(installed ? { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) } : {}),
    ...Object.fromEntries(folders.map((folder) => [`${folder}/package.json`, '{}'])),
  });
}

const A = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };

describe('whether the packages must be installed', () => {
  it.each([
    ['never installed', () => project(A, null), 'not installed yet'],
    ['another version', () => project({ 'node_modules/a': { version: '1.0.1', integrity: 'x' } }, A), 'another a'],
    ['another content', () => project({ 'node_modules/a': { version: '1.0.0', integrity: 'y' } }, A), 'another a'],
    ['a package more', () => project({ ...A, 'node_modules/@s/b': { version: '2.0.0' } }, A), 'another @s/b'],
    ['a folder removed by hand', () => project(A, A, []), 'node_modules/a is missing'],
  ])('yes: %s', (_what, folder, why) => {
    expect(whyInstall(folder())).toContain(why);
  });

  it.each([
    ['all is as the lock file says', () => project(A, A)],
    [
      'a package of another system is left out',
      () => project({ ...A, 'node_modules/mac': { version: '1.0.0', optional: true } }, A),
    ],
  ])('no: %s', (_what, folder) => {
    expect(whyInstall(folder())).toBeNull();
  });

  it('no for this very project', () => {
    expect(whyInstall(root)).toBeNull();
  });
});

describe('Node', () => {
  it.each(['18.20.0', '20.18.9', '20.0.0'])('%s is refused with what to do', (version) => {
    expect(() => requireNode(version)).toThrow(`needs Node 20.19 or newer. This is Node ${version}`);
  });

  it.each(['20.19.0', '22.0.0', '24.1.0'])('%s is fine', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
});

/** The set-up scripts in a project of their own, with one package that needs no network. */
function copiedProject(): string {
  const folder = tempFolder();
  cpSync(inProject('scripts'), join(folder, 'scripts'), { recursive: true });
  const files = {
    'package.json': {
      name: 'x',
      version: '1.0.0',
      type: 'module',
      engines: { node: '>=20.19' },
      devDependencies: { local: 'file:local' },
    },
    'package-lock.json': {
      name: 'x',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'x', version: '1.0.0', devDependencies: { local: 'file:local' } },
        local: { version: '1.0.0', dev: true },
        'node_modules/local': { resolved: 'local', link: true },
      },
    },
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
  cpSync(tempTree({ 'package.json': '{"name":"local","version":"1.0.0"}' }), join(folder, 'local'), {
    recursive: true,
  });
  return folder;
}

describe('the set-up itself', () => {
  it('installs on a bare clone even where the environment says production, says so, and then has nothing to do', async () => {
    const folder = copiedProject();
    const setUp = () =>
      run(process.execPath, [join(folder, 'scripts/setup.mjs')], {
        cwd: folder,
        output: 'capture',
        env: { NODE_ENV: 'production', npm_config_omit: 'dev' },
      });
    const first = await setUp();
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringContaining("Installing Longview's packages, because they are not installed yet"),
    });
    expect(existsSync(join(folder, 'node_modules/local/package.json'))).toBe(true);
    expect(await setUp()).toMatchObject({ code: 0, output: '' });
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect((await setUp()).output).toContain('Installing');
  });

  it('ends with code 1 and a plain sentence where npm cannot', async () => {
    const folder = copiedProject();
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: { '': {} } }));
    const { code, output } = await run(process.execPath, [join(folder, 'scripts/setup.mjs')], {
      cwd: folder,
      output: 'capture',
    });
    expect(code).toBe(1);
    expect(output).toContain('The packages could not be installed; npm says why above.');
    expect(output).not.toMatch(/\n\s+at /);
  });
});
