import { describe, expect, it } from 'vitest';
import { execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { layOutMap, removeFromMap } from './map-commands.ts';

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
  it('gives every card back to the layout in one step, and is no step where there is none', () => {
    const laid = execute(plan, layOutMap, {}, context);
    if (!laid.ok) throw new Error('refused');
    expect(laid.value.label).toBe('Lay out the map');
    expect(laid.value.diff.map(({ id }) => id).sort()).toEqual(['a', 'c']);
    expect(laid.value.plan.stakeholders).toEqual({ a: { name: 'Ana' }, b: plan.stakeholders.b, c: { name: 'Cai' } });
    const again = execute(laid.value.plan, layOutMap, {}, context);
    expect(again.ok && again.value.diff).toEqual([]);
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
