import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { duplicatePeople, editPeople, type PeopleChanges, pastePeople } from './edit-people.ts';

const today = '2026-11-21';
const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  stakeholders: {
    ceo: { name: 'Richard Hale', roles: ['user'] },
    cfo: { name: 'Caroline Whitfield', reportsTo: 'ceo', support: 1, ratedOn: '2026-01-01', email: 'c@m.example' },
    head: { name: 'Daniel Kessler', reportsTo: 'cfo', roles: ['user', 'champion'], department: 'Network' },
    gap: { name: '', title: 'General counsel', reportsTo: 'ceo' },
  },
};

function tried<Input>(command: Command<Input>, input: Input, before = plan) {
  const result = execute(before, command, input, { today });
  if (result.ok) return { ...result.value, refusal: null };
  return { plan: before, label: null, diff: [], refusal: result.problems.map(({ message }) => message).join('; ') };
}

describe('editPeople', () => {
  const ids = ['cfo', 'head', 'gap'];
  const edit = (changes: PeopleChanges) => tried(editPeople, { ids, changes });

  it('sets one field of everybody and says so', () => {
    const edited = edit({ department: 'Finance' });
    expect(edited.label).toBe('Set department of 3 people');
    expect(ids.map((id) => edited.plan.stakeholders[id]?.department)).toEqual(['Finance', 'Finance', 'Finance']);
    expect(edited.diff).toHaveLength(3);
    const cleared = edit({ department: null });
    expect(cleared.label).toBe('Clear department of 3 people');
    expect(cleared.diff.map(({ id }) => id)).toEqual(['head']);
  });

  it('stamps the day only on those whose rating changed', () => {
    const edited = edit({ support: 1, touchEveryDays: 30 });
    expect(edited.label).toBe('Set support and contact rhythm of 3 people');
    expect(edited.plan.stakeholders.cfo).toMatchObject({ support: 1, ratedOn: '2026-01-01', touchEveryDays: 30 });
    expect(edited.plan.stakeholders.head).toMatchObject({ support: 1, ratedOn: today });
  });

  it('adds and takes off roles, each once', () => {
    const added = edit({ addRoles: ['champion'] });
    expect(added.label).toBe('Add role champion to 3 people');
    expect(ids.map((id) => added.plan.stakeholders[id]?.roles)).toEqual([
      ['champion'],
      ['user', 'champion'],
      ['champion'],
    ]);
    expect(added.diff).toHaveLength(2);
    const off = tried(editPeople, { ids: ['ceo', 'head'], changes: { removeRoles: ['user'] } });
    expect(off.label).toBe('Take role user off 2 people');
    expect(off.plan.stakeholders.ceo).not.toHaveProperty('roles');
    expect(off.plan.stakeholders.head?.roles).toEqual(['champion']);
  });

  it('puts everybody under one manager, and refuses a loop for all', () => {
    const moved = tried(editPeople, { ids: ['cfo', 'gap'], changes: { reportsTo: 'ceo' } });
    expect(moved.label).toBe('Set manager Richard Hale of 2 people');
    const loop = tried(editPeople, { ids: ['gap', 'ceo'], changes: { reportsTo: 'head', department: 'X' } });
    expect(loop.refusal).toContain('Daniel Kessler already reports to Richard Hale');
    expect(loop.plan).toBe(plan);
    expect(edit({ reportsTo: null }).plan.stakeholders.head).not.toHaveProperty('reportsTo');
  });

  it('names several changes, and refuses what the schema refuses', () => {
    expect(edit({ support: 2, power: 5, seniority: 'vp' }).label).toBe('Set 3 fields of 3 people');
    expect(edit({ support: 2, addRoles: ['user'] }).label).toBe('Set support and roles of 3 people');
    expect(tried(editPeople, { ids: ['ceo'], changes: { access: 'deep' } }).label).toBe('Set access of Richard Hale');
    expect(edit({ power: 9 }).refusal).toContain('must be between 1 and 5');
    expect(tried(editPeople, { ids: ['nobody'], changes: { power: 3 } }).refusal).toBe(
      'this person is no longer there',
    );
    expect(tried(editPeople, { ids: [], changes: { power: 3 } }).refusal).not.toBeNull();
  });
});

describe('duplicatePeople', () => {
  it('copies the seat and not the human being, and keeps copied lines among the copies', () => {
    const copied = tried(duplicatePeople, {
      copies: [
        { of: 'cfo', id: 'cfo2' },
        { of: 'head', id: 'head2' },
        { of: 'gap', id: 'gap2' },
      ],
    });
    expect(copied.label).toBe('Duplicate 3 people');
    expect(copied.plan.stakeholders).toMatchObject({
      cfo2: { name: 'Caroline Whitfield (copy)', reportsTo: 'ceo', support: 1 },
      head2: { name: 'Daniel Kessler (copy)', reportsTo: 'cfo2', department: 'Network' },
      gap2: { name: '', title: 'General counsel', reportsTo: 'ceo' },
    });
    expect(copied.plan.stakeholders.cfo2).not.toHaveProperty('email');
    expect(copied.plan.stakeholders.cfo).toBe(plan.stakeholders.cfo);
    expect(tried(duplicatePeople, { copies: [{ of: 'cfo', id: 'head' }] }).refusal).toBe('"head" is there already');
  });
});

describe('pastePeople', () => {
  it('adds everybody in one step', () => {
    const people = ['Ann Lee', 'Bo Li'].map((name, i) => ({ id: `n${i}`, person: { name } }));
    const pasted = tried(pastePeople, { people });
    expect(pasted).toMatchObject({ label: 'Paste 2 people', plan: { stakeholders: { n0: { name: 'Ann Lee' } } } });
    expect(tried(pastePeople, { people: people.slice(1) }).label).toBe('Paste Bo Li');
  });

  it('refuses more than an account holds, and says how much room there is', () => {
    const people = Array.from({ length: 4_997 }, (_, i) => ({ id: `n${i}`, person: { name: `N${i}` } }));
    expect(tried(pastePeople, { people })).toMatchObject({
      refusal: 'An account holds at most 5000 people. 4 are here, so there is room for 4996 and not for 4997 more',
      diff: [],
    });
    expect(tried(pastePeople, { people: people.slice(1) }).diff).toHaveLength(4_996);
  });
});
