import { describe, expect, it } from 'vitest';
import { evidenceOf, missingFigure, pilotTime, standingOf } from './pilot-standing.ts';

describe('where a criterion stands', () => {
  it.each([
    ['rising, at the target', { baseline: 10, target: 20, actual: 20 }, 'met'],
    ['falling, past the target', { baseline: 42, target: 30, actual: 28 }, 'met'],
    ['falling, on the way', { baseline: 42, target: 30, actual: 31.5 }, 'short'],
    ['falling, worse than before', { baseline: 42, target: 30, actual: 43 }, 'worse'],
    ['where it began', { baseline: 42, target: 30, actual: 42 }, 'worse'],
    ['without a baseline', { target: 30, actual: 20 }, 'open'],
    ['without a figure', { baseline: 42, target: 30 }, 'open'],
    ['with nothing to attain', { baseline: 30, target: 30, actual: 30 }, 'open'],
  ] as const)('%s', (_what, criterion, standing) => expect(standingOf(criterion)).toBe(standing));

  it('says which figure is missing, the first to be set first', () => {
    const of = (figures: object) => missingFigure({ pilotId: 'p', metric: 'M', ...figures });
    expect(of({})).toBe('target');
    expect(of({ target: 1 })).toBe('baseline');
    expect(of({ target: 1, baseline: 1, actual: 1 })).toBe('distance');
    expect(of({ target: 1, baseline: 2 })).toBe('actual');
    expect(of({ target: 1, baseline: 2, actual: 0 })).toBeNull();
  });
});

it('sorts a pilot’s criteria into met, missed and open, and leaves out those of others', () => {
  const figures = { baseline: 0, target: 10 };
  const criteria = {
    a: { pilotId: 'p', metric: 'A', ...figures, actual: 10 },
    b: { pilotId: 'p', metric: 'B', ...figures, actual: 4 },
    c: { pilotId: 'p', metric: 'C', ...figures },
    d: { pilotId: 'q', metric: 'D', ...figures, actual: 10 },
    e: { pilotId: 'p', metric: 'E', ...figures, actual: -1 },
  };
  expect(evidenceOf({ criteria }, 'p')).toEqual({ met: ['a'], missed: ['b', 'e'], open: ['c'] });
});

describe('the days of a pilot', () => {
  const pilot = { start: '2026-11-02', end: '2026-12-31' };
  it('counts the first and the last', () => {
    expect(pilotTime(pilot, '2026-11-01')).toEqual({ days: 60, gone: 0, share: 0, state: 'before' });
    expect(pilotTime(pilot, '2026-11-02')).toEqual({ days: 60, gone: 1, share: 1 / 60, state: 'running' });
    expect(pilotTime(pilot, '2026-12-31')).toEqual({ days: 60, gone: 60, share: 1, state: 'running' });
    expect(pilotTime(pilot, '2027-01-01')).toEqual({ days: 60, gone: 60, share: 1, state: 'over' });
  });
  it('knows none without both', () => expect(pilotTime({ start: '2026-11-02' }, '2026-11-01')).toBeNull());
});
