import { describe, expect, it } from 'vitest';
import { execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { type LayOutMap, layOutMap, removeFromMap } from './map-commands.ts';
import { placePeople } from './place-people.ts';

const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  stakeholders: {
    a: { name: 'Ana', position: { x: 1, y: 2 } },
    b: { name: 'Ben', reportsTo: 'a' },
    c: { name: 'Cai', position: { x: 3, y: 4 } },
  },
  ties: {
    ab: { from: 'a', to: 'b', kind: 'influence' },
    bc: { from: 'b', to: 'c', kind: 'conflict' },
  },
};
const context = { today: '2026-11-21' };

describe('layOutMap', () => {
  const run = (input: LayOutMap, from = plan) => {
    const laid = execute(from, layOutMap, input, context);
    if (!laid.ok) throw new Error('refused');
    return laid.value;
  };

  it('gives every card back to the layout in one step, and is no step where there is none', () => {
    const laid = run({ layout: 'hierarchy' });
    expect(laid.label).toBe('Lay out the map by reporting line');
    expect(laid.diff.map(({ id }) => id).sort()).toEqual(['a', 'c']);
    expect(laid.plan.stakeholders).toEqual({ a: { name: 'Ana' }, b: plan.stakeholders.b, c: { name: 'Cai' } });
    expect(run({ layout: 'hierarchy' }, laid.plan).diff).toEqual([]);
  });

  it('changes layout and places together', () => {
    const laid = run({ layout: 'grid' });
    expect(laid.diff.map(({ kind }) => kind).sort()).toEqual(['account', 'stakeholders', 'stakeholders']);
    expect(laid.plan.account.mapLayout).toBe('grid');
    expect(run({ layout: 'hierarchy' }, laid.plan).plan.account.mapLayout).toBe('hierarchy');
  });

  it('stores the places of a layout by influence, and refuses one without', () => {
    const placements = [
      { id: 'b', position: { x: 7, y: 8 } },
      { id: 'gone', position: { x: 0, y: 0 } },
    ];
    const { account, stakeholders } = run({ layout: 'influence', placements }).plan;
    expect(account.mapLayout).toBe('influence');
    expect(stakeholders).toEqual({
      a: { name: 'Ana' },
      b: { name: 'Ben', reportsTo: 'a', position: { x: 7, y: 8 } },
      c: { name: 'Cai' },
    });
    expect(execute(plan, layOutMap, { layout: 'influence' }, context).ok).toBe(false);
  });

  it('keeps everybody where they are when the map becomes free', () => {
    const before = placePeople(plan);
    const { plan: free } = run({ layout: 'free' });
    for (const [id, { position }] of Object.entries(free.stakeholders)) expect(position).toEqual(before.get(id));
    expect(placePeople(free)).toEqual(before);
  });
});

describe('removeFromMap', () => {
  it.each([
    { people: ['a'], ties: [], label: 'Delete Ana', left: ['bc'] },
    { people: [], ties: ['ab'], label: 'Delete influence of Ana on Ben', left: ['bc'] },
    { people: [], ties: ['ab', 'bc'], label: 'Delete 2 ties', left: [] },
    { people: ['c'], ties: ['ab'], label: 'Delete 2 people and ties', left: [] },
  ])('$label', ({ people, ties, label, left }) => {
    const removed = execute(plan, removeFromMap, { people, ties }, context);
    if (!removed.ok) throw new Error('refused');
    expect(removed.value.label).toBe(label);
    expect(Object.keys(removed.value.plan.ties)).toEqual(left);
    for (const id of people) expect(removed.value.plan.stakeholders).not.toHaveProperty(id);
  });
});
