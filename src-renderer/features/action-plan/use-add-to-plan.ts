import { addMilestone, addPilot } from '@core/schedule/schedule-commands.ts';
import { useCallback } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useOpenPlan, useSelectedIds, useSelection } from '../../ui/plan-context.tsx';
import { askForTitle } from './title-focus.ts';

/** Adds with one press, selects what was added, and puts the cursor in its title. */
export function useAddToPlan() {
  const { session } = useOpenPlan();
  const dispatch = useDispatch();
  const { newId } = useApp();
  const { select } = useSelection();
  const [selectedId] = useSelectedIds('milestones');
  return {
    addMilestone: useCallback(() => {
      const id = newId();
      // Beside what is selected: the same track.
      const track = selectedId === undefined ? undefined : session.plan.milestones[selectedId]?.track;
      const milestone = { title: 'New milestone', ...(track === undefined ? {} : { track }) };
      if (!dispatch(addMilestone, { id, milestone })) return;
      select([{ kind: 'milestones', id }]);
      askForTitle(id);
    }, [session, dispatch, newId, select, selectedId]),
    addPilot: useCallback(() => {
      const id = newId();
      if (!dispatch(addPilot, { id, milestoneId: newId(), pilot: { name: 'New pilot', status: 'proposed' } })) return;
      select([{ kind: 'pilots', id }]);
      askForTitle(id);
    }, [dispatch, newId, select]),
  };
}
