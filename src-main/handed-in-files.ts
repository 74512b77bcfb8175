import { resolve } from 'node:path';
import type { Responses } from '@core/ports/ipc-contract.ts';
import { fileCaps, PlatformError } from '@core/ports/platform.ts';
import { readFilesCapped } from './read-files.ts';

/** Plan files the system hands in: by double click, "open with", or a second start. The page fetches them when ready. */
export interface HandedInFiles {
  add(paths: readonly string[]): void;
  take(): Promise<Responses['takeFiles']>;
}

/**
 * `announce` is called after each arrival. One file that cannot be read does not keep the others from opening.
 */
export function createHandedInFiles(maxBytes: number, announce: () => void): HandedInFiles {
  let waiting: string[] = [];
  return {
    add(paths) {
      if (paths.length === 0) return;
      waiting = [...new Set([...waiting, ...paths])].slice(0, fileCaps.openFiles);
      announce();
    },
    async take() {
      const paths = waiting;
      waiting = [];
      const taken: Responses['takeFiles'] = { files: [], problems: [] };
      for (const path of paths) {
        try {
          taken.files.push(...(await readFilesCapped([path], maxBytes)));
        } catch (error) {
          if (!(error instanceof PlatformError)) throw error;
          taken.problems.push(error.message);
        }
      }
      return taken;
    },
  };
}

/** The plan files among a command line's arguments, as absolute paths. Switches and everything else are passed over. */
export function planFilesIn(args: readonly string[], folder: string): string[] {
  return args.filter((arg) => !arg.startsWith('-') && isPlanFileName(arg)).map((arg) => resolve(folder, arg));
}

/** By name only; what is inside is checked when the page reads it. */
export function isPlanFileName(path: string): boolean {
  return /\.json$/i.test(path) && !path.includes('\0');
}
