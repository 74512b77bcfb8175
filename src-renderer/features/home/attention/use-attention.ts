import { type AttentionEntry, foldAttention } from '@core/insight/attention-fold.ts';
import { type AccountAttention, type AttentionLine, rankAttention } from '@core/insight/attention-order.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { type DigestState, type Digests, useDigestState } from '../../../ui/digest.ts';
import { usePortfolio } from '../../../ui/portfolio.ts';

export interface Attention extends Omit<DigestState, 'digests'> {
  /** As they are read: the most pressing first, what many accounts lack in one line. */
  readonly entries: readonly AttentionEntry[];
  /** How many such lines there are altogether. */
  readonly total: number;
  /** Of these, lines of accounts that have more than are kept of each. */
  readonly more: number;
  /** Accounts that have some. */
  readonly accounts: number;
}

/** What needs attention in all plans on Home; `most`: only so many lines of it. */
export function useAttention(most?: number): Attention {
  const { clock } = useApp();
  const { accounts, digests, ...state } = useAccountAttention();
  const today = clock.today();
  const { entries, total } = useMemo(() => foldAttention(accounts, today, most), [accounts, today, most]);
  const more = useMemo(() => moreOf(accounts, digests), [accounts, digests]);
  return { ...state, entries, total: total + more, more, accounts: accounts.length };
}

/** Every line by itself, the most pressing first. */
export function useAttentionLines(): readonly AttentionLine[] {
  const { clock } = useApp();
  const { accounts } = useAccountAttention();
  const today = clock.today();
  return useMemo(() => rankAttention(accounts, today), [accounts, today]);
}

export function entryKey(entry: AttentionEntry): string {
  return 'item' in entry ? `${entry.account.planId} ${entry.item.key}` : `all ${entry.rule}`;
}

function useAccountAttention() {
  const { headers } = usePortfolio();
  const state = useDigestState();
  const { digests } = state;
  const accounts = useMemo(() => withAttention(headers ?? [], digests), [headers, digests]);
  return { ...state, accounts };
}

function withAttention(headers: readonly PlanHeader[], digests: Digests): AccountAttention[] {
  return headers.flatMap(({ id, name, closeDate }) => {
    const items = digests.get(id)?.attention ?? [];
    return items.length === 0 ? [] : [{ planId: id, name, items, ...(closeDate === undefined ? {} : { closeDate }) }];
  });
}

/** Lines of accounts that have more than are kept of each. */
function moreOf(accounts: readonly AccountAttention[], digests: Digests): number {
  return accounts.reduce((sum, { planId }) => sum + (digests.get(planId)?.moreAttention ?? 0), 0);
}
