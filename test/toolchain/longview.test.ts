import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from '../../scripts/build.mjs';
import { inProject, root } from '../../scripts/lib/project.mjs';
import { tempTree } from './temp-tree.ts';

/** Runs the command line as npm does: in the project's folder, with the user's in INIT_CWD. */
async function longview(args: string[], userFolder: string) {
  const child = spawn(process.execPath, [inProject('scripts', 'longview.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: userFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, code: code as number };
}

describe('npm run -s longview', () => {
  beforeAll(() => ensureBuild(), 240_000);

  it('writes the result alone to standard output', async () => {
    const { stdout, code } = await longview(['sample'], tempTree({}));
    expect(JSON.parse(stdout)).toMatchObject({ format: 'longview.plan' });
    expect(code).toBe(0);
  });

  it("reads paths from the user's folder, and passes on the exit code and the words", async () => {
    const folder = tempTree({ 'broken.longview.json': '{"format":' });
    const { stdout, stderr, code } = await longview(['validate', 'broken.longview.json'], folder);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('broken.longview.json: ');
    expect(stdout + stderr).not.toContain('There is no');
  });
});
