import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fiscalQuarter, quarterName } from '../kernel/dates.ts';
import { type Milestone, milestoneStatuses } from '../model/milestones.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { computeSchedule } from './critical-path.ts';

const today = '2026-11-21';

function planOf(milestones: Record<string, Milestone>, fiscalYearStartMonth?: number): AccountPlan {
  const account = fiscalYearStartMonth === undefined ? { name: 'A' } : { name: 'A', fiscalYearStartMonth };
  return { ...newPlan('p', account, '2026-11-21T09:00:00Z'), milestones };
}

function milestone(start: string, days: number, more: Partial<Milestone> = {}): Milestone {
  return { title: start, start, end: addDays(start, days - 1), ...more };
}

describe('the critical path', () => {
  it('pulls a milestone forward or back to where what it waits for leaves off', () => {
    const { finish, criticalPath, milestones } = computeSchedule(
      planOf({
        a: milestone('2026-12-01', 10),
        b: milestone('2027-03-01', 5, { dependsOn: [{ on: 'a' }] }),
        c: milestone('2026-12-02', 2, { dependsOn: [{ on: 'a', lagDays: 1 }] }),
        d: milestone('2026-12-01', 3, { dependsOn: [{ on: 'b' }, { on: 'c', lagDays: -1 }] }),
      }),
      today,
    );
    expect(finish).toBe('2026-12-18');
    expect(criticalPath).toEqual(['a', 'b', 'd']);
    expect(milestones.c).toEqual({
      earliestStart: '2026-12-12',
      earliestFinish: '2026-12-13',
      latestStart: '2026-12-15',
      latestFinish: '2026-12-16',
      slackDays: 3,
      critical: false,
      late: false,
      quarter: 'Q4 FY2026',
    });
  });

  it('lets what is under way or done keep its dates, with slack below 0 before it', () => {
    const { finish, milestones, criticalPath } = computeSchedule(
      planOf({
        a: milestone('2026-12-01', 10),
        b: milestone('2026-12-05', 4, { status: 'in-progress', dependsOn: [{ on: 'a' }] }),
      }),
      today,
    );
    expect(finish).toBe('2026-12-10');
    expect(milestones.a!.slackDays).toBe(-4);
    expect(milestones.b!.slackDays).toBe(2);
    expect(criticalPath).toEqual(['a']);
  });

  it('leaves the cancelled out, and what waited for them at its own start; a blocked one moves', () => {
    const plan = (status: Milestone['status']) =>
      planOf({
        a: milestone('2026-12-01', 10, status ? { status } : {}),
        b: milestone('2026-12-20', 1, { status: 'blocked', dependsOn: [{ on: 'a' }] }),
      });
    expect(computeSchedule(plan('cancelled'), today)).toMatchObject({ finish: '2026-12-20', criticalPath: ['b'] });
    expect(computeSchedule(plan('blocked'), today).milestones.b!.earliestStart).toBe('2026-12-11');
    expect(Object.keys(computeSchedule(plan('cancelled'), today).milestones)).toEqual(['b']);
  });

  it('is empty where nothing counts', () => {
    const nothing = { finish: null, criticalPath: [], milestones: {}, conflicts: [] };
    expect(computeSchedule(planOf({}), today)).toEqual(nothing);
    expect(computeSchedule(planOf({ a: milestone('2026-12-01', 3, { status: 'cancelled' }) }), today)).toEqual(nothing);
  });

  it('calls late what should have ended and is not done, and names the fiscal quarter of the planned end', () => {
    const { milestones } = computeSchedule(
      planOf(
        {
          over: milestone('2026-11-11', 10),
          ends: milestone('2026-11-12', 10),
          done: milestone('2026-11-01', 5, { status: 'done' }),
          next: milestone('2027-01-31', 2, { dependsOn: [{ on: 'over' }] }),
        },
        2,
      ),
      today,
    );
    expect(Object.entries(milestones).filter(([, { late }]) => late)).toHaveLength(1);
    expect(milestones.over!.late).toBe(true);
    expect(milestones.next!.quarter).toBe('Q1 FY2028');
  });

  it('says by how many days planned dates break a dependency', () => {
    const { conflicts } = computeSchedule(
      planOf({
        z: milestone('2026-12-01', 10),
        a: milestone('2026-12-01', 10),
        late: milestone('2026-12-08', 1, { dependsOn: [{ on: 'z', lagDays: 2 }, { on: 'a' }] }),
        right: milestone('2026-12-11', 1, { dependsOn: [{ on: 'a' }] }),
        early: milestone('2026-12-10', 1, { status: 'done', dependsOn: [{ on: 'a' }] }),
        off: milestone('2026-11-01', 1, { status: 'cancelled', dependsOn: [{ on: 'a' }] }),
      }),
      today,
    );
    expect(conflicts).toEqual([
      { id: 'early', on: 'a', daysShort: 1 },
      { id: 'late', on: 'a', daysShort: 3 },
      { id: 'late', on: 'z', daysShort: 5 },
    ]);
  });

  it('refuses a loop', () => {
    const loop = planOf({
      a: milestone('2026-12-01', 1, { dependsOn: [{ on: 'b' }] }),
      b: milestone('2026-12-01', 1, { dependsOn: [{ on: 'a' }] }),
    });
    expect(() => computeSchedule(loop, today)).toThrow(/loop/);
  });

  it('reads the sample', () => {
    const file = new URL('../../resources/samples/enterprise.longview.json', import.meta.url);
    const { plan } = JSON.parse(readFileSync(file, 'utf8')) as { plan: AccountPlan };
    const { finish, criticalPath, milestones } = computeSchedule(plan, today);
    expect(finish).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(criticalPath.length).toBeGreaterThan(0);
    expect(Object.keys(milestones)).toHaveLength(Object.keys(plan.milestones).length);
  });
});

