import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/dates.ts';
import type { AttentionItem } from './attention.ts';
import { type AccountAttention, compareItems, isDated, rankAttention } from './attention-order.ts';
import { severities } from './finding.ts';

const ON = '2026-11-21';

const item = fc
  .record({
    severity: fc.constantFrom(...severities),
    day: fc.option(fc.integer({ min: -5, max: 20 }), { nil: undefined }),
  })
  .map(({ severity, day }) => ({
    kind: 'step' as const,
    severity,
    why: 'Why',
    action: 'What',
    about: { kind: 'activities' as const, id: 'a' },
    ...(day === undefined ? {} : { due: addDays(ON, day) }),
  }));
const accounts: fc.Arbitrary<AccountAttention[]> = fc
  .array(fc.record({ items: fc.array(item, { maxLength: 5 }), close: fc.option(fc.integer({ min: 1, max: 90 })) }), {
    maxLength: 8,
  })
  .map((drawn) =>
    drawn.map(({ items, close }, at) => ({
      planId: `p${at}`,
      name: `Account ${at % 3}`,
      ...(close === null ? {} : { closeDate: addDays(ON, close) }),
      items: items.map((each, i): AttentionItem => ({ ...each, key: `k${i}` })).sort(compareItems(ON)),
    })),
  );
const named = (list: readonly AccountAttention[], most?: number) =>
  rankAttention(list, ON, most).map((line) => `${line.account.planId} ${line.item.key}`);

describe('the order of what needs attention', () => {
  it('holds each line once, and does not hang on the order of the accounts', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const all = named(list);
        expect([...all].sort()).toEqual(
          list.flatMap(({ planId, items }) => items.map(({ key }) => `${planId} ${key}`)).sort(),
        );
        expect(named([...list].reverse())).toEqual(all);
      }),
    );
  });

  it('gives the same first lines without sorting the rest', () => {
    fc.assert(
      fc.property(accounts, fc.integer({ min: 1, max: 8 }), (list, most) => {
        expect(named(list, most)).toEqual(named(list).slice(0, most));
      }),
    );
  });

  it('has whatever is late or due this week before all that has no day', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const dated = rankAttention(list, ON).map(({ item: each }) => isDated(each, ON));
        expect(dated).toEqual([...dated].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('gives an account no third line with a day before every other has had two of them', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const seen = new Map<string, number>();
        for (const { account, item: each } of rankAttention(list, ON)) {
          if (!isDated(each, ON)) break;
          const count = (seen.get(account.planId) ?? 0) + 1;
          seen.set(account.planId, count);
          if (count <= 2) continue;
          for (const { planId, items } of list) {
            const dated = items.filter((other) => isDated(other, ON)).length;
            expect(seen.get(planId) ?? 0).toBeGreaterThanOrEqual(Math.min(2, dated));
          }
        }
      }),
    );
  });

  it('puts danger with a day first, then what is late, due, danger without a day, the rest without one, and last what is further ahead or weighs little', () => {
    const line = (severity: AttentionItem['severity'], due?: string): AttentionItem => ({
      key: `${severity} ${due}`,
      kind: 'step',
      severity,
      why: '',
      action: '',
      about: { kind: 'activities', id: 'a' },
      ...(due === undefined ? {} : { due }),
    });
    const items = [
      line('low', '2026-11-29'),
      line('medium'),
      line('medium', '2026-11-30'),
      line('medium', '2026-11-28'),
      line('low', '2026-11-20'),
      line('medium', '2026-11-20'),
      line('high'),
      line('high', '2026-11-20'),
    ];
    expect([...items].sort(compareItems(ON)).map(({ key }) => key)).toEqual([
      'high 2026-11-20',
      'medium 2026-11-20',
      'medium 2026-11-28',
      'high undefined',
      'medium undefined',
      'medium 2026-11-30',
      'low 2026-11-20',
      'low 2026-11-29',
    ]);
  });

  it('lets the deal that closes sooner come first, and a second line wait for the others’ first', () => {
    const high = (key: string): AttentionItem => ({
      key,
      kind: 'finding',
      severity: 'high',
      why: '',
      action: '',
      about: { kind: 'account', id: 'account' },
    });
    const account = (planId: string, closeDate: string): AccountAttention => ({
      planId,
      name: planId,
      closeDate,
      items: [high('1'), high('2')],
    });
    expect(named([account('late', '2027-05-01'), account('soon', '2026-12-01')])).toEqual([
      'soon 1',
      'late 1',
      'soon 2',
      'late 2',
    ]);
  });
});
