import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ghostPlaces, mapThen } from './compare-places.ts';
import { mapGrid, type Place } from './map-grid.ts';
import { placePeople } from './place-people.ts';

const place = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -400, max: 400 }) });
const places = (prefix: string) =>
  fc.array(place, { maxLength: 12 }).map((all) => new Map(all.map((each, at) => [`${prefix}${at}`, each])));

function cover(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < mapGrid.cardWidth && Math.abs(a.y - b.y) < mapGrid.cardHeight;
}

describe('those who left', () => {
  it('stand where they stood, where that is free', () => {
    const then = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 216, y: 0 }],
    ]);
    const left = [
      { id: 'a', marked: true },
      { id: 'b', marked: false },
    ];
    expect(ghostPlaces({ left }, then, new Map([['c', { x: 0, y: 10 }]])).get('b')).toEqual({ x: 216, y: 0 });
    expect([...ghostPlaces({ left }, then, new Map([['a', { x: 0, y: 0 }]])).keys()]).toEqual(['b']);
  });

  it('cover nobody, neither of today nor of one another', () => {
    fc.assert(
      fc.property(places('then'), places('now'), (then, now) => {
        const left = [...then.keys()].map((id) => ({ id, marked: true }));
        const ghosts = ghostPlaces({ left }, then, now);
        expect([...ghosts.keys()]).toEqual([...then.keys()]);
        const shown = [...ghosts.values()];
        for (const [at, ghost] of shown.entries()) {
          expect([...now.values(), ...shown.slice(at + 1)].some((other) => cover(ghost, other))).toBe(false);
        }
      }),
    );
  });
});

describe('the map of then', () => {
  const stakeholders = { a: { name: 'A' }, b: { name: 'B', power: 4, position: { x: 900, y: 40 } } };

  it('is laid out as today’s, by hand only where a place tells nothing but itself', () => {
    const placed = (mapLayout: 'hierarchy' | 'free' | 'grid' | 'lanes' | undefined) =>
      mapThen(mapLayout === undefined ? {} : { mapLayout }, { stakeholders });
    for (const layout of ['hierarchy', 'free', undefined] as const) {
      expect(placed(layout).stakeholders).toBe(stakeholders);
      expect(placePeople(placed(layout)).get('b')).toEqual({ x: 900, y: 40 });
    }
    for (const layout of ['grid', 'lanes'] as const) {
      expect(placed(layout).stakeholders).toEqual({ a: { name: 'A' }, b: { name: 'B', power: 4 } });
    }
    expect(mapThen({}, {})).toEqual({ account: {}, stakeholders: {}, ties: {} });
  });
});
