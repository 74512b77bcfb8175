import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId } from './ids.ts';
import { oneLine, sayProblem } from './result.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

describe('a problem', () => {
  it('says its path first', () => {
    expect(sayProblem({ path: 'plan.ties.t1.to', message: 'is missing' })).toBe('plan.ties.t1.to: is missing');
    expect(sayProblem({ path: '', message: 'too large' })).toBe('too large');
    expect(sayProblem({ path: 'x'.repeat(1_000_000), message: 'unknown key' })).toMatch(/^x{299}…: unknown key$/);
  });

  it('is one printable line of bounded length, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(oneLine(text).length).toBeLessThan(600 * 6);
      }),
    );
    expect(oneLine('Zieliński, Ελένη')).toBe('Zieliński, Ελένη');
    expect(oneLine('a\u001b[31mb\u202ec')).toBe('a\\u001b[31mb\\u202ec');
  });
});

describe('an id', () => {
  it.each(['a', 'A-b_9', 'toString', 'x'.repeat(64)])('%s is one', (text) => expect(isId(text)).toBe(true));
  it.each(['', 'a b', 'ä', 'a.b', 'a\n', 'x'.repeat(65), '__proto__', 'constructor', 'prototype'])(
    '%j is none',
    (text) => expect(isId(text)).toBe(false),
  );
});

describe('UTF-8', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
  });

  it('that is none is told, and a byte order mark is taken off', () => {
    expect(decodeUtf8(new Uint8Array([0xc3, 0x28]))).toBeNull();
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe('A');
  });
});
