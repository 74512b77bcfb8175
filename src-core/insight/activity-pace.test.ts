import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Playbook } from '../playbook/playbook.ts';
import { activityPace } from './activity-pace.ts';

const playbook = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../resources/playbooks/${name}.json`, import.meta.url), 'utf8')) as Pick<
    Playbook,
    'cadences'
  >;

const plan = {
  account: { name: 'Account' },
  stakeholders: {
    cfo: { name: 'A', seniority: 'c-level' as const },
    vp: { name: 'B', seniority: 'vp' as const },
    buyer: { name: 'C', seniority: 'manager' as const },
  },
  activities: {
    // Monday of the week of Saturday, 21 November.
    a: { on: '2026-11-16', type: 'meeting' as const, stakeholderIds: ['cfo', 'vp'] },
    b: { on: '2026-11-17', type: 'email' as const, stakeholderIds: ['cfo'] },
    c: { on: '2026-11-21', type: 'call' as const, stakeholderIds: ['vp'] },
    d: { on: '2026-11-21', type: 'call' as const, stakeholderIds: ['buyer'] },
    e: { on: '2026-11-15', type: 'call' as const, stakeholderIds: ['cfo'] },
    f: { on: '2026-11-22', type: 'call' as const, stakeholderIds: ['cfo'] },
  },
};

describe('the pace of an account', () => {
  it('is counted by week and quarter', () => {
    const { week, quarter, paces } = activityPace(plan, undefined, '2026-11-21');
    expect(week).toEqual({ calls: 2, meetings: 1, demos: 0, others: 1 });
    expect(quarter).toEqual({ calls: 3, meetings: 1, demos: 0, others: 1 });
    expect(paces).toEqual([]);
  });

  it.each([
    ['enterprise', { every: 'week', count: 2, min: 5, unit: 'interactions' }],
    ['mid-market', { every: 'week', count: 2, min: 2, max: 3, unit: 'interactions' }],
    ['smb', { every: 'day', count: 2, min: 2, max: 3, unit: 'calls' }],
  ])('is held against what %s asks for, where it has a figure', (name, expected) => {
    const { paces } = activityPace(plan, playbook(name), '2026-11-21');
    expect(paces).toHaveLength(1);
    expect(paces[0]).toMatchObject(expected);
  });
});
