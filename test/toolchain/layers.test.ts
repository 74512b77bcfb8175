import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBreaches } from '../../scripts/check-layers.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { run, runTool } from '../../scripts/lib/run.mjs';
import { tempTree, writeTree } from './temp-tree.ts';

/** One file and what must be said of it. */
const BREACHES: [rule: string, file: string, source: string, said: string][] = [
  [
    'a room imports a higher one',
    'src-core/kernel/a.ts',
    "import { x } from '../engine/x.ts';",
    'kernel may not import engine',
  ],
  [
    'a type-only import',
    'src-core/model/a.ts',
    "import type { X } from '../engine/x.ts';",
    'model may not import engine',
  ],
  ['an inline type', 'src-core/model/a.ts', "type T = import('../engine/x.ts').X;", 'model may not import engine'],
  [
    'a dynamic import',
    'src-core/model/a.ts',
    "export const x = () => import('../engine/x.ts');",
    'model may not import engine',
  ],
  ['a re-export', 'src-core/model/a.ts', "export * from '../engine/x.ts';", 'model may not import engine'],
  [
    'a named re-export',
    'src-core/model/a.ts',
    "export type { X } from '../engine/x.ts';",
    'model may not import engine',
  ],
  [
    'an area imports an area',
    'src-core/value/a.ts',
    "import type { X } from '../people/x.ts';",
    'value may not import people',
  ],
  [
    'a migration imports the model',
    'src-core/migrations/a.ts',
    "import { x } from '../model/x.ts';",
    'migrations may not import model',
  ],
  [
    'a port runs code of the engine',
    'src-core/ports/a.ts',
    "import { x } from '../engine/x.ts';",
    'only types from engine',
  ],
  [
    'a port mixes a value into types',
    'src-core/ports/a.ts',
    "import { type X, y } from '../report/x.ts';",
    'only types from report',
  ],
  ['an unknown room', 'src-core/cellar/a.ts', "import { x } from './x.ts';", 'does not know'],
  ['a file outside the rooms', 'src-core/a.ts', "import { x } from './kernel/x.ts';", 'does not know'],
  ['the core uses the alias', 'src-core/engine/a.ts', "import { x } from '@core/model/x.ts';", 'relative'],
  ['the core uses Node', 'src-core/kernel/a.ts', "import { readFileSync } from 'node:fs';", 'package node:fs'],
  ['the core uses React', 'src-core/drawing/a.ts', "import { useState } from 'react';", 'package react'],
  ['a library outside its room', 'src-core/report/a.ts', "import { jsPDF } from 'jspdf';", 'package jspdf'],
  [
    'the core imports the renderer',
    'src-core/engine/a.ts',
    "import type { X } from '../../src-renderer/ui/x.ts';",
    'src-core may not import src-renderer',
  ],
  [
    'a feature imports a feature',
    'src-renderer/features/map/A.tsx',
    "import { X } from '../home/X.tsx';",
    'features/map may not import features/home',
  ],
  [
    'ui imports a feature',
    'src-renderer/ui/a.ts',
    "import type { X } from '../features/map/X.tsx';",
    'ui may not import features/map',
  ],
  [
    'a feature imports storage',
    'src-renderer/features/home/A.tsx',
    "import type { X } from '../../storage/x.ts';",
    'may not import storage',
  ],
  [
    'the shell imports a platform',
    'src-renderer/AppShell.tsx',
    "import { x } from './platform/x.ts';",
    'may not import platform',
  ],
  [
    'the shell starts a worker',
    'src-renderer/AppShell.tsx',
    "new Worker(new URL('./workers/x.ts', import.meta.url));",
    'may not import workers',
  ],
  ['a screen opens Dexie', 'src-renderer/features/home/A.tsx', "import Dexie from 'dexie';", 'package dexie'],
  ['the renderer uses Node', 'src-renderer/ui/a.ts', "import fs from 'node:fs';", 'package node:fs'],
  [
    'the renderer walks into the core',
    'src-renderer/ui/a.ts',
    "import { x } from '../../src-core/kernel/x.ts';",
    'imported as @core/',
  ],
  [
    'main imports the renderer',
    'src-main/a.ts',
    "import type { X } from '../src-renderer/ui/x.ts';",
    'src-main may not import src-renderer',
  ],
  [
    'the renderer imports main',
    'src-renderer/main.tsx',
    "import type { X } from '../src-main/x.ts';",
    'src-renderer may not import src-main',
  ],
  ['the app imports a test', 'src-core/value/a.ts', "import { x } from './x.test.ts';", 'tests are imported by nobody'],
  [
    'the app imports the test folder',
    'src-main/a.ts',
    "import { x } from '../test/x.ts';",
    'src-main may not import test',
  ],
];

