import { describe, expect, it } from 'vitest';
import { fallbacksFor } from './fallback-scripts.ts';

describe('the faces that texts ask for', () => {
  it.each([
    ['Łukasz Ελευθερία Ёлкин Nguyễn € → □ 🚀', []],
    ['张伟', ['chinese']],
    ['タカハシ', ['japanese']],
    ['髙橋ケン', ['japanese', 'chinese']],
    ['김민준', ['korean']],
    ['김민준'.normalize('NFD'), ['korean']],
    ['㈜ABC', ['korean']],
    ['דוד', ['hebrew']],
    ['محمد', ['arabic']],
    ['ﻣﺤﻤﺪ', ['arabic']],
    ['「」', ['chinese']],
  ])('%s: %j', (text, faces) => {
    expect(fallbacksFor(text)).toEqual(faces);
  });

  it('are found anywhere in a value, each once, and in nothing but its texts', () => {
    const plan = { stakeholders: { s1: { name: '김', tags: ['דוד', 'שרה'], since: 3, gone: null } }, notes: undefined };
    expect(fallbacksFor(plan)).toEqual(['hebrew', 'korean']);
    expect(fallbacksFor({ 김: 1 })).toEqual([]);
  });
});
