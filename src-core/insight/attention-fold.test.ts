import { expect, it } from 'vitest';
import type { AttentionItem } from './attention.ts';
import { foldAttention, linesOfFold } from './attention-fold.ts';
import { type AccountAttention, rankAttention } from './attention-order.ts';
import type { RuleId } from './rules.ts';

const ON = '2026-11-21';
const about = { kind: 'account', id: 'account' } as const;
const finding = (rule: RuleId, severity: AttentionItem['severity']): AttentionItem => ({
  key: rule,
  kind: 'finding',
  severity,
  why: `Why ${rule}`,
  action: '',
  about,
  title: rule,
  finding: { rule, about },
});
const step: AttentionItem = {
  key: 's',
  kind: 'step',
  severity: 'medium',
  why: '',
  action: '',
  about,
  due: '2026-11-20',
};
const accounts: AccountAttention[] = ['a', 'b', 'c', 'd', 'e'].map((planId, at) => ({
  planId,
  name: planId,
  items: [
    ...(at === 4 ? [step] : []),
    finding('no-economic-buyer', 'high'),
    ...(at < 4 ? [finding('next-step-missing', 'medium')] : []),
    ...(at < 2 ? [finding('champion-missing', 'high')] : []),
  ],
}));
const said = (most?: number) =>
  foldAttention(accounts, ON, most).entries.map((entry) =>
    'item' in entry ? `${entry.account.planId} ${entry.item.key}` : `${entry.title}: ${entry.accounts}`,
  );

it('tells what many accounts lack in one line, after what has a day and before the other findings', () => {
  const all = ['e s', 'no-economic-buyer: 5', 'next-step-missing: 4', 'a champion-missing', 'b champion-missing'];
  expect(said()).toEqual(all);
  for (const most of [1, 2, 4]) expect(said(most)).toEqual(all.slice(0, most));
  expect(foldAttention(accounts, ON, 2).total).toBe(all.length);
});

it('leads to the lines that it stands for, and loses none', () => {
  const lines = rankAttention(accounts, ON);
  expect(
    linesOfFold(lines, 'no-economic-buyer')
      .map(({ account }) => account.planId)
      .sort(),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
  const counted = foldAttention(accounts, ON).entries.reduce(
    (sum, entry) => sum + ('item' in entry ? 1 : entry.lines),
    0,
  );
  expect(counted).toBe(lines.length);
});
