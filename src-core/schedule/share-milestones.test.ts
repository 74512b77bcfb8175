import { describe, expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { execute } from '../engine/command.ts';
import type { Milestone } from '../model/milestones.ts';
import { giveMilestone, shareMilestones, unsharedMilestones, usuallyShared } from './share-milestones.ts';

const of = (title: string, more: Partial<Milestone> = {}): Milestone => ({
  title,
  start: '2026-12-01',
  end: '2026-12-10',
  ...more,
});
const plan = planOf({
  late: of('Signature', { side: 'joint', end: '2027-03-12' }),
  own: of('Price approval', { side: 'us' }),
  theirs: of('Board approval', { side: 'customer', end: '2027-03-10' }),
  off: of('Called off', { side: 'joint', status: 'cancelled' }),
  shared: of('Pilot', { side: 'joint', shared: true }),
});

function tried(ids: string[], shared: boolean) {
  const result = execute(plan, shareMilestones, { ids, shared }, { today: '2026-11-21' });
  if (!result.ok) return { refusal: result.problems.map(({ message }) => message).join('; ') };
  return { label: result.value.label, diff: result.value.diff.map(({ id }) => id).sort(), plan: result.value.plan };
}

describe('sharing milestones', () => {
  it('shares several in one step and leaves those that are', () => {
    const done = tried(['theirs', 'late', 'shared'], true);
    expect(done).toMatchObject({ label: 'Share 3 milestones with the customer', diff: ['late', 'theirs'] });
    expect(done.plan?.milestones.late?.shared).toBe(true);
  });

  it('takes one out again, leaving no field behind', () => {
    const done = tried(['shared'], false);
    expect(done).toMatchObject({ label: 'Stop sharing Pilot', diff: ['shared'] });
    expect(done.plan?.milestones.shared).not.toHaveProperty('shared');
  });

  it('refuses a milestone that is gone', () => {
    expect(tried(['gone'], true).refusal).toContain('the milestone is no longer there');
  });

  it('offers what the customer has a part in, by date', () => {
    expect(unsharedMilestones(plan).map(([id]) => id)).toEqual(['own', 'theirs', 'late']);
    expect(usuallyShared(plan)).toEqual(['theirs', 'late']);
  });
});

describe('giving a milestone to somebody of one side', () => {
  const people = {
    ...plan,
    team: { t1: { name: 'Nadia Brandt' } },
    stakeholders: { s1: { name: 'Ann Lee' }, s2: { name: 'Helen Marsh' } },
  };
  const given = (more: Partial<Milestone>, side: 'ours' | 'theirs', ownerId?: string) => {
    const before = { ...people, milestones: { m: of('Signature', more) } };
    const result = execute(before, giveMilestone, { id: 'm', side, ownerId }, { today: '2026-11-21' });
    if (!result.ok) return result.problems.map(({ message }) => message).join('; ');
    const { ownerId: ours, customerOwnerId: theirs } = result.value.plan.milestones.m!;
    return [result.value.label, ours, theirs];
  };

  it('sets the owner of that side and leaves the other', () => {
    expect(given({ customerOwnerId: 's1' }, 'ours', 't1')).toEqual(['Give Signature to Nadia Brandt', 't1', 's1']);
    expect(given({ ownerId: 't1' }, 'theirs', 's2')).toEqual(['Give Signature to Helen Marsh', 't1', 's2']);
    expect(given({ ownerId: 't1', customerOwnerId: 's1' }, 'ours')).toEqual([
      'Take our owner from Signature',
      undefined,
      's1',
    ]);
  });

  it('keeps one of the customer who was its owner with the customer, unless they are the one to go', () => {
    expect(given({ ownerId: 's1' }, 'ours', 't1')).toEqual(['Give Signature to Nadia Brandt', 't1', 's1']);
    expect(given({ ownerId: 's1' }, 'theirs', 's2')).toEqual(['Give Signature to Helen Marsh', undefined, 's2']);
    expect(given({ ownerId: 's1' }, 'theirs')).toEqual([
      'Take the customer’s owner from Signature',
      undefined,
      undefined,
    ]);
  });

  it('refuses somebody of the other side', () => {
    expect(given({}, 'ours', 's1')).toContain('the owner is no colleague');
    expect(given({}, 'theirs', 't1')).toContain('the owner is nobody of the customer');
  });
});
