import { expect, it } from 'vitest';
import { judgeLengths } from '../../scripts/check-lengths.mjs';

const files = (...lengths: number[]) => lengths.map((lines, index) => ({ file: `f${index}.ts`, lines }));

it('allows a long file now and then, up to the hard limit', () => {
  expect(judgeLengths(files(...Array<number>(19).fill(299), 400))).toEqual([]);
  expect(judgeLengths([])).toEqual([]);
});

it('refuses a file over the hard limit by name', () => {
  expect(judgeLengths(files(...Array<number>(99).fill(10), 401))).toEqual(['f99.ts has 401 lines; 400 is the most.']);
});

it('refuses too many long files', () => {
  expect(judgeLengths(files(...Array<number>(18).fill(10), 300, 300))).toEqual([
    'The 95th percentile of file lengths is 300 lines; it must stay under 300.',
  ]);
});
