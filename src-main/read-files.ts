import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkSizes, type FileFacts } from '@core/ports/file-rules.ts';
import { type OpenedFile, PlatformError } from '@core/ports/platform.ts';
import { sayingWhy } from './file-errors.ts';

/** Reads files that the user chose, all or none; sizes are checked before a byte is read. Refuses what is no plain file. */
export async function readFilesCapped(paths: readonly string[], maxBytes: number): Promise<OpenedFile[]> {
  const facts: FileFacts[] = [];
  for (const path of paths) facts.push(await factsOf(path));
  checkSizes(facts, maxBytes);
  const files: OpenedFile[] = [];
  for (const [index, path] of paths.entries()) {
    const { name, size } = facts[index]!;
    files.push({ name, bytes: await readExactly(path, name, size) });
  }
  return files;
}

async function factsOf(path: string): Promise<FileFacts> {
  const name = basename(path);
  return sayingWhy(`“${name}” was not opened`, async () => {
    const found = await stat(path);
    if (!found.isFile()) throw new PlatformError(`“${name}” is not a file with contents. Pick another.`);
    return { name, size: found.size };
  });
}

/** One byte of room more than the size that was checked tells a file that grew meanwhile. */
async function readExactly(path: string, name: string, size: number): Promise<Uint8Array> {
  return sayingWhy(`“${name}” was not opened`, async () => {
    const handle = await open(path, 'r');
    try {
      const room = new Uint8Array(size + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await handle.read(room, length, room.length - length);
        length += bytesRead;
        if (bytesRead === 0 || length === room.length) break;
      }
      if (length > size) throw new PlatformError(`“${name}” changed while it was being read. Try again.`);
      return room.slice(0, length);
    } finally {
      await handle.close();
    }
  });
}
