import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: a temporary file beside it, every byte, sync, rename, sync of the folder. On any
 * failure, a full disk among them, the file that was there stays as it was and the temporary one goes.
 *
 * Own code because write-file-atomic 7 and 8 write once without looking at the count: on a full disk they put a cut-off
 * file in place of the good one and report success.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  // Through a link to what it names, so that the link itself stays.
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.longview-${randomBytes(6).toString('hex')}.tmp`);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => 0o666,
  );
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

async function syncFolder(folder: string): Promise<void> {
  // Windows gives no handle on a folder, and some network drives refuse to sync one; the file itself is synced.
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {}
}
