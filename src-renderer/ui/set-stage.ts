import { setStage } from '@core/deal/deal-commands.ts';
import { followsStage, standardOf } from '@core/deal/stage-probability.ts';
import type { Id } from '@core/kernel/ids.ts';
import { isOpen, type Stage } from '@core/model/stages.ts';
import { useCallback } from 'react';
import { useDispatch, useOpenPlan } from './plan-context.tsx';
import { usePlaybooks } from './playbooks.ts';

/**
 * Moves an opportunity to a stage at once. Its probability goes along where it is no judgement of the user's; `standard` takes
 * the new stage's in any case. A close keeps it, for the day that it is taken back. False: refused.
 */
export function useSetStage(): (id: Id, stage: Stage, standard?: boolean) => boolean {
  const dispatch = useDispatch();
  const { session } = useOpenPlan();
  const { process } = usePlaybooks();
  return useCallback(
    (id, stage, standard = false) => {
      const before = session.plan.opportunities[id];
      const follows =
        standard ||
        (before !== undefined && isOpen({ stage }) && followsStage(before, standardOf(process.stages, before.stage)));
      return dispatch(setStage, { id, stage, probability: follows ? 'standard' : 'keep' });
    },
    [dispatch, session, process],
  );
}
