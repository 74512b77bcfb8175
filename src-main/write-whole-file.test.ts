import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { writeWholeFile } from './write-whole-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const limitsFileSizes = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

/** While `work` runs, the system cuts every file off at this size: the write that crosses it comes back short. */
async function withFileSizeLimit(size: number, work: () => Promise<void>): Promise<void> {
  const limit = (soft: string) => execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${soft}:`]);
  limit(String(size));
  try {
    await work();
  } finally {
    limit('unlimited');
  }
}

describe('writing a whole file', () => {
  test('writes a new file and replaces an old one, leaving nothing else behind', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'plan.longview.json');
    await writeWholeFile(path, bytes('one'));
    expect(await readFile(path, 'utf8')).toBe('one');
    await chmod(path, 0o600);
    await writeWholeFile(path, bytes('two'));
    expect(await readFile(path, 'utf8')).toBe('two');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['plan.longview.json']);
  });

  test('writes through a symbolic link and keeps the link', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'real.json'), 'old');
    await symlink(join(folder, 'real.json'), join(folder, 'link.json'));
    await writeWholeFile(join(folder, 'link.json'), bytes('new'));
    expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new');
    expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true);
  });

  test('fails without a trace where it cannot put the file', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken', 'inside'), '');
    await expect(writeWholeFile(join(folder, 'taken'), bytes('x'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    await expect(writeWholeFile(join(folder, 'none', 'plan.json'), bytes('x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await readdir(folder)).toEqual(['taken']);
  });

  test.skipIf(!limitsFileSizes)(
    'keeps the old file whole when the room runs out half way (needs prlimit)',
    async () => {
      const folder = await temporaryFolder();
      const path = join(folder, 'plan.json');
      await writeFile(path, 'old and good');
      await withFileSizeLimit(100_000, async () => {
        await expect(writeWholeFile(path, new Uint8Array(150_000))).rejects.toMatchObject({ code: 'EFBIG' });
      });
      expect(await readFile(path, 'utf8')).toBe('old and good');
      expect(await readdir(folder)).toEqual(['plan.json']);
    },
  );
});
