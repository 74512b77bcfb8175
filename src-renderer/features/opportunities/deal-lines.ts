import { byClose, type DealFacts, dealFacts } from '@core/insight/deal-facts.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { planCurrency } from '@core/model/plan.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';

type Shown = 'name' | 'stage' | 'amount' | 'closeDate' | 'forecast' | 'nextStep' | 'closedOn' | 'outcomeReason';

/** An opportunity as boards and tables show it. */
export interface DealLine extends DealFacts, Pick<Opportunity, Shown> {
  /** Its id, or on a board over all accounts one that no other line has. */
  readonly key: string;
  readonly id: Id;
  /** Where the board is over all accounts: whose it is. */
  readonly owner?: { readonly plan: Id; readonly account: string };
}

/** The account's opportunities with what follows from them, the first to close first. */
export function useDealLines(): readonly DealLine[] {
  const { clock } = useApp();
  const books = usePlaybooks();
  const opportunities = usePlan((plan) => plan.opportunities);
  const account = usePlan((plan) => plan.account);
  const currency = usePlan(planCurrency);
  const today = clock.today();
  const context = useMemo(
    () => ({ process: books.process, playbook: playbookFor(account, books), today, currency }),
    [account, currency, books, today],
  );
  // What has not changed stays the very same line: of thousands, only those that have are drawn anew.
  const made = useMemo(() => ({ context, lines: new WeakMap<Opportunity, DealLine>() }), [context]);
  return useMemo(
    () =>
      Object.entries(opportunities)
        .map(([id, each]) => {
          const known = made.lines.get(each);
          if (known?.id === id) return known;
          const line: DealLine = { ...each, key: id, id, ...dealFacts(each, made.context) };
          made.lines.set(each, line);
          return line;
        })
        .sort(byClose),
    [opportunities, made],
  );
}
