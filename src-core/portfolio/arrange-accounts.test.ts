import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '../model/account-choices.ts';
import { stages } from '../model/stages.ts';
import { accountFieldIds, groupFields, healths, type RowFacts } from './account-fields.ts';
import { groupAccounts, isGroup, linesOf, rangeOf, rankingOf, sortAccounts, totalsOf } from './arrange-accounts.ts';
import type { PlanHeader } from './plan-header.ts';

const collator = new Intl.Collator('en');
const facts: RowFacts = {
  today: '2026-11-21',
  fiscalStart: 2,
  digests: new Map(Array.from({ length: 8 }, (_, i) => [String(i), { health: healths[i % 3]! }])),
  chances: { discovery: 0.2, proposal: 0.5 },
};

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const day = fc.constantFrom('2026-01-31', '2026-02-01', '2026-11-21', '2027-04-30');
const money = fc.dictionary(fc.constantFrom('USD', 'EUR', 'JPY'), fc.integer({ min: 0, max: 1_000_000 }), {
  maxKeys: 3,
});
const deal = fc.record({
  id: fc.string(),
  name: fc.string(),
  stage: fc.constantFrom('discovery' as const, 'proposal' as const, 'negotiation' as const),
  amount: optional(fc.integer({ min: 0, max: 1_000_000 })),
  currency: fc.constantFrom('USD', 'EUR'),
  probability: optional(fc.constantFrom(0, 0.25, 1)),
});
const headers = fc.uniqueArray(
  fc.record({
    id: fc.nat(20).map(String),
    name: fc.string(),
    segment: optional(fc.constantFrom(...segments)),
    owner: optional(fc.constantFrom('Ann', 'ann', 'Éva', 'Bo')),
    stage: optional(fc.constantFrom(...stages)),
    closeDate: optional(day),
    lastTouch: optional(day),
    value: money,
    deals: fc.array(deal, { maxLength: 3 }),
    people: fc.nat(4),
    held: fc.constant(0),
  }),
  { selector: ({ id }) => id, maxLength: 15 },
) as unknown as fc.Arbitrary<PlanHeader[]>;

describe('groups', () => {
  it('lose no account and come to what all accounts come to', () => {
    fc.assert(
      fc.property(headers, fc.constantFrom(...groupFields), (accounts, by) => {
        const groups = groupAccounts(accounts, by, facts, collator);
        expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual(
          accounts.map(({ id }) => id).sort(),
        );
        const all = totalsOf(accounts, facts);
        const each = groups.map(({ rows }) => totalsOf(rows, facts));
        expect(each.reduce((sum, { count }) => sum + count, 0)).toBe(all.count);
        for (const { value, weighted } of [all, ...each]) {
          expect(Object.keys(value)).toEqual(Object.keys(value).sort());
          expect(Object.keys(weighted)).toEqual(Object.keys(weighted).sort());
        }
        expect(each.reduce((sum, { assumed }) => sum + assumed, 0)).toBe(all.assumed);
        for (const part of ['value', 'weighted'] as const) {
          for (const currency of ['USD', 'EUR', 'JPY']) {
            const sum = each.reduce((so, totals) => so + (totals[part][currency] ?? 0), 0);
            expect(sum).toBeCloseTo(all[part][currency] ?? 0, 3);
          }
        }
      }),
    );
  });

  it('keep the order of their accounts, and a fold hides only the rows of its group', () => {
    fc.assert(
      fc.property(headers, fc.constantFrom(...groupFields), (accounts, by) => {
        const groups = groupAccounts(accounts, by, facts, collator);
        for (const { rows } of groups) {
          const places = rows.map((row) => accounts.indexOf(row));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
        const folded = new Set(groups.slice(0, 1).map(({ key }) => key));
        const lines = linesOf(groups, folded);
        expect(lines.filter(isGroup)).toEqual(groups);
        expect(lines.filter((line) => !isGroup(line))).toEqual(groups.slice(1).flatMap(({ rows }) => rows));
      }),
    );
  });

  it('stand in their field’s order, quarters in that of their days, those without a value last', () => {
    const some = [
      { id: '1', stage: 'proposal', closeDate: '2027-02-01' },
      { id: '2' },
      { id: '3', stage: 'discovery', closeDate: '2026-12-01' },
      { id: '4', stage: 'proposal', closeDate: '2027-01-31' },
    ].map((each) => ({ name: '', value: {}, people: 0, held: 0, ...each })) as PlanHeader[];
    const keys = (by: 'stage' | 'quarter') => groupAccounts(some, by, facts, collator).map(({ key }) => key);
    expect(keys('stage')).toEqual(['discovery', 'proposal', '']);
    expect(keys('quarter')).toEqual(['Q4 FY2027', 'Q1 FY2028', '']);
  });
});

describe('sorting', () => {
  it('orders by any field, either way, the unknown last, and loses no account', () => {
    fc.assert(
      fc.property(headers, fc.constantFrom(...accountFieldIds), fc.boolean(), (accounts, by, desc) => {
        const ranking = rankingOf(accounts, facts, collator);
        const sorted = sortAccounts(accounts, { by, desc }, ranking);
        expect(new Set(sorted)).toEqual(new Set(accounts));
        const ranks = sorted.map(ranking(by));
        const known = ranks.filter((rank) => rank !== undefined);
        expect(ranks.slice(0, known.length)).toEqual(known);
        expect(known).toEqual([...known].sort((a, b) => (desc ? b - a : a - b)));
      }),
    );
  });

  it('puts names in the language’s order and stages in the process’s', () => {
    const named = ['b', 'Ä', 'a', 'Z'].map((name, i) => ({
      id: name,
      name,
      stage: stages[3 - i]!,
      value: {},
      people: 0,
      held: 0,
    }));
    const ranking = rankingOf(named, facts, collator);
    const names = (by: 'name' | 'stage') => sortAccounts(named, { by, desc: false }, ranking).map(({ name }) => name);
    expect(names('name')).toEqual(['a', 'Ä', 'b', 'Z']);
    expect(names('stage')).toEqual(['Z', 'a', 'Ä', 'b']);
  });
});

it('weighs an opportunity with its own probability, else with its stage’s, and counts those', () => {
  const deals = [
    { id: '1', name: '', stage: 'proposal', amount: 100, currency: 'USD', probability: 0.9 },
    { id: '2', name: '', stage: 'proposal', amount: 100, currency: 'USD' },
    { id: '3', name: '', stage: 'discovery', amount: 1_000, currency: 'EUR' },
    { id: '4', name: '', stage: 'discovery', currency: 'EUR' },
  ] as const;
  const account: PlanHeader = { id: 'a', name: 'A', value: { USD: 200, EUR: 1_000 }, deals, people: 0, held: 0 };
  expect(totalsOf([account, account], facts)).toEqual({
    count: 2,
    value: { USD: 400, EUR: 2_000 },
    weighted: { USD: 280, EUR: 400 },
    assumed: 4,
  });
  expect(totalsOf([account], { chances: null }).weighted).toEqual({});
});

it('a range holds the accounts between two lines, from either end, without the headings', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id, name: id, value: {}, people: 0, held: 0 }));
  const lines = linesOf(
    [
      { key: 'x', rows: rows.slice(0, 1) },
      { key: 'y', rows: rows.slice(1) },
    ],
    new Set(),
  );
  expect(rangeOf(lines, 3, 1)).toEqual(['a', 'b']);
  expect(rangeOf(lines, 1, 4)).toEqual(['a', 'b', 'c']);
});
