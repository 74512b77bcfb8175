import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCERPT, excerpt, marked } from './search-excerpt.ts';
import { folded, indexTerms, placedWords, queryWords } from './search-words.ts';

describe('words', () => {
  it('are the same with and without accents, in any case', () => {
    expect(folded('Łukasz MÜßIG-Ørsted')).toBe('lukasz mussig-orsted');
    expect(indexTerms('Zoë Nuñez · VP, R&D')).toEqual(['zoe', 'nunez', 'vp', 'r', 'd']);
    expect(folded('ΣΊΣΥΦΟΣ')).toBe(folded('Σίσυφος'));
    expect(folded('Й')).toBe(folded('й'));
  });

  it('with an apostrophe are found whole and by their parts', () => {
    expect(indexTerms("Sinéad O'Neill")).toEqual(['sinead', 'oneill', 'o', 'neill']);
    expect(queryWords('O’Neill')).toEqual(['oneill']);
  });

  it('of a script without blanks are found from any character on', () => {
    expect(indexTerms('王小明')).toEqual(['王小明', '小明', '明']);
    expect(queryWords('小明')).toEqual(['小明']);
    expect(indexTerms('이서연 Анна')).toEqual(['이서연', 'анна']);
  });

  it('that are typed count once, the longest first', () => {
    expect(queryWords('  an Ann  an-Helen ')).toEqual(['helen', 'ann', 'an']);
    expect(queryWords('… – !')).toEqual([]);
  });

  it('stand where the text has them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = placedWords(text);
        for (const [i, { start, end, terms }] of words.entries()) {
          expect(start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(folded(text.slice(start, end))).toContain(terms[0]?.[0] ?? '');
        }
        expect(indexTerms(text)).toEqual(words.flatMap(({ terms }) => terms));
      }),
    );
  });
});

describe('marks', () => {
  const found = (word: string) => (term: string) => term.startsWith(word);
  const shown = ({ text, marks }: ReturnType<typeof marked>) => marks.map(([start, end]) => text.slice(start, end));

  it('are whole words, and in a script without blanks the characters', () => {
    expect(shown(marked('Anders Müller, Mülheim', found('mul')))).toEqual(['Müller', 'Mülheim']);
    expect(shown(marked('山田太郎', found('太')))).toEqual(['太']);
  });

  it('stand in an excerpt that begins shortly before the first', () => {
    const text = `${'alpha '.repeat(60)}security review ${'omega '.repeat(60)}`;
    const cut = excerpt(text, found('security'));
    expect(shown(cut)).toEqual(['security']);
    expect(cut.text).toMatch(/^… alpha .*security review .*omega …$/);
    expect(cut.text.length).toBeLessThanOrEqual(EXCERPT + 4);
    expect(excerpt('one\n\ntwo', found('two')).text).toBe('one two');
  });

  it('are where the words are, in an excerpt of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        (text, letter) => {
          const isFound = found(folded(letter));
          for (const each of shown(excerpt(text, isFound)))
            expect(placedWords(each)[0]?.terms.some(isFound)).toBe(true);
        },
      ),
    );
  });
});
