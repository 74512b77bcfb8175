import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import {
  addPerson,
  dropPeople,
  markAsLeft,
  movePeople,
  ratePeople,
  removeTie,
  reverseTie,
  setManager,
  setRoles,
  tiePeople,
} from './people-commands.ts';

const today = '2026-11-21';
const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  stakeholders: {
    ceo: { name: 'Richard Hale' },
    cfo: { name: 'Caroline Whitfield', reportsTo: 'ceo', support: 1, ratedOn: '2026-01-01' },
    head: { name: 'Daniel Kessler', reportsTo: 'cfo' },
    gap: { name: '' },
  },
};

function tried<Input>(before: AccountPlan, command: Command<Input>, input: Input) {
  const result = execute(before, command, input, { today });
  if (result.ok) return { plan: result.value.plan, label: result.value.label, diff: result.value.diff, refusal: null };
  return { plan: before, label: null, diff: [], refusal: result.problems.map(({ message }) => message).join('; ') };
}

describe('setManager', () => {
  it('moves people, one or several, and takes them out', () => {
    const moved = tried(plan, setManager, { ids: ['head'], managerId: 'ceo' });
    expect(moved.label).toBe('Move Daniel Kessler under Richard Hale');
    expect(moved.plan.stakeholders.head?.reportsTo).toBe('ceo');
    expect(tried(plan, setManager, { ids: ['head', 'gap'], managerId: 'ceo' }).label).toBe(
      'Move 2 people under Richard Hale',
    );
    const out = tried(plan, setManager, { ids: ['head'], managerId: null });
    expect(out.plan.stakeholders.head).not.toHaveProperty('reportsTo');
    expect(out.label).toBe('Take Daniel Kessler out from under their manager');
  });

  it('refuses a loop and names who is in it', () => {
    expect(tried(plan, setManager, { ids: ['ceo'], managerId: 'head' }).refusal).toBe(
      'Daniel Kessler already reports to Richard Hale, directly or through others. Move Daniel Kessler first.',
    );
    expect(tried(plan, setManager, { ids: ['ceo'], managerId: 'ceo' }).refusal).toBe(
      'Richard Hale cannot report to themself',
    );
    expect(tried(plan, setManager, { ids: ['ceo', 'cfo'], managerId: 'gap' }).refusal).toBeNull();
    expect(tried(plan, setManager, { ids: ['ceo'], managerId: 'nobody' }).refusal).toContain('does not exist');
  });
});

describe('ties', () => {
  const tied = tried(plan, tiePeople, { id: 't', from: 'ceo', to: 'cfo', kind: 'influence', strength: 2 });

  it('are added, doubled, reversed and removed, each with its name', () => {
    expect(tied.plan.ties.t).toEqual({ from: 'ceo', to: 'cfo', kind: 'influence', strength: 2 });
    expect(tied.label).toBe('Add influence of Richard Hale on Caroline Whitfield');
    const again = tried(tied.plan, tiePeople, { id: 't2', from: 'cfo', to: 'ceo', kind: 'conflict' });
    expect(again.label).toBe('Add conflict between Caroline Whitfield and Richard Hale');
    expect(Object.keys(again.plan.ties)).toEqual(['t', 't2']);
    const reversed = tried(tied.plan, reverseTie, { id: 't' });
    expect(reversed.plan.ties.t).toMatchObject({ from: 'cfo', to: 'ceo', strength: 2 });
    expect(tried(tied.plan, removeTie, { id: 't' })).toMatchObject({
      label: 'Delete influence of Richard Hale on Caroline Whitfield',
      plan: { ties: {} },
    });
  });

  it('refuse oneself, a taken id and a strength out of range', () => {
    expect(tried(plan, tiePeople, { id: 't', from: 'gap', to: 'gap', kind: 'influence' }).refusal).toBe(
      'an unnamed person cannot be tied to themself',
    );
    expect(tried(tied.plan, tiePeople, { id: 't', from: 'ceo', to: 'cfo', kind: 'conflict' }).refusal).toContain(
      'already',
    );
    expect(tried(plan, tiePeople, { id: 't', from: 'ceo', to: 'cfo', kind: 'influence', strength: 4 }).refusal).toBe(
      'must be between 1 and 3',
    );
    expect(tried(plan, reverseTie, { id: 'gone' }).refusal).toBe('this tie is no longer there');
  });
});

