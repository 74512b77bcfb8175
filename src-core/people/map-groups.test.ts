import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePlan } from '../../test/support/generate-plan.ts';
import { mapLayouts } from '../model/account-choices.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { mapGrid } from './map-grid.ts';
import { departmentsOf, foldDepartments } from './map-groups.ts';
import { placePeople } from './place-people.ts';

const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  stakeholders: {
    ceo: { name: 'Ceo', department: 'Board' },
    cfo: {
      name: 'Cfo',
      department: 'Finance',
      reportsTo: 'ceo',
      support: 2,
      power: 4,
      access: 'deep',
      roles: ['economic'],
    },
    ann: { name: 'Ann', department: ' Finance ', reportsTo: 'cfo', support: -1, power: 2, roles: ['user'] },
    gap: { name: '', department: 'Finance', reportsTo: 'cfo' },
    old: { name: 'Old', department: 'Finance', status: 'left' },
    tom: { name: 'Tom', reportsTo: 'ann' },
  },
  ties: {
    inside: { from: 'ann', to: 'cfo', kind: 'influence' },
    weak: { from: 'ann', to: 'ceo', kind: 'influence' },
    strong: { from: 'cfo', to: 'ceo', kind: 'influence', strength: 3 },
    other: { from: 'tom', to: 'ceo', kind: 'conflict' },
  },
};

describe('foldDepartments', () => {
  it('makes a department one card that says what is in it and takes over its lines', () => {
    const { plan: folded, groups, groupOf } = foldDepartments(plan, new Set(['Finance']));
    expect([...groups]).toEqual([
      [
        'group:0',
        {
          department: 'Finance',
          members: ['ann', 'cfo', 'gap'],
          head: 'cfo',
          held: 1,
          gaps: 1,
          supports: { '-2': 0, '-1': 1, '0': 0, '1': 0, '2': 1, unknown: 1 },
          worst: -1,
          best: 2,
          roles: ['economic', 'user'],
        },
      ],
    ]);
    expect(groupOf.get('gap')).toBe('group:0');
    expect(folded.stakeholders['group:0']).toEqual({
      name: 'Finance',
      department: 'Finance',
      roles: ['economic', 'user'],
      support: 1,
      power: 4,
      reportsTo: 'ceo',
    });
    expect(Object.keys(folded.stakeholders).sort()).toEqual(['ceo', 'group:0', 'old', 'tom']);
    expect(folded.stakeholders.tom!.reportsTo).toBe('group:0');
    expect(folded.ties).toEqual({
      strong: { from: 'group:0', to: 'ceo', kind: 'influence', strength: 3 },
      other: plan.ties.other,
    });
  });

  it('hangs a group from nobody where its head’s manager is below it', () => {
    const turned: AccountPlan = {
      ...plan,
      stakeholders: {
        ...plan.stakeholders,
        tom: { name: 'Tom', reportsTo: 'ann' },
        cfo: { ...plan.stakeholders.cfo!, reportsTo: 'x' },
        x: { name: 'X', reportsTo: 'boss' },
        boss: { name: 'Boss', department: 'Finance', reportsTo: 'tom' },
      },
    };
    const { plan: folded } = foldDepartments(turned, new Set(['Finance']));
    for (const id of Object.keys(folded.stakeholders)) {
      const seen = new Set<string>();
      for (let at: string | undefined = id; at !== undefined; at = folded.stakeholders[at]?.reportsTo) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
    }
  });

  it('changes nothing where nothing is folded, and lists the departments there are', () => {
    expect(foldDepartments(plan, new Set(['Elsewhere'])).plan).toBe(plan);
    expect(departmentsOf(plan)).toEqual([
      { name: 'Board', people: 1 },
      { name: 'Finance', people: 3 },
    ]);
  });

  it('keeps every card apart and everybody shown once, in every layout', () => {
    const big = generatePlan({ seed: 5, stakeholders: 60 });
    const names = departmentsOf(big).map(({ name }) => name);
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom(...mapLayouts), (some, mapLayout) => {
        const { plan: folded, groupOf } = foldDepartments(
          { ...big, account: { ...big.account, mapLayout } },
          new Set(some),
        );
        const places = placePeople(folded);
        const shown = new Set(Object.keys(big.stakeholders).map((id) => groupOf.get(id) ?? id));
        expect([...places.keys()].sort()).toEqual([...shown].sort());
        for (const { from, to } of Object.values(folded.ties))
          expect([from, to].every((end) => places.has(end))).toBe(true);
        const all = [...places.values()];
        const meet = all.filter((a, i) =>
          all
            .slice(i + 1)
            .some((b) => Math.abs(a.x - b.x) < mapGrid.cardWidth && Math.abs(a.y - b.y) < mapGrid.cardHeight),
        );
        expect(meet).toEqual([]);
      }),
    );
  });
});
