import { relative } from 'node:path';
import { expect, it } from 'vitest';
import { judgeLengths } from '../../scripts/check-lengths.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { codeFiles } from '../../scripts/lib/source-files.mjs';

it('refuses a file over the limit by name', () => {
  expect(judgeLengths([{ file: 'just.css', lines: 300 }])).toEqual([]);
  expect(judgeLengths([{ file: 'long.mjs', lines: 301 }])).toEqual(['long.mjs has 301 lines; 300 is the most.']);
});

it('looks at the app, its sheets, its tests and its tools', () => {
  const files = codeFiles(root).map((file) => relative(root, file).replaceAll('\\', '/'));
  const some = ['src-core/engine/command.ts', 'src-renderer/AppShell.tsx', 'src-renderer/shell.css'];
  const tools = [
    'scripts/test.mjs',
    'test/bench/benches.mjs',
    'test/e2e/home.e2e.ts',
    'test/toolchain/lengths.test.ts',
  ];
  expect(files).toEqual(expect.arrayContaining([...some, ...tools]));
});
