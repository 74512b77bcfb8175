import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay, toEpochDay } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import { tracks } from '../model/milestones.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { computeSchedule } from './critical-path.ts';
import { dayAt, timeline, timelineRange, withBarsAt } from './timeline-geometry.ts';

const today = '2026-11-21';
const options = { today, pxPerDay: 4 };

function planOf(milestones: Record<string, Milestone>, fiscalYearStartMonth = 1): AccountPlan {
  return { ...newPlan('p', { name: 'Account', fiscalYearStartMonth }, '2026-11-21T09:00:00Z'), milestones };
}

const sample = planOf(
  {
    sign: {
      title: 'Signature',
      track: 'negotiation',
      start: '2027-03-12',
      end: '2027-03-12',
      dependsOn: [{ on: 'terms' }],
    },
    terms: { title: 'Terms', track: 'negotiation', start: '2027-02-01', end: '2027-02-10' },
    map: { title: 'Map', track: 'planning', start: '2026-10-05', end: '2026-10-14', status: 'done' },
    pilot: { title: 'Pilot', track: 'pilot', start: '2026-11-01', end: '2026-11-20', pilotId: 'pp' },
    readout: {
      title: 'Readout',
      track: 'pilot',
      start: '2026-12-01',
      end: '2026-12-02',
      pilotId: 'pp',
      dependsOn: [{ on: 'pilot' }],
    },
    off: { title: 'Off', start: '2026-01-01', end: '2026-01-02', status: 'cancelled' },
  },
  4,
);

