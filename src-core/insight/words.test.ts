import { expect, it } from 'vitest';
import { listed } from './words.ts';

it('lists names, and counts them where there are many', () => {
  const names = 'ABCDEFGHI'.split('');
  expect(listed([])).toBe('');
  expect(listed(names.slice(0, 1))).toBe('A');
  expect(listed(names.slice(0, 3))).toBe('A, B and C');
  expect(listed(names.slice(0, 8), 'or')).toBe('A, B, C, D, E, F, G or H');
  expect(listed(names)).toBe('A, B, C, D, E, F and 3 more');
});
