import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What counts days: dates, quarters, schedules, what is laid, and the calendar file. */
const files = [
  'src-core/kernel/dates.test.ts',
  'src-core/schedule/critical-path.test.ts',
  'src-core/schedule/lay-plan.test.ts',
  'src-core/schedule/timeline-geometry.test.ts',
  'src-core/schedule/timeline-phases.test.ts',
  'src-core/schedule/count-back.test.ts',
  'src-core/report/action-plan-calendar.test.ts',
];

function node(zone: string, ...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, TZ: zone, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined };
    execFile(process.execPath, args, { cwd: root, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out: `${out}${err}` }),
    );
  });
}

describe('days are days in every time zone', () => {
  // Fourteen hours ahead, eight behind with a summer time, and a quarter of an hour off: midnight is never that of UTC.
  it.each([
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
    ['Asia/Kathmandu', -345],
  ])(
    '%s',
    async (zone, offset) => {
      const { out: told } = await node(zone, '-p', 'new Date(2026, 11, 1).getTimezoneOffset()');
      expect(Number(told)).toBe(offset);
      const { code, out } = await node(
        zone,
        'node_modules/vitest/vitest.mjs',
        'run',
        '--maxWorkers=1',
        '--reporter=json',
        ...files,
      );
      const json = JSON.parse(out.slice(out.indexOf('{'), out.lastIndexOf('}') + 1));
      const failed = json.testResults.flatMap((file: { assertionResults: { status: string; fullName: string }[] }) =>
        file.assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName),
      );
      expect({ code, failed, files: json.testResults.length }).toEqual({ code: 0, failed: [], files: files.length });
    },
    300_000,
  );
});
