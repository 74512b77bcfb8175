import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, planOf } from '../../test/support/schedule-oracle.ts';
import { addDays, daysBetween } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import { mostUrgent, procurementOf } from './procurement.ts';

const today = '2026-11-21';
const closeDate = '2027-03-31';

const leadTimes = [
  { id: 'security', name: 'Security', track: 'security', side: 'joint', days: 30, checklist: ['Sent', 'Signed off'] },
  { id: 'legal', name: 'Legal', track: 'legal', side: 'joint', days: 45, after: ['security'], checklist: [] },
  { id: 'order', name: 'Order', track: 'procurement', side: 'customer', days: 10, after: ['legal'], checklist: [] },
] as const;

const milestone = (start: string, end: string, more: Partial<Milestone> = {}): Milestone => ({
  title: start,
  start,
  end,
  track: 'procurement',
  ...more,
});
const stepsOf = (milestones: Record<string, Milestone>, opportunityId?: string) =>
  procurementOf(planOf(milestones), leadTimes, { opportunityId, closeDate, today }).steps;

describe('the steps of buying', () => {
  it('are those of the playbook and those on their tracks, of the opportunity asked for and of none', () => {
    const { steps, missing } = procurementOf(
      planOf({
        c: milestone('2027-01-02', '2027-01-10', { opportunityId: 'deal' }),
        a: milestone('2027-01-01', '2027-01-10', { track: 'other', playbookItem: 'lead-time/legal' }),
        b: milestone('2027-01-01', '2027-01-09', { track: 'security' }),
        other: milestone('2027-01-01', '2027-01-09', { opportunityId: 'another' }),
        kickoff: milestone('2027-01-01', '2027-01-09', { track: 'planning' }),
        pilot: milestone('2027-01-01', '2027-01-09', { track: 'pilot', playbookItem: 'pilot/legal' }),
      }),
      leadTimes,
      { opportunityId: 'deal', closeDate, today },
    );
    expect(steps.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(steps.map(({ template }) => template?.id)).toEqual([undefined, 'legal', undefined]);
    expect(missing.map(({ id }) => id)).toEqual(['security', 'order']);
  });

  it('say how long they take, what is ticked, and what they wait for', () => {
    const [, legal] = stepsOf({
      sec: milestone('2026-12-01', '2026-12-30', { title: 'Security', status: 'in-progress' }),
      legal: milestone('2026-12-20', '2027-01-18', {
        dependsOn: [{ on: 'sec' }],
        checklist: [{ text: 'Draft', done: true }, { text: 'Clauses', done: false }, { text: 'Signed' }],
      }),
    });
    expect(legal).toMatchObject({ days: 30, ticked: 1, items: 3, daysShort: 11 });
    expect(legal!.waitsFor).toEqual([{ id: 'sec', title: 'Security', over: false }]);
  });
});

describe('the day by which a step must start', () => {
  it('is counted back from the close, through what waits for it and the days between', () => {
    const steps = stepsOf({
      sec: milestone('2027-01-04', '2027-01-23', { track: 'security' }),
      legal: milestone('2027-02-01', '2027-02-20', { track: 'legal', dependsOn: [{ on: 'sec', lagDays: 3 }] }),
      order: milestone('2027-03-01', '2027-03-10', { dependsOn: [{ on: 'legal' }] }),
    });
    // The order takes 10 days to 31 March, legal 20 to 21 March, security 20 with 3 days to spare.
    expect(steps.map(({ deadline }) => deadline)).toEqual([
      { of: 'start', day: '2027-02-07', slackDays: 34 },
      { of: 'start', day: '2027-03-02', slackDays: 29 },
      { of: 'start', day: '2027-03-22', slackDays: 21 },
    ]);
    expect(mostUrgent(steps)?.id).toBe('order');
  });

  it('is an end for what is under way, counts from today where the planned day is past, and is over with the step', () => {
    const [running, waiting, done, cancelled] = stepsOf({
      a: milestone('2026-11-01', '2026-11-20', { status: 'in-progress' }),
      b: milestone('2026-11-02', '2027-04-01', { status: 'blocked' }),
      c: milestone('2026-11-03', '2027-04-01', { status: 'done' }),
      d: milestone('2026-11-04', '2027-04-01', { status: 'cancelled' }),
    });
    expect(running?.deadline).toEqual({ of: 'end', day: closeDate, slackDays: daysBetween(today, closeDate) });
    expect(waiting?.deadline).toEqual({ of: 'start', day: '2026-11-01', slackDays: -20 });
    expect([done?.deadline, cancelled?.deadline]).toEqual([null, null]);
    expect(mostUrgent([])).toBeNull();
  });

  it('does not ask for what follows the signature to be over by the close, nor for what is done', () => {
    const [step, order] = stepsOf({
      step: milestone('2027-01-01', '2027-01-10'),
      done: milestone('2027-01-11', '2027-03-30', { track: 'legal', dependsOn: [{ on: 'step' }], status: 'done' }),
      sign: milestone('2027-03-20', '2027-03-20', { track: 'negotiation', dependsOn: [{ on: 'step' }] }),
      order: milestone('2027-03-21', '2027-03-25', {
        dependsOn: [{ on: 'sign' }],
        playbookItem: 'lead-time/order',
      }),
      rollout: milestone('2027-03-21', '2027-06-30', {
        track: 'implementation',
        dependsOn: [{ on: 'sign' }, { on: 'step' }],
      }),
    }).filter(({ deadline }) => deadline !== null);
    expect(order?.deadline?.day).toBe('2027-03-27');
    expect(step?.deadline?.day).toBe('2027-03-16');
  });

  it('agrees with every chain of what waits, taken one by one', () => {
    fc.assert(
      fc.property(networks, ({ plan, on }) => {
        const milestones = Object.fromEntries(
          Object.entries(plan.milestones).map(([id, each]) => [id, { ...each, track: 'legal' as const }]),
        );
        const { steps } = procurementOf({ milestones }, [], { closeDate: '2027-12-31', today: on });
        const days = (id: string) => daysBetween(milestones[id]!.start, milestones[id]!.end) + 1;
        /** The most days that chains of live milestones take after `id`. */
        const longest = (id: string): number => {
          const next = Object.entries(milestones).flatMap(([other, { dependsOn = [], status }]) =>
            status === 'cancelled' || status === 'done' || status === 'in-progress'
              ? []
              : dependsOn
                  .filter((link) => link.on === id)
                  .map(({ lagDays = 0 }) => lagDays + days(other) + longest(other)),
          );
          return Math.max(0, ...next);
        };
        for (const { id, deadline, milestone: each } of steps) {
          if (deadline === null) {
            expect(['done', 'cancelled']).toContain(each.status);
            continue;
          }
          const end = addDays('2027-12-31', -longest(id));
          expect(deadline.day).toBe(deadline.of === 'end' ? end : addDays(end, 1 - days(id)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