describe('rating', () => {
  it('stamps the day only where a rating changed', () => {
    const rated = tried(plan, ratePeople, { ids: ['cfo', 'head'], rating: { support: 1 } });
    expect(rated.plan.stakeholders.cfo).toBe(plan.stakeholders.cfo);
    expect(rated.plan.stakeholders.head).toMatchObject({ support: 1, ratedOn: today });
    expect(rated.label).toBe('Rate support of 2 people');
  });

  it('makes a rating unknown, and refuses one out of range', () => {
    const unknown = tried(plan, ratePeople, { ids: ['cfo'], rating: { support: null } });
    expect(unknown.plan.stakeholders.cfo).toEqual({ name: 'Caroline Whitfield', reportsTo: 'ceo', ratedOn: today });
    expect(tried(plan, ratePeople, { ids: ['cfo'], rating: { power: 9 } }).refusal).toBe('must be between 1 and 5');
  });
});

describe('dropping cards', () => {
  const head = { id: 'head', rating: { support: -1, power: 4 } };
  const cfo = { id: 'cfo', rating: { support: 2 } };

  it('rates each person for themself and places others, in one step that counts them', () => {
    const away = { id: 'gap', position: { x: 900, y: 0 } };
    const { plan: after, label } = tried(plan, dropPeople, { ratings: [head, cfo], placements: [away] });
    expect(label).toBe('Move 3 people on the map');
    expect(after.stakeholders).toMatchObject({
      head: { support: -1, power: 4, ratedOn: today },
      cfo: { support: 2, ratedOn: today },
      gap: { position: { x: 900, y: 0 } },
    });
  });

  it('is called a rating where one person was rated, a move where one was placed', () => {
    const placed = tried(plan, dropPeople, { ratings: [], placements: [{ id: 'head', position: { x: 1, y: 2 } }] });
    expect(placed.label).toBe('Move Daniel Kessler on the map');
    const freed = { id: 'head', position: null };
    const rated = tried(placed.plan, dropPeople, { ratings: [head], placements: [freed] });
    expect(rated.label).toBe('Rate support and power of Daniel Kessler');
    expect(rated.plan.stakeholders.head).not.toHaveProperty('position');
  });
});

describe('people', () => {
  it('are added where they were placed, a rating counting from today', () => {
    const person = { name: ' Aisha Rahman ', title: 'COO', position: { x: 10, y: 20 } };
    const added = tried(plan, addPerson, { id: 'coo', person });
    expect(added.label).toBe('Add Aisha Rahman');
    expect(added.plan.stakeholders.coo).toEqual({ name: 'Aisha Rahman', title: 'COO', position: { x: 10, y: 20 } });
    const rated = tried(plan, addPerson, { id: 'coo', person: { ...person, support: 2 } });
    expect(rated.plan.stakeholders.coo?.ratedOn).toBe(today);
    expect(tried(plan, addPerson, { id: 'ceo', person }).refusal).toContain('already');
  });

  it('move together and go back to the layout', () => {
    const placements = [
      { id: 'ceo', position: { x: 1, y: 2 } },
      { id: 'cfo', position: { x: 3, y: 4 } },
    ];
    const moved = tried(plan, movePeople, { placements });
    expect(moved.label).toBe('Move 2 people on the map');
    expect(moved.diff).toHaveLength(2);
    expect(tried(moved.plan, movePeople, { placements }).diff).toEqual([]);
    const freed = tried(moved.plan, movePeople, { placements: [{ id: 'ceo', position: null }] });
    expect(freed.plan.stakeholders.ceo).not.toHaveProperty('position');
    expect(freed.label).toBe('Let the layout place Richard Hale');
  });

  it('take roles off and on, and leave', () => {
    const roles = tried(plan, setRoles, { id: 'cfo', roles: ['economic', 'economic', 'champion'] });
    expect(roles.plan.stakeholders.cfo?.roles).toEqual(['economic', 'champion']);
    expect(tried(roles.plan, setRoles, { id: 'cfo', roles: [] }).plan.stakeholders.cfo).not.toHaveProperty('roles');
    const left = tried(plan, markAsLeft, { ids: ['gap'], left: true });
    expect(left).toMatchObject({
      label: 'Mark an unnamed person as left',
      plan: { stakeholders: { gap: { status: 'left' } } },
    });
    expect(tried(left.plan, markAsLeft, { ids: ['gap'], left: false }).plan.stakeholders.gap?.status).toBe('active');
  });
});
