import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthyDay, healthyPlan, type Patch } from '../../test/support/healthy-plan.ts';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import {
  books,
  cardOf,
  empty,
  enterprise,
  figures,
  holding,
  lineOf,
  lost,
  on,
  smb,
  won,
} from '../../test/support/score-cases.ts';
import { isEntityKind, type RowKind } from '../model/entity-kinds.ts';
import { rowSchemas } from '../model/entity-schemas.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { scorecard, scorecards, scorePlan } from './scorecard.ts';
import { measureStandards } from './standards.ts';

describe('the scorecard', () => {
  it('holds the standards as they are measured elsewhere', () => {
    const { standards } = cardOf([healthyPlan]);
    const measured = measureStandards([healthyPlan], enterprise, healthyDay);
    expect(
      standards.map(({ id, numerator, denominator, share, target, met }) => ({
        id,
        numerator,
        denominator,
        share,
        target,
        met,
      })),
    ).toEqual(
      measured.map(({ id, numerator, denominator, share, target, met }) => ({
        id,
        numerator,
        denominator,
        share,
        target,
        met,
      })),
    );
  });

  it('of a plan with nothing in it has nothing recorded, nothing met, and a field to fill for every line', () => {
    for (const playbook of books.playbooks) {
      const card = cardOf([empty('a', { segment: playbook.segment })], playbook);
      expect([card.met, card.missed, card.notRecorded]).toEqual([0, 0, 10]);
      for (const { met, share, toFill, plans } of [...card.standards, ...card.targets]) {
        expect([met, share, plans]).toEqual([null, null, []]);
        expect(toFill.length).toBeGreaterThan(0);
      }
      expect(card.sufficiency).toMatchObject({
        deals: null,
        enough: null,
        missing: ['opportunities', 'winRate', 'cycleDays'],
      });
    }
  });

  it('sorts plans by their playbook, and names those that have none', () => {
    const plans = [
      empty('a'),
      empty('b', { segment: 'smb' }),
      empty('c', { segment: undefined }),
      empty('d', { playbook: 'smb' }),
    ];
    const { cards, without } = scorecards(
      plans.map((plan) => scorePlan(plan, books, on)),
      books,
    );
    expect(cards.map(({ playbook, plans: count }) => [playbook, count])).toEqual([
      ['smb', 2],
      ['enterprise', 1],
    ]);
    expect(without).toEqual([{ plan: 'c', name: 'C' }]);
  });

  it('quarters pass for all plans at once', () => {
    const agreed = (id: string, count: number, planStart: string) =>
      holding(
        id,
        {
          references: Object.fromEntries(
            Array.from({ length: count }, (_, n) => [`r${n}`, { customer: 'X', status: 'agreed' }]),
          ),
        },
        { planStart },
      );
    const line = lineOf('references', [agreed('a', 2, '2026-06-01'), agreed('b', 2, '2026-11-01')]);
    expect(figures(line)).toEqual([4, 2, 2, true]);
    expect(line.plans.map(({ plan, share }) => [plan, share])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  const space = (id: string, open: number, owned: number, currency?: string) =>
    holding(
      id,
      {
        units: { u: { name: 'U' } },
        offerings: { f: { name: 'F' }, g: { name: 'G' } },
        whitespace: {
          a: { unitId: 'u', offeringId: 'f', state: 'open', value: open },
          b: { unitId: 'u', offeringId: 'g', state: 'owned', value: owned },
        },
      },
      currency === undefined ? {} : { currency },
    );

  it('adds amounts up in one currency, the playbook’s if any is in it, and names what is left out', () => {
    const mixed = lineOf('expansion-identified', [
      space('a', 300, 100, 'EUR'),
      space('b', 30, 20, 'USD'),
      space('c', 9, 1, 'EUR'),
    ]);
    expect(figures(mixed)).toEqual([30, 20, 1.5, true]);
    expect(mixed.currency).toBe('USD');
    expect(mixed.plans.map(({ plan }) => plan)).toEqual(['b']);
    expect(mixed.notCompared).toEqual([
      { plan: 'a', name: 'A', currencies: ['EUR'] },
      { plan: 'c', name: 'C', currencies: ['EUR'] },
    ]);
    // Where none is in the playbook's, most decide; alone, a plan in any currency is measured.
    const foreign = lineOf('expansion-identified', [
      space('a', 3, 1, 'GBP'),
      space('b', 3, 2, 'EUR'),
      space('c', 3, 2, 'EUR'),
    ]);
    expect([foreign.currency, figures(foreign)]).toEqual(['EUR', [6, 4, 1.5, true]]);
    expect(figures(lineOf('expansion-identified', [space('a', 3, 2, 'EUR')]))).toEqual([3, 2, 1.5, true]);
  });

  it('holds a commit in one currency against what was won in it', () => {
    const deal = (amount: number, currency?: string) =>
      won('2026-10-05', { amount, ...(currency && { currency }), commits: [{ month: '2026-10', amount: 100 }] });
    const line = lineOf(
      'commit-accuracy',
      [holding('a', { opportunities: { o: deal(90), p: deal(1, 'JPY') } }, { segment: 'smb', currency: 'USD' })],
      smb,
    );
    expect(figures(line)).toEqual([90, 100, 0.9, true]);
    expect(line.notCompared).toEqual([{ plan: 'a', name: 'A', currencies: ['JPY'] }]);
  });

  it('a standard that somebody made up is never recorded, and says that it cannot be', () => {
    const own: Playbook = { ...enterprise, id: 'own', standards: [{ ...enterprise.standards[0]!, id: 'our-own' }] };
    const score = scorePlan(empty('a', { playbook: 'own' }), { playbooks: [own] }, on);
    expect(scorecard(own, [score]).standards[0]).toMatchObject({ measured: false, met: null, toFill: [] });
  });

  it('holds the seller’s own pipeline against the target of deals', () => {
    const open = Object.fromEntries(
      Array.from({ length: 8 }, (_, n) => [`o${n}`, { name: 'Open', stage: 'proposal' }]),
    );
    const win = won('2026-10-01', { stageEntered: { qualification: '2026-06-03' } });
    const losses = Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`l${n}`, lost('2026-10-01')]));
    const { sufficiency } = cardOf([holding('a', { opportunities: { ...open, win, ...losses } })]);
    expect(sufficiency.deals).toBeCloseTo(0.4, 12);
    expect(sufficiency).toMatchObject({ target: 1, enough: false, missing: [], needed: { opportunities: 20 } });
  });
});

