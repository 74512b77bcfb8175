import { fileCaps, PlatformError } from './platform.ts';

/** What must be known of a file before its bytes are read. */
export interface FileFacts {
  readonly name: string;
  readonly size: number;
}

/**
 * Throws a `PlatformError` for the user where the files together or one of them are too much to open. Bytes are counted
 * before anything is read.
 */
export function checkSizes(files: readonly FileFacts[], maxBytes: number): void {
  const cap = Math.min(maxBytes, fileCaps.openBytes);
  const big = files.find((file) => file.size > cap);
  if (big !== undefined) {
    const others = files.length > 1 ? ' None of the chosen files was opened.' : '';
    throw new PlatformError(
      `“${big.name}” is ${sayBytes(big.size)}, and Longview opens files up to ${sayBytes(cap)} here.${others}`,
    );
  }
  if (files.length > fileCaps.openFiles) {
    throw new PlatformError(
      `${files.length} files are more than Longview opens at once (${fileCaps.openFiles}). None was opened; choose fewer.`,
    );
  }
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if (total > fileCaps.openTotalBytes) {
    throw new PlatformError(
      `The chosen files are ${sayBytes(total)} together, and Longview opens up to ${sayBytes(fileCaps.openTotalBytes)} at once. None was opened; choose fewer.`,
    );
  }
}

/** The name with the first of the extensions put behind it where it has none of them. */
export function withExtension(name: string, extensions: readonly string[]): string {
  const lower = name.toLowerCase();
  const first = extensions[0];
  return first === undefined || extensions.some((each) => lower.endsWith(`.${each}`)) ? name : `${name}.${first}`;
}

function sayBytes(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${Math.round(megabytes * 10) / 10} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
