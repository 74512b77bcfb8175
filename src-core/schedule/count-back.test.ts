import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, planOf } from '../../test/support/schedule-oracle.ts';
import { addDays } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import { countBack } from './count-back.ts';
import { procurementOf } from './procurement.ts';
import { analyseSlips } from './slips.ts';

const today = '2026-11-21';

function milestone(title: string, start: string, days: number, more: Partial<Milestone> = {}): Milestone {
  return { title, start, end: addDays(start, days - 1), ...more };
}

describe('counting back from a close', () => {
  const plan = planOf({
    pilot: milestone('Pilot', '2026-11-01', 30, { status: 'in-progress' }),
    paper: milestone('Paper', '2026-12-01', 10, { dependsOn: [{ on: 'pilot' }] }),
    redlines: milestone('Redlines', '2026-12-05', 4),
    sign: milestone('Signature', '2026-12-13', 1, {
      track: 'negotiation',
      dependsOn: [{ on: 'paper', lagDays: 2 }, { on: 'redlines' }],
    }),
    golive: milestone('Go-live', '2027-01-10', 20, { dependsOn: [{ on: 'sign' }] }),
    over: milestone('Over', '2026-10-01', 5, { status: 'done' }),
  });

  it('says by when what the signature waits for must begin and end, and leaves out what comes after it', () => {
    const back = countBack(plan, '2026-12-20', today)!;
    expect(back.of).toBe('signature');
    expect(
      back.steps.map(({ id, begun, startBy, endBy, spareDays }) => [id, begun, startBy, endBy, spareDays]),
    ).toEqual([
      ['pilot', true, '2026-11-08', '2026-12-07', 7],
      ['paper', false, '2026-12-08', '2026-12-17', 7],
      ['redlines', false, '2026-12-16', '2026-12-19', 11],
      ['sign', false, '2026-12-20', '2026-12-20', 7],
    ]);
    expect(back.steps.every(({ overdueDays }) => overdueDays === 0)).toBe(true);
  });

  it('says since when it is too late', () => {
    const steps = new Map(countBack(plan, '2026-11-30', today)!.steps.map((step) => [step.id, step]));
    expect(steps.get('paper')).toMatchObject({ startBy: '2026-11-18', overdueDays: 3, spareDays: -13 });
    expect(steps.get('pilot')).toMatchObject({ endBy: '2026-11-17', overdueDays: 4 });
  });

  it('has nothing to say without an open milestone', () => {
    expect(countBack(planOf({}), '2026-12-20', today)).toBeNull();
    expect(countBack(planOf({ over: plan.milestones.over! }), '2026-12-20', today)).toBeNull();
  });

  it('from the close that the schedule has, leaves each as many days as it may slip before the close moves', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: -50, max: 50 }), ({ plan: random }, later) => {
        const { close, slips } = analyseSlips(random, 1);
        if (close === null) return;
        const back = countBack(random, addDays(close.date, later), today);
        const rooms = new Map(slips.flatMap(({ id, room }) => (room === null ? [] : [[id, room] as const])));
        expect((back?.steps ?? []).map(({ id }) => id).sort()).toEqual([...rooms.keys()].sort());
        for (const { id, spareDays, begun, endBy, startBy } of back?.steps ?? []) {
          const { start, end, dependsOn } = random.milestones[id]!;
          expect(addDays(end, spareDays)).toBe(endBy);
          expect(addDays(start, spareDays)).toBe(startBy);
          // Where the schedule keeps the planned dates, spare days are the room and what the close was put off by.
          if (begun || dependsOn === undefined) expect(spareDays).toBe(rooms.get(id)! + later);
        }
      }),
    );
  });
});

it('leaves a step of buying that the signature waits for the day that the table of buying gives it', () => {
  fc.assert(
    fc.property(networks, ({ plan, on }) => {
      const milestones: Record<string, Milestone> = {};
      for (const [id, milestone] of Object.entries(plan.milestones)) {
        const dependsOn = milestone.dependsOn?.map((each) => ({ ...each, lagDays: Math.abs(each.lagDays ?? 0) }));
        milestones[id] = { ...milestone, track: 'procurement', ...(dependsOn && { dependsOn }) };
      }
      const waitsForAll = Object.keys(milestones).map((each) => ({ on: each }));
      const [start, end] = ['2030-01-01', '2030-01-03'];
      const sign: Milestone = { title: 'Signature', track: 'negotiation', start, end, dependsOn: waitsForAll };
      const all = { ...plan, milestones: { ...milestones, sign } };
      const back = countBack(all, '2030-06-30', on)!.steps.filter(({ id }) => id !== 'sign');
      const table = procurementOf(all, [], { closeDate: '2030-06-30', today: on }).steps;
      const days = new Map(table.map(({ id, deadline }) => [id, deadline?.day]));
      expect(back).toHaveLength(table.filter(({ deadline }) => deadline !== null).length);
      for (const { id, begun, startBy, endBy } of back) expect(days.get(id)).toBe(begun ? endBy : startBy);
    }),
  );
});
