import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@core': fileURLToPath(new URL('./src-core', import.meta.url)) } },
  test: {
    include: ['src-*/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    environment: 'node',
    setupFiles: [fileURLToPath(new URL('./test/support/fixed-seed.ts', import.meta.url))],
    // Reading the same modules anew for each file takes as long as the tests. What a test puts in place of a global it takes back.
    isolate: false,
    // The usual one less than the cores leaves one of a laptop's or a runner's two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
