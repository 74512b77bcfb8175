import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Risk } from '../model/risks.ts';
import {
  bandOf,
  byExposure,
  exposure,
  heatMap,
  impacts,
  levelOf,
  likelihoodBands,
  openRisksByMilestone,
} from './risks.ts';

const risk = (title: string, probability?: number, impact?: number, more: Partial<Risk> = {}): Risk => ({
  title,
  ...(probability === undefined ? {} : { probability }),
  ...(impact === undefined ? {} : { impact }),
  ...more,
});

const risks = fc.array(
  fc.record({
    title: fc.string({ minLength: 1 }),
    probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    impact: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    status: fc.constantFrom('open' as const, 'mitigated' as const, 'closed' as const, undefined),
  }),
  { maxLength: 12 },
);
const table = (list: readonly Risk[]) => Object.fromEntries(list.map((each, i) => [`r${i}`, each]));

describe('exposure', () => {
  it('is probability × impact, and not known while either is not judged', () => {
    expect(exposure({ probability: 0.4, impact: 4 })).toBeCloseTo(1.6, 12);
    expect([exposure({ probability: 0.4 }), exposure({ impact: 4 }), exposure({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(exposure({ probability: 0, impact: 5 })).toBe(0);
  });

  it('puts the heaviest first, what nobody judged in the middle, and equals by title', () => {
    const list = [risk('Rare', 0.1, 2), risk('Unjudged'), risk('B', 0.9, 5), risk('A', 0.9, 5), risk('Even', 0.5, 2)];
    expect(list.toSorted(byExposure).map(({ title }) => title)).toEqual(['A', 'B', 'Unjudged', 'Even', 'Rare']);
  });

  it('has levels that rise with it', () => {
    expect([0, 0.99, 1, 1.99, 2, 5].map(levelOf)).toEqual(['low', 'low', 'medium', 'medium', 'high', 'high']);
  });
});

describe('the picture of risks', () => {
  it('has a cell for each band and impact, likeliest first', () => {
    const { cells } = heatMap({});
    expect(cells).toHaveLength(25);
    expect(cells[0]).toEqual({ band: 0, impact: 1, level: 'low', ids: [] });
    expect(cells[4]).toMatchObject({ band: 0, impact: 5, level: 'high' });
    expect(cells[24]).toMatchObject({ band: 4, impact: 5, level: 'low' });
  });

  it('puts an edge into the band above it', () => {
    expect([0, 0.19, 0.2, 0.4, 0.6, 0.79, 0.8, 1].map(bandOf)).toEqual([4, 4, 3, 2, 1, 1, 0, 0]);
    for (const { from, to } of likelihoodBands) expect(from).toBeLessThan(to);
  });

  it('holds every open risk once, in its own cell or among the unjudged', () => {
    fc.assert(
      fc.property(risks, (list) => {
        const all = table(list);
        const { cells, unjudged } = heatMap(all);
        const open = Object.keys(all).filter((id) => (all[id]!.status ?? 'open') === 'open');
        expect([...cells.flatMap(({ ids }) => ids), ...unjudged].sort()).toEqual(open.sort());
        for (const { band, impact, ids } of cells) {
          const { from, to } = likelihoodBands[band]!;
          for (const id of ids) {
            expect(all[id]!.impact).toBe(impact);
            expect(all[id]!.probability!).toBeGreaterThanOrEqual(from);
            if (to < 1) expect(all[id]!.probability!).toBeLessThan(to);
          }
        }
        expect(new Set(cells.map(({ impact }) => impact))).toEqual(new Set(impacts));
      }),
    );
  });
});

it('the open risks of a milestone stand heaviest first, each once', () => {
  const found = openRisksByMilestone({
    a: risk('Small', 0.1, 1, { milestoneIds: ['m1', 'm1'] }),
    b: risk('Large', 0.9, 5, { milestoneIds: ['m1', 'm2'] }),
    c: risk('Over', 0.9, 5, { milestoneIds: ['m1'], status: 'mitigated' }),
    d: risk('Of none', 0.9, 5),
  });
  expect(Object.fromEntries(found)).toEqual({ m1: ['b', 'a'], m2: ['b'] });
});
