import { PlatformError } from '@core/ports/platform.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space or pick another place, and try again',
  EDQUOT: 'your share of the disk is used up. Free some space or pick another place, and try again',
  EFBIG: 'it is larger than this disk takes. Pick another place, and try again',
  EACCES: 'Longview has no permission there. Pick another place, or ask who manages this computer',
  EPERM: 'the system did not allow it. It may be open in another program: close it there, or pick another name',
  EBUSY: 'it is open in another program. Close it there, or pick another name',
  EROFS: 'that place can only be read. Pick another place',
  ENOENT: 'it is no longer there. It may have been moved, renamed or deleted',
  ENOTDIR: 'the folder is no longer there. Pick another place',
  EISDIR: 'it is a folder. Pick a file',
  ENAMETOOLONG: 'the name is too long. Pick a shorter one',
  ENXIO: 'it is not a file with contents. Pick another',
  EIO: 'the disk reported a fault. Try another disk',
};

/** Runs a file operation; a failure of the system becomes one sentence for the user: what happened, why, what to do. */
export async function sayingWhy<T>(whatHappened: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = REASONS[errorCode(error)];
    if (error instanceof PlatformError || reason === undefined) throw error;
    throw new PlatformError(`${whatHappened}: ${reason}.`);
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
