import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from './display-list.ts';
import { waterfallChart } from './waterfall-chart.ts';

type Item = { name: string; pv: number };

function drawn(benefits: Item[], costs: Item[], most = 6) {
  const money = (amount: number) => String(Math.round(amount));
  const measure = (text: string) => text.length * 6;
  const list = waterfallChart({ benefits, costs, money, width: 500, measure, most });
  const rows = list.shapes.flatMap((shape) => {
    if (shape.kind !== 'group') return [];
    const bar = shape.shapes.find((each): each is Extract<Shape, { kind: 'rect' }> => each.kind === 'rect')!;
    return [{ title: shape.title!, bar }];
  });
  const zero = list.shapes.find((shape): shape is Extract<Shape, { kind: 'line' }> => shape.kind === 'line')!.x1;
  return { ...list, rows, zero };
}

describe('the waterfall', () => {
  it('goes from benefits over costs to what is left', () => {
    const { rows } = drawn(
      [
        { name: 'Small', pv: 10 },
        { name: 'Large', pv: 90 },
      ],
      [{ name: 'Fee', pv: 60 }],
    );
    expect(rows.map(({ title }) => title)).toEqual(['Large: +90', 'Small: +10', 'Fee: -60', 'NPV: 40']);
    expect(rows[2]!.bar).toMatchObject({ hatch: 'neg' });
  });

  it('gathers what is past the most in a row of its own', () => {
    const many = Array.from({ length: 5 }, (_, i) => ({ name: `B${i}`, pv: 5 - i }));
    expect(drawn(many, [], 3).rows.map(({ title }) => title)).toEqual([
      'B0: +5',
      'B1: +4',
      '3 more benefits: +6',
      'NPV: 15',
    ]);
  });

  it('begins each step where the one before ended, and ends at the NPV, inside the drawing', () => {
    const items = fc.array(
      fc.record({ name: fc.string({ maxLength: 90 }), pv: fc.integer({ min: -1000, max: 1000 }) }),
      {
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(items, items, (benefits, costs) => {
        const { rows, zero, width, height } = drawn(benefits, costs);
        const last = rows[rows.length - 1]!.bar;
        const npv = benefits.reduce((s, { pv }) => s + pv, 0) - costs.reduce((s, { pv }) => s + pv, 0);
        let at = zero;
        for (const { bar } of rows.slice(0, -1)) {
          const rightwards = Math.abs(bar.x - at) < 1e-6 && bar.fill === 'pos';
          const leftwards = Math.abs(bar.x + bar.w - at) < 1e-6;
          expect(rightwards || leftwards).toBe(true);
          at = rightwards ? bar.x + bar.w : bar.x;
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.w).toBeLessThanOrEqual(width);
        }
        expect(last.y + last.h).toBeLessThanOrEqual(height);
        if (npv !== 0) expect(npv > 0 ? last.x : last.x + last.w).toBeCloseTo(zero, 6);
      }),
    );
  });
});
