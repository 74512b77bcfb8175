import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesState } from '../../scripts/build.mjs';
import { tempTree, writeTree } from './temp-tree.ts';

it('sees every change of a source, and none of a test', () => {
  const folder = tempTree({ 'src-core/a.ts': '1', 'src-renderer/features/b.css': '1', 'package-lock.json': '{}' });
  const seen = [sourcesState(folder)];
  expect(sourcesState(folder)).toBe(seen[0]);
  const changes = [
    () => writeTree(folder, { 'src-core/a.ts': '12' }),
    () => writeTree(folder, { 'src-main/new.ts': '' }),
    () => writeTree(folder, { 'package-lock.json': '{ }' }),
    () => rmSync(join(folder, 'src-renderer/features/b.css')),
  ];
  for (const change of changes) {
    change();
    seen.push(sourcesState(folder));
  }
  expect(new Set(seen).size).toBe(seen.length);
  writeTree(folder, { 'src-core/a.test.ts': '1', 'docs/x.md': '1' });
  expect(sourcesState(folder)).toBe(seen.at(-1));
});
