import { expect, it } from 'vitest';
import type { Shape } from './display-list.ts';
import { type PipelineColumn, pipelineChart } from './pipeline-chart.ts';

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

function drawn(columns: PipelineColumn[], width = 430) {
  const { shapes } = pipelineChart({ columns, money: String, width, height: 140, measure: (text) => text.length * 6 });
  const of = <K extends Shape['kind']>(kind: K) => shapes.filter((shape): shape is Of<K> => shape.kind === kind);
  return { bars: of('rect'), lines: of('line'), texts: of('text') };
}
const column = (parts: number[], changes: Partial<PipelineColumn> = {}): PipelineColumn => ({
  label: 'Q4 2026',
  short: 'Q4',
  parts,
  ...changes,
});

it('stacks the parts from the surest, as high as their amounts, and names their sum', () => {
  const { bars, texts } = drawn([column([100, 50, 50]), column([0, 0, 100])]);
  expect(bars.map(({ fill, y, h }) => [fill, y, h])).toEqual([
    ['bar-1', 68, 50],
    ['bar-2', 43, 25],
    ['bar-3', 18, 25],
    ['bar-3', 68, 50],
  ]);
  expect(texts.filter(({ fill }) => fill === 'text').map(({ text }) => text)).toEqual(['200', '100']);
});

it('draws a quota across its column, and lifts the sum above one that would cross it', () => {
  const { lines, texts } = drawn([column([200], { quota: 210 }), column([20], { quota: 205 })]);
  const quotas = lines.filter(({ stroke }) => stroke === 'accent');
  expect(quotas).toHaveLength(2);
  const [first, second] = texts.filter(({ fill }) => fill === 'text');
  expect(first!.y).toBeLessThan(quotas[0]!.y1);
  expect(second!.y).toBeGreaterThan(quotas[1]!.y1);
});

it('shortens the labels where one has no room, and leaves out sums that would touch', () => {
  expect(drawn([column([1]), column([1])]).texts.some(({ text }) => text === 'Q4 2026')).toBe(true);
  const narrow = drawn(
    Array.from({ length: 7 }, () => column([1_234_567])),
    300,
  );
  const said = narrow.texts.map(({ text }) => text);
  expect(said.filter((text) => text === 'Q4')).toHaveLength(7);
  expect(said).not.toContain('1234567');
});

it('is an empty axis where nothing is open', () => {
  const { bars, texts } = drawn([column([0, 0, 0])]);
  expect(bars).toEqual([]);
  expect(texts.map(({ text }) => text)).toEqual(['0', 'Q4 2026']);
});
