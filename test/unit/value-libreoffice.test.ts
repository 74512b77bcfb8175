import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { presentValue } from '@core/value/cash-flows.ts';
import { internalRate } from '@core/value/returns.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const installed = spawnSync('soffice', ['--version']).status === 0;

/** What LibreOffice Calc makes of each row of formulas. */
function calculate(formulas: string[][]): number[][] {
  const folder = mkdtempSync(join(tmpdir(), 'longview-calc-'));
  try {
    const cells = formulas.map((row) => row.map((formula) => `"${formula}"`).join(';'));
    writeFileSync(join(folder, 'in.csv'), cells.join('\n'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    // Semicolons, UTF-8, English, formulas evaluated on reading; written with commas and unformatted numbers.
    const read =
      '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true,false,false,false,0,true,false,true';
    const write = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false';
    const args = ['--headless', '--norestore', profile, read, '--convert-to', write, '--outdir', join(folder, 'out')];
    execFileSync('soffice', [...args, join(folder, 'in.csv')], { stdio: 'ignore' });
    const lines = readFileSync(join(folder, 'out', 'in.csv'), 'utf8')
      .trim()
      .split('\n');
    return lines.map((line) => line.split(',').map(Number));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!installed)('LibreOffice as the oracle', () => {
  it('agrees on NPV with an undiscounted start, and on IRR', () => {
    const flow = fc.integer({ min: 1_000, max: 900_000 });
    const cases = fc.sample(
      fc.tuple(flow, fc.array(flow, { minLength: 1, maxLength: 10 }), fc.integer({ min: -20, max: 60 })),
      {
        numRuns: 40,
        seed: 2026,
      },
    );
    const formulas = cases.map(([invested, returned, percent]) => {
      const list = [-invested, ...returned];
      const guess = internalRate(list)!.toFixed(1);
      return [`=${list[0]}+NPV(${percent}/100;${returned.join(';')})`, `=IRR({${list.join('|')}};${guess})`];
    });
    for (const [i, [npv, irr]] of calculate(formulas).entries()) {
      const [invested, returned, percent] = cases[i]!;
      const flows = [-invested, ...returned];
      expect(Math.abs(presentValue(flows, percent / 100) - npv!)).toBeLessThan(1e-6);
      expect(internalRate(flows)).toBeCloseTo(irr!, 9);
    }
  });
});
