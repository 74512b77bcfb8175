import { zipSync } from 'fflate';

export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first day that a ZIP archive can name: the same files make the same archive, whenever and wherever. */
const NO_TIME = new Date(1980, 0, 1);

/** The files as one ZIP archive. */
export function handoffPackFile(files: readonly PackFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 6, mtime: NO_TIME });
}
