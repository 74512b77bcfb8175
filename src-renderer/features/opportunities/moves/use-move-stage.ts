import { gatesOnTheWay } from '@core/deal/gates.ts';
import { followsStage, standardOf } from '@core/deal/stage-probability.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { isOpen, type Stage } from '@core/model/stages.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { useCallback } from 'react';
import { useOpenPlan } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { useSetStage } from '../../../ui/set-stage.ts';
import { createValueStore } from '../../../ui/value-store.ts';

/** A move that something is to be asked about first: `MoveDialog` does. */
export const askedMove = createValueStore<{ readonly id: Id; readonly to: Stage } | null>(null);

/** The card that the keyboard goes to once the board has drawn it where it stands now. */
export const wantedCard = createValueStore<string | null>(null);

/**
 * The standard probability of a stage, where a move there leaves it open: the user's own figure differs, and neither is taken
 * for the other without asking. Null: there is nothing to ask, or the figure goes with the stage.
 */
export function standardToOffer(process: SalesProcess, opportunity: Opportunity, to: Stage): number | null {
  const standard = standardOf(process.stages, to);
  const follows = followsStage(opportunity, standardOf(process.stages, opportunity.stage));
  return !isOpen({ stage: to }) || follows || standard === opportunity.probability ? null : (standard ?? null);
}

/**
 * Moves an opportunity to a stage. On the way forward past open exit criteria, to a close, and where the user's own probability
 * may not hold there, its dialog asks first: criteria are told and never in the way, day and reason of a close may stay as they
 * are. Anything else is done at once.
 */
export function useMoveStage(): (id: Id, to: Stage) => void {
  const setStage = useSetStage();
  const { session } = useOpenPlan();
  const { process } = usePlaybooks();
  return useCallback(
    (id, to) => {
      const opportunity = session.plan.opportunities[id];
      if (opportunity === undefined || opportunity.stage === to || !session.writable) return;
      const asks =
        !isOpen({ stage: to }) ||
        gatesOnTheWay(process.stages, opportunity, to).length > 0 ||
        standardToOffer(process, opportunity, to) !== null;
      if (asks) askedMove.set({ id, to });
      else if (setStage(id, to)) wantedCard.set(id);
    },
    [setStage, session, process],
  );
}
