import { handoffList, handoffStanding } from '@core/insight/handoff-standing.ts';
import type { Handoff } from '@core/model/handoffs.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';

/** The list of a kind of handoff, by the account's playbook. */
export function useHandoffLists(account: AccountPlan['account']) {
  const playbooks = usePlaybooks();
  return useMemo(() => {
    const playbook = playbookFor(account, playbooks);
    return (kind: Handoff['kind']) => handoffList(kind, playbook, playbooks.playbooks);
  }, [account, playbooks]);
}

/** How far a handoff is, today. */
export function useStanding(plan: AccountPlan, handoff: Handoff) {
  const { clock } = useApp();
  const lists = useHandoffLists(plan.account);
  const today = clock.today();
  return useMemo(() => handoffStanding(plan, handoff, lists(handoff.kind), today), [plan, handoff, lists, today]);
}
