import { expect, it } from 'vitest';
import type { MeasureText, Shape } from '../drawing/display-list.ts';
import { type Column, type Row, table } from './table.ts';

/** Ten pixels a character. */
const measure: MeasureText = (text) => text.length * 10;

const columns: Column[] = [
  { title: 'Name', share: 3 },
  { title: 'By', share: 1 },
  { title: 'On', width: 60, align: 'right' },
];

function lines(rows: Row[], width: number): Extract<Shape, { kind: 'text' }>[] {
  return table(columns, rows, width, measure)
    .slice(1)
    .flatMap(({ shapes }) => shapes)
    .filter((shape) => shape.kind === 'text');
}

it('gives a column room for its longest word', () => {
  const texts = lines([{ cells: ['Two words', { text: 'Ελένη Παπαδοπούλου' }, '1 May'] }], 392).map(({ text }) => text);
  expect(texts).toEqual(['Two words', 'Ελένη', 'Παπαδοπούλου', '1 May']);
});

it('stays as wide as it was told, however long a word', () => {
  const endless = 'x'.repeat(5_000);
  const placed = lines([{ cells: [endless, `${endless}\n${endless}`, '31 May'] }], 392);
  expect(placed.some(({ text }) => text === '31 May')).toBe(true);
  for (const { x, text, anchor } of placed) {
    const left = anchor === 'end' ? x - measure(text, { size: 12 }) : x;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + measure(text, { size: 12 })).toBeLessThanOrEqual(392.01);
  }
});

it('does not starve a column beside a word without end, and evens out cells of many lines', () => {
  const cells = ['x'.repeat(300), 'five words of a sentence '.repeat(4).trim(), '31 May'];
  const [endless, words] = ['x', 'w'].map((_, column) =>
    lines([{ cells }], 692).filter(({ text }) => (column === 0 ? text.startsWith('x') : text.includes('w'))),
  );
  expect(words!.length).toBeLessThan(9);
  expect(endless!.length).toBeLessThan(13);
});

it('keeps figures whole beside a long text', () => {
  const amounts: Column[] = [{ title: 'What' }, { title: 'Much', width: 40, align: 'right' }];
  const texts = table(amounts, [{ cells: ['word '.repeat(80), '$1,234,567,890'] }], 400, measure)
    .flatMap(({ shapes }) => shapes)
    .flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(texts).toContain('$1,234,567,890');
});

it('asks for no room for lines that are ended as they are written', () => {
  const list = Array.from({ length: 8 }, (_, i) => `Line ${i}`).join('\n');
  const texts = lines([{ cells: [list, 'several words that wrap', '31 May'] }], 492);
  const left = Math.min(...texts.filter(({ text }) => text.startsWith('several')).map(({ x }) => x));
  // As told: three quarters of what the dates leave.
  expect(left).toBeLessThanOrEqual((492 - 60 - 32) * 0.75 + 16);
});
