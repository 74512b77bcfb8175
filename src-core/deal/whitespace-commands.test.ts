import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { inOrder } from '../model/whitespace.ts';
import { addWhitespaceLine, clearWhitespace, moveWhitespaceLine, setWhitespace } from './whitespace-commands.ts';

const plan: AccountPlan = {
  ...newPlan('p', { name: 'Meridian' }, '2026-11-21T09:00:00Z'),
  units: { gas: { name: 'Gas' }, power: { name: 'Power' } },
  offerings: { core: { name: 'Core' } },
  competitors: { v: { name: 'Voltara' } },
};
const pair = { id: 'w', competitorId: 'c', unitId: 'gas', offeringId: 'core' };

function run<Input>(before: AccountPlan, command: Command<Input>, input: Input) {
  const result = execute(before, command, input, { today: '2026-11-21' });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}

describe('a cell of the whitespace', () => {
  it('is open once it has a value, and takes another state', () => {
    const valued = run(plan, setWhitespace, { ...pair, changes: { value: 400 } });
    expect(valued.label).toBe('Change Core for Gas');
    expect(valued.plan.whitespace.w).toEqual({ unitId: 'gas', offeringId: 'core', state: 'open', value: 400 });
    const owned = run(valued.plan, setWhitespace, { ...pair, id: 'x', changes: { state: 'owned' } });
    expect(owned.plan.whitespace).toEqual({ w: { unitId: 'gas', offeringId: 'core', state: 'owned', value: 400 } });
  });

  it('is a competitor’s once one is named: one that is known whatever its capitals, else a new one', () => {
    const known = run(plan, setWhitespace, { ...pair, changes: { competitor: 'VOLTARA ', renewal: '2027-03-31' } });
    expect(known.plan.whitespace.w).toMatchObject({ state: 'competitor', competitorId: 'v', renewal: '2027-03-31' });
    expect(known.plan.competitors).toEqual(plan.competitors);
    const other = run(known.plan, setWhitespace, { ...pair, changes: { competitor: 'Northwind' } });
    expect(other.plan.competitors).toEqual({ v: { name: 'Voltara' }, c: { name: 'Northwind' } });
    expect(other.plan.whitespace.w).toMatchObject({ competitorId: 'c', renewal: '2027-03-31' });
    const open = run(other.plan, setWhitespace, { ...pair, changes: { state: 'open' } });
    expect(open.plan.whitespace.w).toEqual({ unitId: 'gas', offeringId: 'core', state: 'open' });
  });

  it('keeps its renewal where our own contract can end', () => {
    const owned = run(plan, setWhitespace, { ...pair, changes: { state: 'owned', renewal: '2027-03-31' } });
    expect(owned.plan.whitespace.w?.renewal).toBe('2027-03-31');
  });

  it('is one where a file brought several, and is emptied', () => {
    const twice: AccountPlan = {
      ...plan,
      whitespace: {
        a: { unitId: 'gas', offeringId: 'core', state: 'open', value: 1 },
        b: { unitId: 'gas', offeringId: 'core', state: 'owned', value: 2 },
      },
    };
    expect(run(twice, setWhitespace, { ...pair, changes: { value: 3 } }).plan.whitespace).toEqual({
      a: { unitId: 'gas', offeringId: 'core', state: 'open', value: 3 },
    });
    const emptied = run(twice, clearWhitespace, { unitId: 'gas', offeringId: 'core' });
    expect(emptied.label).toBe('Empty Core for Gas');
    expect(emptied.plan.whitespace).toEqual({});
  });

  it('is refused for a unit or an offering that is gone', () => {
    const lost = { ...pair, unitId: 'x', changes: { value: 1 } };
    expect(() => run(plan, setWhitespace, lost)).toThrow('the business unit is no longer there');
    expect(() => run(plan, setWhitespace, { ...pair, offeringId: 'x', changes: {} })).toThrow('no longer there');
    expect(() => run(plan, setWhitespace, { ...pair, changes: { value: -1 } })).toThrow('must be 0 or more');
  });
});

describe('a business unit or an offering', () => {
  const names = (of: AccountPlan) => inOrder(of.units).map(([, { name }]) => name);

  it('comes after the others, and a name comes once', () => {
    const added = run(plan, addWhitespaceLine, { kind: 'units', id: 'u', name: ' Connections ' });
    expect(added.label).toBe('Add business unit Connections');
    expect(names(added.plan)).toEqual(['Gas', 'Power', 'Connections']);
    expect(() => run(plan, addWhitespaceLine, { kind: 'units', id: 'u', name: 'gas' })).toThrow('gas is there already');
  });

  it('is moved among its kind, and the order is that of its places', () => {
    const moved = run(plan, moveWhitespaceLine, { kind: 'units', id: 'power', to: 0 });
    expect(moved.label).toBe('Move Power');
    expect(names(moved.plan)).toEqual(['Power', 'Gas']);
    expect(run(moved.plan, moveWhitespaceLine, { kind: 'units', id: 'power', to: 0 }).diff).toEqual([]);
    expect(names(run(moved.plan, moveWhitespaceLine, { kind: 'units', id: 'power', to: 9 }).plan)).toEqual([
      'Gas',
      'Power',
    ]);
  });
});
