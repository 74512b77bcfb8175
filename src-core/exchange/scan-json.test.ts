import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayProblem } from '../kernel/result.ts';
import { scanJson } from './scan-json.ts';

const limits = { depth: 32, members: 100, values: 10_000 };
const said = (text: string) => scanJson(text, limits).map(sayProblem);

describe('the scanner', () => {
  it.each([
    ['{"a":NaN}', 'a: line 1, column 6: expected a value, found "NaN"'],
    ['{"a":{"b":[1,-Infinity]}}', 'a.b.1: line 1, column 14: "-Infinity" is no JSON number'],
    ['{"a":1e999}', 'a: line 1, column 6: a number too large to hold'],
    ['{\n  "a": 1,\n  "b": tru\n}', 'b: line 3, column 8: expected a value, found "tru"'],
    ['{"a":01}', 'a: line 1, column 6: "01" is no JSON number'],
    ['{"a":1', 'a: line 1, column 7: the file ends too early: expected "," or "}"'],
    ['{"a":', 'a: line 1, column 6: the file ends too early: expected a value'],
    ['{"a":"x', 'a: line 1, column 6: a text that does not end'],
    ['{"a":"x\ny"}', 'a: line 1, column 8: a line break or control character inside a text; write it as an escape'],
    ['{"a":"\\x"}', 'a: line 1, column 7: an escape that is none'],
    ['{"a":1,}', 'a: line 1, column 8: expected another entry after ","'],
    ['{a:1}', 'line 1, column 2: expected a key in double quotes'],
    ['{"a" 1}', 'a: line 1, column 6: expected ":" after the key'],
    ['{} x', 'line 1, column 4: expected the end of the file'],
  ])('refuses %j', (text, line) => {
    expect(said(text)).toEqual([line]);
    expect(parses(text)).toBe(text.includes('1e999'));
  });

  it('names repeated and reserved keys at any depth, written with escapes or not', () => {
    expect(said('{"a":{"k":1,"k":2},"b":[{"__proto__":{}}],"\\u0063onstructor":1,"prototype":2}')).toEqual([
      'a.k: the same key stands twice (line 1, column 13)',
      'b.0.__proto__: a key of this name is not allowed (line 1, column 26)',
      'constructor: a key of this name is not allowed (line 1, column 43)',
      'prototype: a key of this name is not allowed (line 1, column 64)',
    ]);
    expect(said('{"a":1,"\\u0061":2}')).toEqual(['a: the same key stands twice (line 1, column 8)']);
  });

  it('stops at the depth limit, naming it', () => {
    const deep = (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`;
    expect(said(deep(32))).toEqual([]);
    const [line] = said(deep(100_000));
    expect(line).toBe(
      '0.0.0.0.0.0.0.0.…: line 1, column 33: objects and lists are nested deeper than 32 levels, the limit',
    );
    expect(said('{"a":'.repeat(100_000))).toHaveLength(1);
  });

  it('counts members, without keeping them', () => {
    expect(said(JSON.stringify({ rows: Array(101).fill(0) }))[0]).toMatch(
      /^rows: 101 entries, more than the limit of 100/,
    );
    expect(said(JSON.stringify({ rows: Array(100).fill(0) }))).toEqual([]);
  });

  it('counts all values', () => {
    const rows = JSON.stringify(Array.from({ length: 100 }, () => Array(99).fill(1)));
    expect(said(rows)[0]).toMatch(/more than 10000 values, the limit$/);
    expect(scanJson(rows, { ...limits, values: 10_001 })).toEqual([]);
  });

  it('gives up after a thousand findings', () => {
    expect(scanJson(`{${'"a":1,'.repeat(5_000)}"a":1}`, limits)).toHaveLength(1_000);
  });

  it('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        const tidy = JSON.stringify(JSON.parse(text), null, indent);
        fc.pre(!/"(__proto__|constructor|prototype)"/.test(tidy));
        expect(said(tidy)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      '1e5',
      'true',
      'nul',
      ' ',
      '\n',
      '\\u00',
      '\u00a0',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          const accepted = said(text).length === 0;
          if (accepted) JSON.parse(text);
          // What JSON.parse makes infinite of 1e511 is refused too.
          else expect(parses(text) && !hasRepeatedKey(text) && !/e\d{3}/.test(text)).toBe(false);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The pieces above make the key "a" alone. */
function hasRepeatedKey(text: string): boolean {
  return (text.match(/"a"\s*:/g)?.length ?? 0) > 1;
}
