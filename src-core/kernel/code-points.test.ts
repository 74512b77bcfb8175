import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodePoints } from './code-points.ts';

/** Any characters, or few: pairs, their halves and what lies around them, so that texts begin alike. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('a', '\uffee', '\u{1f600}', '\u{1f601}', '\ud83d', '\ude00'), maxLength: 4 }),
);

describe('compareCodePoints', () => {
  it('puts an emoji after the private use area, unlike UTF-16', () => {
    expect(compareCodePoints('\u{1f600}', '\uffee')).toBeGreaterThan(0);
    expect('\u{1f600}' > '\uffee').toBe(false);
  });

  it('tells a character outside the 16 bits from half of one', () => {
    expect(compareCodePoints('\u{1f600}', '\ud83d\uffee')).toBeGreaterThan(0);
  });

  it('orders as the lists of code points do', () => {
    const points = (s: string) => [...s].map((c) => c.codePointAt(0)!);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [points(a), points(b)];
        const at = x.findIndex((point, i) => point !== y[i]);
        const expected = at >= 0 && at < y.length ? Math.sign(x[at]! - y[at]!) : Math.sign(x.length - y.length);
        expect(Math.sign(compareCodePoints(a, b))).toBe(expected);
      }),
    );
  });
});
