import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coverage, textRuns } from './text-runs.ts';

const face = (name: string, characters: string): Coverage<string> => {
  const codes = new Set(Array.from(characters, (each) => each.codePointAt(0)!));
  return { face: name, has: (codePoint) => codes.has(codePoint) };
};
const faces = [face('base', 'abc 123□'), face('first', '東京 '), face('second', '東京伟张')] as const;
const short = (text: string) => textRuns(text, [...faces]).map((run) => `${run.face}:${run.text}`);

describe('text in runs of one face', () => {
  it('sets in the first face what it has, and a stretch that it lacks in one that has all of it', () => {
    expect(short('abc')).toEqual(['base:abc']);
    expect(short('a東京b')).toEqual(['base:a', 'first:東京', 'base:b']);
    expect(short('東张')).toEqual(['second:東张']);
    expect(short('')).toEqual([]);
  });

  it('takes character by character where no face has the whole stretch, and leaves to the first what none has', () => {
    expect(short('東张ø')).toEqual(['first:東', 'second:张', 'base:ø']);
  });

  it('keeps the blanks of a name in its run where the face has them', () => {
    expect(short('東 京 a')).toEqual(['first:東 京', 'base: a']);
    expect(short('张 伟')).toEqual(['second:张', 'base: ', 'second:伟']);
  });

  it('gives the text back when the runs are joined, no two neighbours in one face', () => {
    const unit = fc.oneof(
      fc.constantFrom(...Array.from('abc 123東京伟张ø🚀')),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const runs = textRuns(units.join(''), [...faces]);
        expect(runs.map(({ text }) => text).join('')).toBe(units.join(''));
        for (const [i, run] of runs.entries()) expect(run.face).not.toBe(runs[i + 1]?.face);
      }),
    );
  });
});
