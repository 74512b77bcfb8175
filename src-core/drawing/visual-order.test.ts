import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirrored, readsRightToLeft, visualParts } from './visual-order.ts';

const seen = (line: string) =>
  visualParts(line)
    .map(({ text }) => text)
    .join('');

describe('visual order', () => {
  it.each([
    ['Łukasz (CFO), 25%', 'Łukasz (CFO), 25%'],
    ['אבג', 'גבא'],
    ['אבג 2026', '2026 גבא'],
    ['Acme אבג 12 דה end', 'Acme הד 12 גבא end'],
    // A long line is cut at its end: on the left where it is read from the right.
    ['אבג דה…', '…הד גבא'],
    ['Acme Water…', 'Acme Water…'],
    ['محمد', 'ﺪﻤﺤﻣ'],
    // Points stay behind their letter.
    ['שָׁל', 'לשָׁ'.normalize()],
    ['א🚀ב', 'ב🚀א'],
  ])('%s', (line, expected) => {
    expect(seen(line)).toBe(expected);
  });

  it('tells parts apart by direction; brackets stay as written for a face that mirrors them', () => {
    expect(visualParts('x אב')).toEqual([
      { text: 'x ', rightToLeft: false },
      { text: 'בא', rightToLeft: true },
    ]);
    expect(visualParts('א(ב)')).toEqual([{ text: ')ב(א', rightToLeft: true }]);
    expect([mirrored('('), mirrored('≤'), mirrored('a')]).toEqual([')', '≥', 'a']);
  });

  it('reads a line from the right where it begins so and most of its letters are so', () => {
    expect(readsRightToLeft('דוד כהן, CFO')).toBe(true);
    expect(readsRightToLeft('2026 دور')).toBe(true);
    expect(readsRightToLeft('דוד: who is involved')).toBe(false);
    expect(readsRightToLeft('Owner: عبد الله الحربي')).toBe(false);
    expect(readsRightToLeft('Łukasz 12')).toBe(false);
  });

  it('loses and adds no character, whatever the text', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'א',
        'ב',
        'ָ',
        'د',
        'ر',
        ' ',
        '(',
        ')',
        '1',
        '%',
        'a',
        '\u200f',
        '\u2067',
        '\u2069',
        '🚀',
        '\u0301',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const sorted = (text: string) => Array.from(text.normalize('NFKC')).sort().join('');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 16 }), (characters) => {
        const line = characters.join('');
        expect(sorted(seen(line))).toBe(sorted(line));
      }),
      { numRuns: 500 },
    );
  });
});
