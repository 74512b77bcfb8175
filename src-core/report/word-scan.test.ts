import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportPlan } from '../../test/support/report-plan.ts';
import { competitorWords, inflections, scanWords } from './word-scan.ts';
import { watchedWords } from './word-scan-words.ts';

const found = (text: string, words = watchedWords) =>
  scanWords([{ where: 'here', text }], words).map((hit) => hit.found);

/** Letters that no watched word holds next to one another, so that what is added around a word makes it another. */
const stranger = fc.constantFrom('zq', 'qx', 'wzz', 'jj', 'Žq', '7q');
const watched = fc.constantFrom(...watchedWords);

describe('scanWords', () => {
  it('tells where, what and why', () => {
    expect(
      scanWords(
        [
          { where: 1, text: 'Tender contact' },
          { where: 2, text: 'Our Blockers, to be moved' },
        ],
        watchedWords,
      ),
    ).toEqual([
      {
        where: 2,
        text: 'Our Blockers, to be moved',
        found: 'Blockers',
        start: 4,
        word: 'blocker',
        why: 'how we see a person',
      },
    ]);
  });

  it.each([
    ['the economic buyers of it', ['economic buyers']],
    ['Economic-Buyer', ['Economic-Buyer']],
    [
      'enemies, politically speaking; discounted and discounting',
      ['enemies', 'politically', 'discounted', 'discounting'],
    ],
    ['priced, prices, pricing', ['priced', 'prices', 'pricing']],
    ['the champion’s view', ['champion']],
    ['cham\u00adpion and CHAMPIÓN', ['cham\u00adpion', 'CHAMPIÓN']],
    ['ｂｌｏｃｋｅｒ', ['ｂｌｏｃｋｅｒ']],
    ['single-threaded', ['single-threaded']],
  ])('finds every form in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'Championship committee',
    'Blockchain lead',
    'Dealer network',
    'Ideal process',
    'Marginal cost model',
    'Policy owner',
    'Grid operations platform',
    'Security review',
    'Executive sponsor',
    'Priceless',
  ])('leaves “%s” alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds each watched word whatever its case, accents and neighbours', () => {
    fc.assert(
      fc.property(
        watched,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.constantFrom('', '\u0301', '\u0308'),
        fc.constantFrom('', ' ', ', ', '(', '–', '/', '“'),
        stranger,
        ({ word }, upper, accent, between, other) => {
          const written = [...word].map((letter, i) => (upper[i] === true ? letter.toUpperCase() : letter)).join('');
          const accented = written.replace(/[aeiou]/i, `$&${accent}`).normalize('NFC');
          const text = `${other} ${between}${accented}${between} ${other}`;
          const hits = scanWords([{ where: 0, text }], watchedWords);
          expect(hits.map((hit) => hit.word)).toContain(word);
          for (const hit of hits) expect(text.slice(hit.start, hit.start + hit.found.length)).toBe(hit.found);
        },
      ),
    );
  });

  it('finds no watched word inside another word', () => {
    fc.assert(
      fc.property(watched, stranger, fc.boolean(), ({ word }, other, before) => {
        const text = before ? `${other}${word.replaceAll(' ', '')}` : `${word.replaceAll(' ', '')}${other}`;
        expect(found(text)).toEqual([]);
      }),
    );
  });

  it('finds every inflection that it makes', () => {
    for (const { word } of watchedWords) {
      const [last = '', ...before] = word.split(' ').toReversed();
      for (const form of inflections(last)) {
        const text = [...before.toReversed(), form].join(' ');
        expect(found(text), text).toContain(text);
      }
    }
  });

  it('finds the plan’s competitors by name, without the form of their company', () => {
    const plan = {
      ...reportPlan(),
      competitors: {
        a: { name: 'Voltara Systems AG' },
        b: { name: 'Łódź & Co' },
        c: { name: '三菱' },
        d: { name: ' ' },
      },
    };
    const words = competitorWords(plan as never);
    expect(found('Replace VOLTARA systems, with Lodz or 新三菱電機; not Voltaras', words)).toEqual([
      'VOLTARA systems',
      'Lodz',
      '三菱',
    ]);
    expect(words.map(({ why }) => why)).toContain('the competitor Voltara Systems AG');
  });
});
