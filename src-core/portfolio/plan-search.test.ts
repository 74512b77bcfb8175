import { describe, expect, it } from 'vitest';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { createPlanSearch, SEARCH_BATCH, type SearchRequest } from './plan-search.ts';

function setUp(initial: readonly AccountPlan[]) {
  const stored = new Map(initial.map((plan) => [plan.id, plan]));
  const reads: string[][] = [];
  const search = createPlanSearch(async (ids) => {
    reads.push([...ids]);
    return ids.flatMap((id) => stored.get(id) ?? []);
  });
  const listed = (): SearchRequest['plans'] =>
    [...stored.values()].map(({ id, account, updatedAt }) => ({
      id,
      name: account.name,
      ...(updatedAt && { updatedAt }),
    }));
  const ask = (query: string, plans = listed()) => search({ plans, query, group: null });
  return { stored, reads, ask, listed };
}

const holding = (id: string, name: string, person: string, updatedAt = '2026-11-21T09:00:00Z'): AccountPlan => ({
  ...newPlan(id, { name }, updatedAt),
  stakeholders: { s: { name: person } },
});

describe('the search over plans', () => {
  it('knows all accounts at once, and reads their rows batch by batch', async () => {
    const many = Array.from({ length: SEARCH_BATCH + 5 }, (_, i) =>
      holding(`p${1000 + i}`, `Bank ${i}`, i === 202 ? 'Helen Marsh' : 'Ann Lee'),
    );
    const { ask, listed, reads } = setUp(many);
    const plans = listed();
    const first = await ask('marsh', plans);
    expect([first.unread, first.hits]).toEqual([5, []]);
    expect((await ask('bank 204', plans)).hits).toMatchObject([{ planId: 'p1204', kind: 'account' }]);
    const last = await ask('marsh', plans);
    expect(last).toMatchObject({ unread: 0, query: 'marsh', hits: [{ planId: 'p1202', id: 's' }] });
    expect(reads.map(({ length }) => length)).toEqual([SEARCH_BATCH, 5]);
  });

  it('reads what has changed and nothing else, and forgets what is gone', async () => {
    const { ask, stored, reads } = setUp([holding('a', 'Alder', 'Ann Lee'), holding('b', 'Birch', 'Bob Roe')]);
    await ask('ann');
    stored.set('a', holding('a', 'Alder', 'Zoe Moss', '2026-11-21T10:00:00Z'));
    stored.delete('b');
    expect((await ask('ann')).hits).toEqual([]);
    expect((await ask('zoe')).hits).toHaveLength(1);
    expect((await ask('birch')).hits).toEqual([]);
    expect(reads).toEqual([['a', 'b'], ['a']]);
  });

  it('reads again what was changed after it had been read ahead', async () => {
    const many = Array.from({ length: SEARCH_BATCH + 1 }, (_, i) => holding(`p${1000 + i}`, `Bank ${i}`, 'Ann Lee'));
    const { ask, stored } = setUp(many);
    await ask('');
    const last = `p${1000 + SEARCH_BATCH}`;
    stored.set(last, holding(last, 'Bank', 'Zoe Moss', '2026-11-21T10:00:00Z'));
    expect((await ask('zoe')).hits).toMatchObject([{ planId: last }]);
  });

  it('takes a new name of an account from the list, also one that was archived', async () => {
    const { ask, listed } = setUp([holding('a', 'Alder', 'Ann Lee')]);
    await ask('');
    const [plan] = listed();
    const { hits } = await ask('ann', [{ ...plan!, name: 'Alder Group', archived: true }]);
    expect(hits).toMatchObject([{ account: 'Alder Group', archived: true }]);
  });

  it('does without a plan that cannot be read', async () => {
    const { ask, stored, listed } = setUp([holding('a', 'Alder', 'Ann Lee')]);
    const plans = listed();
    stored.clear();
    const { hits, unread } = await ask('alder', plans);
    expect([hits.length, unread]).toEqual([1, 0]);
  });
});
