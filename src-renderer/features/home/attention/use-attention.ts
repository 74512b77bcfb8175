import { type AccountAttention, type AttentionLine, rankAttention } from '@core/insight/attention-order.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { type DigestState, type Digests, useDigestState } from '../../../ui/digest.ts';
import { usePortfolio } from '../../../ui/portfolio.ts';

export interface Attention extends Omit<DigestState, 'digests'> {
  /** The most pressing first. */
  readonly lines: readonly AttentionLine[];
  /** How many there are altogether. */
  readonly total: number;
  /** Accounts that have some. */
  readonly accounts: number;
}

/** What needs attention in all plans on Home; `most`: only so many lines of it. */
export function useAttention(most?: number): Attention {
  const { clock } = useApp();
  const { headers } = usePortfolio();
  const { digests, ...state } = useDigestState();
  const today = clock.today();
  const accounts = useMemo(() => withAttention(headers ?? [], digests), [headers, digests]);
  const lines = useMemo(() => rankAttention(accounts, today, most), [accounts, today, most]);
  const total = useMemo(() => countOf(accounts, digests), [accounts, digests]);
  return { ...state, lines, total, accounts: accounts.length };
}

function withAttention(headers: readonly PlanHeader[], digests: Digests): AccountAttention[] {
  return headers.flatMap(({ id, name, closeDate }) => {
    const items = digests.get(id)?.attention ?? [];
    return items.length === 0 ? [] : [{ planId: id, name, items, ...(closeDate === undefined ? {} : { closeDate }) }];
  });
}

function countOf(accounts: readonly AccountAttention[], digests: Digests): number {
  return accounts.reduce((sum, { planId, items }) => sum + items.length + (digests.get(planId)?.moreAttention ?? 0), 0);
}
