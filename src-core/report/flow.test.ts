import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureText } from '../drawing/display-list.ts';
import { type Block, flow, heading, looks, type Placed, paragraph } from './blocks.ts';
import { fillSheets, tightened } from './fill-sheets.ts';
import { type Row, table } from './table.ts';

/** Seven pixels a character. */
const measure: MeasureText = (text) => text.length * 7;
const WIDTH = 300;

type Part = { kind: 'heading' } | { kind: 'paragraph'; words: number } | { kind: 'table'; rows: number; words: number };

const parts: fc.Arbitrary<Part[]> = fc.array(
  fc.oneof(
    fc.constant<Part>({ kind: 'heading' }),
    fc.record({ kind: fc.constant('paragraph' as const), words: fc.integer({ min: 1, max: 120 }) }),
    fc.record({
      kind: fc.constant('table' as const),
      rows: fc.integer({ min: 1, max: 30 }),
      words: fc.integer({ min: 1, max: 30 }),
    }),
  ),
  { maxLength: 20 },
);

const text = (words: number) => Array.from({ length: words }, (_, i) => `word${i}`).join(' ');

function blocksOf(part: Part): Block[] {
  if (part.kind === 'heading') return [heading('What follows')];
  if (part.kind === 'paragraph') return paragraph(text(part.words), WIDTH, looks.body, measure, { before: 6 });
  const rows = Array.from({ length: part.rows }, (_, i): Row => ({ cells: [`${i}`, text(part.words)] }));
  return table([{ title: 'No.', width: 40 }, { title: 'Words' }], rows, WIDTH, measure);
}

/** Of each part, how many of its blocks are on each sheet that has any. */
function spread(pages: readonly (readonly Block[])[], blocks: readonly Block[]): number[] {
  const own = new Set(blocks);
  return pages.map((page) => page.filter((block) => own.has(block)).length).filter((count) => count > 0);
}

it('leaves out what only points elsewhere where it would open a page', () => {
  const block = (height: number, optional = false): Block => ({ height, shapes: [], optional });
  const note = block(20, true);
  expect(flow([block(70), note], 100, 100)).toHaveLength(1);
  expect(flow([block(70), note], 100, 100)[0]).toHaveLength(2);
  expect(flow([block(90), note], 100, 100).map((page) => page.length)).toEqual([1]);
  expect(flow([block(90), note, block(30)], 100, 100).map((page) => page.length)).toEqual([1, 1]);
});

/** Blocks that were laid closer as the ones that they were made from. */
function asGiven(pages: readonly (readonly Placed[])[], blocks: readonly Block[]): Block[][] {
  const heads = new Set(blocks.flatMap(({ head }) => head ?? []));
  const mark = ({ means, shapes }: Block) => means ?? shapes;
  const given = new Map(blocks.map((block) => [mark(block), block]));
  return pages.map((page) => page.map(({ block }) => (heads.has(block) ? block : given.get(mark(block))!)));
}

describe.each([
  ['as it comes', flow],
  ['with full last sheets', fillSheets],
])('the flow of headings, paragraphs and tables, %s', (_, lay) => {
  const rooms = fc.tuple(fc.integer({ min: 420, max: 900 }), fc.integer({ min: 0, max: 40 }));

  it('loses nothing, doubles nothing, keeps the order and ends above the foot', () => {
    fc.assert(
      fc.property(parts, rooms, (given, [first, less]) => {
        const blocks = given.flatMap(blocksOf);
        const heads = new Set(blocks.flatMap(({ head }) => head ?? []));
        const pages = lay(blocks, first, first - less);
        expect(
          asGiven(pages, blocks)
            .flat()
            .filter((block) => !heads.has(block)),
        ).toEqual(blocks);
        for (const [index, page] of pages.entries()) {
          let bottom = 0;
          for (const { block, y } of page) {
            expect(y).toBeGreaterThanOrEqual(bottom);
            bottom = y + block.height;
          }
          expect(bottom).toBeLessThanOrEqual(index === 0 ? first : first - less);
        }
      }),
    );
  });

  it('leaves no line alone, no heading last, no table without its head', () => {
    fc.assert(
      fc.property(parts, rooms, (given, [first, less]) => {
        const made = given.map((part) => ({ part, blocks: blocksOf(part) }));
        const all = made.flatMap(({ blocks }) => blocks);
        const pages = asGiven(lay(all, first, first - less), all);
        for (const { part, blocks } of made) {
          if (part.kind === 'paragraph') {
            const lines = spread(pages, blocks);
            if (blocks.length > 1) expect(Math.min(...lines)).toBeGreaterThanOrEqual(2);
          }
          if (part.kind !== 'table') continue;
          const body = blocks.slice(1);
          if (body.length > 1) expect(Math.min(...spread(pages, body))).toBeGreaterThanOrEqual(2);
          const { head } = body[0]!;
          for (const page of pages) {
            const at = page.findIndex((block) => body.includes(block));
            if (at === 0) expect.unreachable('rows without their head');
            if (at > 0 && page[at - 1] !== blocks[0]) expect(page[at - 1]).toBe(head);
          }
        }
        for (const page of pages.slice(0, -1)) expect(page[page.length - 1]!.keep ?? false).toBe(false);
      }),
    );
  });
});

describe('a last sheet with next to nothing on it', () => {
  const first = 900;
  const next = 870;
  const rowsOf = (count: number) => blocksOf({ kind: 'table', rows: count, words: 3 });
  const bottomOf = (page: readonly Placed[]) => page[page.length - 1]!.y + page[page.length - 1]!.block.height;

  it('is saved by laying rows and gaps closer', () => {
    const blocks = [...rowsOf(12), heading('What follows'), ...rowsOf(17)];
    expect(flow(blocks, first, next)).toHaveLength(2);
    expect(fillSheets(blocks, first, next)).toHaveLength(1);
  });

  it('keeps a line that points elsewhere where closer rows make room for it', () => {
    const note: Block = { height: 20, shapes: [], optional: true };
    const blocks = [...rowsOf(31), note];
    expect(flow(blocks, first, next)).toHaveLength(1);
    expect(flow(blocks, first, next)[0]!.map(({ block }) => block)).not.toContain(note);
    expect(fillSheets(blocks, first, next).map((page) => page.length)).toEqual([blocks.length]);
  });

  it('is filled with the whole part that runs over where nothing saves it', () => {
    const blocks = [...rowsOf(18), heading('What follows'), ...rowsOf(16)];
    const usual = flow(blocks, first, next);
    expect([usual.length, bottomOf(usual[1]!) < next / 4]).toEqual([2, true]);
    const [, last, ...none] = fillSheets(blocks, first, next);
    expect(none).toEqual([]);
    expect(last![0]!.block).toBe(blocks[19]);
    expect(last).toHaveLength(18);
  });

  it('never takes more sheets than before, and leaves others as they are', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 420, max: 900 }), (given, room) => {
        const blocks = given.flatMap(blocksOf);
        const usual = flow(blocks, room, room - 30);
        const filled = fillSheets(blocks, room, room - 30);
        expect(filled.length).toBeLessThanOrEqual(usual.length);
        const last = usual[usual.length - 1]!;
        if (usual.length === 1 || bottomOf(last) >= (room - 30) / 4) expect(filled).toEqual(usual);
      }),
    );
  });

  it('says the same in closer rows', () => {
    for (const block of rowsOf(5)) {
      const { height, shapes, before, tight, ...rest } = block;
      expect(tightened(block)).toMatchObject(rest);
      expect(tightened(block).height).toBeLessThanOrEqual(height);
    }
  });
});