describe('the timeline', () => {
  const drawn = timeline(sample, options);
  const bar = (id: string) => drawn.bars.find((each) => each.id === id)!;

  it('spans whole months, without the cancelled', () => {
    expect([drawn.from, drawn.to]).toEqual(['2026-10-01', '2027-03-31']);
    expect(drawn.width).toBe(182 * 4);
    expect(drawn.bars.some(({ id }) => id === 'off')).toBe(false);
  });

  it('spans the days it is told to', () => {
    const wider = timeline(sample, { ...options, range: { from: '2026-07-01', to: '2027-06-30' } });
    expect(wider.width).toBe(365 * 4);
    expect(wider.bars.find(({ id }) => id === 'map')!.x).toBe(bar('map').x + 92 * 4);
  });

  it('redraws the links of a milestone that is moved for a look', () => {
    const moved = withBarsAt(drawn, sample, new Map([['pilot', { start: '2026-11-20', end: '2026-12-20' }]]), options);
    const link = moved.links.find(({ from }) => from === 'pilot')!;
    expect(link.broken).toBe(true);
    expect(link.points[0]!.x).toBe(moved.bars.find(({ id }) => id === 'pilot')!.x + 31 * 4);
    expect(drawn.links.find(({ from }) => from === 'pilot')!.broken).toBe(false);
  });

  it('lays one milestone a row, tracks in order, by date inside', () => {
    expect(drawn.rows.map(({ id }) => id)).toEqual(['map', 'pilot', 'readout', 'terms', 'sign']);
    expect(drawn.tracks.map(({ track }) => track)).toEqual(['planning', 'pilot', 'negotiation']);
    expect(drawn.tracks.reduce((sum, { h }) => sum + h, 0)).toBe(drawn.height);
  });

  it('draws both days of a bar, and a diamond centred on a single day', () => {
    expect(bar('terms')).toMatchObject({ shape: 'bar', x: 123 * 4, w: 40 });
    expect(bar('sign').shape).toBe('diamond');
    expect(bar('sign').x + bar('sign').w / 2).toBe((162 + 0.5) * 4);
  });

  it('says late, done and how the pilot scores, on its longest milestone', () => {
    expect(bar('pilot')).toMatchObject({ late: true, pilot: { score: undefined, measured: 0, criteria: 0 } });
    expect(bar('readout')).toMatchObject({ late: false, pilot: null });
    expect(bar('map')).toMatchObject({ late: false, status: 'done' });
  });

  it('names quarters of the fiscal year and cuts them to the range', () => {
    expect(drawn.quarters.map(({ name, x, w }) => [name, x, w])).toEqual([
      ['Q3 FY27', 0, 92 * 4],
      ['Q4 FY27', 92 * 4, 90 * 4],
    ]);
    expect(drawn.months.map(({ start }) => start)[0]).toBe('2026-10-01');
    expect(drawn.months).toHaveLength(6);
  });

  it('reaches as far as the marks near it', () => {
    const range = (near: string[]) => timelineRange(sample, { today }, near);
    expect(range(['2027-04-02', '2028-01-01'])).toEqual({ from: '2026-10-01', to: '2027-04-30' });
    expect(range(['2026-09-14'])).toEqual({ from: '2026-09-01', to: '2027-03-31' });
    // The sample's milestones take five months: what is five months later is in the picture, what is later still is not.
    expect(range(['2027-08-10']).to).toBe('2027-08-31');
    expect(range(['2027-09-10']).to).toBe('2027-03-31');
  });

  it('puts today on its day, and nowhere when far away', () => {
    expect(drawn.todayX).toBe(51 * 4);
    expect(timeline(sample, { ...options, today: '2030-01-01' }).todayX).toBeNull();
  });

  it('links right edge to left edge and marks a broken one', () => {
    expect(drawn.links).toHaveLength(2);
    const link = drawn.links.find(({ to }) => to === 'sign')!;
    expect(link.points[0]!.x).toBe(bar('terms').x + bar('terms').w);
    expect(link.points.at(-1)!.x).toBe(bar('sign').x);
    expect(link.broken).toBe(false);
    const early = planOf({
      a: { title: 'A', start: '2026-11-01', end: '2026-11-10' },
      b: { title: 'B', start: '2026-11-10', end: '2026-11-20', dependsOn: [{ on: 'a' }] },
    });
    expect(timeline(early, options).links[0]).toMatchObject({ broken: true });
    expect(timeline(early, options).links[0]!.points).toHaveLength(6);
  });

  it('with a schedule: the critical path, what sets its dates, and how far the others may slip', () => {
    const plan = planOf({
      a: { title: 'A', start: '2026-11-01', end: '2026-11-10', status: 'done', baselineEnd: '2026-11-07' },
      b: { title: 'B', start: '2026-11-11', end: '2026-11-20', dependsOn: [{ on: 'a' }], baselineEnd: '2026-11-22' },
      c: { title: 'C', start: '2026-11-11', end: '2026-11-14' },
      d: {
        title: 'D',
        start: '2026-11-21',
        end: '2026-11-21',
        dependsOn: [{ on: 'b' }, { on: 'c' }],
        baselineEnd: '2026-11-21',
      },
    });
    const bare = timeline(plan, options);
    expect(bare.bars.some(({ critical, slack }) => critical || slack !== null)).toBe(false);
    const drawn = timeline(plan, { ...options, schedule: computeSchedule(plan, today) });
    const by = new Map(drawn.bars.map((each) => [each.id, each]));
    expect(['a', 'b', 'c', 'd'].map((id) => by.get(id)!.critical)).toEqual([true, true, false, true]);
    expect(drawn.links.filter(({ critical }) => critical).map(({ from, to }) => from + to)).toEqual(['ab', 'bd']);
    expect(by.get('c')!.slack).toEqual({ x: by.get('c')!.x + 16, w: 24, days: 6 });
    expect([by.get('a')!.slack, by.get('b')!.slack]).toEqual([null, null]);
    expect(by.get('a')!.baseline).toEqual({ x: by.get('a')!.x + 28, w: 12, days: 3 });
    expect(by.get('b')!.baseline).toEqual({ x: by.get('b')!.x + 40, w: 8, days: -2 });
    expect(by.get('d')!.baseline).toEqual({ x: by.get('d')!.x + by.get('d')!.w / 2, w: 0, days: 0 });
    expect(by.get('c')!.baseline).toBeNull();
  });

  it('shows no slack on the critical path, and counts it from where a broken dependency lets a milestone end', () => {
    const plan = planOf({
      a: { title: 'A', start: '2026-11-01', end: '2026-11-20' },
      b: { title: 'B', start: '2026-11-05', end: '2026-11-09', dependsOn: [{ on: 'a' }] },
      c: { title: 'C', start: '2026-11-05', end: '2026-11-06', dependsOn: [{ on: 'a' }] },
    });
    const drawn = timeline(plan, { ...options, schedule: computeSchedule(plan, today) });
    const by = new Map(drawn.bars.map((each) => [each.id, each]));
    expect(by.get('b')).toMatchObject({ critical: true, slack: null });
    // It can end on the 22nd, not on the 6th, and has until the 25th.
    expect(by.get('c')).toMatchObject({ critical: false, slack: { days: 3, w: 19 * 4 } });
  });

  it('drops onto a successor that follows at once', () => {
    const close = planOf({
      a: { title: 'A', start: '2026-11-01', end: '2026-11-10' },
      b: { title: 'B', start: '2026-11-11', end: '2026-11-20', dependsOn: [{ on: 'a' }] },
    });
    const { bars, links } = timeline(close, options);
    const [a, b] = bars as [(typeof bars)[0], (typeof bars)[0]];
    const points = links[0]!.points;
    expect(points).toHaveLength(3);
    expect(points[0]).toEqual({ x: a.x + a.w, y: a.y + a.h / 2 });
    expect(points[2]!.y).toBe(b.y);
    expect(points[2]!.x).toBeGreaterThan(b.x);
    expect(points[2]!.x).toBeLessThan(b.x + b.w);
  });

  it('shows a calendar to plan in where there is nothing yet', () => {
    const empty = timeline(planOf({}, 2), options);
    expect([empty.from, empty.to, empty.bars.length]).toEqual(['2026-11-01', '2027-04-30', 0]);
  });
});

