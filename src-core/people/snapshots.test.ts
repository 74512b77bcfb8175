import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { removeEntities, updateEntity } from '../engine/entity-commands.ts';
import { addDays } from '../kernel/dates.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { compareMaps, isSame } from './compare-maps.ts';
import { ratePeople } from './people-commands.ts';
import { listSnapshots, snapshotLabels, takeSnapshot } from './snapshots.ts';

const today = '2026-11-21';
const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  stakeholders: { a: { name: 'Ann Lee', support: 1 }, b: { name: 'Helen Marsh', reportsTo: 'a' } },
  ties: { t: { from: 'a', to: 'b', kind: 'influence' } },
};

function tried<Input>(before: AccountPlan, command: Command<Input>, input: Input) {
  const result = execute(before, command, input, { today });
  if (result.ok) return { ...result.value, refusal: null };
  return { plan: before, diff: [], label: '', refusal: result.problems.map(({ message }) => message).join('; ') };
}

describe('a snapshot', () => {
  const taken = tried(plan, takeSnapshot, { id: 's', on: today, label: ' Before the weekly review ' });

  it('keeps people and ties as they are, whatever becomes of them', () => {
    expect(taken.label).toBe('Take Before the weekly review');
    const later = tried(taken.plan, ratePeople, { ids: ['a'], rating: { support: -1 } }).plan;
    const gone = tried(later, removeEntities, { kind: 'stakeholders', ids: ['b'] }).plan;
    expect(gone.snapshots.s).toEqual({
      on: today,
      label: 'Before the weekly review',
      stakeholders: plan.stakeholders,
      ties: plan.ties,
    });
    expect(isSame(compareMaps(taken.plan.snapshots.s!, taken.plan))).toBe(true);
    expect(isSame(compareMaps(taken.plan.snapshots.s!, gone))).toBe(false);
  });

  it('is one row of the change, and a change of the map later leaves it alone', () => {
    expect(taken.diff.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['snapshots s']);
    expect(tried(taken.plan, ratePeople, { ids: ['a'], rating: { support: 0 } }).diff).toHaveLength(1);
  });

  it('may go without a label, is renamed and deleted, and its review loses it', () => {
    const unnamed = tried(plan, takeSnapshot, { id: 's', on: today, label: '' });
    expect(unnamed.plan.snapshots.s).not.toHaveProperty('label');
    const renamed = tried(taken.plan, updateEntity, { kind: 'snapshots', id: 's', changes: { label: 'Start' } });
    expect(renamed.plan.snapshots.s?.label).toBe('Start');
    const reviewed = { ...renamed.plan, reviews: { v: { on: today, kind: 'weekly' as const, snapshotId: 's' } } };
    const removed = tried(reviewed, removeEntities, { kind: 'snapshots', ids: ['s'] });
    expect(removed.label).toBe('Delete Start');
    expect(removed.plan.snapshots).toEqual({});
    expect(removed.plan.reviews.v).toEqual({ on: today, kind: 'weekly' });
  });

  it('refuses a taken id, a day that is none, and the forty-first, saying what to do', () => {
    expect(tried(taken.plan, takeSnapshot, { id: 's', on: today, label: 'x' }).refusal).toContain('already');
    expect(tried(plan, takeSnapshot, { id: 's', on: '2026-02-30', label: 'x' }).refusal).toContain('not a date');
    const full = Array.from({ length: 40 }, (_, n) => n).reduce(
      (now, n) => tried(now, takeSnapshot, { id: `s${n}`, on: today, label: `${n}` }).plan,
      plan,
    );
    expect(Object.keys(full.snapshots)).toHaveLength(40);
    const refused = tried(full, takeSnapshot, { id: 'more', on: today, label: 'One more' });
    expect(refused.refusal).toBe(
      'An account keeps 40 snapshots at most. Delete one that you no longer need, then take this one.',
    );
    expect(refused.plan).toBe(full);
  });
});

describe('the list of snapshots', () => {
  it('is the newest first, each with the last review that it was taken at', () => {
    const snapshots = {
      old: { on: addDays(today, -50), label: 'Old', stakeholders: plan.stakeholders },
      b: { on: today, label: 'B' },
      a: { on: today },
    };
    const reviews = {
      first: { on: '2026-10-02', kind: 'weekly' as const, snapshotId: 'old' },
      second: { on: '2026-10-05', kind: 'monthly' as const, snapshotId: 'old' },
      other: { on: '2026-11-01', kind: 'weekly' as const },
    };
    const listed = listSnapshots({ ...plan, snapshots, reviews });
    expect(listed.map(({ id, people, review }) => [id, people, review?.kind])).toEqual([
      ['a', 0, undefined],
      ['b', 0, undefined],
      ['old', 2, 'monthly'],
    ]);
  });

  it('names the sample’s by its review', () => {
    const file = new URL('../../resources/samples/enterprise.longview.json', import.meta.url);
    const sample = (JSON.parse(readFileSync(file, 'utf8')) as { plan: AccountPlan }).plan;
    expect(listSnapshots(sample)).toMatchObject([
      { label: 'End of planning', people: 12, review: { kind: 'monthly' } },
    ]);
  });

  it('offers the segment’s own review first as a label', () => {
    expect(snapshotLabels({ segment: 'smb' })[0]).toBe('Before the weekly review');
    expect(snapshotLabels({ segment: 'mid-market' })[0]).toBe('Before the monthly review');
    expect(snapshotLabels({})[0]).toBe('Before the quarterly review');
    expect(new Set(snapshotLabels({ segment: 'enterprise' })).size).toBe(3);
  });
});
