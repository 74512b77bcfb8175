import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionChart } from './criterion-chart.ts';
import type { Shape } from './display-list.ts';

const size = { width: 200, height: 28 };
type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

function drawn(figures: object) {
  const { shapes } = criterionChart(figures, size);
  const of = <K extends Shape['kind']>(kind: K) => shapes.filter((shape): shape is Of<K> => shape.kind === kind);
  return {
    bar: of('rect')[0],
    point: of('circle')[0],
    arrow: of('path').find(({ fill }) => fill !== 'accent'),
    lines: of('line'),
  };
}

describe('the chart of a criterion', () => {
  it('runs from left to right whether the figure is to rise or to fall', () => {
    const rising = drawn({ baseline: 6, target: 20, actual: 13 });
    const falling = drawn({ baseline: 42, target: 30, actual: 36 });
    expect(rising).toEqual(falling);
    expect(rising.bar).toMatchObject({ x: 40, w: 60, fill: 'ink' });
    expect(rising.point).toMatchObject({ x: 100 });
  });

  it('goes past the flag where the target is passed, and to an arrow where that is far', () => {
    expect(drawn({ baseline: 0, target: 10, actual: 11 }).point!.x).toBeCloseTo(172);
    const far = drawn({ baseline: 0, target: 10, actual: 1000 });
    expect(far.point).toBeUndefined();
    expect(far.arrow).toMatchObject({ fill: 'ink' });
    expect(far.bar!.x + far.bar!.w).toBeLessThan(200);
  });

  it('is hatched to the left of the baseline where it got worse', () => {
    const worse = drawn({ baseline: 42, target: 30, actual: 43.2 });
    expect(worse.bar).toMatchObject({ hatch: 'neg', w: expect.closeTo(12) });
    expect(worse.bar!.x + worse.bar!.w).toBeCloseTo(40);
    expect(drawn({ baseline: 42, target: 30, actual: 99 }).arrow).toMatchObject({ fill: 'neg' });
  });

  it('has no bar where something is missing, and dashes what is', () => {
    const noBaseline = drawn({ target: 82, actual: 80 });
    expect(noBaseline.bar).toBeUndefined();
    expect(noBaseline.point).toMatchObject({ fill: 'surface', x: 100 });
    expect(noBaseline.lines.filter(({ dash }) => dash !== undefined)).toHaveLength(2);
    expect(drawn({ baseline: 5, target: 10 })).toMatchObject({ bar: undefined, point: undefined });
    expect(drawn({ baseline: 5, target: 5, actual: 5 }).bar).toBeUndefined();
    expect(drawn({}).lines.every(({ dash }) => dash !== undefined)).toBe(true);
  });

  it('stays within its size, whatever the figures', () => {
    const figure = fc.option(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), { nil: undefined });
    fc.assert(
      fc.property(figure, figure, figure, (baseline, target, actual) => {
        const { bar, point } = drawn({ baseline, target, actual });
        for (const x of [bar?.x, bar && bar.x + bar.w, point?.x])
          if (x !== undefined) expect(x >= 0 && x <= 200).toBe(true);
        if (bar !== undefined) expect(bar.w).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
