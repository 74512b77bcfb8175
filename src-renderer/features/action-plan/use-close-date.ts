import { planHeader } from '@core/portfolio/plan-header.ts';
import { useMemo } from 'react';
import { useOpenPlan, usePlan } from '../../ui/plan-context.tsx';

/** The close date of the largest open opportunity. */
export function useCloseDate(): string | undefined {
  const opportunities = usePlan((plan) => plan.opportunities);
  const { session } = useOpenPlan();
  return useMemo(() => planHeader({ ...session.plan, opportunities }).closeDate, [session, opportunities]);
}
