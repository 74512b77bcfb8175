import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { execute } from '../engine/command.ts';
import { checkIntegrity } from '../model/integrity.ts';
import { type AccountPlan, getEntity, newPlan } from '../model/plan.ts';
import { applyDiff, invertDiff } from '../model/plan-diff.ts';
import { valuesAt } from '../model/reference-walk.ts';
import { aboutReferences, references } from '../model/references.ts';
import { type Merge, mentionsOf, mergedPerson, mergePeople } from './merge-people.ts';

const today = '2026-11-21';
const bare = newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z');

function merge(plan: AccountPlan, input: Merge): AccountPlan {
  const result = execute(plan, mergePeople, input, { today });
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
  return result.value.plan;
}

const plan: AccountPlan = {
  ...bare,
  valueCase: {
    currency: 'USD',
    years: 3,
    discountRate: 0.1,
    sponsorId: 'b',
    scenarios: { base: { benefits: 1, costs: 1 } },
  },
  team: { t: { name: 'Elena Voss' } },
  stakeholders: {
    boss: { name: 'Richard Hale' },
    a: { name: 'H. Marsh', roles: ['user'], support: 0, reportsTo: 'boss' },
    b: {
      name: 'Helen Marsh',
      title: 'Procurement director',
      roles: ['procurement', 'user'],
      support: 1,
      status: 'left',
    },
    under: { name: 'James Pruitt', reportsTo: 'b' },
  },
  ties: {
    between: { from: 'a', to: 'b', kind: 'influence' },
    own: { from: 'a', to: 'boss', kind: 'influence', strength: 1 },
    same: { from: 'b', to: 'boss', kind: 'influence', note: 'Weekly call' },
    other: { from: 'b', to: 'boss', kind: 'influence', strength: 3 },
    facing: { from: 'boss', to: 'b', kind: 'conflict' },
  },
  coverage: {
    one: { teamId: 't', stakeholderId: 'a', current: 'vendor' },
    two: { teamId: 't', stakeholderId: 'b', current: 'trusted', desired: 'trusted' },
  },
  activities: { call: { on: today, stakeholderIds: ['b', 'a', 'boss'] } },
  snoozes: {
    person: { rule: 'rating-old', about: { kind: 'stakeholders', id: 'b' } },
    tie: { rule: 'blocked-path', about: { kind: 'ties', id: 'same' } },
  },
};

