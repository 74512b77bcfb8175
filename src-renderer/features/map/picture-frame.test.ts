import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameCovers, frameFor, framePlace } from './picture-frame.ts';

const coordinate = fc.double({ min: -20_000, max: 20_000, noNaN: true });
const seen = fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.02, max: 0.45, noNaN: true }) });
const bounds = fc
  .tuple(coordinate, coordinate, fc.integer({ min: 184, max: 40_000 }), fc.integer({ min: 84, max: 40_000 }))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const size = { width: 1_200, height: 700 };

describe('frameFor', () => {
  it('covers the window that it was made for, whatever the map and the window', () => {
    fc.assert(
      fc.property(seen, bounds, (view, area) => {
        expect(frameCovers(frameFor(area, view, size), area, view, size)).toBe(true);
      }),
    );
  });

  it('covers the next pixels of a pan on a map that is on screen', () => {
    const pans = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(seen, bounds, pans, pans, (view, area, dx, dy) => {
        const onScreen = { ...view, x: -area.left * view.zoom + 20, y: -area.top * view.zoom + 20 };
        const frame = frameFor(area, onScreen, size);
        expect(frameCovers(frame, area, { ...onScreen, x: onScreen.x + dx, y: onScreen.y + dy }, size)).toBe(true);
      }),
    );
  });

  it('begins on a whole pixel of the screen', () => {
    fc.assert(
      fc.property(seen, bounds, (view, area) => {
        const { x, y, scale } = framePlace(frameFor(area, view, size), view);
        expect(Math.abs(x - Math.round(x))).toBeLessThan(1e-6);
        expect(Math.abs(y - Math.round(y))).toBeLessThan(1e-6);
        expect(scale).toBe(1);
      }),
    );
  });

  it('does not cover what lies far beyond the window', () => {
    const map = { left: 0, top: 0, right: 40_000, bottom: 20_000 };
    const frame = frameFor(map, { x: 0, y: 0, zoom: 0.4 }, size);
    expect(frameCovers(frame, map, { x: -1_000, y: 0, zoom: 0.4 }, size)).toBe(false);
    expect((frame.right - frame.left) * 0.4).toBeLessThan(size.width * 1.9);
  });
});
