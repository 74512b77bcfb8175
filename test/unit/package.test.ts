import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test, vi } from 'vitest';
import { ensureBuild } from '../../scripts/build.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

// The packager walks all of node_modules, and the build may have to run first.
vi.setConfig({ testTimeout: 240_000 });

const run = promisify(execFile);
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

const wanted = {
  [FuseV1Options.RunAsNode]: OFF,
  [FuseV1Options.EnableCookieEncryption]: ON,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
  [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
  [FuseV1Options.OnlyLoadAppFromAsar]: ON,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
};
const FUSES = 8;

/** In place of Electron's program: nothing but the mark by which its fuses are found, each set to what is not wanted. */
async function stubElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'));
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, FUSES]),
    Buffer.from(Array.from({ length: FUSES }, (_, index) => (wanted[index as keyof typeof wanted] === ON ? OFF : ON))),
  ]);
  await writeFile(join(folder, 'electron'), wire, { mode: 0o755 });
  const { version } = JSON.parse(await readFile('node_modules/electron/package.json', 'utf8')) as { version: string };
  await writeFile(join(folder, 'version'), version);
}

test('packaging gives one archive without dependencies that runs by itself, and sets the fuses', async () => {
  await ensureBuild();
  const folder = await temporaryFolder();
  await stubElectron(join(folder, 'electron'));
  await run(process.execPath, [
    'node_modules/electron-builder/cli.js',
    '--linux',
    'dir',
    '--publish',
    'never',
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'dist')}`,
  ]);
  const app = join(folder, 'dist', 'linux-unpacked');

  const archive = join(app, 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  expect(
    files.filter((file) => !/^\/(out|resources|package\.json)(\/|$)/.test(file) || file.includes('node_modules')),
  ).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      '/out/main/index.js',
      '/out/main/cli.js',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
    ]),
  );

  const unpacked = join(folder, 'unpacked');
  extractAll(archive, unpacked);
  const { stdout } = await run(process.execPath, [join(unpacked, 'out', 'main', 'cli.js'), 'sample'], {
    cwd: folder,
    maxBuffer: 10_000_000,
  });
  expect(JSON.parse(stdout)).toMatchObject({ format: 'longview.plan' });

  const preload = await readFile(join(unpacked, 'out', 'preload', 'preload.cjs'), 'utf8');
  expect(preload.length).toBeLessThan(2_000);
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);

  expect(await getCurrentFuseWire(join(app, 'longview'))).toMatchObject(wanted);
});
