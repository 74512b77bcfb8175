import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, planOf } from '../../test/support/schedule-oracle.ts';
import { execute } from '../engine/command.ts';
import { addDays, daysBetween } from '../kernel/dates.ts';
import type { AccountPlan } from '../model/plan.ts';
import { moveAndPush, pushDependents } from './push-dependents.ts';

const today = '2026-11-21';

function moved(plan: AccountPlan, input: { id: string; start: string; end: string; push?: boolean }) {
  const result = execute(plan, moveAndPush, input, { today });
  if (!result.ok) return { plan, diff: [], label: '', refusal: result.problems[0]!.message };
  return { ...result.value, refusal: null };
}

const chain = planOf({
  a: { title: 'Assessment', start: '2026-12-01', end: '2026-12-10' },
  b: {
    title: 'Remedies',
    start: '2026-12-15',
    end: '2026-12-20',
    status: 'blocked',
    dependsOn: [{ on: 'a', lagDays: 2 }],
  },
  c: { title: 'Report', start: '2026-12-21', end: '2026-12-21', dependsOn: [{ on: 'b' }] },
  d: { title: 'Audit', start: '2026-12-11', end: '2026-12-12', status: 'in-progress', dependsOn: [{ on: 'a' }] },
  e: { title: 'Signature', start: '2027-01-30', end: '2027-01-30', dependsOn: [{ on: 'c' }, { on: 'd' }] },
  f: { title: 'Nothing', start: '2026-12-11', end: '2026-12-12', status: 'cancelled', dependsOn: [{ on: 'a' }] },
});

describe('pushing what depends on a milestone', () => {
  it('moves it as far as it must, and tells what stays all the same', () => {
    expect(pushDependents(chain, 'a', { start: '2026-12-06', end: '2026-12-15' })).toEqual({
      pushed: [
        { id: 'b', start: '2026-12-18', end: '2026-12-23', days: 3 },
        { id: 'c', start: '2026-12-24', end: '2026-12-24', days: 3 },
      ],
      held: [{ id: 'd', on: 'a', daysShort: 5 }],
    });
    const { plan, label, diff } = moved(chain, { id: 'a', start: '2026-12-06', end: '2026-12-15' });
    expect(label).toBe('Move Assessment and push 2 that depend on it');
    expect(diff.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(plan.milestones.b).toEqual({ ...chain.milestones.b, start: '2026-12-18', end: '2026-12-23' });
  });

  it('uses up the room there is, moves nothing earlier, and counts one as one', () => {
    expect(pushDependents(chain, 'a', { start: '2026-12-01', end: '2026-12-12' }).pushed).toEqual([]);
    expect(pushDependents(chain, 'a', { start: '2026-11-01', end: '2026-11-10' })).toEqual({ pushed: [], held: [] });
    expect(moved(chain, { id: 'a', start: '2026-11-01', end: '2026-11-10' }).label).toBe('Move Assessment');
    expect(moved(chain, { id: 'c', start: '2027-02-01', end: '2027-02-01' }).label).toBe(
      'Move Report and push one that depends on it',
    );
  });

  it('leaves the others where they are when told to, and pushes them later', () => {
    const alone = moved(chain, { id: 'a', start: '2026-12-01', end: '2026-12-15', push: false });
    expect([alone.label, alone.diff.map(({ id }) => id)]).toEqual(['Change the end of Assessment', ['a']]);
    const later = moved(alone.plan, { id: 'a', start: '2026-12-01', end: '2026-12-15' });
    expect([later.label, later.diff.map(({ id }) => id).sort()]).toEqual([
      'Push 2 that depend on Assessment',
      ['b', 'c'],
    ]);
    expect(moved(chain, { id: 'a', start: '2026-12-03', end: '2026-12-10' }).label).toBe(
      'Change the start of Assessment',
    );
  });

  it('refuses an end before the start and a milestone that is gone', () => {
    expect(moved(chain, { id: 'a', start: '2026-12-02', end: '2026-12-01' }).refusal).toContain('before its start');
    expect(moved(chain, { id: 'x', start: '2026-12-02', end: '2026-12-02' }).refusal).toContain('no longer there');
  });

  it('leaves no dependency on what moved broken but those it tells of, and pushes nothing it need not', () => {
    fc.assert(
      fc.property(networks, fc.nat(), fc.integer({ min: -60, max: 60 }), ({ plan }, pick, by) => {
        const ids = Object.keys(plan.milestones);
        const id = ids[pick % ids.length]!;
        const { start, end, status } = plan.milestones[id]!;
        const dates = { start: addDays(start, by), end: addDays(end, by) };
        const { pushed, held } = pushDependents(plan, id, dates);
        const { plan: after } = moved(plan, { id, ...dates });
        const changed = new Set([id, ...pushed.map((each) => each.id)]);
        const broken: string[] = [];
        for (const [to, milestone] of Object.entries(after.milestones)) {
          if (!changed.has(to)) expect(milestone).toBe(plan.milestones[to]);
          if (milestone.status === 'cancelled' || status === 'cancelled' || to === id) continue;
          const bounds: number[] = [];
          for (const { on, lagDays = 0 } of milestone.dependsOn ?? []) {
            if (!changed.has(on)) continue;
            const daysShort = daysBetween(milestone.start, after.milestones[on]!.end) + 1 + lagDays;
            bounds.push(daysShort);
            if (daysShort > 0) broken.push(`${to} ${on} ${daysShort}`);
          }
          // Whatever was pushed stands as early as one of its predecessors lets it.
          if (changed.has(to)) expect(Math.max(...bounds)).toBe(0);
        }
        expect(held.map((each) => `${each.id} ${each.on} ${each.daysShort}`).sort()).toEqual(broken.sort());
        for (const { id: other, days } of pushed) {
          const was = plan.milestones[other]!;
          expect(days).toBeGreaterThan(0);
          expect(after.milestones[other]).toEqual({
            ...was,
            start: addDays(was.start, days),
            end: addDays(was.end, days),
          });
        }
        expect(moved(after, { id, ...dates }).diff).toEqual([]);
      }),
    );
  });
});
