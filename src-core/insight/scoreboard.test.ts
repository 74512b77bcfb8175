import { describe, expect, it } from 'vitest';
import { books, cardOf, empty, holding, on, smb, won } from '../../test/support/score-cases.ts';
import type { AccountPlan } from '../model/plan.ts';
import { createScoreboard, type ScoreboardRequest, summarise } from './scoreboard.ts';

function setUp(initial: readonly AccountPlan[]) {
  const stored = new Map(initial.map((plan) => [plan.id, plan]));
  const reads: string[][] = [];
  const board = createScoreboard(async (ids) => {
    reads.push([...ids]);
    return ids.flatMap((id) => stored.get(id) ?? []);
  });
  const ask = (changes: Partial<ScoreboardRequest> = {}, onProgress?: (share: number) => void) => {
    const plans = [...stored.values()].map(({ id, updatedAt }) => ({ id, ...(updatedAt && { updatedAt }) }));
    return board({ plans, books, today: on, open: null, ...changes }, onProgress);
  };
  return { stored, reads, ask };
}

const rated = (id: string, rating: number) =>
  holding(id, { opportunities: { o: { name: 'O', stage: 'proposal', discoveryRating: rating } } }, { segment: 'smb' });

describe('the scoreboard', () => {
  it('is the scorecard of the plans, and counts what it does not name', async () => {
    const plans = [rated('a', 4), rated('b', 5), empty('c', { segment: 'smb' })];
    const { ask } = setUp(plans);
    const { cards, without, unread, line } = await ask();
    const { standards, targets, ...card } = cardOf(plans, smb);
    expect(cards).toEqual([{ ...card, standards: standards.map(summarise), targets: targets.map(summarise) }]);
    expect(cards[0]!.standards[0]).toMatchObject({ id: 'discovery-rating', share: 4.5, behind: 2, lacking: 1 });
    expect(cards[0]!.standards[3]).toMatchObject({ id: 'satisfaction', share: null, behind: 0, lacking: 3 });
    expect([without, unread, line]).toEqual([[], [], null]);
  });

  it('tells the line that is open in full, plans by name', async () => {
    const { ask } = setUp([rated('b', 5), rated('a', 4)]);
    const { line } = await ask({ open: { playbook: 'smb', line: 'discovery-rating' } });
    expect(line?.plans.map(({ plan, share }) => [plan, share])).toEqual([
      ['a', 4],
      ['b', 5],
    ]);
    expect((await ask({ open: { playbook: 'smb', line: 'gone' } })).line).toBeNull();
  });

  it('reads what is new or has changed and nothing else', async () => {
    const { ask, stored, reads } = setUp([rated('a', 4), rated('b', 5)]);
    await ask();
    stored.set('b', { ...rated('b', 3), updatedAt: '2026-11-21T10:00:00Z' });
    stored.set('c', empty('c'));
    const { cards } = await ask();
    expect(reads).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(cards[0]!.standards[0]!.share).toBe(3.5);
    await ask({ open: { playbook: 'smb', line: 'discovery-rating' } });
    stored.delete('a');
    expect((await ask()).cards[0]!.plans).toBe(1);
    expect(reads).toHaveLength(2);
  });

  it('measures anew on another day and by other playbooks', async () => {
    const deal = holding('a', { opportunities: { o: won('2026-11-01', { amount: 300_000, currency: 'USD' }) } });
    const { ask, reads } = setUp([deal]);
    const shareOf = async (changes: Partial<ScoreboardRequest>) => (await ask(changes)).cards[0]!.targets[0]!.share;
    expect(await shareOf({})).toBe(100_000);
    expect(await shareOf({ today: '2027-03-01' })).toBe(0);
    const [first, ...others] = books.playbooks;
    const renamed = { playbooks: [{ ...first!, name: 'Ours' }, ...others] };
    await ask({ books: renamed });
    expect(reads).toHaveLength(3);
  });

  it('names what could not be read, and says how far it is', async () => {
    const plans = Array.from({ length: 100 }, (_, n) => empty(`p${n}`));
    const { ask, reads } = setUp(plans);
    const shares: number[] = [];
    const missing = [...plans, empty('gone')].map(({ id, updatedAt = '' }) => ({ id, updatedAt }));
    const { unread, cards } = await ask({ plans: missing }, (share) => shares.push(share));
    expect(unread).toEqual(['gone']);
    expect(cards[0]!.plans).toBe(100);
    expect(reads.map(({ length }) => length)).toEqual([40, 40, 21]);
    expect(shares.map((share) => Math.round(share * 101))).toEqual([40, 80, 101]);
  });
});
