import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatMap, numberedRisks } from '../deal/risks.ts';
import type { Risk } from '../model/risks.ts';
import type { Shape } from './display-list.ts';
import { riskHeatDrawing } from './risk-heat-drawing.ts';

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

function drawn(list: readonly Partial<Risk>[], width = 600) {
  const risks = Object.fromEntries(list.map((risk, i) => [`r${i}`, { title: `Risk ${i}`, ...risk }]));
  const drawing = riskHeatDrawing(heatMap(risks), numberedRisks(risks), width);
  const of = <K extends Shape['kind']>(kind: K) => drawing.shapes.filter((s): s is Of<K> => s.kind === kind);
  return { ...drawing, cells: of('rect'), discs: of('circle'), texts: of('text').map(({ text }) => text) };
}

describe('the picture of risks', () => {
  it('puts a likely risk of much impact up and to the right of a rare one of little', () => {
    const { discs, texts } = drawn([
      { probability: 0.9, impact: 5 },
      { probability: 0.1, impact: 1 },
    ]);
    const [likely, rare] = discs;
    expect(likely!.y).toBeLessThan(rare!.y);
    expect(likely!.x).toBeGreaterThan(rare!.x);
    expect(texts).toEqual(expect.arrayContaining(['1', '2', 'Almost certain', 'Rare', '1 Slight', '5 Severe']));
  });

  it('has a disc for each open risk that was judged, or counts it, inside the drawing', () => {
    const risk = fc.record({
      probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      impact: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      status: fc.constantFrom('open' as const, 'closed' as const),
    });
    fc.assert(
      fc.property(fc.array(risk, { maxLength: 30 }), fc.integer({ min: 260, max: 700 }), (list, width) => {
        const { discs, texts, cells, width: w, height } = drawn(list as Partial<Risk>[], width);
        const judged = list.filter((r) => r.status === 'open' && r.probability !== undefined && r.impact !== undefined);
        const counted = texts.filter((text) => text.startsWith('+')).reduce((sum, text) => sum + Number(text), 0);
        expect(discs.length + counted).toBe(judged.length);
        expect(cells).toHaveLength(25);
        expect(w).toBeLessThanOrEqual(width);
        for (const { x, y, r } of discs) {
          expect(cells.some((c) => x - r >= c.x && x + r <= c.x + c.w && y - r >= c.y && y + r <= c.y + c.h)).toBe(
            true,
          );
          expect(y + r).toBeLessThan(height);
        }
      }),
    );
  });
});
