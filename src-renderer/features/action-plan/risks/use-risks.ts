import { openRisksByMilestone } from '@core/deal/risks.ts';
import { addEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { useCallback } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan } from '../../../ui/plan-context.tsx';

const NONE: readonly Id[] = [];
/** Many rows ask the same table. */
const linked = new WeakMap<AccountPlan['risks'], ReadonlyMap<Id, readonly Id[]>>();

/** The open risks that are linked to a milestone, the heaviest first. */
export function useOpenRisksOf(milestoneId: Id): readonly Id[] {
  const risks = usePlan((plan) => plan.risks);
  let byMilestone = linked.get(risks);
  if (byMilestone === undefined) {
    byMilestone = openRisksByMilestone(risks);
    linked.set(risks, byMilestone);
  }
  return byMilestone.get(milestoneId) ?? NONE;
}

/** Adds an open risk; true where it was taken. */
export function useAddRisk(): (title: string, milestoneIds?: readonly Id[]) => boolean {
  const dispatch = useDispatch();
  const { newId } = useApp();
  return useCallback(
    (title, milestoneIds = []) =>
      dispatch(addEntity, {
        kind: 'risks',
        id: newId(),
        entity: { title, status: 'open', ...(milestoneIds.length === 0 ? {} : { milestoneIds: [...milestoneIds] }) },
      }),
    [dispatch, newId],
  );
}
