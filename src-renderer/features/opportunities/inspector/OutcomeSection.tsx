import { setStage } from '@core/deal/deal-commands.ts';
import { openStages } from '@core/deal/stage-history.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { isOpen, type Stage } from '@core/model/stages.ts';
import { DateField, TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { stageName } from '../deal-words.ts';
import { useMoveStage, wantedCard } from '../moves/use-move-stage.ts';

/** How it ended, or the two ways to end it. */
export function OutcomeSection({ id, opportunity }: { id: Id; opportunity: Opportunity }) {
  const writable = useWritable();
  const move = useMoveStage();
  const dispatch = useDispatch();
  const { process } = usePlaybooks();
  const row: RowRef = { kind: 'opportunities', id };
  if (isOpen(opportunity)) {
    if (!writable) return null;
    return (
      <section className="inspector-section outcome-buttons" aria-label="Outcome">
        <button type="button" className="btn" onClick={() => move(id, 'closed-won')}>
          Close as won
        </button>
        <button type="button" className="btn" onClick={() => move(id, 'closed-lost')}>
          Close as lost
        </button>
      </section>
    );
  }
  const back = lastOpenStage(opportunity);
  return (
    <section className="inspector-section" aria-label="Outcome">
      <h3>{opportunity.stage === 'closed-won' ? 'Won' : 'Lost'}</h3>
      <DateField row={row} field="closedOn" label="Closed on" />
      <TextField row={row} field="outcomeReason" label="Reason" multiline placeholder="No reason recorded" />
      {writable ? (
        <button
          type="button"
          className="btn small"
          onClick={() => {
            if (dispatch(setStage, { id, stage: back })) wantedCard.set(id);
          }}
        >
          Reopen in {stageName(process, back).toLowerCase()}
        </button>
      ) : null}
    </section>
  );
}

/** Where it stood before it closed, as far as that was recorded. */
function lastOpenStage({ stageEntered = {} }: Opportunity): Stage {
  return openStages.findLast((stage) => stageEntered[stage] !== undefined) ?? openStages[0]!;
}
