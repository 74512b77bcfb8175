import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankTexts } from './rank-texts.ts';

describe('rankTexts', () => {
  it.each(['en', 'sv', 'de'])('orders texts as the language %s does', (locale) => {
    const collator = new Intl.Collator(locale);
    const letters = fc.constantFrom('a', 'A', 'ä', 'a\u0308', 'å', 'b', 'z', 'Z', 'é', 'e', '', ' ', '1', '10', '2');
    const texts = fc.array(
      fc.option(
        fc.array(letters, { maxLength: 4 }).map((each) => each.join('')),
        { nil: undefined },
      ),
    );
    fc.assert(
      fc.property(texts, (all) => {
        const ranks = rankTexts(all, collator);
        expect(ranks.has(undefined)).toBe(false);
        for (const a of all) {
          for (const b of all) {
            if (a === undefined || b === undefined) continue;
            expect(Math.sign((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))).toBe(Math.sign(collator.compare(a, b)));
          }
        }
      }),
    );
  });
});
