import { setStage } from '@core/deal/deal-commands.ts';
import { gatesOnTheWay } from '@core/deal/gates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { isOpen, type Stage } from '@core/model/stages.ts';
import { useCallback } from 'react';
import { useDispatch, useOpenPlan } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { createValueStore } from '../../../ui/value-store.ts';

/** A move that something is to be asked about first: `MoveDialog` does. */
export const askedMove = createValueStore<{ readonly id: Id; readonly to: Stage } | null>(null);

/** The card that the keyboard goes to once the board has drawn it where it stands now. */
export const wantedCard = createValueStore<string | null>(null);

/**
 * Moves an opportunity to a stage. On the way forward past open exit criteria, and to a close, its dialog asks first: criteria
 * are told and never in the way, day and reason of a close may stay as they are. Anything else is done at once.
 */
export function useMoveStage(): (id: Id, to: Stage) => void {
  const dispatch = useDispatch();
  const { session } = useOpenPlan();
  const { process } = usePlaybooks();
  return useCallback(
    (id, to) => {
      const opportunity = session.plan.opportunities[id];
      if (opportunity === undefined || opportunity.stage === to || !session.writable) return;
      const asks = !isOpen({ stage: to }) || gatesOnTheWay(process.stages, opportunity, to).length > 0;
      if (asks) askedMove.set({ id, to });
      else if (dispatch(setStage, { id, stage: to })) wantedCard.set(id);
    },
    [dispatch, session, process],
  );
}