describe('a field to fill', () => {
  const gaps = (id: string, patch: Patch, playbook = enterprise) =>
    lineOf(id, [holding('a', patch, { segment: playbook.segment })], playbook).toFill.map(({ kind, field, ids }) => [
      kind,
      field,
      ids,
    ]);
  const cfo = { name: 'Ann Lee', seniority: 'c-level' };

  it.each([
    [
      'a rating of each opportunity that is not lost',
      smb,
      'discovery-rating',
      { opportunities: { o: { name: 'O', stage: 'proposal' }, l: lost('2026-01-01') } },
      [['opportunities', 'discoveryRating', ['o']]],
    ],
    [
      'a business case once there is a proposal',
      smb,
      'customer-roi',
      { opportunities: { o: { name: 'O', stage: 'proposal' } } },
      [
        ['valueCase', 'currency', []],
        ['benefits', 'name', []],
      ],
    ],
    [
      'the technical handoff of a won deal',
      smb,
      'technical-handoff',
      { opportunities: { o: won('2026-11-01') } },
      [['handoffs', 'items', []]],
    ],
    [
      'its items where they are not done',
      smb,
      'technical-handoff',
      { opportunities: { o: won('2026-11-01') }, handoffs: { h: { kind: 'se', items: { a: true, b: false } } } },
      [['handoffs', 'items', ['h']]],
    ],
    [
      'an amount committed',
      smb,
      'commit-accuracy',
      { opportunities: { o: { name: 'O', stage: 'proposal', forecast: 'commit' } } },
      [['opportunities', 'commits', ['o']]],
    ],
    [
      'who is how senior, of those with a name who are still there',
      enterprise,
      'c-level-champion',
      { stakeholders: { a: { name: 'A' }, b: { name: '' }, c: { name: 'C', status: 'left' }, d: cfo } },
      [
        ['stakeholders', 'seniority', ['a']],
        ['stakeholders', 'roles', ['d']],
        ['opportunities', 'stage', []],
      ],
    ],
    [
      'the value of whitespace',
      enterprise,
      'expansion-identified',
      { whitespace: { a: { state: 'owned' }, b: { state: 'competitor' }, c: { state: 'open', value: 1 } } },
      [['whitespace', 'value', ['a']]],
    ],
    ['the retention potential', enterprise, 'net-retention', {}, [['account', 'retentionPotential', ['account']]]],
    [
      'who competed',
      enterprise,
      'competitive-wins',
      { opportunities: { o: won('2026-11-01'), p: { name: 'P', stage: 'proposal' } } },
      [['opportunities', 'competitorIds', ['o']]],
    ],
  ] as const)('%s', (_, playbook, id, patch, expected) => {
    expect(gaps(id, patch as Patch, playbook)).toEqual(expected);
  });

  it('exists, in rows that exist, and is offered wherever a line is not recorded', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 3 }), fc.constantFrom(...books.playbooks), (plan, playbook) => {
        const own = { ...plan, account: { ...plan.account, segment: playbook.segment, playbook: playbook.id } };
        const card = scorecard(playbook, [scorePlan(own, books, on)]);
        for (const line of [...card.standards, ...card.targets]) {
          expect(line.met === null).toBe(line.denominator === 0);
          if (line.met === null) expect(line.toFill.length).toBeGreaterThan(0);
          for (const { kind, field, ids } of line.toFill) {
            expect(fieldsOf(kind)).toContain(field);
            for (const id of ids) expect(isEntityKind(kind) ? Object.hasOwn(own[kind], id) : id === kind).toBe(true);
          }
        }
      }),
    );
  });
});

function fieldsOf(kind: RowKind): string[] {
  return Object.keys((rowSchemas[kind] as unknown as { shape: object }).shape);
}

it('the lines of many plans are those of each, put together', () => {
  fc.assert(
    fc.property(fc.array(planArbitrary({ maxRows: 3 }), { maxLength: 3 }), (plans) => {
      const own = plans.map((plan, at) => ({
        ...plan,
        id: `p${at}`,
        account: { ...plan.account, playbook: 'enterprise' },
      }));
      const all = cardOf(own);
      const alone = own.map((plan) => cardOf([plan]));
      [...all.standards, ...all.targets].forEach((line, at) => {
        const each = alone.map(({ standards, targets }) => [...standards, ...targets][at]!);
        expect(line.numerator).toBeCloseTo(
          each.reduce((sum, { numerator }) => sum + numerator, 0),
          3,
        );
        expect(line.plans).toEqual(each.flatMap(({ plans: behind }) => behind));
        expect(line.toFill).toEqual(each.flatMap(({ toFill }) => toFill));
      });
      expect(all.met + all.missed + all.notRecorded).toBe(10);
    }),
  );
});
