import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base, planWith } from '../../test/support/value-plans.ts';
import { computeFigures } from './figures.ts';
import { mustBeTrue } from './must-be-true.ts';

const valueCase = { currency: 'USD', years: 3, discountRate: 0.1, scenarios: base };
const figuresOf = (benefits: number[], costs: number[]) =>
  computeFigures(
    planWith(
      valueCase,
      benefits.map((amount, i) => ({ name: `B${i}`, driver: { kind: 'amount', amount } })),
      costs.map((initial, i) => ({ name: `C${i}`, initial })),
    ),
    { simulate: false },
  );

describe('what must be true', () => {
  it('is about the item that moves the result most', () => {
    const found = mustBeTrue(figuresOf([100, 400], [500]));
    expect(found).toMatchObject({ kind: 'benefit', name: 'B1' });
    expect(found!.factor).toBeCloseTo((500 - 100 * 2.486852) / (400 * 2.486852), 6);
  });

  it('is nothing where nothing is uncertain or there', () => {
    expect(mustBeTrue(figuresOf([], []))).toBeNull();
    const certain = planWith(valueCase, [], [{ name: 'Fee', initial: 5, range: { low: 1, high: 1 } }]);
    expect(mustBeTrue(computeFigures(certain, { simulate: false }))).toBeNull();
  });

  it('gives the factor at which the whole case, worked out anew, comes to nothing', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, amounts, (benefits, costs) => {
        const { kind, id, factor, without } = mustBeTrue(figuresOf(benefits, costs))!;
        const scaled = (list: number[], own: string, by: number) =>
          list.map((amount, i) => (id === `${own}${i}` ? amount * by : amount));
        const at = (by: number) =>
          kind === 'benefit'
            ? figuresOf(scaled(benefits, 'b', by), costs).npv
            : figuresOf(benefits, scaled(costs, 'c', by)).npv;
        expect(at(0)).toBeCloseTo(without, 3);
        if (factor >= 0) expect(at(factor)).toBeCloseTo(0, 3);
      }),
    );
  });
});
