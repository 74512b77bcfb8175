import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../exchange/plan-file.ts';
import { newPlan } from '../model/plan.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import type { Tie } from '../model/ties.ts';
import { workOutInfluence } from './influence.ts';
import { networkOf } from './influence-network.ts';
import { explainInfluence, introductionWords } from './influence-words.ts';

function wordsOf(stakeholders: Record<string, Stakeholder>, ties: readonly Tie[] = []) {
  const tables = { stakeholders, ties: Object.fromEntries(ties.map((tie, i) => [`t${i}`, tie])) };
  const plan = { ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'), ...tables };
  return explainInfluence(networkOf(plan), plan.ties, workOutInfluence(plan));
}

const influence = (from: string, to: string, strength?: number, note?: string): Tie => ({
  from,
  to,
  kind: 'influence',
  ...(strength === undefined ? {} : { strength }),
  ...(note === undefined ? {} : { note }),
});

describe('the sample account in words', () => {
  const read = readPlanFile(readFileSync(new URL('../../resources/samples/enterprise.longview.json', import.meta.url)));
  if (!read.ok) throw new Error('the sample does not open');
  const { plan } = read.value;
  const words = explainInfluence(networkOf(plan), plan.ties, workOutInfluence(plan));

  it('says why a conversation is the next', () => {
    expect(words.next['s-marsh']).toBe('Power 4, and Caroline Whitfield listens to them; nobody on the map sways them');
    expect(words.next['s-hale']).toBe('Power 5');
    expect(words.next['s-counsel']).toBe('Power not rated, counted as 3; nobody on the map sways them');
    expect(words.next['s-zielinski']).toBe('Power 3; Daniel Kessler is in conflict with them');
  });

  it('says why each step of a path is one', () => {
    expect(words.steps['s-whitfield']).toEqual([
      { id: 's-lindqvist', why: 'Regular access, supporter' },
      { id: 's-whitfield', why: 'Peter signs off every case for her' },
    ]);
    expect(words.blocked).toEqual({});
  });
});

describe('words of a path', () => {
  const friend: Stakeholder = { name: 'Ann', access: 'deep', support: 1, roles: ['champion'] };
  const why = (people: Record<string, Stakeholder>, ...ties: Tie[]) =>
    wordsOf(people, ties).steps.z?.map((step) => step.why);

  it('name the line that it goes along', () => {
    const buyer: Stakeholder = { name: 'Zoe', roles: ['economic'] };
    expect(why({ a: friend, z: buyer }, influence('a', 'z', 1), influence('a', 'z', 3))).toEqual([
      'Deep access, champion',
      'Listens closely to Ann',
    ]);
    expect(why({ a: friend, z: buyer }, influence('a', 'z', 2), influence('a', 'z', 2, ' Old friends '))).toEqual([
      'Deep access, champion',
      'Old friends',
    ]);
    expect(why({ a: friend, z: { ...buyer, reportsTo: 'a' } })?.[1]).toBe('Reports to Ann');
    expect(why({ a: { ...friend, reportsTo: 'z' }, z: buyer })?.[1]).toBe('Manager of Ann');
    expect(why({ a: { ...friend, name: '', title: 'Chair' }, z: { ...buyer, reportsTo: 'a' } })?.[1]).toBe(
      'Reports to the Chair',
    );
  });

  it('name who or what is in the way', () => {
    const buyer: Stakeholder = { name: 'Zoe', roles: ['economic'] };
    const foe: Stakeholder = { name: 'Max', support: -2 };
    const blocked = (people: Record<string, Stakeholder>, ...ties: Tie[]) => wordsOf(people, ties).blocked.z;
    expect(blocked({ z: buyer })?.why).toMatch(/^We hold nobody/);
    expect(blocked({ a: friend, z: buyer })?.why).toMatch(/^No line/);
    expect(blocked({ a: friend, m: foe, z: buyer }, influence('a', 'm'), influence('m', 'z'))).toEqual({
      by: ['m'],
      why: 'Max stands in the way. Win them over, or find a way around.',
    });
  });

  it('name the two who count most, and how many more listen', () => {
    const people = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id, i) => [id, { name: id.toUpperCase(), power: i + 1 }]),
    );
    const ties = ['b', 'c', 'd'].map((to) => influence('a', to, 1));
    expect(wordsOf(people, ties).next.a).toBe(
      'Power 1, and D, C and 1 more listen to them; nobody on the map sways them',
    );
  });
});

describe('the next step on a path', () => {
  const people = { a: { name: 'Ann' }, b: { name: '', title: 'General counsel' }, c: { name: 'Zoe' } };

  it('is to ask the one we hold to introduce whoever comes after them', () => {
    expect(introductionWords(people, ['a', 'c'])).toBe('Ask Ann to introduce Zoe');
    expect(introductionWords(people, ['a', 'b', 'c'])).toBe('Ask Ann to introduce the General counsel');
  });

  it('is nothing where nobody is to be introduced, or one of the two is gone', () => {
    expect([[], ['a'], ['a', 'x', 'c'], ['x', 'a']].map((via) => introductionWords(people, via))).toEqual(
      Array(4).fill(null),
    );
  });
});
