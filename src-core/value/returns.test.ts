import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentValue } from './cash-flows.ts';
import { discounted, internalRate, payback } from './returns.ts';

describe('payback', () => {
  it.each([
    ['never crosses', [-100, 10, 10], null],
    ['no costs at the start', [0, 50], 0],
    ['nothing at all', [0, 0, 0], 0],
    ['crosses in the first year', [-100, 200], 6],
    ['reaches zero exactly at a year end', [-100, 50, 50], 24],
    ['waits through a flat year', [-100, 0, 200], 18],
    ['one year, not enough', [-100, 99], null],
    ['a start that is small beside what follows', [-0.001, -1e12, -1e12], null],
    ['a small start paid back at once', [-1, 1.2e13], 1e-12],
    ['ten years', [-100, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10], 120],
  ])('%s', (_what, flows, months) => {
    expect(payback(flows).months).toBe(months);
    expect(payback(flows).belowAgainInYear).toBeNull();
  });

  it('takes the first crossing and names the year that falls below again', () => {
    expect(payback([-100, 200, -150, 100])).toEqual({ months: 6, belowAgainInYear: 2 });
    expect(payback([0, -10, 20])).toEqual({ months: 0, belowAgainInYear: 1 });
  });

  it('is not misled by the last bit of a sum', () => {
    expect(payback([-0.3, 0.1, 0.1, 0.1]).months).toBeCloseTo(36, 9);
  });

  it('stands where the straight line through the cumulative flow is zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 11 }), (flows) => {
        const { months } = payback(flows);
        const sums = flows.map((_, a) => flows.slice(0, a + 1).reduce((sum, flow) => sum + flow, 0));
        const crossed = sums.findIndex((sum) => sum >= 0);
        if (crossed < 1) expect(months).toBe(crossed === 0 ? 0 : null);
        else expect(sums[crossed - 1]! + (months! / 12 - (crossed - 1)) * flows[crossed]!).toBeCloseTo(0, 9);
      }),
    );
  });

  it('comes later on discounted flows, at a rate above zero', () => {
    const flows = [-530_000, 10_000, 350_000, 520_000];
    expect(payback(discounted(flows, 0.1)).months!).toBeGreaterThan(payback(flows).months!);
  });
});

describe('internalRate', () => {
  it.each([
    ['never invested', [0, 10, 20]],
    ['never returned', [-10, -20]],
    ['nothing flows', [0, 0]],
    ['changes sign twice', [-100, 230, -132]],
    ['changes sign three times', [-1, 5, -8, 4]],
  ])('is not meaningful: %s', (_what, flows) => {
    expect(internalRate(flows)).toBeNull();
  });

  it.each([
    ['doubles in a year', [-100, 200], 1],
    ['loses everything but a cent', [-100, 0.01], -0.9999],
    ['breaks even', [-100, 50, 50], 0],
    ['five thousand percent', [-2, 102], 50],
    ['borrowed first', [100, -110], 0.1],
    ['zeros between', [-100, 0, 121], 0.1],
  ])('%s', (_what, flows, rate) => {
    expect(internalRate(flows)).toBeCloseTo(rate, 12);
  });

  it('is not meaningful beyond the bracket', () => {
    expect(internalRate([-1e-9, 1e9])).toBeNull();
  });

  it('makes the present value zero', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 10 }), (invested, returned) => {
        const flows = [-invested, ...returned];
        const rate = internalRate(flows)!;
        const terms = discounted(flows, rate).reduce((sum, term) => sum + Math.abs(term), 0);
        expect(Math.abs(presentValue(flows, rate))).toBeLessThanOrEqual(1e-9 * terms);
      }),
    );
  });
});
