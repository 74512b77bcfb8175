import { describe, expect, it } from 'vitest';
import { books } from '../../test/support/score-cases.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { createDealBoard, historyKey } from './deal-board.ts';
import { byClose, dealSums } from './deal-facts.ts';

const today = '2026-11-21';

function planWith(id: string, amount: number, updatedAt: string): AccountPlan {
  return {
    ...newPlan(id, { name: `Account ${id}`, segment: 'smb' }, updatedAt),
    opportunities: {
      open: {
        name: 'Open',
        stage: 'proposal',
        amount,
        stageEntered: { proposal: '2026-11-01' },
        closeDate: '2026-11-20',
      },
      won: { name: 'Won', stage: 'closed-won', amount: 5, closedOn: '2026-11-01' },
    },
  };
}

describe('the board over all accounts', () => {
  it('reads what changed, and holds each open opportunity against its playbook', async () => {
    const stored = new Map([
      ['a', planWith('a', 100, '2026-11-20T09:00:00Z')],
      ['b', planWith('b', 200, '2026-11-20T09:00:00Z')],
    ]);
    const asked: string[][] = [];
    const board = createDealBoard(async (ids) => {
      asked.push([...ids]);
      return ids.flatMap((id) => stored.get(id) ?? []);
    });
    const request = (updatedAt: string) => ({
      plans: [{ id: 'a', updatedAt: '2026-11-20T09:00:00Z' }, { id: 'b', updatedAt }, { id: 'gone' }],
      books,
      today,
    });
    const first = await board(request('2026-11-20T09:00:00Z'));
    expect(
      first.deals.map(({ owner: { account }, name, days, maxDays, stalled, overdue, weighted, assumed }) => ({
        account,
        name,
        days,
        maxDays,
        stalled,
        overdue,
        weighted,
        assumed,
      })),
    ).toEqual([
      {
        account: 'Account a',
        name: 'Open',
        days: 20,
        maxDays: 7.5,
        stalled: true,
        overdue: true,
        weighted: 60,
        assumed: true,
      },
      {
        account: 'Account b',
        name: 'Open',
        days: 20,
        maxDays: 7.5,
        stalled: true,
        overdue: true,
        weighted: 120,
        assumed: true,
      },
    ]);
    expect(dealSums(first.deals)).toEqual([{ currency: 'USD', amount: 300, weighted: 180 }]);
    expect(first.unread).toEqual(['gone']);
    expect(first.histories[historyKey({ segment: 'smb', period: 'recent' })]?.winRate).toEqual({
      numerator: 2,
      denominator: 2,
    });
    expect(first.histories[historyKey({ segment: 'enterprise', period: 'all' })]?.winRate.denominator).toBe(0);

    stored.set('b', planWith('b', 250, '2026-11-21T08:00:00Z'));
    const second = await board(request('2026-11-21T08:00:00Z'));
    expect(asked.slice(1)).toEqual([['b']]);
    expect(second.deals.map(({ amount }) => amount)).toEqual([100, 250]);
  });
});

it('sorts by the day of the close, those without one after the last day there is', () => {
  const deals = [{ name: 'None' }, { name: 'Far', closeDate: '9999-12-31' }, { name: 'Near', closeDate: '2026-12-01' }];
  expect(deals.sort(byClose).map(({ name }) => name)).toEqual(['Near', 'Far', 'None']);
});
