import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';

/** Programs that judge our files, and how each is asked whether it is there. */
const versionFlags = { pdftotext: '-v', pdffonts: '-v', qpdf: '--version' } as const;
export type Oracle = keyof typeof versionFlags;

function isInstalled(oracle: Oracle): boolean {
  return spawnSync(oracle, [versionFlags[oracle]]).error === undefined;
}

/** Tests that need a program of this machine; without it they are skipped by name. */
export function describeWithOracle(oracle: Oracle, name: string, tests: () => void): void {
  describe.skipIf(!isInstalled(oracle))(`${name} (needs ${oracle})`, tests);
}

/** What a program prints about a file, and its exit code; the file stands in the place of `FILE` in the arguments. */
export function askOracle(
  oracle: Oracle,
  args: readonly string[],
  file: Uint8Array,
): { code: number | null; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'longview-oracle-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, file);
    const run = spawnSync(
      oracle,
      args.map((arg) => (arg === 'FILE' ? path : arg)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return { code: run.status, out: `${run.stdout}${run.stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
