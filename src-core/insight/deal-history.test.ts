import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toEpochDay } from '../kernel/dates.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { type Stage, stages } from '../model/stages.ts';
import { dealHistory, type HistoryFilter, type PastDeal, type PlanPast, planPast } from './deal-history.ts';

const today = '2026-11-21';
const yearAgo = '2025-11-21';

/** Deals as they come out of real use: dates in order or not, some unknown, closed with or without a day. */
const someDeal: fc.Arbitrary<PastDeal> = fc.record(
  {
    stage: fc.constantFrom(...stages),
    stageEntered: fc.dictionary(
      fc.constantFrom(...stages),
      fc.integer({ min: -900, max: 0 }).map((back) => addDays(today, back)),
      { maxKeys: 6 },
    ) as fc.Arbitrary<NonNullable<PastDeal['stageEntered']>>,
    closedOn: fc.integer({ min: -900, max: 5 }).map((back) => addDays(today, back)),
    amount: fc.nat({ max: 1_000_000 }),
    outcomeReason: fc.constantFrom('Price', 'price ', 'Timing'),
    currency: fc.constantFrom('USD', 'EUR'),
  },
  { requiredKeys: ['stage', 'currency'] },
);
const somePast: fc.Arbitrary<PlanPast> = fc.record({
  segment: fc.constantFrom('smb', 'enterprise', undefined),
  deals: fc.array(someDeal, { maxLength: 6 }),
  engineers: fc.subarray(['Ana', 'Ben', 'ben']).filter((names) => names.length < 3),
  commits: fc.constant([]),
});

const rank = (stage: Stage) =>
  ['prospecting', 'qualification', 'discovery', 'solution-design', 'proposal', 'negotiation', 'closed-won'].indexOf(
    stage,
  );

/** The same figures by another road: one loop with tallies, days as numbers. */
function secondOpinion(plans: readonly PlanPast[], { segment, period }: HistoryFilter) {
  const recent = (day: string | undefined) => {
    if (period === 'all') return true;
    return day !== undefined && toEpochDay(day) <= toEpochDay(today) && toEpochDay(day) > toEpochDay(yearAgo);
  };
  const conversion = [0, 1, 2, 3, 4, 5].map(() => ({ entered: 0, on: 0, still: 0 }));
  const tally = { won: 0, lost: 0, wonAll: 0 };
  const days: number[] = [];
  const money = new Map<string, [sum: number, count: number]>();
  const people = new Map<string, [won: number, all: number]>();
  for (const plan of plans) {
    if (segment !== 'all' && plan.segment !== segment) continue;
    for (const deal of plan.deals) {
      const dates = deal.stageEntered ?? {};
      const furthest = Math.max(
        rank(deal.stage),
        ...Object.keys(dates).map((stage) => (stage === 'closed-won' ? -1 : rank(stage as Stage))),
      );
      conversion.forEach((row, index) => {
        const day = Object.entries(dates).find(([stage]) => rank(stage as Stage) === index)?.[1];
        const isIn = day === undefined ? period === 'all' && rank(deal.stage) === index : recent(day);
        if (!isIn) return;
        row.entered += 1;
        if (furthest > index) row.on += 1;
        else if (rank(deal.stage) >= 0 && deal.stage !== 'closed-won') row.still += 1;
      });
      const closed = deal.stage === 'closed-won' || deal.stage === 'closed-lost';
      if (!closed || !recent(deal.closedOn)) continue;
      const openDates = Object.keys(dates).filter((stage) => !stage.startsWith('closed'));
      const onlyProspecting = openDates.length === 1 && openDates[0] === 'prospecting';
      const counts = deal.stage === 'closed-won' || !onlyProspecting;
      if (deal.stage === 'closed-won') {
        tally.won += 1;
        const began = dates.qualification;
        if (began !== undefined && deal.closedOn !== undefined && toEpochDay(deal.closedOn) >= toEpochDay(began))
          days.push(toEpochDay(deal.closedOn) - toEpochDay(began));
        if (deal.amount !== undefined) {
          const [sum, count] = money.get(deal.currency) ?? [0, 0];
          money.set(deal.currency, [sum + deal.amount, count + 1]);
        }
      } else if (counts) tally.lost += 1;
      if (counts)
        for (const name of plan.engineers) {
          const [won, all] = people.get(name.toLowerCase()) ?? [0, 0];
          people.set(name.toLowerCase(), [won + (deal.stage === 'closed-won' ? 1 : 0), all + 1]);
        }
    }
  }
  return { conversion, tally, days, money, people };
}

