import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, planOf } from '../../test/support/schedule-oracle.ts';
import { addDays, daysBetween } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { computeSchedule } from './critical-path.ts';
import { analyseSlips } from './slips.ts';

const today = '2026-11-21';

function longer(plan: AccountPlan, id: string, days: number): AccountPlan {
  const milestone = plan.milestones[id]!;
  return {
    ...plan,
    milestones: { ...plan.milestones, [id]: { ...milestone, end: addDays(milestone.end, days) } },
  };
}

describe('what a slip does', () => {
  it('is what the schedule says once the milestone is that much longer', () => {
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(networks, fc.nat(), fc.boolean(), days, ({ plan: random }, at, signed, by) => {
        const ids = Object.keys(random.milestones);
        const target = ids[at % ids.length]!;
        const signature: Milestone = { ...random.milestones[target]!, track: 'negotiation' };
        const plan = signed ? { ...random, milestones: { ...random.milestones, [target]: signature } } : random;
        const { close, slips } = analyseSlips(plan, by);
        const open = ids.filter((id) => !['done', 'cancelled'].includes(plan.milestones[id]!.status ?? ''));
        expect(slips.map(({ id }) => id).sort()).toEqual(open.sort());
        const closes = (of: AccountPlan) => {
          const { finish, milestones } = computeSchedule(of, today);
          return close?.id == null ? finish : milestones[close.id]!.earliestFinish;
        };
        expect(close?.date ?? null).toBe(closes(plan));
        if (signed && open.includes(target)) expect(close).toMatchObject({ of: 'signature', id: target });
        for (const slip of slips) {
          const then = closes(longer(plan, slip.id, by))!;
          expect({ close: slip.close, movesBy: slip.movesBy }).toEqual({
            close: then,
            movesBy: daysBetween(close!.date, then),
          });
          if (slip.room === null) continue;
          if (slip.room > 0) expect(closes(longer(plan, slip.id, slip.room))).toBe(close!.date);
          expect(closes(longer(plan, slip.id, slip.room + 1))).toBe(addDays(close!.date, 1));
        }
        const moves = slips.map(({ movesBy }) => movesBy);
        expect(moves).toEqual(moves.toSorted((a, b) => b - a));
      }),
    );
  });

  it('is said in a sentence', () => {
    const plan = planOf({
      review: { title: 'Security review', start: '2026-12-01', end: '2026-12-10' },
      paper: { title: 'Board paper', start: '2026-12-01', end: '2026-12-08' },
      sign: {
        title: 'Signature',
        track: 'negotiation',
        start: '2026-12-11',
        end: '2026-12-11',
        dependsOn: [{ on: 'review' }, { on: 'paper' }],
      },
      live: { title: 'Go-live', start: '2026-12-12', end: '2026-12-20', dependsOn: [{ on: 'sign' }] },
    });
    expect(analyseSlips(plan, 2).slips.map(({ sentence }) => sentence)).toEqual([
      'If “Security review” takes 2 days longer, the signature moves by 2 days, to 13 December 2026.',
      'If “Signature” takes 2 days longer, the signature moves by 2 days, to 13 December 2026.',
      'If “Board paper” takes 2 days longer, the signature stays on 11 December 2026: there is room for 2 days.',
      'If “Go-live” takes 2 days longer, the signature stays on 11 December 2026: it does not wait for this.',
    ]);
    const signed = {
      ...plan,
      milestones: { ...plan.milestones, sign: { ...plan.milestones.sign!, status: 'done' as const } },
    };
    expect(analyseSlips(signed, 1, 'en-US').slips[0]?.sentence).toBe(
      'If “Go-live” takes 1 day longer, the end of the plan moves by 1 day, to December 21, 2026.',
    );
  });

  it('is nothing without milestones, and refuses what is no slip', () => {
    expect(analyseSlips(planOf({}), 15)).toEqual({ close: null, slips: [] });
    expect(() => analyseSlips(planOf({}), 0)).toThrow(RangeError);
    expect(() => analyseSlips(planOf({}), 1.5)).toThrow(RangeError);
  });

  it('reads the sample: the legal review has room, the evaluation has none', () => {
    const file = new URL('../../resources/samples/enterprise.longview.json', import.meta.url);
    const { plan } = JSON.parse(readFileSync(file, 'utf8')) as { plan: AccountPlan };
    const { close, slips } = analyseSlips(plan, 15);
    expect(close).toMatchObject({ of: 'signature', id: 'm18' });
    const of = (id: string) => slips.find((slip) => slip.id === id)!;
    expect(of('m11').movesBy).toBe(15);
    expect(of('m14').movesBy).toBeLessThan(15);
    expect(of('m25').room).toBeNull();
  });
});
