import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import {
  addMilestone,
  addPilot,
  linkMilestones,
  moveMilestone,
  resizeMilestone,
  setBaseline,
  setDependencies,
  setMilestoneStatus,
  unlinkMilestones,
} from './schedule-commands.ts';

const today = '2026-11-21';
const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  milestones: {
    a: { title: 'Evaluation', track: 'procurement', start: '2026-12-01', end: '2026-12-10' },
    b: { title: 'Board paper', track: 'procurement', start: '2026-12-11', end: '2026-12-20', dependsOn: [{ on: 'a' }] },
    c: {
      title: 'Redlines',
      track: 'legal',
      start: '2026-01-01',
      end: '2026-01-31',
      status: 'blocked',
      blockedReason: 'Counsel away',
    },
  },
};

function tried<Input>(before: AccountPlan, command: Command<Input>, input: Input) {
  const result = execute(before, command, input, { today });
  if (result.ok) return { plan: result.value.plan, label: result.value.label, diff: result.value.diff, refusal: null };
  return { plan: before, label: null, diff: [], refusal: result.problems.map(({ message }) => message).join('; ') };
}

describe('addMilestone', () => {
  const added = (milestone: Parameters<typeof addMilestone.run>[1]['milestone']) =>
    tried(plan, addMilestone, { id: 'n', milestone }).plan.milestones.n;

  it('takes two weeks from today, or after what is still to come on its track', () => {
    expect(added({ title: 'Kick-off' })).toEqual({ title: 'Kick-off', start: today, end: '2026-12-04' });
    expect(added({ title: 'Signature', track: 'procurement' })).toMatchObject({
      start: '2026-12-21',
      end: '2027-01-03',
    });
    expect(added({ title: 'DPA', track: 'legal' })).toMatchObject({ start: today });
  });

  it('starts when what it depends on leaves off', () => {
    expect(added({ title: 'Next', dependsOn: [{ on: 'a', lagDays: 3 }] })).toMatchObject({ start: '2026-12-14' });
  });

  it('fills in the date that was left out', () => {
    expect(added({ title: 'X', start: '2027-01-01' })).toMatchObject({ end: '2027-01-14' });
    expect(added({ title: 'X', end: '2027-01-14' })).toMatchObject({ start: '2027-01-01' });
    expect(tried(plan, addMilestone, { id: 'n', milestone: { title: ' ' } }).refusal).toBe('must not be empty');
  });
});

describe('dates', () => {
  it('move as a whole', () => {
    const moved = tried(plan, moveMilestone, { id: 'a', start: '2026-12-05' });
    expect(moved.plan.milestones.a).toMatchObject({ start: '2026-12-05', end: '2026-12-14' });
    expect(moved.label).toBe('Move Evaluation');
    expect(tried(plan, moveMilestone, { id: 'a', start: '2026-12-01' }).diff).toEqual([]);
  });

  it('move at one end and keep a day', () => {
    const end = tried(plan, resizeMilestone, { id: 'a', edge: 'end', to: '2026-11-01' });
    expect(end.plan.milestones.a).toMatchObject({ start: '2026-12-01', end: '2026-12-01' });
    const start = tried(plan, resizeMilestone, { id: 'a', edge: 'start', to: '2026-12-04' });
    expect(start.plan.milestones.a).toMatchObject({ start: '2026-12-04', end: '2026-12-10' });
    expect(start.label).toBe('Change the start of Evaluation');
  });
});

describe('dependencies', () => {
  it('are made, changed and taken away', () => {
    const linked = tried(plan, linkMilestones, { from: 'b', to: 'c', lagDays: 2 });
    expect(linked.label).toBe('Let Redlines wait for Board paper');
    expect(linked.plan.milestones.c?.dependsOn).toEqual([{ on: 'b', lagDays: 2 }]);
    const sooner = tried(linked.plan, linkMilestones, { from: 'b', to: 'c', lagDays: 0 });
    expect(sooner.plan.milestones.c?.dependsOn).toEqual([{ on: 'b' }]);
    const freed = tried(sooner.plan, unlinkMilestones, { from: 'b', to: 'c' });
    expect(freed.label).toBe('Free Redlines from Board paper');
    expect(freed.plan.milestones.c).not.toHaveProperty('dependsOn');
  });

  it('never loop, and the refusal names both', () => {
    const linked = tried(plan, linkMilestones, { from: 'b', to: 'c' }).plan;
    expect(tried(linked, linkMilestones, { from: 'c', to: 'a' }).refusal).toBe(
      'Redlines already waits for Evaluation, directly or through others, so it cannot come first.',
    );
    expect(tried(plan, linkMilestones, { from: 'a', to: 'a' }).refusal).toBe('Evaluation cannot wait for itself');
    expect(tried(plan, linkMilestones, { from: 'gone', to: 'a' }).refusal).toBe('the milestone is no longer there');
  });

  it('are set together, and refused together', () => {
    const set = tried(plan, setDependencies, { id: 'c', dependsOn: [{ on: 'a' }, { on: 'b', lagDays: 3 }] });
    expect(set.label).toBe('Change what Redlines waits for');
    expect(set.plan.milestones.c?.dependsOn).toEqual([{ on: 'a' }, { on: 'b', lagDays: 3 }]);
    expect(tried(set.plan, setDependencies, { id: 'c', dependsOn: [] }).plan.milestones.c).toEqual(plan.milestones.c);
    expect(tried(set.plan, setDependencies, { id: 'a', dependsOn: [{ on: 'c' }] })).toMatchObject({
      refusal: 'Redlines already waits for Evaluation, directly or through others, so it cannot come first.',
      diff: [],
    });
  });
});

describe('status', () => {
  it('is set for several, and a block takes its reason along', () => {
    const done = tried(plan, setMilestoneStatus, { ids: ['a', 'c'], status: 'done' });
    expect(done.label).toBe('Mark 2 milestones as done');
    expect(done.plan.milestones.c).not.toHaveProperty('blockedReason');
    expect(tried(plan, setMilestoneStatus, { ids: ['c'], status: 'blocked' }).diff).toEqual([]);
    expect(tried(plan, setMilestoneStatus, { ids: ['a'], status: 'not-started' }).diff).toEqual([]);
  });
});

describe('the baseline', () => {
  it('is the planned end, for several at once', () => {
    const set = tried(plan, setBaseline, { ids: ['a', 'b'] });
    expect(set.label).toBe('Set the baseline of 2 milestones');
    expect(set.plan.milestones.a).toEqual({ ...plan.milestones.a, baselineEnd: '2026-12-10' });
    expect(tried(set.plan, setBaseline, { ids: ['a'] }).diff).toEqual([]);
    expect(tried(plan, setBaseline, { ids: ['gone'] }).refusal).toBe('the milestone is no longer there');
  });
});

describe('addPilot', () => {
  it('adds the pilot and its milestone over the same days, in one step', () => {
    const added = tried(plan, addPilot, { id: 'p1', milestoneId: 'm1', pilot: { name: 'Field services' } });
    expect(added.plan.pilots.p1).toEqual({ name: 'Field services', start: today, end: '2027-01-19' });
    expect(added.plan.milestones.m1).toEqual({
      title: 'Field services',
      track: 'pilot',
      start: today,
      end: '2027-01-19',
      side: 'joint',
      pilotId: 'p1',
    });
    expect(added.diff).toHaveLength(2);
    expect(tried(added.plan, addPilot, { id: 'p1', milestoneId: 'm2', pilot: { name: 'X' } }).refusal).toContain(
      'already',
    );
  });
});
