import { expect, test } from 'vitest';
import { monogram } from './words.ts';

test.each([
  ['Meridian Grid plc', 'MG'],
  ['Müller & Söhne AG', 'MS'],
  ['"Łódź" Tekstylia', 'ŁT'],
  ['3M', '3M'],
  ['Orrin-Rail', 'OR'],
  ['&', '?'],
  [' ', '?'],
])('%s has the letters %s', (name, letters) => {
  expect(monogram(name)).toBe(letters);
});
