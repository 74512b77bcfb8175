import { describe, expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { type Command, execute } from '../engine/command.ts';
import type { AccountPlan } from '../model/plan.ts';
import { applyDiff, invertDiff } from '../model/plan-diff.ts';
import { computeSchedule } from './critical-path.ts';
import {
  addDecisionMilestone,
  decidePilot,
  milestoneOnDecisionDay,
  reopenPilot,
  setDecisionDate,
} from './pilot-decision.ts';

const today = '2027-01-11';
const dates = { start: '2026-11-02', end: '2026-12-31' };
const plan: AccountPlan = {
  ...planOf({}),
  team: { t: { name: 'Elena' } },
  account: { name: 'A', ownerId: 't' },
  pilots: { p: { name: 'Storm desk', ...dates, status: 'evaluating', decisionDate: '2027-01-08' } },
  criteria: { c: { pilotId: 'p', metric: 'Calls', target: 20 } },
  milestones: { run: { title: 'Storm desk', track: 'pilot', pilotId: 'p', ...dates } },
};

function run<Input>(command: Command<Input>, input: Input, from = plan) {
  const result = execute(from, command, input, { today });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}
const onTimeline = run(addDecisionMilestone, { id: 'p', milestoneId: 'd' }).plan;

describe('deciding a pilot', () => {
  it.each([
    ['passed', 'go', 'Decide Storm desk: go'],
    ['failed', 'no-go', 'Decide Storm desk: no go'],
    ['stopped', 'no-go', 'Decide Storm desk: stopped early'],
  ] as const)('%s: decision, day and status in one step, measured or not', (outcome, decision, label) => {
    const decided = run(decidePilot, { id: 'p', outcome, on: '2027-01-11' });
    expect(decided.label).toBe(label);
    expect(decided.plan.pilots.p).toMatchObject({ decision, decisionDate: '2027-01-11', status: outcome });
    expect(applyDiff(decided.plan, invertDiff(decided.diff))).toEqual(plan);
  });

  it('is done on the timeline, on its day, and open again when it is taken back', () => {
    const decided = run(decidePilot, { id: 'p', outcome: 'passed', on: '2027-01-11' }, onTimeline).plan;
    expect(decided.milestones.d).toMatchObject({ start: '2027-01-11', end: '2027-01-11', status: 'done' });
    const reopened = run(reopenPilot, { id: 'p' }, decided).plan;
    expect(reopened.pilots.p).toEqual({ ...plan.pilots.p, decisionDate: '2027-01-11', status: 'evaluating' });
    expect(reopened.milestones.d!.status).toBeUndefined();
  });

  it('reopened while its days last it is running again', () => {
    const early = run(decidePilot, { id: 'p', outcome: 'stopped', on: '2026-12-01' }).plan;
    const result = execute(early, reopenPilot, { id: 'p' }, { today: '2026-12-02' });
    expect(result.ok && result.value.plan.pilots.p!.status).toBe('running');
  });
});

describe('the decision on the timeline', () => {
  it('is one day that waits for what runs the pilot, and breaks nothing', () => {
    expect(onTimeline.milestones.d).toEqual({
      title: 'Storm desk: go or no-go',
      track: 'pilot',
      start: '2027-01-08',
      end: '2027-01-08',
      side: 'joint',
      ownerId: 't',
      dependsOn: [{ on: 'run', lagDays: 7 }],
      pilotId: 'p',
      playbookItem: 'of-pilot/decision',
    });
    const schedule = computeSchedule(onTimeline, today);
    expect(schedule.conflicts).toEqual([]);
    expect(schedule.finish).toBe('2027-01-08');
  });

  it('goes along with the decision date, and stays where that is taken out', () => {
    const moved = run(setDecisionDate, { id: 'p', on: '2027-01-15' }, onTimeline).plan;
    expect(moved.milestones.d).toMatchObject({ start: '2027-01-15', end: '2027-01-15' });
    const out = run(setDecisionDate, { id: 'p' }, moved).plan;
    expect(out.pilots.p!.decisionDate).toBeUndefined();
    expect(out.milestones.d).toBe(moved.milestones.d);
  });

  it('is found where a milestone of the pilot ends on that day', () => {
    const readout = { title: 'Readout', start: '2027-01-04', end: '2027-01-08', pilotId: 'p' };
    const day = { ...plan, milestones: { ...onTimeline.milestones, readout } };
    expect(milestoneOnDecisionDay(day, 'p')).toEqual(['readout', readout]);
    expect(milestoneOnDecisionDay(onTimeline, 'p')).toBeUndefined();
    const cancelled = { ...readout, status: 'cancelled' as const };
    expect(milestoneOnDecisionDay({ ...plan, milestones: { cancelled } }, 'p')).toBeUndefined();
  });

  it('is refused twice, and without a date', () => {
    const again = execute(onTimeline, addDecisionMilestone, { id: 'p', milestoneId: 'e' }, { today });
    expect(again.ok ? '' : again.problems[0]!.message).toMatch(/already/);
    const undated = run(setDecisionDate, { id: 'p' }).plan;
    expect(execute(undated, addDecisionMilestone, { id: 'p', milestoneId: 'e' }, { today }).ok).toBe(false);
  });
});
