import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepEqual } from './keep-equal.ts';

const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(undefined, null, 0, -0, Number.NaN, 1, '', 'a', true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '__proto__', '1'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 1), tie('value')), { maxLength: 3 }).map((each) => new Map(each)),
  ),
})).value;

describe('keepEqual', () => {
  it('gives what is now, whatever was before', () => {
    fc.assert(
      fc.property(data, data, (before, now) => {
        expect(keepEqual(before, structuredClone(now))).toStrictEqual(now);
      }),
    );
  });

  it('gives what was before where nothing has changed', () => {
    fc.assert(fc.property(data, (before) => Object.is(keepEqual(before, structuredClone(before)), before)));
  });

  it('keeps the parts that are as before, in lists, records and maps', () => {
    const before = { list: [{ a: 1 }, { a: 2 }], places: new Map([['ann', { x: 1 }]]), other: { b: 1 } };
    const now = structuredClone(before);
    now.list[1] = { a: 3 };
    now.places.set('tom', { x: 2 });
    const kept = keepEqual(before, now);
    expect(kept.list[0]).toBe(before.list[0]);
    expect(kept.list[1]).not.toBe(before.list[1]);
    expect(kept.places).not.toBe(before.places);
    expect(kept.places.get('ann')).toBe(before.places.get('ann'));
    expect(kept.other).toBe(before.other);
  });

  it('takes another order for another value', () => {
    const before = new Map([
      ['ann', 1],
      ['tom', 2],
    ]);
    expect([...keepEqual(before, new Map([...before].reverse())).keys()]).toEqual(['tom', 'ann']);
  });
});