const ALLOWED: [what: string, file: string, source: string][] = [
  ['an area on the engine', 'src-core/value/a.ts', "import { x } from '../engine/x.ts';\nimport { z } from 'zod';"],
  [
    'drawing on an area',
    'src-core/drawing/a.ts',
    "import { x } from '../value/x.ts';\nimport { scaleLinear } from 'd3-scale';",
  ],
  [
    'a port on types of the engine',
    'src-core/ports/a.ts',
    "import type { X } from '../engine/x.ts';\nimport { type Y } from '../report/y.ts';",
  ],
  [
    'a feature on ui and the core',
    'src-renderer/features/map/A.tsx',
    "import { x } from '../../ui/x.ts';\nimport { y } from '@core/people/y.ts';\nimport './a.css';",
  ],
  [
    'main.tsx on every adapter',
    'src-renderer/main.tsx',
    "import { x } from './storage/x.ts';\nimport { y } from './platform/y.ts';\nimport { Z } from './AppShell.tsx';",
  ],
  [
    'a test on anything',
    'src-core/kernel/a.test.ts',
    "import { x } from '../../src-main/x.ts';\nimport fc from 'fast-check';",
  ],
];

describe('the layers', () => {
  it.each(BREACHES)('refuse: %s', (_rule, file, source, said) => {
    const breaches = findBreaches(tempTree({ [file]: source }));
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`${file}:1 imports`);
    expect(breaches[0]).toContain(said);
  });

  it.each(ALLOWED)('allow: %s', (_what, file, source) => {
    expect(findBreaches(tempTree({ [file]: source }))).toEqual([]);
  });

  it('refuse a module name that no rule can read', () => {
    expect(() =>
      findBreaches(tempTree({ 'src-core/kernel/a.ts': 'export const x = (n: string) => import(n);' })),
    ).toThrow('computed');
  });

  it('keep Electron out of the command line, however far away', () => {
    const folder = tempTree({
      'src-main/cli/main.ts': "import { a } from '../a.ts';",
      'src-main/a.ts': "import type { App } from 'electron';\nimport { b } from './b.ts';",
      'src-main/b.ts': "import { app } from 'electron';",
    });
    expect(findBreaches(folder)).toEqual([
      'src-main/cli/main.ts → src-main/a.ts → src-main/b.ts → electron: src-main/cli/main.ts must not reach electron, because the command line runs in plain Node.',
    ]);
  });

  it('let the command line share types with Electron', () => {
    expect(findBreaches(tempTree({ 'src-main/cli/main.ts': "import type { App } from 'electron';" }))).toEqual([]);
  });

  it('end the check itself with code 1 and the breach in words', async () => {
    const check = (folder: string) =>
      run(process.execPath, [join(root, 'scripts/check-layers.mjs'), folder], { output: 'capture' });
    const bad = await check(tempTree({ 'src-core/kernel/a.ts': "import '../engine/x.ts';" }));
    expect(bad.code).toBe(1);
    expect(bad.output).toBe('src-core/kernel/a.ts:1 imports ../engine/x.ts: kernel may not import engine.\n');
    expect(await check(tempTree({ 'src-core/engine/a.ts': "import '../kernel/x.ts';" }))).toMatchObject({
      code: 0,
      output: '',
    });
  });
});

/** What the core must not know, and the name that the compiler must stumble over. */
const OUTSIDE: [what: string, source: string, name: string][] = [
  ['the page', 'export const x = document.title;', "'document'"],
  ['the window', 'export const x = window.name;', "'window'"],
  ['storage', "export const x = localStorage.getItem('x');", "'localStorage'"],
  ['an element type', 'export type X = HTMLElement;', "'HTMLElement'"],
  ['the network', "export const x = fetch('x');", "'fetch'"],
  ['Node', 'export const x = process.env;', "'process'"],
  ['Buffer', "export const x = Buffer.from('');", "'Buffer'"],
  ['a Node module', "export { readFileSync } from 'node:fs';", "'node:fs'"],
  ['a timer', 'setTimeout(() => undefined, 1);', "'setTimeout'"],
];

describe('the types of the core', () => {
  let said = '';
  beforeAll(async () => {
    const files = Object.fromEntries(OUTSIDE.map(([, source], index) => [`breach-${index}.ts`, source]));
    const folder = mkdtempSync(join(tmpdir(), 'longview-core-'));
    writeTree(folder, {
      ...files,
      'language.ts': 'export const x = [3, 1].toSorted();',
      // Together with the real core: a library's types could let the browser or Node in unseen.
      'tsconfig.json': JSON.stringify({
        extends: join(root, 'src-core/tsconfig.json'),
        include: [join(root, 'src-core/**/*.ts'), './*.ts'],
        exclude: [join(root, 'src-core/**/*.test.ts')],
      }),
    });
    said = (await runTool('typescript', ['-p', folder], { command: 'tsc', output: 'capture' })).output;
    rmSync(folder, { recursive: true });
  });
  const saidOf = (file: string) => said.split('\n').filter((line) => line.includes(file));

  it.each(OUTSIDE.map((row, index) => [row[0], index, row[2]] as const))('do not know %s', (_what, index, name) => {
    expect(saidOf(`breach-${index}.ts`).join('\n')).toContain(name);
  });

  it('know the language itself', () => {
    expect(saidOf('language.ts')).toEqual([]);
  });
});
