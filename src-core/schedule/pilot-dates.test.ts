import { describe, expect, test } from 'vitest';
import { execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { renamePilot, setPilotDates } from './pilot-dates.ts';
import { moveMilestone, resizeMilestone } from './schedule-commands.ts';

const dates = { start: '2026-10-01', end: '2026-10-31' };
const plan: AccountPlan = {
  ...newPlan('plan', { name: 'Meridian' }, '2026-09-01T00:00:00Z'),
  pilots: { p: { name: 'Field pilot', ...dates } },
  milestones: {
    runs: { title: 'Run it', pilotId: 'p', ...dates },
    readout: { title: 'Read out', pilotId: 'p', start: '2026-11-02', end: '2026-11-02' },
    other: { title: 'Elsewhere', ...dates },
  },
};

function ran<Input>(command: Parameters<typeof execute<Input>>[1], input: Input): AccountPlan {
  const result = execute(plan, command, input, { today: '2026-09-01' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.plan;
}

describe('a pilot and the milestone that runs it', () => {
  test('move together when the milestone is moved or resized', () => {
    const moved = ran(moveMilestone, { id: 'runs', start: '2026-10-08' });
    expect(moved.pilots.p).toMatchObject({ start: '2026-10-08', end: '2026-11-07' });
    const longer = ran(resizeMilestone, { id: 'runs', edge: 'end', to: '2026-11-15' });
    expect(longer.pilots.p).toMatchObject({ start: '2026-10-01', end: '2026-11-15' });
  });

  test('move together when the pilot gets other dates; nothing else does', () => {
    const next = ran(setPilotDates, { id: 'p', start: '2026-10-05', end: '2026-12-01' });
    expect(next.pilots.p).toMatchObject({ start: '2026-10-05', end: '2026-12-01' });
    expect(next.milestones.runs).toMatchObject({ start: '2026-10-05', end: '2026-12-01' });
    expect(next.milestones.readout).toBe(plan.milestones.readout);
    expect(next.milestones.other).toBe(plan.milestones.other);
  });

  test('a milestone of other dates leaves its pilot alone', () => {
    expect(ran(moveMilestone, { id: 'readout', start: '2026-11-09' }).pilots).toBe(plan.pilots);
  });

  test('are called the same as long as they were; so is the day of its decision', () => {
    const decision = { title: 'Field pilot: go or no-go', pilotId: 'p', playbookItem: 'of-pilot/decision', ...dates };
    const named = { ...plan.milestones, runs: { ...plan.milestones.runs!, title: 'Field pilot' }, decision };
    const input = { id: 'p', name: 'Storm desk' };
    const result = execute({ ...plan, milestones: named }, renamePilot, input, { today: '2026-09-01' });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.label).toBe('Rename Field pilot');
    const { pilots, milestones } = result.value.plan;
    expect(pilots.p!.name).toBe('Storm desk');
    expect(milestones.runs!.title).toBe('Storm desk');
    expect(milestones.decision!.title).toBe('Storm desk: go or no-go');
    expect(milestones.readout).toBe(plan.milestones.readout);
    expect(ran(renamePilot, input).milestones.runs!.title).toBe('Run it');
    expect(execute(plan, renamePilot, { id: 'p', name: '' }, { today: '2026-09-01' }).ok).toBe(false);
  });

  test('an end before the start is refused', () => {
    const input = { id: 'p', start: '2026-10-05', end: '2026-10-01' };
    expect(execute(plan, setPilotDates, input, { today: '2026-09-01' }).ok).toBe(false);
  });
});
