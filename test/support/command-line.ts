import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { nodeIo } from '../../src-main/cli/node-io.ts';
import { runCli } from '../../src-main/cli.ts';

/** The command line with what it says, and a folder for the files of one test file. */
export function commandLine() {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'longview-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  return {
    async run(...argv: string[]) {
      const said = { out: '', err: '' };
      const code = await runCli(argv, {
        ...nodeIo(),
        stdout: (text) => {
          said.out += text;
        },
        stderr: (text) => {
          said.err += text;
        },
      });
      return { code, ...said, lines: said.err.split('\n').filter((line) => line !== '') };
    },
    /** A path in the folder. */
    inFolder: (name = '.') => join(folder, name),
    /** Writes a file into the folder. */
    file(name: string, text: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
  };
}
