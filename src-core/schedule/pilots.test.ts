import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPlan } from '../model/plan.ts';
import { attainment, pilotScore } from './pilots.ts';

describe('attainment', () => {
  it.each([
    ['half way up', { baseline: 10, target: 20, actual: 15 }, 0.5],
    ['half way down', { baseline: 20, target: 10, actual: 15 }, 0.5],
    ['past the target', { baseline: 10, target: 20, actual: 99 }, 1],
    ['the wrong way', { baseline: 10, target: 20, actual: 3 }, 0],
    ['not measured', { baseline: 10, target: 20 }, undefined],
    ['no baseline', { target: 20, actual: 10 }, undefined],
    ['no target', { baseline: 20, actual: 10 }, undefined],
    ['nothing to attain', { baseline: 20, target: 20, actual: 20 }, undefined],
  ])('%s', (_what, criterion, share) => {
    expect(attainment(criterion)).toBe(share);
  });

  it('is a share or undefined, whatever the numbers', () => {
    // The range of the format (model/fields.ts).
    const number = fc.double({ noNaN: true, min: -1e15, max: 1e15 });
    fc.assert(
      fc.property(number, number, number, (baseline, target, actual) => {
        const share = attainment({ baseline, target, actual });
        if (share !== undefined) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

describe('pilotScore', () => {
  const plan = {
    ...newPlan('p', { name: 'A' }, '2026-11-21T09:00:00Z'),
    pilots: { x: { name: 'X' }, y: { name: 'Y' } },
    criteria: {
      a: { pilotId: 'x', metric: 'A', baseline: 0, target: 10, actual: 10, weight: 3 },
      b: { pilotId: 'x', metric: 'B', baseline: 0, target: 10, actual: 2 },
      c: { pilotId: 'x', metric: 'C', target: 10 },
    },
  };

  it('averages the measured by weight and counts them', () => {
    expect(pilotScore(plan, 'x')).toEqual({ score: 0.8, measured: 2, criteria: 3 });
    expect(pilotScore(plan, 'y')).toEqual({ score: undefined, measured: 0, criteria: 0 });
  });
});
