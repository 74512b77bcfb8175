import { expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { execute } from '../engine/command.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { applyDiff, invertDiff } from '../model/plan-diff.ts';
import { removePilot } from './pilot-removal.ts';

const of = (title: string, more: Partial<Milestone> = {}): Milestone => ({
  title,
  start: '2026-12-01',
  end: '2026-12-01',
  pilotId: 'p',
  ...more,
});
const plan: AccountPlan = {
  ...planOf({
    run: of('Storm desk'),
    decision: of('Storm desk: go or no-go', { playbookItem: 'of-pilot/decision', dependsOn: [{ on: 'run' }] }),
    met: of('Steering meeting 1', { playbookItem: 'of-pilot/meeting', status: 'done' }),
    meeting: of('With the board', { playbookItem: 'of-pilot/meeting' }),
    charter: of('Charter signed'),
    other: of('Steering meeting 1', { playbookItem: 'of-pilot/meeting', pilotId: 'q' }),
  }),
  pilots: { p: { name: 'Storm desk' }, q: { name: 'Other' } },
  criteria: { c: { pilotId: 'p', metric: 'Calls' } },
};

function removed(from: AccountPlan) {
  const result = execute(from, removePilot, { id: 'p' }, { today: '2026-11-21' });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}

it('a pilot goes with its criteria and what was laid for it; what is done and what stands for itself stays', () => {
  const { plan: after, label, diff } = removed(plan);
  expect(label).toBe('Delete Storm desk and what was laid for it');
  expect(Object.keys(after.pilots)).toEqual(['q']);
  expect(after.criteria).toEqual({});
  expect(Object.keys(after.milestones)).toEqual(['met', 'charter', 'other']);
  expect(after.milestones.charter!.pilotId).toBeUndefined();
  expect(applyDiff(after, invertDiff(diff))).toEqual(plan);
});

it('what runs it stays where something waits for it or it has begun', () => {
  const waits = { ...plan.milestones, charter: of('Charter signed', { dependsOn: [{ on: 'run' }] }) };
  expect(Object.keys(removed({ ...plan, milestones: waits }).plan.milestones)).toContain('run');
  const begun = { run: of('Storm desk', { status: 'in-progress' }) };
  const { plan: after, label } = removed({ ...plan, milestones: begun });
  expect(Object.keys(after.milestones)).toEqual(['run']);
  expect(label).toBe('Delete Storm desk');
});