const day = fc.integer({ min: toEpochDay('2024-01-01'), max: toEpochDay('2028-12-31') }).map(fromEpochDay);
const milestone = fc
  .record({
    day,
    length: fc.nat(120),
    track: fc.constantFrom(...tracks),
    title: fc.string({ minLength: 1, maxLength: 5 }),
  })
  .map(({ day, length, track, title }): Milestone => {
    return { title, track, start: day, end: fromEpochDay(toEpochDay(day) + length) };
  });
const milestones = fc
  .array(milestone, { maxLength: 12 })
  .map((list) => Object.fromEntries(list.map((m, i) => [`m${i}`, m])));

describe('for any plan', () => {
  it('keeps bars inside, in rows that do not overlap, with months and quarters that tile the width', () => {
    fc.assert(
      fc.property(
        milestones,
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        (table, month, px) => {
          const drawn = timeline(planOf(table, month), { today, pxPerDay: px });
          expect(drawn.bars).toHaveLength(Object.keys(table).length);
          for (const bar of drawn.bars.filter(({ shape }) => shape === 'bar')) {
            expect(bar.x).toBeGreaterThanOrEqual(0);
            expect(bar.x + bar.w).toBeLessThanOrEqual(drawn.width + 1e-6);
          }
          for (const [i, row] of drawn.rows.entries()) {
            if (i > 0) expect(row.y).toBeGreaterThanOrEqual(drawn.rows[i - 1]!.y + drawn.rows[i - 1]!.h - 1e-9);
          }
          for (const band of [drawn.months, drawn.quarters]) {
            let x = 0;
            for (const span of band) {
              expect(span.x).toBeCloseTo(x, 6);
              x = span.x + span.w;
            }
            expect(x).toBeCloseTo(drawn.width, 6);
          }
        },
      ),
    );
  });

  it('finds the day again from where it was drawn', () => {
    fc.assert(
      fc.property(milestones, fc.double({ min: 0.5, max: 20, noNaN: true }), (table, px) => {
        const drawn = timeline(planOf(table), { today, pxPerDay: px });
        for (const bar of drawn.bars.filter(({ shape }) => shape === 'bar')) {
          expect(dayAt(drawn, bar.x)).toBe(table[bar.id]!.start);
          expect(dayAt(drawn, bar.x + bar.w - px / 2)).toBe(table[bar.id]!.end);
        }
      }),
    );
  });

  it('draws a milestone at other dates where the changed plan would have it, in its old row', () => {
    fc.assert(
      fc.property(milestones, milestone, (table, dates) => {
        fc.pre(table.m0 !== undefined);
        const plan = planOf(table);
        const layout = timeline(plan, options);
        const { start, end } = dates;
        const drawn = withBarsAt(layout, plan, new Map([['m0', { start, end }]]), options);
        const changed = planOf({ ...table, m0: { ...table.m0!, start, end } });
        const range = { from: layout.from, to: layout.to };
        const full = new Map(timeline(changed, { ...options, range }).bars.map((bar) => [bar.id, bar]));
        for (const [i, { id, shape, x, w, y, h }] of drawn.bars.entries()) {
          expect({ shape, x, w }).toEqual({ shape: full.get(id)!.shape, x: full.get(id)!.x, w: full.get(id)!.w });
          expect(y + h / 2).toBe(layout.bars[i]!.y + layout.bars[i]!.h / 2);
        }
      }),
    );
  });

  it('survives the ends of the calendar and a mistyped year', () => {
    const wild = planOf({
      a: { title: 'A', start: '0000-01-01', end: '0000-01-05' },
      b: { title: 'B', start: '9999-12-30', end: '9999-12-31' },
    });
    expect(timeline(wild, options).months.length).toBeLessThan(300);
    expect(timeline(planOf({ b: wild.milestones.b! }, 4), options).months.length).toBeGreaterThan(0);
  });
});
