import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieKinds } from '../model/ties.ts';
import { mapGrid, type Place } from './map-grid.ts';
import { type Line, type LineStep, reportingLine, tieLanes, tieLine } from './map-lines.ts';

const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });

function end(step: LineStep): [number, number] {
  return [step.at(-2) as number, step.at(-1) as number];
}

/** How far a point is outside a card's edge; 0 on it or inside. */
function outside([x, y]: [number, number], card: Place): number {
  const dx = Math.max(card.x - x, 0, x - card.x - mapGrid.cardWidth);
  const dy = Math.max(card.y - y, 0, y - card.y - mapGrid.cardHeight);
  return Math.hypot(dx, dy);
}

function ends(line: Line): [[number, number], [number, number]] {
  return [end(line[0]!), end(line.at(-1)!)];
}

describe('reportingLine', () => {
  it('runs from card to card wherever they are', () => {
    fc.assert(
      fc.property(place, place, (manager, report) => {
        const [from, to] = ends(reportingLine(manager, report));
        expect(outside(from, manager)).toBe(0);
        expect(outside(to, report)).toBe(0);
        expect(reportingLine(manager, report).flat()).not.toContain(Number.NaN);
      }),
    );
  });

  it('goes down beside a stack, and under the manager to a row', () => {
    expect(ends(reportingLine({ x: 0, y: 124 }, { x: 16, y: 372 }))).toEqual([
      [8, 208],
      [16, 414],
    ]);
    expect(ends(reportingLine({ x: 324, y: 0 }, { x: 0, y: 124 }))).toEqual([
      [416, 84],
      [26, 124],
    ]);
  });
});

describe('tieLine', () => {
  it('joins the edges of both cards, short of the second by its arrow', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tieKinds), place, place, (kind, from, to) => {
        fc.pre(outside([from.x, from.y], to) > 300);
        const [first, last] = ends(tieLine(kind, from, to));
        expect(outside(first, from)).toBeLessThan(1e-6);
        expect(outside(last, to)).toBeLessThanOrEqual(kind === 'influence' ? 6 + 1e-6 : 1 + 1e-6);
      }),
    );
  });

  it('is straight between neighbours and goes round whoever stands between', () => {
    expect(tieLine('influence', { x: 0, y: 124 }, { x: 0, y: 0 })).toEqual([
      ['M', 92, 124],
      ['L', 92, 90],
    ]);
    expect(tieLine('influence', { x: 0, y: 372 }, { x: 0, y: 0 })[1]![0]).toBe('C');
    const swing = (rows: number) => tieLine('influence', { x: 0, y: rows * 124 }, { x: 0, y: 0 })[1]![1];
    expect(swing(3)).toBeGreaterThan(swing(2) + 4);
  });
});

describe('tieLanes', () => {
  it('gives the ties of one pair a lane each, whichever way they point', () => {
    const lanes = tieLanes([
      ['t1', { from: 'a', to: 'b' }],
      ['t2', { from: 'b', to: 'a' }],
      ['t3', { from: 'a', to: 'b' }],
      ['other', { from: 'a', to: 'c' }],
    ]);
    expect(Object.fromEntries(lanes)).toEqual({ t1: 0, t2: 1, t3: -1, other: 0 });
  });
});
