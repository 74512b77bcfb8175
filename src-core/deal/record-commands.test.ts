import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { addWhitespace, nameCompetitor, setQualified, startHandoff, tickHandoff } from './record-commands.ts';

const empty: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  opportunities: { o: { name: 'Field services', stage: 'negotiation' } },
};

function run<Input>(plan: AccountPlan, command: Command<Input>, input: Input) {
  const result = execute(plan, command, input, { today: '2026-11-21' });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}

describe('a competitor named', () => {
  const first = run(empty, nameCompetitor, { opportunityId: 'o', id: 'c', name: ' Northwind ' });

  it('joins the plan and the opportunity in one step', () => {
    expect(first.label).toBe('Name Northwind as a competitor for Field services');
    expect(first.plan.competitors).toEqual({ c: { name: 'Northwind' } });
    expect(first.plan.opportunities.o?.competitorIds).toEqual(['c']);
  });

  it('is the one that is known already, whatever its capitals, and once', () => {
    const other = {
      ...first.plan,
      opportunities: { ...first.plan.opportunities, p: { name: 'P', stage: 'proposal' } },
    };
    const again = run(other as AccountPlan, nameCompetitor, { opportunityId: 'p', id: 'd', name: 'NORTHWIND' });
    expect(again.plan.competitors).toEqual({ c: { name: 'Northwind' } });
    expect(again.plan.opportunities.p?.competitorIds).toEqual(['c']);
    expect(run(again.plan, nameCompetitor, { opportunityId: 'p', id: 'd', name: 'Northwind' }).diff).toEqual([]);
  });

  it('has a name and an opportunity', () => {
    expect(() => run(empty, nameCompetitor, { opportunityId: 'o', id: 'c', name: ' ' })).toThrow('must not be empty');
    expect(() => run(empty, nameCompetitor, { opportunityId: 'x', id: 'c', name: 'A' })).toThrow('no longer there');
  });
});

describe('a handoff', () => {
  const started = run(empty, startHandoff, { id: 'h', kind: 'se', items: ['architecture', 'pilot-results'] });

  it('starts with every item of its list, none done', () => {
    expect(started.label).toBe('Start the technical handoff');
    expect(started.plan.handoffs.h).toEqual({ kind: 'se', items: { architecture: false, 'pilot-results': false } });
    expect(() => run(empty, startHandoff, { id: 'h', kind: 'se', items: [] })).toThrow();
  });

  it('is ticked item by item', () => {
    const ticked = run(started.plan, tickHandoff, { id: 'h', items: { architecture: true }, label: 'Tick it' });
    expect(ticked.label).toBe('Tick it');
    expect(ticked.plan.handoffs.h?.items).toEqual({ architecture: true, 'pilot-results': false });
  });
});

it('the day of the qualification is set and taken out, and other stages keep theirs', () => {
  const dated: AccountPlan = {
    ...empty,
    opportunities: { o: { name: 'O', stage: 'proposal', stageEntered: { proposal: '2026-10-01' } } },
  };
  const set = run(dated, setQualified, { id: 'o', on: '2026-09-01' });
  expect(set.plan.opportunities.o?.stageEntered).toEqual({ proposal: '2026-10-01', qualification: '2026-09-01' });
  expect(run(set.plan, setQualified, { id: 'o', on: null }).plan.opportunities).toEqual(dated.opportunities);
  expect(() => run(dated, setQualified, { id: 'o', on: '2026-02-30' })).toThrow('not a date');
});

describe('a cell of the whitespace', () => {
  const cell = { id: 'w', unitId: 'u', offeringId: 'f', unit: 'Grid', offering: 'Platform', state: 'owned' } as const;
  const first = run(empty, addWhitespace, { ...cell, value: 100_000 });

  it('brings its unit and its offering where they are new', () => {
    expect(first.label).toBe('Add Platform for Grid');
    expect(first.plan.units).toEqual({ u: { name: 'Grid' } });
    expect(first.plan.offerings).toEqual({ f: { name: 'Platform' } });
    expect(first.plan.whitespace).toEqual({ w: { unitId: 'u', offeringId: 'f', state: 'owned', value: 100_000 } });
  });

  it('uses those that are there, and is there once', () => {
    const next = { ...cell, id: 'x', unitId: 'v', offeringId: 'g', unit: 'grid', offering: 'Training' };
    const second = run(first.plan, addWhitespace, next);
    expect(second.plan.units).toEqual({ u: { name: 'Grid' } });
    expect(second.plan.whitespace.x).toEqual({ unitId: 'u', offeringId: 'g', state: 'owned' });
    expect(() => run(second.plan, addWhitespace, { ...next, id: 'y' })).toThrow('there already');
  });
});
