import type { Id } from '@core/kernel/ids.ts';
import type { StepToLay } from '@core/schedule/lay-plan.ts';
import { addStep } from '@core/schedule/procurement-commands.ts';
import { IconPlus } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import { daysWord } from '../schedule-words.ts';
import { sideNames, trackIcons } from '../track-words.ts';

interface MissingProps {
  readonly steps: readonly StepToLay[];
  readonly onAdd: (step: StepToLay) => void;
}

/** The playbook's steps that the plan does not have: each is added with one press, with its dates, links and checklist. */
export function MissingSteps({ steps, onAdd }: MissingProps) {
  const writable = useWritable();
  if (steps.length === 0) return null;
  return (
    <section className="missing-steps" aria-label="Not on the plan yet">
      <h2>Not on the plan yet</h2>
      <ul>
        {steps.map((step) => {
          const TrackIcon = trackIcons[step.track];
          return (
            <li key={step.id}>
              <TrackIcon size={15} aria-hidden className="t3" />
              <span className="missing-name">{step.name}</span>
              <span className="t2">
                {daysWord(step.days)}, {step.checklist.length} to tick, {sideNames[step.side].toLowerCase()}
              </span>
              {writable ? (
                <button type="button" className="btn small" aria-label={`Add ${step.name}`} onClick={() => onAdd(step)}>
                  <IconPlus size={13} aria-hidden /> Add
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Adds a step with a new id. */
export function useAddStep(leadTimes: readonly StepToLay[], opportunityId: Id | undefined, onAdded: (id: Id) => void) {
  const dispatch = useDispatch();
  const { newId } = useApp();
  return useCallback(
    (step: StepToLay) => {
      const id = newId();
      if (dispatch(addStep, { id, step: step.id, leadTimes: [...leadTimes], opportunityId })) {
        onAdded(id);
      }
    },
    [dispatch, newId, onAdded, leadTimes, opportunityId],
  );
}
