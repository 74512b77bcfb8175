import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineBar } from './timeline-geometry.ts';
import { layTrunks, TRUNK_GAP, type Trunk } from './timeline-trunks.ts';

const trunk = (x: number, more: Partial<Trunk> = {}): Trunk => ({
  x,
  most: 400,
  top: 13,
  bottom: 91,
  first: false,
  ...more,
});

function bar(row: number, x: number, w: number): TimelineBar {
  return {
    id: `r${row}`,
    shape: 'bar',
    x,
    y: row * 26 + 4.5,
    w,
    h: 17,
    status: 'not-started',
    late: false,
    critical: false,
    slack: null,
    baseline: null,
    pilot: null,
  };
}

describe('the lines down from milestones', () => {
  it('run where they would with nothing in their way', () => {
    expect(layTrunks(new Map([['a', trunk(100)]]), []).get('a')).toBe(100);
  });

  it('stand beside one another where they would cover each other, the critical one in its own place', () => {
    const lanes = layTrunks(
      new Map([
        ['a', trunk(100)],
        ['b', trunk(101, { first: true })],
      ]),
      [],
    );
    expect(lanes.get('b')).toBe(101);
    expect(lanes.get('a')! - lanes.get('b')!).toBeGreaterThanOrEqual(TRUNK_GAP);
    const apart = layTrunks(
      new Map([
        ['a', trunk(100)],
        ['b', trunk(100, { top: 117, bottom: 300 })],
      ]),
      [],
    );
    expect([...apart.values()]).toEqual([100, 100]);
  });

  it('go round a bar where there is room for it, and behind it where there is none', () => {
    const bars = [bar(0, 0, 94), bar(1, 90, 22), bar(2, 300, 30), bar(3, 420, 30)];
    expect(layTrunks(new Map([['a', trunk(100)]]), bars).get('a')).toBe(115);
    expect(layTrunks(new Map([['a', trunk(100, { most: 108 })]]), bars).get('a')).toBe(100);
  });

  it('of any number never run further right than they may, nor on top of one another while there is room', () => {
    const any = fc.record({
      x: fc.integer({ min: 0, max: 60 }),
      top: fc.nat(200),
      long: fc.integer({ min: 5, max: 200 }),
      room: fc.nat(90),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 10 }), (drafts) => {
        const trunks = new Map(
          drafts.map(({ x, top, long, room }, i) => [`t${i}`, trunk(x, { top, bottom: top + long, most: x + room })]),
        );
        const lanes = layTrunks(trunks, []);
        for (const [id, { x, most }] of trunks) {
          expect(lanes.get(id)).toBeGreaterThanOrEqual(x);
          expect(lanes.get(id)).toBeLessThanOrEqual(Math.max(x, most));
        }
        const roomy = new Map([...trunks].map(([id, each]) => [id, { ...each, most: 1000 }]));
        const placed = [...layTrunks(roomy, [])].map(([id, x]) => ({ ...roomy.get(id)!, x }));
        for (const [i, a] of placed.entries())
          for (const b of placed.slice(i + 1))
            if (a.top <= b.bottom && b.top <= a.bottom)
              expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(TRUNK_GAP - 1e-6);
      }),
    );
  });
});
