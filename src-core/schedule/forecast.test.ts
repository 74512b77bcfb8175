import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastOracle, networks, planOf } from '../../test/support/schedule-oracle.ts';
import { addDays } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { computeSchedule } from './critical-path.ts';
import { FORECAST_TRIALS, forecast } from './forecast.ts';

function milestone(start: string, days: number, more: Partial<Milestone> = {}): Milestone {
  return { title: start, start, end: addDays(start, days - 1), ...more };
}

/** The figures of both, for every network that has a milestone. */
function expectAgreement(plan: AccountPlan): void {
  const ours = forecast(plan);
  const theirs = forecastOracle(plan, FORECAST_TRIALS);
  for (const share of ['p50', 'p80', 'p95'] as const) {
    expect(Math.abs(ours.days[share]! / theirs.days[share] - 1)).toBeLessThan(0.015);
  }
  expect(Object.keys(ours.criticality)).toEqual(Object.keys(theirs.criticality).sort());
  for (const [id, criticality] of Object.entries(theirs.criticality)) {
    expect(Math.abs(ours.criticality[id]! - criticality)).toBeLessThan(0.02);
  }
}

describe('the forecast', () => {
  it('of fixed durations is the critical path', () => {
    fc.assert(
      fc.property(networks, ({ plan, on }) => {
        const milestones = Object.fromEntries(
          Object.entries(plan.milestones).map(([id, { estimate: _none, ...rest }]) => [id, rest]),
        );
        const fixed = { ...plan, milestones };
        const { finish, milestones: scheduled } = computeSchedule(fixed, on);
        const { p50, p80, p95, criticality } = forecast(fixed, 100);
        expect([p50, p80, p95]).toEqual([finish, finish, finish]);
        const critical = Object.entries(scheduled).map(([id, each]) => [id, each.critical ? 1 : 0]);
        expect(criticality).toEqual(Object.fromEntries(critical));
      }),
    );
  });

  it('agrees with an independent simulation on random networks', () => {
    const random = networks.filter(({ plan }) => Object.values(plan.milestones).some((m) => m.status !== 'cancelled'));
    fc.assert(
      fc.property(random, ({ plan }) => expectAgreement(plan)),
      { numRuns: 10 },
    );
  });

  it('agrees with it where two ways compete and work is under way, and has the quantiles of a single triangle', () => {
    const estimate = { best: 10, likely: 20, worst: 61 };
    expectAgreement(
      planOf({
        a: milestone('2026-12-01', 20, { status: 'in-progress', estimate }),
        b: milestone('2026-12-01', 30, { estimate: { best: 20, likely: 30, worst: 40 } }),
        c: milestone('2026-12-01', 5, { dependsOn: [{ on: 'a', lagDays: 3 }, { on: 'b' }] }),
        d: milestone('2026-11-01', 40, { status: 'done', estimate }),
        e: milestone('2026-12-01', 9, { status: 'cancelled', estimate }),
      }),
    );
    const { days, p80 } = forecast(planOf({ a: milestone('2026-12-01', 20, { estimate }) }));
    // The inverse of the triangle's distribution: worst − √((1 − p) (worst − best) (worst − likely)).
    for (const [share, p] of [
      ['p50', 0.5],
      ['p80', 0.8],
      ['p95', 0.95],
    ] as const) {
      expect(days[share]! / (61 - Math.sqrt((1 - p) * 51 * 41))).toBeCloseTo(1, 2);
    }
    // Forty days and a part of the next, counted from the first of December.
    expect(Math.ceil(days.p80!)).toBe(41);
    expect(p80).toBe('2027-01-10');
  });

  it('rises from share to share, and says the same whatever the order of the table', () => {
    fc.assert(
      fc.property(networks, ({ plan }) => {
        const turned = { milestones: Object.fromEntries(Object.entries(plan.milestones).reverse()) };
        const { days } = forecast(plan, 200);
        expect(forecast(turned, 200)).toEqual(forecast(plan, 200));
        if (days.p50 === null) return;
        expect(days.p80).toBeGreaterThanOrEqual(days.p50);
        expect(days.p95).toBeGreaterThanOrEqual(days.p80!);
      }),
    );
  });

  it('is empty where nothing counts', () => {
    const nothing = { p50: null, p80: null, p95: null, days: { p50: null, p80: null, p95: null }, criticality: {} };
    expect(forecast(planOf({}))).toEqual(nothing);
    expect(forecast(planOf({ a: milestone('2026-12-01', 3, { status: 'cancelled' }) }))).toEqual(nothing);
  });

  it('takes durations of no days, and refuses a loop by name', () => {
    const estimate = { best: 0, likely: 0, worst: 0 };
    expect(forecast(planOf({ a: milestone('2026-12-01', 3, { estimate }) }))).toMatchObject({
      p95: '2026-12-01',
      days: { p95: 0 },
      criticality: { a: 1 },
    });
    const a = milestone('2026-12-01', 3, { title: 'Redlines', dependsOn: [{ on: 'a' }] });
    expect(() => forecast(planOf({ a }))).toThrow('a loop: Redlines (a) → Redlines (a)');
  });
});