describe('the history of the seller', () => {
  it('agrees with a second computation for any deals', () => {
    fc.assert(
      fc.property(
        fc.array(somePast, { maxLength: 5 }),
        fc.constantFrom<HistoryFilter>(
          { segment: 'all', period: 'all' },
          { segment: 'all', period: 'recent' },
          { segment: 'smb', period: 'recent' },
        ),
        (plans, filter) => {
          const found = dealHistory(plans, filter, today);
          const other = secondOpinion(plans, filter);
          expect(found.conversion.map((row) => [row.entered, row.numerator, row.still, row.denominator])).toEqual(
            other.conversion.map((row) => [row.entered, row.on, row.still, row.entered - row.still]),
          );
          expect(found.winRate).toEqual({
            numerator: other.tally.won,
            denominator: other.tally.won + other.tally.lost,
          });
          expect(found.cycle.count).toBe(other.days.length);
          if (other.days.length > 0) {
            const mean = other.days.reduce((all, day) => all + day, 0) / other.days.length;
            expect(found.cycle.average).toBeCloseTo(mean, 9);
            const median = found.cycle.median!;
            expect(other.days.filter((day) => day < median).length * 2).toBeLessThanOrEqual(other.days.length);
            expect(other.days.filter((day) => day > median).length * 2).toBeLessThanOrEqual(other.days.length);
          }
          expect(new Map(found.dealSize.map((row) => [row.currency, row.count]))).toEqual(
            new Map([...other.money].map(([code, [, count]]) => [code, count])),
          );
          for (const { currency, average } of found.dealSize) {
            const [sum, count] = other.money.get(currency)!;
            expect(average).toBeCloseTo(sum / count, 6);
          }
          expect(
            new Map(found.engineers.map((row) => [row.name.toLowerCase(), [row.numerator, row.denominator]])),
          ).toEqual(other.people);
          const reasons = [...found.reasons.won, ...found.reasons.lost].reduce((all, { count }) => all + count, 0);
          expect(reasons).toBeGreaterThanOrEqual(found.winRate.denominator);
        },
      ),
    );
  });

  it('reads a plan: engineers by role, amounts in the plan’s currency, commits of months that are over', () => {
    const plan: AccountPlan = {
      ...newPlan('p', { name: 'Account', segment: 'smb', currency: 'EUR' }, '2026-11-21T09:00:00Z'),
      team: { a: { name: ' Ana ', role: 'sales-engineer' }, b: { name: 'Bo', role: 'account-executive' } },
      opportunities: {
        o: {
          name: 'Won',
          stage: 'closed-won',
          amount: 90,
          closedOn: '2026-10-20',
          outcomeReason: 'Service',
          commits: [
            { month: '2026-10', amount: 100 },
            { month: '2026-11', amount: 50 },
          ],
        },
      },
    };
    const past = planPast(plan, today);
    expect(past).toMatchObject({
      segment: 'smb',
      engineers: ['Ana'],
      commits: [{ currency: 'EUR', kept: 90, committed: 100 }],
    });
    const history = dealHistory([past], { segment: 'all', period: 'recent' }, today);
    expect(history.dealSize).toEqual([{ currency: 'EUR', count: 1, average: 90 }]);
    expect(history.commits).toEqual([{ currency: 'EUR', numerator: 90, denominator: 100 }]);
    expect(history.reasons.won).toEqual([{ reason: 'Service', count: 1 }]);
    expect(history.engineers).toEqual([{ name: 'Ana', numerator: 1, denominator: 1 }]);
  });

  it('puts reasons of the same words together, those without one last', () => {
    const lost = (outcomeReason?: string): PastDeal => ({
      stage: 'closed-lost',
      currency: 'USD',
      ...(outcomeReason === undefined ? {} : { outcomeReason }),
    });
    const plan = {
      segment: undefined,
      engineers: [],
      commits: [],
      deals: [lost(), lost(), lost(), lost('Price'), lost('price ')],
    };
    const { reasons } = dealHistory([plan], { segment: 'all', period: 'all' }, today);
    expect(reasons.lost).toEqual([
      { reason: 'Price', count: 2 },
      { reason: '', count: 3 },
    ]);
  });
});
