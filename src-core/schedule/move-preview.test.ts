import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, planOf } from '../../test/support/schedule-oracle.ts';
import { execute } from '../engine/command.ts';
import { addDays } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import { datesAfterOthers, datesFromToday, previewMove, sayMove } from './move-preview.ts';
import { summarisePlan } from './plan-summary.ts';
import { moveAndPush } from './push-dependents.ts';

const today = '2026-11-21';
const chain = planOf({
  a: { title: 'Assessment', start: '2026-12-01', end: '2026-12-10' },
  b: { title: 'Terms', start: '2026-12-11', end: '2026-12-20', dependsOn: [{ on: 'a' }] },
  c: { title: 'Audit', start: '2026-12-11', end: '2026-12-12', status: 'in-progress', dependsOn: [{ on: 'a' }] },
  d: { title: 'Signature', track: 'negotiation', start: '2026-12-21', end: '2026-12-21', dependsOn: [{ on: 'b' }] },
});

describe('what a move comes to', () => {
  it('is said in a line: what is pushed, where the finish goes, what stays', () => {
    const preview = previewMove(chain, 'a', { start: '2026-12-06', end: '2026-12-15' });
    expect(preview.finish).toEqual({ of: 'signature', before: '2026-12-21', after: '2026-12-26' });
    expect(sayMove(preview, 'en-GB')).toBe(
      'pushes 2 milestones, the signature moves to 26 Dec 2026, 1 that has begun stays and starts too early',
    );
    const earlier = previewMove(chain, 'a', { start: '2026-11-01', end: '2026-11-10' });
    expect(sayMove(earlier, 'en-GB')).toBe('pushes nothing');
    const last = previewMove(chain, 'd', { start: '2026-12-22', end: '2026-12-22' });
    expect(sayMove(last, 'en-GB')).toBe('pushes nothing, the signature moves to 22 Dec 2026');
  });

  it('tells of the finish that the command brings', () => {
    fc.assert(
      fc.property(networks, fc.nat(), fc.integer({ min: -60, max: 60 }), ({ plan }, pick, by) => {
        const ids = Object.keys(plan.milestones);
        const id = ids[pick % ids.length]!;
        const { start, end } = plan.milestones[id]!;
        const dates = { start: addDays(start, by), end: addDays(end, by) };
        const done = execute(plan, moveAndPush, { id, ...dates }, { today });
        const after = done.ok ? summarisePlan(done.value.plan, today).finish?.milestone.end : undefined;
        const before = summarisePlan(plan, today).finish?.milestone.end;
        expect(previewMove(plan, id, dates).finish?.after ?? before).toBe(after);
      }),
    );
  });
});

describe('a late milestone', () => {
  const late: Milestone = { title: 'Redlines', start: '2026-11-02', end: '2026-11-11' };

  it('starts today at its full length, or ends today where it is under way', () => {
    expect(datesFromToday(late, today)).toEqual({ start: '2026-11-21', end: '2026-11-30' });
    expect(datesFromToday({ ...late, status: 'blocked' }, today)).toEqual({ start: '2026-11-21', end: '2026-11-30' });
    expect(datesFromToday({ ...late, status: 'in-progress' }, today)).toEqual({ start: '2026-11-02', end: today });
  });
});

describe('a milestone that starts too early', () => {
  it('moves behind the last of what it waits for, and not where it is late enough', () => {
    const { milestones } = chain;
    const early: Milestone = {
      title: 'Early',
      start: '2026-12-01',
      end: '2026-12-03',
      dependsOn: [{ on: 'a', lagDays: 2 }, { on: 'b', lagDays: -20 }, { on: 'gone' }],
    };
    expect(datesAfterOthers(chain, early)).toEqual({ start: '2026-12-13', end: '2026-12-15' });
    expect(datesAfterOthers(chain, { ...early, start: '2026-12-13', end: '2026-12-15' })).toBeNull();
    const off = planOf({ ...milestones, a: { ...milestones.a!, status: 'cancelled' } });
    expect(datesAfterOthers(off, early)).toBeNull();
  });
});
