import { describe, expect, it } from 'vitest';
import { pathLines, reportingPaths, tiePaths } from './line-paths.ts';

const places = new Map([
  ['boss', { x: 0, y: 0 }],
  ['ann', { x: 0, y: 124 }],
  ['tom', { x: 216, y: 124 }],
]);
const stakeholders = {
  boss: { name: 'Boss' },
  ann: { name: 'Ann', reportsTo: 'boss' },
  tom: { name: 'Tom', reportsTo: 'boss' },
};
const ties = {
  weak: { from: 'ann', to: 'tom', kind: 'influence' as const },
  strong: { from: 'ann', to: 'tom', kind: 'influence' as const, strength: 3 },
  back: { from: 'tom', to: 'ann', kind: 'conflict' as const },
};
const layers = { reporting: true, influence: true, conflict: true };

describe('pathLines', () => {
  const lines = (...path: string[]) => pathLines(path, { stakeholders, ties }, places);

  it('follows the strongest influence, with an arrow at its end', () => {
    const drawn = tiePaths(ties, places, layers).find(({ id }) => id === 'strong')!;
    expect(lines('ann', 'tom')).toEqual([{ path: drawn.path, end: drawn.end }]);
    expect(drawn.end).toMatchObject({ dx: 1, dy: 0 });
  });

  it('follows a reporting line either way, without an arrow', () => {
    const [up] = lines('ann', 'boss');
    expect(up!.end).toBeNull();
    expect(lines('boss', 'ann')).toEqual([up]);
    expect(reportingPaths(stakeholders, places).known).toContain(up!.path);
  });

  it('has no line where nothing leads on, and none to somebody who is not on the map', () => {
    expect(lines('tom', 'ann')).toEqual([]);
    expect(lines('ann', 'gone')).toEqual([]);
    expect(lines('ann', 'tom', 'boss')).toHaveLength(2);
  });
});

const lineUp = (id: string) => pathLines([id, 'boss'], { stakeholders, ties }, places)[0]!.path;

describe('reportingPaths', () => {
  it('keeps apart the lines of people whom a filter leaves out, at either end', () => {
    const all = reportingPaths(stakeholders, places);
    expect(all.faded).toBe('');
    expect(reportingPaths(stakeholders, places, null, new Set(['boss']))).toMatchObject({ known: '', gaps: '' });
    const { known, faded } = reportingPaths(stakeholders, places, null, new Set(['ann']));
    expect(faded).toContain(lineUp('ann'));
    expect(known).not.toContain(lineUp('ann'));
    expect(known.length + faded.length).toBe(all.known.length);
  });

  it('leaves out lines that do not pass through an area', () => {
    const area = { left: 230, top: 90, right: 400, bottom: 300 };
    const { known } = reportingPaths(stakeholders, places, area);
    expect(known).not.toBe('');
    expect(known.length).toBeLessThan(reportingPaths(stakeholders, places).known.length);
    expect(reportingPaths(stakeholders, places, { left: 900, top: 0, right: 950, bottom: 50 }).known).toBe('');
  });
});
