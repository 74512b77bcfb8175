import { describe, expect, it, vi } from 'vitest';
import {
  currentVersion,
  type JsonObject,
  type Migration,
  migratePlan,
  migrations,
  NewerVersion,
} from './migrate-plan.ts';

/** A made-up history: version 2 renamed `people`, version 3 turned a percentage into a fraction. */
const fixture: Migration[] = [
  { from: 1, migrate: vi.fn(({ people, ...plan }: JsonObject) => ({ ...plan, stakeholders: people ?? {} })) },
  { from: 2, migrate: vi.fn((plan: JsonObject) => ({ ...plan, rate: Number(plan.percent) / 100 })) },
];

describe('migrations', () => {
  it('run in order, each once, from the version of the file', () => {
    const old = { people: { s1: {} }, percent: 10 };
    expect(migratePlan(old, 1, fixture)).toEqual({ stakeholders: { s1: {} }, percent: 10, rate: 0.1 });
    for (const step of fixture) expect(step.migrate).toHaveBeenCalledTimes(1);
    expect(old).toEqual({ people: { s1: {} }, percent: 10 });
    expect(migratePlan({ percent: 10 }, 2, fixture)).toEqual({ percent: 10, rate: 0.1 });
    expect(fixture[0]!.migrate).toHaveBeenCalledTimes(1);
  });

  it('leave a plan of today alone, and cannot change what they are given', () => {
    const plan = { id: 'p1' };
    expect(migratePlan(plan, 3, fixture)).toBe(plan);
    const rude: Migration[] = [{ from: 1, migrate: (json) => Object.assign(json, { id: 'p2' }) }];
    expect(migratePlan(plan, 1, rude)).toEqual({ id: 'p2' });
    expect(plan).toEqual({ id: 'p1' });
  });

  it('refuse a newer version and one that never was', () => {
    expect(() => migratePlan({}, 4, fixture)).toThrow(NewerVersion);
    expect(() => migratePlan({}, currentVersion() + 1)).toThrow(NewerVersion);
    for (const version of [0, -1, 1.5, Number.NaN]) expect(() => migratePlan({}, version, fixture)).toThrow(RangeError);
  });

  it('refuse a list with a step out of its place', () => {
    expect(() => migratePlan({}, 1, [...fixture].reverse())).toThrow(/not at its place/);
  });

  it('are all called for a plan of version 1', () => {
    const called: number[] = [];
    const watched = migrations.map((step) => ({
      from: step.from,
      migrate: (plan: JsonObject) => {
        called.push(step.from);
        return step.migrate(plan);
      },
    }));
    migratePlan({ id: 'p1', account: { name: 'Northmoor Water' } }, 1, watched);
    expect(called).toEqual(migrations.map((_, i) => i + 1));
  });
});
