import { expect, it } from 'vitest';
import { isId } from './ids.ts';
import { randomIds } from './random-ids.ts';

it('makes ids of all the random bytes that it is given, none of them twice', () => {
  let byte = 0;
  const newId = randomIds((bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      // A generator of its own (Weyl's sequence, its highest bits): the same letters each time, well mixed.
      bytes[at] = Math.imul(byte ^ (byte >>> 7), 2_654_435_769) >>> 13;
      byte += 1;
    }
  });
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(1_000);
  expect(ids.every((id) => id.length === 21 && isId(id))).toBe(true);
  expect(new Set(ids.join('')).size).toBe(64);
});

it('uses six bits of each byte', () => {
  const newId = randomIds((bytes) => bytes.set(bytes.map((_, at) => (at < 21 ? at : 255))));
  expect([newId(), newId()]).toEqual(['ABCDEFGHIJKLMNOPQRSTU', '_'.repeat(21)]);
});
