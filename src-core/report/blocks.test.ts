import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, flow } from './blocks.ts';

const head: Block = { height: 20, shapes: [] };
const blocks = fc.array(
  fc.record({
    height: fc.integer({ min: 1, max: 120 }),
    before: fc.integer({ min: 0, max: 30 }),
    keep: fc.boolean(),
    shapes: fc.constant([]),
    headed: fc.boolean(),
  }),
  { maxLength: 60 },
);

describe('flow', () => {
  it('places every block once and in order, inside its page, unless a block alone is taller', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 150, max: 400 }), (drawn, room) => {
        const given = drawn.map(({ headed, ...block }): Block => (headed ? { ...block, head } : block));
        const pages = flow(given, room, room);
        const placed = pages.flat().map(({ block }) => block);
        expect(placed.filter((block) => block !== head)).toEqual(given);
        for (const [index, page] of pages.entries()) {
          for (const { block, y } of page) expect(y + block.height).toBeLessThanOrEqual(room);
          for (const [n, { y }] of page.entries()) {
            const above = page[n - 1];
            expect(y).toBeGreaterThanOrEqual(above === undefined ? 0 : above.y + above.block.height);
          }
          if (index > 0) expect(page.length).toBeGreaterThan(0);
          const first = page[0]?.block;
          // A headed block that opens a further page has its head above it.
          if (index > 0 && first?.head !== undefined) expect.unreachable('the head is missing');
        }
      }),
    );
  });

  it('takes a heading along with what it heads, and goes block by block where a chain is taller than a page', () => {
    const block = (height: number, keep = false): Block => ({ height, shapes: [], keep });
    const kept = flow([block(80), block(15, true), block(20)], 100, 100);
    expect(kept.map((page) => page.map(({ block: { height } }) => height))).toEqual([[80], [15, 20]]);
    const tall = flow(
      Array.from({ length: 6 }, () => block(40, true)),
      100,
      100,
    );
    expect(tall.map((page) => page.length)).toEqual([2, 2, 2]);
  });
});
