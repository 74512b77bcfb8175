import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileFilter, fileCaps } from '@core/ports/platform.ts';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import type { Dialogs } from './dialogs.ts';
import { createFileService } from './file-service.ts';

const plans: FileFilter = { name: 'Longview plan', extensions: ['longview.json', 'json'] };
const bytes = (text: string) => new TextEncoder().encode(text);

function user(answers: { pick?: string[]; savePath?: string; yes?: boolean }) {
  const seen = { folders: [] as string[], proposed: [] as string[], asked: [] as string[] };
  const dialogs: Dialogs = {
    pickFiles: async (_filter, folder) => {
      seen.folders.push(folder);
      return answers.pick ?? [];
    },
    pickSavePath: async (path) => {
      seen.proposed.push(path);
      return answers.savePath ?? null;
    },
    ask: async ({ message }) => {
      seen.asked.push(message);
      return answers.yes ?? false;
    },
  };
  return { answers, seen, dialogs };
}

describe('opening files', () => {
  test('reads what the user picked, and opens the next dialog where it was', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.json'), 'a');
    await writeFile(join(folder, 'b.json'), '');
    const { dialogs, seen } = user({ pick: [join(folder, 'a.json'), join(folder, 'b.json')] });
    const service = createFileService(dialogs, '/start');
    const request = { filter: plans, maxBytes: 10 };
    expect(await service.openFiles(request)).toEqual([
      { name: 'a.json', bytes: bytes('a') },
      { name: 'b.json', bytes: bytes('') },
    ]);
    await service.openFiles(request);
    expect(seen.folders).toEqual(['/start', folder]);
  });

  test('refuses all where one is over the cap, and says which', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'small.json'), 'x');
    await writeFile(join(folder, 'big.json'), 'x'.repeat(2_000));
    const { dialogs } = user({ pick: [join(folder, 'small.json'), join(folder, 'big.json')] });
    await expect(createFileService(dialogs, folder).openFiles({ filter: plans, maxBytes: 1_999 })).rejects.toThrow(
      '“big.json” is 2 KB, and Longview opens files up to 2 KB here. None of the chosen files was opened.',
    );
  });

  test('says plainly what is wrong with a file that is gone, a folder, and too many files', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sub.json'));
    const open = (pick: string[]) =>
      createFileService(user({ pick }).dialogs, folder).openFiles({ filter: plans, maxBytes: 10 });
    await expect(open([join(folder, 'gone.json')])).rejects.toThrow(
      '“gone.json” was not opened: it is no longer there.',
    );
    await expect(open([join(folder, 'sub.json')])).rejects.toThrow('“sub.json” is not a file with contents');
    await writeFile(join(folder, 'a.json'), 'a');
    await expect(open(Array(fileCaps.openFiles + 1).fill(join(folder, 'a.json')))).rejects.toThrow(
      'more than Longview opens at once',
    );
  });
});

describe('saving a file', () => {
  test('proposes a safe name in the current folder and writes where the user says', async () => {
    const folder = await temporaryFolder();
    const { dialogs, seen } = user({ savePath: join(folder, 'Plan.longview.json') });
    const name = await createFileService(dialogs, folder).saveFile({
      suggestedName: '../A: B/C.longview.json',
      bytes: bytes('x'),
      filter: plans,
    });
    expect(seen.proposed).toEqual([join(folder, 'A- B-C.longview.json')]);
    expect([name, await readFile(join(folder, 'Plan.longview.json'), 'utf8')]).toEqual(['Plan.longview.json', 'x']);
  });

  test('adds the extension the user left out, and does not replace a file the dialog did not ask about', async () => {
    const folder = await temporaryFolder();
    const { answers, dialogs, seen } = user({ savePath: join(folder, 'plan') });
    const service = createFileService(dialogs, folder);
    const save = (text: string) => service.saveFile({ suggestedName: 'p', bytes: bytes(text), filter: plans });
    expect(await save('one')).toBe('plan.longview.json');
    expect(seen.asked).toEqual([]);
    expect(await save('two')).toBeNull();
    expect(seen.asked).toEqual(['“plan.longview.json” already exists. Replace it?']);
    expect(await readFile(join(folder, 'plan.longview.json'), 'utf8')).toBe('one');
    answers.yes = true;
    expect(await save('three')).toBe('plan.longview.json');
    expect(await readFile(join(folder, 'plan.longview.json'), 'utf8')).toBe('three');
  });

  test('writes nothing when cancelled, and words a failure of the system', async () => {
    const folder = await temporaryFolder();
    const request = { suggestedName: 'p', bytes: bytes('x'), filter: plans };
    expect(await createFileService(user({}).dialogs, folder).saveFile(request)).toBeNull();
    const gone = user({ savePath: join(folder, 'gone', 'p.json') }).dialogs;
    await expect(createFileService(gone, folder).saveFile(request)).rejects.toThrow(
      '“p.json” was not saved: it is no longer there',
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
