import type { Id } from '@core/kernel/ids.ts';
import { planFor, sharedMilestones } from '@core/report/audience.ts';
import { type MutualPlan, mutualPlan } from '@core/report/mutual-plan.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useOpenPlan, usePlan } from '../../../ui/plan-context.tsx';
import { useKept } from '../../../ui/use-kept.ts';

/** The mutual action plan as the customer may see it, and the plan's own ids of its steps, for what is changed there. */
export interface SharedSteps {
  readonly mutual: MutualPlan;
  readonly idOf: ReadonlyMap<Id, Id>;
}

export function useMutualPlan(): SharedSteps {
  const { session } = useOpenPlan();
  const account = usePlan((plan) => plan.account);
  const milestones = usePlan((plan) => plan.milestones);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const team = usePlan((plan) => plan.team);
  const { clock } = useApp();
  const today = clock.today();
  const made = useMemo<SharedSteps>(() => {
    const plan = { ...session.plan, account, milestones, stakeholders, team };
    const ids = sharedMilestones(plan).map((id, at) => [`m${at + 1}`, id] as const);
    return { mutual: mutualPlan(planFor(plan, 'customer'), today), idOf: new Map(ids) };
  }, [session, account, milestones, stakeholders, team, today]);
  return useKept(made);
}
