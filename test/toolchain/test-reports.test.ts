import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/project.mjs';
import { runTool } from '../../scripts/lib/run.mjs';
import { readPlaywright, readReport, readVitest, sum } from '../../scripts/lib/test-reports.mjs';
import { tempTree } from './temp-tree.ts';

/** A project of its own with these test files and this one's packages. */
function suite(files: Record<string, string>): string {
  const folder = tempTree({ 'package.json': '{"type":"module"}', ...files });
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'));
  return folder;
}

async function vitest(files: Record<string, string>) {
  const folder = suite(files);
  const report = join(folder, 'report.json');
  const { code } = await runTool('vitest', ['run', '--reporter=json', `--outputFile=${report}`], {
    cwd: folder,
    output: 'capture',
  });
  return readReport(report, code, readVitest);
}

async function playwright(files: Record<string, string>) {
  const folder = suite(files);
  const report = join(folder, 'report.json');
  const { code } = await runTool('@playwright/test', ['test', '--reporter=json'], {
    command: 'playwright',
    cwd: folder,
    output: 'capture',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return readReport(report, code, readPlaywright);
}

const VITEST = "import { expect, it } from 'vitest';\n";
const PLAYWRIGHT = "import { expect, test } from '@playwright/test';\n";

describe("a stage's counts, from real runs of vitest", () => {
  it('count what passed, failed and was skipped by name, and what a failure says', async () => {
    const counts = await vitest({
      'a.test.js': `${VITEST}it('a', () => {}); it('b', () => { expect(1).toBe(2); }); it.skip('c', () => {}); it.todo('d');`,
    });
    expect(counts).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['c', 'd'],
      again: [],
      problems: [expect.stringMatching(/^b: .*expected 1 to be 2/)],
    });
  });

  it('count a file that does not load', async () => {
    const counts = await vitest({ 'a.test.js': `${VITEST}it('a', () => {});`, 'b.test.js': "import './nowhere.js';" });
    expect(counts).toMatchObject({ passed: 1, failed: 1 });
    expect(counts.problems).toEqual([expect.stringContaining('b.test.js')]);
  });

  it('count a set-up that fails', async () => {
    const counts = await vitest({
      'a.test.js': `${VITEST}import { beforeAll } from 'vitest'; beforeAll(() => { throw new Error('no'); }); it('a', () => {});`,
    });
    expect(counts.failed).toBe(1);
  });

  it('count an error outside every test', async () => {
    const counts = await vitest({ 'a.test.js': `${VITEST}it('a', () => { Promise.reject(new Error('lost')); });` });
    expect(counts).toMatchObject({ passed: 1, failed: 1 });
    expect(counts.problems[0]).toContain('though no test failed');
  });

  it('are a failure where no test is', async () => {
    expect(await vitest({})).toMatchObject({ passed: 0, failed: expect.any(Number) });
    expect((await vitest({})).failed).toBeGreaterThan(0);
  });
});

describe("a stage's counts, from real runs of Playwright", () => {
  it('count what passed, failed and was skipped by name, and what a failure says', async () => {
    const counts = await playwright({
      'a.spec.js': `${PLAYWRIGHT}test.describe('home', () => { test('a', () => {}); test('b', () => { expect(1).toBe(2); }); test.skip('c', () => {}); });`,
    });
    expect(counts).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['a.spec.js › home › c'],
      again: [],
      problems: [expect.stringMatching(/^a\.spec\.js › home › b: .*Expected: 2/s)],
    });
  });

  it('count a test that passes only the second time, and name it', async () => {
    const counts = await playwright({
      'playwright.config.js': 'export default { retries: 1 };',
      'a.spec.js': `${PLAYWRIGHT}test('a', ({}, info) => { expect(info.retry).toBe(1); });`,
    });
    expect(counts).toMatchObject({ passed: 1, failed: 0, again: ['a.spec.js › a'] });
  });

  it('count a test that fails twice once', async () => {
    const counts = await playwright({
      'playwright.config.js': 'export default { retries: 1 };',
      'a.spec.js': `${PLAYWRIGHT}test('a', () => { expect(1).toBe(2); });`,
    });
    expect(counts).toMatchObject({ passed: 0, failed: 1, again: [] });
  });

  it('count a file that does not load, and a run without a test', async () => {
    expect((await playwright({ 'a.spec.js': "import './nowhere.js';" })).failed).toBeGreaterThan(0);
    expect((await playwright({})).failed).toBeGreaterThan(0);
  });
});

it('a tool that leaves no report has failed', () => {
  expect(readReport(join(tempTree({}), 'none.json'), 0, readVitest)).toMatchObject({ passed: 0, failed: 1 });
});

it('sums keep every name', () => {
  const one = { passed: 1, failed: 2, skipped: ['a'], again: ['x'], problems: ['p'] };
  expect(sum([one, { passed: 3, failed: 0, skipped: ['b'], again: ['y'], problems: [] }])).toEqual({
    passed: 4,
    failed: 2,
    skipped: ['a', 'b'],
    again: ['x', 'y'],
    problems: ['p'],
  });
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: [], again: [], problems: [] });
});
