import { expect, it } from 'vitest';
import { grouped } from './grouped.ts';

it('keeps the order of the keys and of the rows, and each row under each of its keys once', () => {
  const groups = grouped(['ab', 'ba', 'c', '', 'aa'], (row) => row);
  expect([...groups]).toEqual([
    ['a', ['ab', 'ba', 'aa']],
    ['b', ['ab', 'ba']],
    ['c', ['c']],
  ]);
});
