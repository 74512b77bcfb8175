import { describe, expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { checkMutualPlan } from './mutual-plan-check.ts';

const of = (title: string, more: Partial<Milestone> = {}): Milestone => ({
  title,
  start: '2026-12-01',
  end: '2026-12-10',
  shared: true,
  ...more,
});

describe('before the mutual action plan is handed over', () => {
  const plan: AccountPlan = {
    ...planOf({
      a: of('Redlines', { ownerId: 's1', deliverable: 'Ahead of Gridforce’s bid' }),
      b: of('Paper', { customerOwnerId: 's1' }),
      c: of('Approval by our champion', { customerOwnerId: 's2' }),
      d: of('Champion letter', { customerOwnerId: 's3', status: 'cancelled' }),
      e: of('Champion plan', { customerOwnerId: 's4', shared: false }),
      f: of('Kick-off', { customerOwnerId: 's5' }),
    }),
    stakeholders: {
      s1: { name: 'Hidden Hand' },
      s2: { name: 'Ann Lee', projectRole: 'Sponsor' },
      s3: { name: 'Of a cancelled one' },
      s4: { name: 'Of one that is not shared' },
      s5: { name: 'Left', status: 'left' },
    },
    competitors: { k: { name: 'Gridforce' } },
  };

  it('finds who has a shared step and cannot be named', () => {
    expect(checkMutualPlan(plan).unnamed.map(({ id, steps }) => [id, steps])).toEqual([['s1', 2]]);
  });

  it('finds words that are not for the customer, in shared texts only', () => {
    const hits = checkMutualPlan(plan).hits.map(({ where, found }) => [where.title, where.field, found]);
    expect(hits).toContainEqual(['Approval by our champion', 'title', 'champion']);
    expect(hits).toContainEqual(['Redlines', 'deliverable', 'Gridforce']);
    expect(hits.map(([title]) => title)).not.toContain('Champion letter');
    expect(hits.map(([title]) => title)).not.toContain('Champion plan');
  });
});