/** Milestones that wait only for earlier ones of a shuffled order, so that ids and table order say nothing of it. */
const network = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 300 }),
      days: fc.integer({ min: 1, max: 40 }),
      status: fc.constantFrom(...milestoneStatuses, undefined),
      links: fc.array(
        fc.record({ on: fc.nat(), lagDays: fc.option(fc.integer({ min: -30, max: 30 }), { nil: undefined }) }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .chain((drafts) => {
    const ids = drafts.map((_, at) => `m${at}`);
    return fc.record({
      drafts: fc.constant(drafts),
      ids: fc.shuffledSubarray(ids, { minLength: ids.length }),
      table: fc.shuffledSubarray(ids, { minLength: ids.length }),
      fiscal: fc.integer({ min: 1, max: 12 }),
      on: fc.integer({ min: 0, max: 340 }).map((day) => addDays('2026-06-01', day)),
    });
  })
  .map(({ drafts, ids, table, fiscal, on }) => {
    const byId = new Map(
      drafts.map(({ start, days, status, links }, at) => [
        ids[at]!,
        milestone(addDays('2026-06-01', start), days, {
          ...(status && { status }),
          dependsOn:
            at === 0
              ? []
              : links.map((link) => ({
                  on: ids[link.on % at]!,
                  ...(link.lagDays !== undefined && { lagDays: link.lagDays }),
                })),
        }),
      ]),
    );
    return { plan: planOf(Object.fromEntries(table.map((id) => [id, byId.get(id)!])), fiscal), fiscal, on };
  });

/** The same figures by brute force: every bound is applied over and over, in days from a far day, until nothing moves. */
function relaxed(plan: AccountPlan) {
  const far = '2020-01-01';
  const live = Object.entries(plan.milestones).filter(([, m]) => m.status !== 'cancelled');
  const days = Object.fromEntries(live.map(([id, m]) => [id, daysBetween(m.start, m.end) + 1]));
  const links = live.flatMap(([to, m]) =>
    (m.dependsOn ?? []).filter(({ on }) => on in days).map(({ on, lagDays = 0 }) => ({ from: on, to, lag: lagDays })),
  );
  const stands = (id: string) =>
    ['done', 'in-progress'].includes(plan.milestones[id]!.status ?? '') || !links.some(({ to }) => to === id);
  const early = Object.fromEntries(
    live.map(([id, m]) => [id, stands(id) ? daysBetween(far, m.start) : Number.NEGATIVE_INFINITY]),
  );
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to, lag } of links) {
      const bound = early[from]! + days[from]! + lag;
      if (stands(to) || early[to]! >= bound) continue;
      early[to] = bound;
      moved = true;
    }
  }
  const finish = Math.max(...live.map(([id]) => early[id]! + days[id]! - 1));
  const late = Object.fromEntries(live.map(([id]) => [id, finish]));
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to, lag } of links) {
      const bound = late[to]! - days[to]! - lag;
      if (late[from]! <= bound) continue;
      late[from] = bound;
      moved = true;
    }
  }
  return { far, early, late, days, finish, links };
}

describe('on random networks', () => {
  it('agrees with bounds applied until nothing moves', () => {
    fc.assert(
      fc.property(network, ({ plan, fiscal, on }) => {
        const { far, early, late, days, finish, links } = relaxed(plan);
        const schedule = computeSchedule(plan, on);
        const ids = Object.keys(early);
        expect(Object.keys(schedule.milestones).sort()).toEqual(ids.toSorted());
        expect(schedule.finish).toBe(ids.length === 0 ? null : addDays(far, finish));
        for (const id of ids) {
          const { end, status } = plan.milestones[id]!;
          const slack = late[id]! - days[id]! + 1 - early[id]!;
          expect(schedule.milestones[id]).toEqual({
            earliestStart: addDays(far, early[id]!),
            earliestFinish: addDays(far, early[id]! + days[id]! - 1),
            latestStart: addDays(far, late[id]! - days[id]! + 1),
            latestFinish: addDays(far, late[id]!),
            slackDays: slack,
            critical: slack <= 0,
            late: status !== 'done' && end < on,
            quarter: quarterName(fiscalQuarter(end, fiscal)),
          });
        }
        const critical = ids.filter((id) => schedule.milestones[id]!.critical);
        expect(schedule.criticalPath).toEqual(critical.sort((a, b) => early[a]! - early[b]! || (a < b ? -1 : 1)));
        const broken = links.flatMap(({ from, to, lag }) => {
          const daysShort = daysBetween(plan.milestones[to]!.start, plan.milestones[from]!.end) + 1 + lag;
          return daysShort > 0 ? [`${to} ${from} ${daysShort}`] : [];
        });
        expect(schedule.conflicts.map((c) => `${c.id} ${c.on} ${c.daysShort}`).sort()).toEqual(broken.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('says the same whatever the order of the table, and has something on the critical path', () => {
    fc.assert(
      fc.property(network, ({ plan, on }) => {
        const turned = { ...plan, milestones: Object.fromEntries(Object.entries(plan.milestones).reverse()) };
        expect(computeSchedule(turned, on)).toEqual(computeSchedule(plan, on));
        const { finish, criticalPath } = computeSchedule(plan, on);
        expect(criticalPath.length > 0).toBe(finish !== null);
      }),
    );
  });
});
