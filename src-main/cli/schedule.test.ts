import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlanFile } from '@core/exchange/plan-file.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forecastOracle, networks, planOf, scheduleOracle } from '../../test/support/schedule-oracle.ts';
import { runCli } from '../cli.ts';
import { nodeIo } from './node-io.ts';

const sample = fileURLToPath(new URL('../../resources/samples/enterprise.longview.json', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'longview-schedule-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const said = { out: '', err: '' };
  const code = await runCli(['schedule', ...argv], {
    ...nodeIo(),
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

describe('schedule --json', () => {
  it('agrees with an independent schedule and an independent simulation on random networks', async () => {
    const file = join(folder, 'random.longview.json');
    await fc.assert(
      fc.asyncProperty(networks, async ({ plan, on }) => {
        writeFileSync(file, writePlanFile(plan, '2026-11-21T09:00:00Z'));
        const { code, out, err } = await run(file, '--json', '--on', on);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        const { forecast, ...rest } = JSON.parse(out);
        expect(rest).toEqual(scheduleOracle(plan, on));
        if (rest.finish === null) return;
        const other = forecastOracle(plan, 5_000);
        for (const share of ['p50', 'p80', 'p95'] as const) {
          expect(Math.abs(forecast.days[share] / other.days[share] - 1)).toBeLessThan(0.015);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has the shape that is documented, whatever fiscal year', async () => {
    for (let month = 1; month <= 12; month += 1) {
      const file = join(folder, `fiscal-${month}.json`);
      const plan = planOf(
        {
          leap: { title: 'Leap day', start: '2028-02-29', end: '2028-02-29' },
          year: { title: 'Year’s end', start: '2028-02-01', end: '2028-12-31', dependsOn: [{ on: 'leap' }] },
        },
        month,
      );
      writeFileSync(file, writePlanFile(plan, '2026-11-21T09:00:00Z'));
      const result = JSON.parse((await run(file, '--json', '--on', '2028-02-29')).out);
      expect(Object.keys(result)).toEqual(['finish', 'criticalPath', 'milestones', 'forecast', 'conflicts']);
      expect(Object.keys(result.forecast)).toEqual(['p50', 'p80', 'p95', 'days', 'criticality']);
      expect(result).toMatchObject({
        // 335 days from the first of March; 2028 has a 29 February.
        finish: '2029-01-29',
        criticalPath: ['leap', 'year'],
        conflicts: [{ id: 'year', on: 'leap', daysShort: 29 }],
        milestones: { leap: { late: false }, year: { earliestStart: '2028-03-01' } },
      });
      expect(result.milestones).toEqual(scheduleOracle(plan, '2028-02-29').milestones);
    }
  });

  it('refuses a loop by name, and a day that the calendar lacks', async () => {
    const text = readFileSync(sample, 'utf8').replace(
      /("m01": \{\s+"title": "Account and initiative map",)/,
      '$1 "dependsOn": [{ "on": "m02" }],',
    );
    const file = join(folder, 'loop.json');
    writeFileSync(file, text);
    const { code, out, err } = await run(file, '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(
      'a loop: Account and initiative map (m01) → Executive access plan (m02) → Account and initiative map (m01)',
    );
    expect((await run(sample, '--on', '2026-02-29')).err).toContain('"2026-02-29" is no date of the calendar');
  });
});

describe('schedule in words', () => {
  it('tells the end, the forecast, the critical path, what is late and what a slip does', async () => {
    const { code, out } = await run(sample, '--on', '2026-12-15');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Meridian Grid plc, 15 Dec 2026\nThe plan ends on .+ if nothing slips; half of all trials end by .+, 80 % by .+, 95 % by .+\.\n/,
    );
    expect(out).toMatch(/\nCritical path\n {2}\d/);
    expect(out).toContain('\nLate\n  Pilot: network operations, due on 11 Dec 2026\n');
    expect(out).toContain('takes 15 days longer, the signature moves by 15 days');
  });

  it('says so where there is no milestone', async () => {
    const file = join(folder, 'none.json');
    writeFileSync(file, writePlanFile(planOf({}), '2026-11-21T09:00:00Z'));
    expect((await run(file, '--on', '2026-12-15')).out).toBe('A, 15 Dec 2026\nNo milestones.\n');
  });
});
