import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, planOf, scheduleOracle } from '../../test/support/schedule-oracle.ts';
import { addDays } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { computeSchedule } from './critical-path.ts';

const today = '2026-11-21';

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

  it('refuses a loop by name', () => {
    const loop = planOf({
      a: milestone('2026-12-01', 1, { dependsOn: [{ on: 'b' }] }),
      b: milestone('2026-12-01', 1, { dependsOn: [{ on: 'a' }] }),
    });
    expect(() => computeSchedule(loop, today)).toThrow(
      'milestones wait for one another in a loop: 2026-12-01 (a) → 2026-12-01 (b) → 2026-12-01 (a)',
    );
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

describe('on random networks', () => {
  it('agrees with bounds applied until nothing moves', () => {
    fc.assert(
      fc.property(networks, ({ plan, on }) => {
        expect(computeSchedule(plan, on)).toEqual(scheduleOracle(plan, on));
      }),
      { numRuns: 500 },
    );
  });

  it('says the same whatever the order of the table, and has something on the critical path', () => {
    fc.assert(
      fc.property(networks, ({ plan, on }) => {
        const turned = { ...plan, milestones: Object.fromEntries(Object.entries(plan.milestones).reverse()) };
        expect(computeSchedule(turned, on)).toEqual(computeSchedule(plan, on));
        const { finish, criticalPath } = computeSchedule(plan, on);
        expect(criticalPath.length > 0).toBe(finish !== null);
      }),
    );
  });
});
