import { describe, expect, test } from 'vitest';
import type { Milestone } from '../model/milestones.ts';
import { summarisePlan } from './plan-summary.ts';

const TODAY = '2026-11-21';

function milestone(start: string, end: string, rest: Partial<Milestone> = {}): Milestone {
  return { title: `${start} to ${end}`, start, end, ...rest };
}

describe('summarisePlan', () => {
  const milestones = {
    done: milestone('2026-10-01', '2026-10-10', { status: 'done' }),
    longLate: milestone('2026-10-01', '2026-11-01', { status: 'in-progress' }),
    late: milestone('2026-11-01', '2026-11-20', { status: 'blocked' }),
    today: milestone('2026-11-10', TODAY),
    next: milestone('2027-01-10', '2027-01-20', { status: 'blocked' }),
    off: milestone('2026-01-01', '2027-12-31', { status: 'cancelled' }),
    live: milestone('2027-03-01', '2027-06-30', { track: 'implementation' }),
  };

  test('counts without the cancelled, and sorts late and upcoming by end', () => {
    const summary = summarisePlan({ milestones }, TODAY);
    expect(summary).toMatchObject({ total: 6, done: 1 });
    expect(summary.late.map(({ id }) => id)).toEqual(['longLate', 'late']);
    expect(summary.upcoming.map(({ id }) => id)).toEqual(['today', 'next', 'live']);
    expect(summary.blocked.map(({ id }) => id)).toEqual(['late', 'next']);
  });

  test('finishes with the last negotiation milestone where there is one', () => {
    expect(summarisePlan({ milestones }, TODAY).finish).toMatchObject({ id: 'live', of: 'plan' });
    const signature = milestone('2027-02-01', '2027-02-01', { track: 'negotiation' });
    const earlier = milestone('2027-01-01', '2027-01-01', { track: 'negotiation' });
    const finish = summarisePlan({ milestones: { ...milestones, signature, earlier } }, TODAY).finish;
    expect(finish).toMatchObject({ id: 'signature', of: 'signature' });
  });

  test('an empty plan has no finish', () => {
    expect(summarisePlan({ milestones: {} }, TODAY)).toMatchObject({ total: 0, done: 0, late: [], finish: null });
  });
});
