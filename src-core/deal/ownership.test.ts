import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { execute } from '../engine/command.ts';
import { checkIntegrity } from '../model/integrity.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { likelyParties } from './handoffs.ts';
import { heldBy, sayHeld } from './ownership.ts';
import { type HandEverything, handEverything } from './ownership-commands.ts';

const plan: AccountPlan = {
  ...newPlan('p', { name: 'Meridian', ownerId: 'x' }, '2026-11-21T09:00:00Z'),
  team: {
    x: { name: 'Nadia Brandt', role: 'account-executive' },
    y: { name: 'Tom Okafor', role: 'account-executive' },
    z: { name: 'Priya Raman', role: 'customer-success' },
  },
  stakeholders: { s: { name: 'Ann' }, t: { name: 'Bea' } },
  opportunities: { o: { name: 'Platform', stage: 'proposal', ownerId: 'x' } },
  milestones: {
    m: { title: 'Redlines', start: '2026-12-01', end: '2026-12-02', ownerId: 'x' },
    n: { title: 'Signature', start: '2026-12-03', end: '2026-12-03', ownerId: 'z' },
  },
  pilots: { q: { name: 'Pilot', governance: { memberIds: ['s', 'x', 'y'] } } },
  coverage: {
    a: { teamId: 'x', stakeholderId: 's', current: 'trusted', desired: 'credible' },
    b: { teamId: 'y', stakeholderId: 's', current: 'vendor', desired: 'vendor' },
    c: { teamId: 'x', stakeholderId: 't' },
  },
  activities: {
    past: { on: '2026-10-01', teamIds: ['x'], summary: 'Walked through', nextStep: 'Send it', done: true },
    told: { on: '2026-10-02', teamIds: ['x', 'z'], summary: 'Nothing to do' },
    open: { on: '2026-11-01', teamIds: ['x', 'y'], nextStep: 'Ask for the rules', due: '2026-11-24' },
  },
  handoffs: {
    h: { kind: 'ae-to-cs', fromId: 'x', toId: 'z', items: { a: true, b: false } },
    over: { kind: 'se', fromId: 'x', items: { a: true } },
    both: { kind: 'ae-to-ae', fromId: 'x', toId: 'y', items: { a: false } },
  },
};

function run(before: AccountPlan, input: HandEverything) {
  const result = execute(before, handEverything, input, { today: '2026-11-21' });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}

describe('what a colleague has', () => {
  it('is told by kind, without what is past', () => {
    expect(sayHeld(heldBy(plan, 'x'))).toEqual([
      'the account',
      '2 people covered',
      '1 opportunity',
      '1 pilot’s steering group',
      '1 milestone',
      '1 open next step',
      '2 open handoffs',
    ]);
    expect(heldBy(plan, 'x').filter(({ past }) => past)).toHaveLength(3);
    expect(sayHeld(heldBy(plan, 'nobody'))).toEqual([]);
  });

  it('goes to another in one step; what is past keeps its name', () => {
    const { plan: after, label } = run(plan, { fromId: 'x', toId: 'y', remove: false });
    expect(label).toBe('Hand everything of Nadia Brandt to Tom Okafor');
    expect(after.account.ownerId).toBe('y');
    expect(after.opportunities.o?.ownerId).toBe('y');
    expect(after.milestones).toMatchObject({ m: { ownerId: 'y' }, n: { ownerId: 'z' } });
    expect(after.pilots.q?.governance?.memberIds).toEqual(['s', 'y']);
    expect(after.activities).toMatchObject({
      past: { teamIds: ['x'] },
      told: { teamIds: ['x', 'z'] },
      open: { teamIds: ['y'] },
    });
    expect(after.handoffs).toMatchObject({ h: { fromId: 'y' }, over: { fromId: 'x' }, both: { fromId: 'x' } });
    // A standing is personal: what we want goes over, at least as high as we stood.
    expect(after.coverage).toEqual({
      b: { teamId: 'y', stakeholderId: 's', current: 'vendor', desired: 'trusted' },
      c: { teamId: 'y', stakeholderId: 't' },
    });
  });

  it('goes over before the colleague is deleted', () => {
    const { plan: after, label } = run(plan, { fromId: 'x', toId: 'y', remove: true });
    expect(label).toBe('Hand everything of Nadia Brandt to Tom Okafor and delete Nadia Brandt');
    expect(after.team).not.toHaveProperty('x');
    expect(heldBy(after, 'x')).toEqual([]);
    expect(after.activities.told?.teamIds).toEqual(['z']);
  });

  it('goes to somebody else only', () => {
    expect(() => run(plan, { fromId: 'x', toId: 'x', remove: true })).toThrow('another colleague');
    expect(() => run(plan, { fromId: 'x', toId: 'gone', remove: true })).toThrow('no longer there');
  });

  it('is lost for no plan: each row that named the one names the other, and nothing of an open one stays', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 5 }), fc.boolean(), (drawn, remove) => {
        const any = { ...drawn, team: { ...drawn.team, from: { name: 'From' }, to: { name: 'To' } } };
        const seeded = seed(any);
        const before = heldBy(seeded, 'from').filter(({ past }) => !past);
        const { plan: after } = run(seeded, { fromId: 'from', toId: 'to', remove });
        expect(checkIntegrity(after)).toEqual(checkIntegrity(seeded));
        const taken = new Set(heldBy(after, 'to').map(({ kind, id, path }) => `${kind} ${id} ${path}`));
        for (const { kind, id, path } of before) {
          if (kind !== 'coverage') expect(taken).toContain(`${kind} ${id} ${path}`);
        }
        const covered = (by: string, of: AccountPlan) =>
          Object.values(of.coverage).flatMap(({ teamId, stakeholderId }) => (teamId === by ? [stakeholderId] : []));
        for (const person of covered('from', seeded)) expect(covered('to', after)).toContain(person);
        expect(heldBy(after, 'from').filter(({ past }) => !past || remove)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

/** Every reference to a colleague in the plan names `from`. */
function seed(drawn: AccountPlan): AccountPlan {
  const owned = <T>(table: Readonly<Record<string, T>>, field: string) =>
    Object.fromEntries(Object.entries(table).map(([id, row]) => [id, { ...row, [field]: 'from' }]));
  return {
    ...drawn,
    account: { ...drawn.account, ownerId: 'from' },
    opportunities: owned(drawn.opportunities, 'ownerId'),
    milestones: owned(drawn.milestones, 'ownerId'),
    benefits: owned(drawn.benefits, 'ownerId'),
    costs: owned(drawn.costs, 'ownerId'),
    risks: owned(drawn.risks, 'ownerId'),
    coverage: owned(drawn.coverage, 'teamId'),
    handoffs: owned(drawn.handoffs, 'fromId'),
    activities: Object.fromEntries(
      Object.entries(drawn.activities).map(([id, row]) => [id, { ...row, teamIds: ['from', 'to'] }]),
    ),
  } as AccountPlan;
}

it('a handoff begins between those that the team leaves no doubt about', () => {
  expect(likelyParties(plan, 'ae-to-cs')).toEqual({ fromId: 'x', toId: 'z' });
  expect(likelyParties(plan, 'ae-to-ae')).toEqual({ fromId: 'x', toId: 'y' });
  expect(likelyParties(plan, 'se')).toEqual({ fromId: 'x' });
  expect(likelyParties({ ...plan, account: { name: 'M' } }, 'ae-to-cs')).toEqual({ toId: 'z' });
});
