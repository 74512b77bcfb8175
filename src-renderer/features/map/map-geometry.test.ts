import { describe, expect, it } from 'vitest';
import { areaSeen, boundsOf, cardAt, shared, touches, within } from './map-geometry.ts';

const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 216, y: 124 }],
  ['c', { x: 100, y: 40 }],
]);

describe('cardAt', () => {
  it('finds the card under a point, the upper of two, and none beside them', () => {
    expect(cardAt(places, { x: 10, y: 10 })).toBe('a');
    expect(cardAt(places, { x: 120, y: 60 })).toBe('c');
    expect(cardAt(places, { x: 399.9, y: 207.9 })).toBe('b');
    expect(cardAt(places, { x: 400, y: 150 })).toBeNull();
  });
});

describe('boundsOf', () => {
  it('holds every card whole', () => {
    expect(boundsOf(places.values())).toEqual({ left: 0, top: 0, right: 400, bottom: 208 });
    expect(boundsOf([])).toBeNull();
  });
});

describe('areaSeen', () => {
  it('turns a window into map units, with a margin', () => {
    expect(areaSeen({ x: 50, y: -20, zoom: 0.5 }, { width: 400, height: 200 }, 10)).toEqual({
      left: -110,
      top: 30,
      right: 710,
      bottom: 450,
    });
  });
});

describe('touches, within and shared', () => {
  const area = { left: 0, top: 0, right: 100, bottom: 100 };
  it('compare a card or an area with an area', () => {
    expect(touches({ x: 99, y: 99 }, area)).toBe(true);
    expect(touches({ x: 100, y: 0 }, area)).toBe(false);
    expect(touches({ x: -184, y: 0 }, area)).toBe(false);
    expect(within({ left: 1, top: 1, right: 100, bottom: 100 }, area)).toBe(true);
    expect(within({ left: 1, top: 1, right: 101, bottom: 100 }, area)).toBe(false);
    expect(shared(area, { left: 50, top: -50, right: 150, bottom: 50 })).toEqual({
      left: 50,
      top: 0,
      right: 100,
      bottom: 50,
    });
    expect(shared(area, { left: 100, top: 0, right: 150, bottom: 50 })).toBeNull();
  });
});
