import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPlan } from '../model/plan.ts';
import { directions, joinedPeople, stepTo } from './map-steps.ts';

const places = new Map([
  ['boss', { x: 216, y: 0 }],
  ['left', { x: 0, y: 124 }],
  ['right', { x: 432, y: 124 }],
  ['below', { x: 16, y: 248 }],
]);

describe('stepTo', () => {
  it('takes the nearest in the direction, and stops at the edge', () => {
    expect(stepTo(places, undefined, 'left', 'right')).toBe('right');
    expect(stepTo(places, undefined, 'left', 'up')).toBe('boss');
    expect(stepTo(places, undefined, 'left', 'down')).toBe('below');
    expect(stepTo(places, undefined, 'boss', 'up')).toBeNull();
    expect(stepTo(places, undefined, 'nobody', 'up')).toBeNull();
  });

  it('prefers people joined by a line', () => {
    expect(stepTo(places, undefined, 'boss', 'down')).toBe('left');
    expect(stepTo(places, new Set(['right']), 'boss', 'down')).toBe('right');
    // … but not over the direction: below is no way to the right.
    expect(stepTo(places, new Set(['below']), 'left', 'right')).toBe('right');
  });

  it('always goes the way it was asked, and finds somebody if anybody is there', () => {
    const crowd = fc.uniqueArray(
      fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) }),
      {
        minLength: 2,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(crowd, fc.constantFrom(...directions), (people, direction) => {
        const map = new Map(people.map((place, i) => [`p${i}`, place]));
        const here = people[0]!;
        const ahead = ({ x, y }: { x: number; y: number }) =>
          ({ up: here.y - y, down: y - here.y, left: here.x - x, right: x - here.x })[direction];
        const next = stepTo(map, undefined, 'p0', direction);
        if (next === null) expect(people.every((place) => ahead(place) <= 0)).toBe(true);
        else expect(ahead(map.get(next)!)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('joinedPeople', () => {
  it('joins both ends of reporting lines and ties', () => {
    const joined = joinedPeople({
      ...newPlan('p', { name: 'A' }, '2026-11-21T09:00:00Z'),
      stakeholders: { a: { name: 'A' }, b: { name: 'B', reportsTo: 'a' }, c: { name: 'C' } },
      ties: { t: { from: 'c', to: 'a', kind: 'influence' } },
    });
    expect([...joined.get('a')!].sort()).toEqual(['b', 'c']);
    expect([...joined.get('c')!]).toEqual(['a']);
  });
});
