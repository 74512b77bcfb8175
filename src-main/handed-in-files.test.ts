import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { createHandedInFiles, isPlanFileName, planFilesIn } from './handed-in-files.ts';

describe('files the system hands in', () => {
  test('are found among the arguments by name, relative to the folder of the caller', () => {
    const args = ['--flag', '--file=x.json', 'a.longview.json', '/b/B.LONGVIEW.JSON', 'notes.txt', '.', 'x.json'];
    expect(planFilesIn(args, '/home')).toEqual([
      resolve('/home/a.longview.json'),
      resolve('/b/B.LONGVIEW.JSON'),
      resolve('/home/x.json'),
    ]);
    expect(['a.longview.json.exe', 'a\0.json', 'json', ''].filter(isPlanFileName)).toEqual([]);
  });

  test('wait for the page, are given once, and one bad file does not keep the others', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.json'), 'a');
    await writeFile(join(folder, 'big.json'), 'x'.repeat(100));
    let announced = 0;
    const handedIn = createHandedInFiles(50, () => announced++);
    handedIn.add([]);
    handedIn.add([join(folder, 'big.json'), join(folder, 'gone.json')]);
    handedIn.add([join(folder, 'a.json'), join(folder, 'a.json')]);
    expect(announced).toBe(2);
    const taken = await handedIn.take();
    expect(taken.files).toEqual([{ name: 'a.json', bytes: new TextEncoder().encode('a') }]);
    expect(taken.problems).toEqual([
      expect.stringContaining('“big.json” is'),
      expect.stringContaining('“gone.json” was not opened'),
    ]);
    expect(await handedIn.take()).toEqual({ files: [], problems: [] });
  });
});
