import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looks } from './blocks.ts';
import { shorten } from './shorten.ts';

const measure = (text: string) => text.length * 10;
const short = (text: string, most: number, width = 200) => shorten(text, width, looks.body, measure, most);

describe('a text in few lines', () => {
  it('is whole where it fits', () => {
    expect(short('One line. And two.', 1)).toEqual({ lines: ['One line. And two.'], whole: true });
  });

  it('ends after a sentence, with an ellipsis, where it does not', () => {
    expect(short('First one is here. Second one follows. Third.', 2)).toEqual({
      lines: ['First one is here.\u00a0…'],
      whole: false,
    });
    expect(short('First one. Second. Third one is longer.', 1)).toEqual({
      lines: ['First one. Second.\u00a0…'],
      whole: false,
    });
  });

  it('ends inside a sentence where the first ones would leave most lines empty', () => {
    const { lines } = short(`Yes. ${'word '.repeat(60)}`, 4);
    expect(lines).toHaveLength(4);
    expect(lines[3]).toMatch(/…$/);
  });

  it('never takes more lines than it may, and begins as the text does', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '. ', '! ', '\n', '文。'), maxLength: 200 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 8 }), (text, most) => {
        const { lines, whole } = short(text, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        const bare = (words: string) => words.replace(/\s+/g, '');
        const said = bare(lines.join(''));
        if (whole) expect(said).toBe(bare(text));
        else expect(bare(text).startsWith(said.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
