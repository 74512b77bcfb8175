import { describe, expect, it } from 'vitest';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { daysStale, lastTouches, peopleCoverage, touchesWith } from './person-signals.ts';

const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  stakeholders: {
    a: { name: 'A', roles: ['economic', 'champion'], access: 'deep' },
    b: { name: 'B', roles: ['champion'], access: 'brief' },
    c: { name: 'C', roles: ['champion'], access: 'deep', status: 'left' },
    d: { name: 'D' },
  },
  activities: {
    x: { on: '2026-10-01', stakeholderIds: ['a', 'b'] },
    y: { on: '2026-11-01', stakeholderIds: ['a'] },
    z: { on: '2026-09-01', stakeholderIds: ['a'] },
  },
};

describe('person signals', () => {
  it('count active people, those we hold, and both by role', () => {
    expect(peopleCoverage(plan)).toEqual({
      people: 3,
      held: 1,
      roles: { economic: { people: 1, held: 1 }, champion: { people: 2, held: 1 } },
    });
  });

  it('know the latest contact with each person', () => {
    expect([...lastTouches(plan)]).toEqual([
      ['a', '2026-11-01'],
      ['b', '2026-10-01'],
    ]);
  });

  it('name the last touches with a person, the newest first', () => {
    const again = { ...plan, activities: { ...plan.activities, w: { on: '2026-11-01', stakeholderIds: ['a', 'b'] } } };
    expect(touchesWith(again, 'a', 3).map(([id]) => id)).toEqual(['w', 'y', 'x']);
    expect(touchesWith(again, 'd', 3)).toEqual([]);
  });

  it('call somebody stale past their rhythm, counting from the plan’s start where there was no contact', () => {
    const weekly = { touchEveryDays: 7 };
    expect(daysStale(weekly, '2026-11-14', undefined, '2026-11-21')).toBeNull();
    expect(daysStale(weekly, '2026-11-13', undefined, '2026-11-21')).toBe(8);
    expect(daysStale(weekly, undefined, '2026-11-01', '2026-11-21')).toBe(20);
    expect(daysStale(weekly, undefined, undefined, '2026-11-21')).toBeNull();
    expect(daysStale({}, '2020-01-01', undefined, '2026-11-21')).toBeNull();
  });
});
