import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dependencies, readPredecessors, writePredecessors } from './predecessor-text.ts';

const rows = [
  'Assessment',
  'Remedies',
  'Pilot readout, go or no-go',
  'Phase-2',
  'Redlines',
  'Redlines, second round',
].map((title, i) => ({ id: `m${i + 1}`, title }));

function read(text: string, self = 'm9') {
  const result = readPredecessors(text, rows, self);
  return result.ok ? result.value : result.problems[0]!.message;
}

describe('predecessors as text', () => {
  it('are row numbers with lags', () => {
    expect(read('1, 2+3;4 - 1w , 5FS +2 d')).toEqual([
      { on: 'm1' },
      { on: 'm2', lagDays: 3 },
      { on: 'm4', lagDays: -7 },
      { on: 'm5', lagDays: 2 },
    ]);
    expect(read(' , ')).toEqual([]);
    expect(read('1, 1+2')).toEqual([{ on: 'm1', lagDays: 2 }]);
  });

  it('are titles, whole or as much as no other has', () => {
    expect(read('remed')).toEqual([{ on: 'm2' }]);
    expect(read('Phase-2')).toEqual([{ on: 'm4' }]);
    expect(read('phase-2 + 5 d')).toEqual([{ on: 'm4', lagDays: 5 }]);
    expect(read('Redlines')).toEqual([{ on: 'm5' }]);
    // A comma in a title parts it; both parts mean the one.
    expect(read('Pilot readout, go or no-go')).toEqual([{ on: 'm3' }]);
    expect(read('second round −2')).toEqual([{ on: 'm6', lagDays: -2 }]);
  });

  it('are refused in words', () => {
    expect(read('7')).toBe('There is no row 7');
    expect(read('0')).toBe('There is no row 0');
    expect(read('2', 'm2')).toBe('A milestone cannot wait for itself');
    expect(read('legal')).toBe('No milestone is called “legal”');
    expect(read('redl')).toBe('“redl” fits 2 milestones: type the row’s number');
    expect(read('1 + soon')).toBe('“+ soon” is not a number of days');
    expect(read('1 + 10001')).toBe('A lag is at most 10000 days');
  });

  it('are read back as they were written', () => {
    const lag = fc.option(fc.integer({ min: -10_000, max: 10_000 }), { nil: undefined });
    const links = fc.uniqueArray(fc.record({ on: fc.constantFrom(...rows.map(({ id }) => id)), lagDays: lag }), {
      selector: ({ on }) => on,
    });
    fc.assert(
      fc.property(links, (made) => {
        const dependsOn: Dependencies = made.map(({ on, lagDays }) =>
          lagDays === undefined || lagDays === 0 ? { on } : { on, lagDays },
        );
        expect(read(writePredecessors(dependsOn, rows))).toEqual(dependsOn);
      }),
    );
  });
});
