// Kills Chromium in the middle of edits and of portfolio operations, 200 times unless told: node scripts/kill-loop.mjs [rounds]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rounds = process.argv[2] ?? '200';
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/storage/kill.test.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, LONGVIEW_KILL_ROUNDS: rounds },
  stdio: 'inherit',
});
process.exit(status ?? 1);
