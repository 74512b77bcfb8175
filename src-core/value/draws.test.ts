import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraws, type Draws } from './draws.ts';

const TRIALS = 50;
const range = fc.constantFrom({ low: 0.8, high: 1.2 }, { low: 0, high: 1 }, { low: 1, high: 3 });

/** What the items of one simulation after another draw. */
function drawn(draws: Draws, simulations: readonly (readonly { low: number; high: number }[])[]): number[][][] {
  return simulations.map((ranges) => ranges.map((each, place) => [...draws(place, each)]));
}

describe('draws', () => {
  it('are the same whether they are kept from simulation to simulation or made afresh', () => {
    fc.assert(
      fc.property(fc.array(fc.array(range, { maxLength: 6 }), { maxLength: 5 }), fc.nat(6), (simulations, keep) => {
        const afresh = simulations.map((ranges) => drawn(createDraws(TRIALS), [ranges])[0]);
        expect(drawn(createDraws(TRIALS, keep), simulations)).toEqual(afresh);
      }),
    );
  });

  it('gives what it keeps, and nothing but that, without drawing again', () => {
    const draws = createDraws(TRIALS, 1);
    const [first, second] = [draws(0, { low: 0.5, high: 2 }), draws(1, { low: 0.5, high: 2 })];
    const before = [...second];
    expect(draws(0, { low: 0.5, high: 2 })).toBe(first);
    second.fill(0);
    expect([...draws(1, { low: 0.5, high: 2 })]).toEqual(before);
  });

  it('stay within their range and lie around 1', () => {
    const factors = [...createDraws(20_000)(0, { low: 0.5, high: 1.5 })];
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...factors)).toBeLessThanOrEqual(1.5);
    expect(factors.reduce((sum, factor) => sum + factor, 0) / factors.length).toBeCloseTo(1, 2);
  });
});
