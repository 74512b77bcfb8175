import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cashFlowChart } from './cash-flow-chart.ts';
import type { Shape } from './display-list.ts';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.55;
type Text = Extract<Shape, { kind: 'text' }>;

function drawn(flows: { benefits: number; costs: number }[], paybackMonths: number | null, other?: number[]) {
  let cumulative = 0;
  const chart = cashFlowChart({
    flows: flows.map(({ benefits, costs }, year) => {
      cumulative += benefits - costs;
      return { year, benefits, costs, cumulative };
    }),
    ...(other === undefined ? {} : { other: { name: 'cautious', cumulative: other } }),
    paybackMonths,
    paybackText: '30 months',
    money: (amount) => `$${Math.round(amount)}`,
    width: 666,
    height: 240,
    measure,
  });
  const texts = chart.shapes.filter((shape): shape is Text => shape.kind === 'text');
  return { ...chart, texts };
}

function box({ text, x, y, size, anchor = 'start' }: Text) {
  const w = measure(text, { size });
  const left = x - { start: 0, middle: w / 2, end: w }[anchor];
  return { left, right: left + w, top: y - size * 0.75, bottom: y + 2 };
}

const amounts = fc.array(
  fc.record({ benefits: fc.integer({ min: 0, max: 900 }), costs: fc.integer({ min: 0, max: 900 }) }),
  { minLength: 2, maxLength: 11 },
);

describe('the chart of cash flows', () => {
  it('names the payback over the bars and lines beside its mark', () => {
    const { texts, shapes } = drawn(
      [{ benefits: 0, costs: 900 }, ...Array.from({ length: 4 }, () => ({ benefits: 400, costs: 40 }))],
      30,
    );
    const label = box(texts.find(({ text }) => text.startsWith('Payback'))!);
    for (const bar of shapes.filter((shape) => shape.kind === 'rect' && shape.fill === 'pos')) {
      const { x, y, w } = bar as Extract<Shape, { kind: 'rect' }>;
      const beside = x > label.right || x + w < label.left;
      expect(beside || label.bottom <= y).toBe(true);
    }
  });

  it('keeps its texts inside and apart, whatever the amounts', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 1, max: 119, noNaN: true }), (flows, months) => {
        const { texts, width, height } = drawn(
          flows,
          Math.min(months, (flows.length - 1) * 12),
          flows.map(({ costs }) => costs),
        );
        const boxes = texts.map(box);
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(-0.01);
          expect(a.right).toBeLessThanOrEqual(width + 12);
          expect(a.bottom).toBeLessThanOrEqual(height + 14);
          for (const b of boxes.slice(i + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart, `${texts[i]!.text} on another`).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has no mark without a payback', () => {
    expect(
      drawn(
        [
          { benefits: 0, costs: 5 },
          { benefits: 1, costs: 0 },
        ],
        null,
      ).texts.some(({ text }) => /Payback/.test(text)),
    ).toBe(false);
  });
});
