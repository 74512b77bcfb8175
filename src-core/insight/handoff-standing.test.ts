import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { readPlanFile } from '../exchange/plan-file.ts';
import { type Handoff, handoffKinds } from '../model/handoffs.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { handoffList, handoffStanding, shownHandoff } from './handoff-standing.ts';

const ON = '2026-11-21';
const sample = (() => {
  const file = join(import.meta.dirname, '../../resources/samples/enterprise.longview.json');
  const read = readPlanFile(readFileSync(file));
  if (!read.ok) throw new Error('the sample does not open');
  return read.value.plan;
})();
const empty = newPlan('p', { name: 'Meridian' }, '2026-11-21T09:00:00Z');

const factsOf = (plan: AccountPlan, handoff: Handoff) =>
  Object.fromEntries(handoffStanding(plan, handoff, [], ON).facts.map((fact) => [fact.id, fact]));

describe('what a handoff finds in the plan', () => {
  it('is nothing in an empty one, but for what cannot be missing', () => {
    for (const kind of handoffKinds) {
      const { facts, complete } = handoffStanding(empty, { kind }, [], ON);
      const held = facts.filter((fact) => fact.held).map(({ id }) => id);
      // There is nothing open to be late, and no risk to answer.
      expect(held.every((id) => id === 'commitments' || id === 'risks')).toBe(true);
      expect(complete).toBe(false);
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    }
  });

  it('counts, names what is missing and leads to it', () => {
    const handed = factsOf(sample, sample.handoffs.h2!);
    expect(handed.parties).toMatchObject({ held: true, note: 'named' });
    expect(handed.contract).toMatchObject({ held: true });
    expect(handed.documents).toMatchObject({ held: true, note: 'all 3' });
    const rated: AccountPlan = {
      ...empty,
      stakeholders: {
        a: { name: 'Ann', roles: ['champion'], access: 'regular' },
        b: { name: 'Bo', roles: ['user'] },
        c: { name: 'Cy', status: 'left' },
        d: { name: '' },
      },
    };
    expect(factsOf(rated, { kind: 'ae-to-cs' }).people).toMatchObject({
      held: false,
      note: '1 of 2; without role or access: Bo',
      place: { kind: 'stakeholders', id: 'b' },
    });
    expect(factsOf(rated, { kind: 'ae-to-cs' }).sponsor).toMatchObject({ held: true, note: 'Ann' });
  });

  it('wants commitments dated and owned, touches of the last thirty days, and a step ahead', () => {
    const plan: AccountPlan = {
      ...empty,
      team: { t: { name: 'Nadia' } },
      stakeholders: { a: { name: 'Ann', roles: ['champion'] }, b: { name: 'Bo', roles: ['economic'] } },
      activities: {
        old: { on: '2026-10-21', stakeholderIds: ['b'], summary: 'Met' },
        new: { on: '2026-10-22', stakeholderIds: ['a'], summary: 'Met', nextStep: 'Send it', teamIds: ['t'] },
        ahead: { on: '2026-11-30', stakeholderIds: ['b'], summary: 'Demo' },
      },
    };
    const handed = factsOf(plan, { kind: 'ae-to-ae' });
    expect(handed.recent).toMatchObject({ held: false, note: '1 of 2; longer ago, or never: Bo', place: { id: 'b' } });
    expect(handed.commitments).toMatchObject({ held: false, place: { kind: 'activities', id: 'new' } });
    expect(factsOf(plan, { kind: 'sdr-to-ae' })['next-step']?.held).toBe(true);
    const due = { ...plan.activities.new!, due: '2026-11-20' };
    const dated: AccountPlan = { ...plan, activities: { old: plan.activities.old!, new: due } };
    expect(factsOf(dated, { kind: 'ae-to-ae' }).commitments?.held).toBe(true);
    expect(factsOf(dated, { kind: 'sdr-to-ae' })['next-step']?.held).toBe(false);
  });

  it('is complete with every fact and every item', () => {
    const lists = [{ id: 'introduction', name: 'Introduction made', detail: 'Known to the sponsor' }];
    const handoff: Handoff = { kind: 'ae-to-cs', items: { introduction: true, 'Cake ordered': false } };
    const standing = handoffStanding(empty, handoff, lists, ON);
    expect(standing.items).toEqual([
      { key: 'introduction', name: 'Introduction made', detail: 'Known to the sponsor', done: true, own: false },
      { key: 'Cake ordered', name: 'Cake ordered', done: false, own: true },
    ]);
    expect(standing.ticked).toBe(1);
    expect(shownHandoff(empty, handoff, standing).items).toEqual([
      { name: 'Introduction made', done: true },
      { name: 'Cake ordered', done: false },
    ]);
  });

  it('is told of any plan, each fact in words and counted once', () => {
    fc.assert(
      fc.property(planArbitrary(), fc.constantFrom(...handoffKinds), (plan, kind) => {
        const { facts, held } = handoffStanding(plan, { kind }, [], ON);
        expect(held).toBe(facts.filter((fact) => fact.held).length);
        for (const { note, place } of facts) {
          expect(note).not.toBe('');
          if (place.id !== '') expect(plan[place.kind as 'team']).toHaveProperty([place.id]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('the list of a handoff is the account’s playbook’s, else the first that has one', () => {
  const with_ = { handoffs: [{ id: 'se' as const, name: 'Technical', items: [{ id: 'a', name: 'A' }] }] };
  expect(handoffList('se', { handoffs: [] }, [with_])).toEqual([{ id: 'a', name: 'A' }]);
  expect(handoffList('ae-to-ae', with_, [])).toEqual([]);
});
