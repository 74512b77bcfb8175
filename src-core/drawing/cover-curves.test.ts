import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverCurves } from './cover-curves.ts';

const sums = fc
  .array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 4, maxLength: 4 })
  .filter((values) => values.some((value) => value !== 0));

it('writes nothing across the axis of years, and nothing on the years', () => {
  fc.assert(
    fc.property(sums, fc.option(sums), (first, second) => {
      const { shapes, height } = coverCurves({
        lead: { name: 'cautious', cumulative: first },
        other: second === null ? null : { name: 'base', cumulative: second },
        title: 'Cumulative net cash, three years',
        money: (amount) => String(amount),
        width: 660,
        height: 400,
      });
      const axis = shapes.find((shape) => shape.kind === 'line');
      const texts = shapes.filter((shape) => shape.kind === 'text').filter(({ y }) => y < height - 4);
      expect(texts.length).toBe(second === null ? 3 : 5);
      for (const { y } of texts) {
        expect(y - 10 > axis!.y1 || y + 2 < axis!.y1).toBe(true);
        expect(y).toBeLessThan(height - 16);
      }
    }),
    { numRuns: 500 },
  );
});