describe('mergePeople', () => {
  it('keeps what the kept one has, takes the rest from the other, and joins roles', () => {
    const merged = merge(plan, { keep: 'a', gone: 'b' });
    expect(merged.stakeholders.a).toEqual({
      name: 'H. Marsh',
      title: 'Procurement director',
      roles: ['user', 'procurement'],
      support: 0,
      reportsTo: 'boss',
    });
    expect(merged.stakeholders).not.toHaveProperty('b');
    expect(execute(plan, mergePeople, { keep: 'a', gone: 'b' }, { today })).toMatchObject({
      value: { label: 'Merge Helen Marsh into H. Marsh' },
    });
  });

  it('takes the side that was chosen, field by field', () => {
    const fields = { name: 'gone', title: 'keep', roles: 'gone', support: 'gone', status: 'gone' } as const;
    expect(mergedPerson(plan, { keep: 'a', gone: 'b', fields })).toEqual({
      name: 'Helen Marsh',
      roles: ['procurement', 'user'],
      support: 1,
      status: 'left',
      reportsTo: 'boss',
    });
  });

  it('gives a known gap the name of the one it turned out to be', () => {
    const gap: AccountPlan = { ...bare, stakeholders: { gap: { name: '', title: 'CFO' }, cfo: { name: 'Ann Lee' } } };
    expect(merge(gap, { keep: 'gap', gone: 'cfo' }).stakeholders.gap).toEqual({ name: 'Ann Lee', title: 'CFO' });
  });

  it('moves what named the other, and joins what became the same', () => {
    const merged = merge(plan, { keep: 'a', gone: 'b' });
    expect(merged.ties).toEqual({
      own: { from: 'a', to: 'boss', kind: 'influence', strength: 1, note: 'Weekly call' },
      other: { from: 'a', to: 'boss', kind: 'influence', strength: 3 },
      facing: { from: 'boss', to: 'a', kind: 'conflict' },
    });
    expect(merged.coverage).toEqual({
      one: { teamId: 't', stakeholderId: 'a', current: 'vendor', desired: 'trusted' },
    });
    expect(merged.activities.call?.stakeholderIds).toEqual(['a', 'boss']);
    expect(merged.valueCase?.sponsorId).toBe('a');
    expect(merged.stakeholders.under?.reportsTo).toBe('a');
    expect(merged.snoozes.person?.about).toEqual({ kind: 'stakeholders', id: 'a' });
    expect(merged.snoozes.tie?.about).toEqual({ kind: 'ties', id: 'own' });
  });

  it('leaves parallel ties alone that the kept one had, and notes that differ', () => {
    const ties = {
      first: { from: 'a', to: 'boss', kind: 'influence', note: 'One' },
      second: { from: 'a', to: 'boss', kind: 'influence', note: 'One' },
      third: { from: 'b', to: 'boss', kind: 'influence', note: 'Two' },
    } as const;
    expect(Object.keys(merge({ ...plan, ties, snoozes: {} }, { keep: 'a', gone: 'b' }).ties)).toHaveLength(3);
  });

  it.each([
    ['reporting to the other takes the manager of the other', { a: 'b', b: 'boss' }, 'boss'],
    ['reporting to the other through somebody takes it too', { a: 'under', under: 'b', b: 'boss' }, 'boss'],
    ['having the other below keeps the own manager', { b: 'under', under: 'a', a: 'boss' }, 'boss'],
    ['at the top of the other stays at the top', { b: 'under', under: 'a' }, undefined],
  ])('somebody %s', (_what, managers, expected) => {
    const people = Object.fromEntries(
      ['boss', 'a', 'b', 'under'].map((id) => {
        const reportsTo = (managers as Record<string, string | undefined>)[id];
        return [id, reportsTo === undefined ? { name: id } : { name: id, reportsTo }];
      }),
    );
    const merged = merge({ ...bare, stakeholders: people }, { keep: 'a', gone: 'b' });
    expect(merged.stakeholders.a?.reportsTo).toBe(expected);
    expect(
      merge({ ...bare, stakeholders: people }, { keep: 'a', gone: 'b', fields: { reportsTo: 'gone' } }),
    ).toBeTruthy();
  });

  it('refuses one person twice, and somebody who is not there', () => {
    const tried = (input: Merge) => {
      const result = execute(plan, mergePeople, input, { today });
      return result.ok ? null : result.problems[0]?.message;
    };
    expect(tried({ keep: 'a', gone: 'a' })).toBe('two people are needed to merge');
    expect(tried({ keep: 'a', gone: 'nobody' })).toBe('this person is no longer there');
  });

  it('counts what a merge will move', () => {
    expect(Object.fromEntries(mentionsOf(plan, 'b'))).toEqual({
      valueCase: 1,
      stakeholders: 1,
      ties: 4,
      coverage: 1,
      activities: 1,
    });
  });
});

describe('a merge in any plan', () => {
  const sides = fc.constantFrom('keep' as const, 'gone' as const);
  const choices = fc.dictionary(fc.constantFrom('name', 'roles', 'support', 'reportsTo', 'status'), sides);

  it('is valid, leaves nothing that names the one who went, and undo restores the plan', () => {
    const withTwo = planArbitrary({ maxRows: 6 }).filter((each) => Object.keys(each.stakeholders).length > 1);
    fc.assert(
      fc.property(withTwo, fc.nat(), fc.nat(), choices, (before, i, j, fields) => {
        const ids = Object.keys(before.stakeholders);
        const keep = ids[i % ids.length]!;
        const others = ids.filter((id) => id !== keep);
        const gone = others[j % others.length]!;
        const result = execute(before, mergePeople, { keep, gone, fields }, { today });
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const { plan: after, diff } = result.value;
        expect(checkIntegrity(after)).toEqual([]);
        expect(getEntity(after, 'stakeholders', gone)).toBeUndefined();
        expect(namesOf(after, gone)).toEqual([]);
        expect(mentionsOf(after, gone).size).toBe(0);
        expect(applyDiff(after, invertDiff(diff))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

/** Where an id still stands for a person, looked for without the code that is tested. */
function namesOf(plan: AccountPlan, id: string): string[] {
  const found = references.flatMap(({ from, path, to }) => {
    const meansAnother = to.some((kind) => kind !== 'stakeholders' && getEntity(plan, kind, id) !== undefined);
    if (!to.includes('stakeholders') || meansAnother) return [];
    const table = from === 'valueCase' || from === 'account' ? [plan[from]] : Object.values(plan[from]);
    return table
      .flatMap((row) => valuesAt(row, path))
      .flatMap(({ value }) => (value === id ? [`${from}.${path}`] : []));
  });
  const abouts = aboutReferences.flatMap(({ from, path }) =>
    Object.values(plan[from])
      .flatMap((row) => valuesAt(row, path))
      .flatMap(({ value }) => {
        const about = value as { kind: string; id: string };
        return about.kind === 'stakeholders' && about.id === id ? [`${from}.${path}`] : [];
      }),
  );
  return [...found, ...abouts];
}
