import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moneyAxis } from './money-axis.ts';

it('places every finite amount on the axis, the smallest doubles too', () => {
  const amount = fc.oneof(
    fc.double({ noNaN: true, min: -1e200, max: 1e200 }),
    fc.constantFrom(0, 5e-324, -5e-324, 1e-300),
  );
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 6 }), (amounts) => {
      const { y, ticks } = moneyAxis(amounts, 10, 110);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks).toContain(0);
      for (const at of [...amounts, ...ticks].map((each) => y(each))) {
        expect(at).toBeGreaterThanOrEqual(9.999);
        expect(at).toBeLessThanOrEqual(110.001);
      }
    }),
  );
});

it('is flat where there is nothing to tell apart', () => {
  expect(moneyAxis([5e-324, -5e-324], 10, 110).ticks).toEqual([0]);
});
