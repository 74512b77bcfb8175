import { describe, expect, it } from 'vitest';
import type { Shape } from './display-list.ts';
import { histogramChart } from './histogram-chart.ts';

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

function drawn(bins: { from: number; to: number; counts: number[] }, marks: { name: string; value: number }[] = []) {
  const list = histogramChart({
    bins,
    marks,
    money: String,
    width: 404,
    height: 138,
    measure: (text) => text.length * 6,
  });
  const of = <K extends Shape['kind']>(kind: K) => list.shapes.filter((shape): shape is Of<K> => shape.kind === kind);
  return { bars: of('rect'), texts: of('text').map(({ text }) => text), lines: of('line') };
}

describe('the histogram', () => {
  it('has a bar a bin, as high as its count', () => {
    const { bars } = drawn({ from: 0, to: 40, counts: [1, 4, 0, 2] });
    expect(bars.map(({ x, w, h }) => [x, w, h])).toEqual([
      [2, 100, 25],
      [102, 100, 100],
      [302, 100, 50],
    ]);
    expect(bars.every(({ hatch }) => hatch === undefined)).toBe(true);
  });

  it('hatches losses, and splits the bin that zero is in', () => {
    const { bars, lines } = drawn({ from: -30, to: 10, counts: [2, 2] });
    expect(bars.map(({ w, hatch }) => [Math.round(w), hatch])).toEqual([
      [200, 'neg'],
      [100, 'neg'],
      [100, undefined],
    ]);
    expect(lines.some(({ x1, stroke }) => x1 === 302 && stroke === 'text')).toBe(true);
  });

  it('says the marks’ amounts where all have room, else their names, and draws every line', () => {
    const marks = (values: number[]) => values.map((value) => ({ name: `P${value}`, value }));
    const said = (values: number[]) => {
      const { texts, lines } = drawn({ from: 0, to: 40, counts: [1, 1] }, marks(values));
      expect(lines.filter(({ dash }) => dash !== undefined)).toHaveLength(values.length);
      return texts.filter((text) => text.startsWith('P'));
    };
    expect(said([5, 20, 30])).toEqual(['P5 5', 'P20 20', 'P30 30']);
    expect(said([5, 20, 23])).toEqual(['P5', 'P20', 'P23']);
    expect(said([10, 11, 30])).toEqual(['P10', 'P30']);
  });

  it('draws a result without any doubt, too', () => {
    expect(drawn({ from: 5, to: 5, counts: [100] }).bars).toHaveLength(0);
  });
});
