import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { safeFileName } from '@core/kernel/file-name.ts';
import { withExtension } from '@core/ports/file-rules.ts';
import type { RequestOf } from '@core/ports/ipc-contract.ts';
import type { OpenedFile } from '@core/ports/platform.ts';
import type { Dialogs } from './dialogs.ts';
import { sayingWhy } from './file-errors.ts';
import { readFilesCapped } from './read-files.ts';
import { writeWholeFile } from './write-whole-file.ts';

export interface FileService {
  openFiles(request: RequestOf<'openFiles'>): Promise<OpenedFile[] | null>;
  saveFile(request: RequestOf<'saveFile'>): Promise<string | null>;
}

/**
 * Reads and writes only what the user picks in a dialog. `startFolder` is where the first dialog opens; later ones open
 * where the last file was.
 */
export function createFileService(dialogs: Dialogs, startFolder: string): FileService {
  let folder = startFolder;
  return {
    async openFiles({ filter, maxBytes }) {
      const paths = await dialogs.pickFiles(filter, folder);
      const first = paths[0];
      if (first === undefined) return null;
      folder = dirname(first);
      return readFilesCapped(paths, maxBytes);
    },

    async saveFile({ suggestedName, bytes, filter }) {
      const picked = await dialogs.pickSavePath(join(folder, safeFileName(suggestedName, filter.extensions)), filter);
      if (picked === null) return null;
      const path = withExtension(picked, filter.extensions);
      const name = basename(path);
      // The dialog asked about the name as picked; a name it did not see may not be overwritten unasked.
      if (path !== picked && (await exists(path)) && !(await dialogs.ask(replaceQuestion(name)))) return null;
      folder = dirname(path);
      await sayingWhy(`“${name}” was not saved`, () => writeWholeFile(path, bytes));
      return name;
    },
  };
}

function replaceQuestion(name: string) {
  return {
    message: `“${name}” already exists. Replace it?`,
    detail: 'Replacing it overwrites what the file holds now.',
    yes: 'Replace',
    no: 'Cancel',
  };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
