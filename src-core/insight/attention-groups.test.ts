import { expect, it } from 'vitest';
import type { AttentionItem } from './attention.ts';
import { byAccount, byDay } from './attention-groups.ts';
import { type AccountAttention, rankAttention } from './attention-order.ts';

const ON = '2026-11-21';
const item = (key: string, due?: string, severity: AttentionItem['severity'] = 'medium'): AttentionItem => ({
  key,
  kind: 'step',
  severity,
  why: '',
  action: '',
  about: { kind: 'activities', id: key },
  ...(due === undefined ? {} : { due }),
});
const accounts: AccountAttention[] = [
  {
    planId: 'a',
    name: 'Acme',
    items: [item('late', '2026-11-20'), item('monday', '2026-11-23'), item('month', '2026-12-20')],
  },
  { planId: 'b', name: 'Best', items: [item('danger', '2026-11-18', 'high'), item('today', ON), item('open')] },
];
const lines = rankAttention(accounts, ON);

it('puts lines under their days: late ones first, those without a day after the week', () => {
  const groups = byDay(lines, ON).map(({ of, lines: own }) => [of, own.map((line) => 'item' in line && line.item.key)]);
  expect(groups).toEqual([
    ['late', ['danger', 'late']],
    [ON, ['today']],
    ['2026-11-23', ['monday']],
    ['undated', ['open']],
    ['later', ['month']],
  ]);
});

it('puts lines under their accounts, the one with the most pressing line first', () => {
  expect(byAccount(lines).map(({ of, lines: own }) => [typeof of === 'string' ? of : of.name, own.length])).toEqual([
    ['Best', 3],
    ['Acme', 3],
  ]);
});
