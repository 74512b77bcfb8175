import { addPilot } from '@core/schedule/schedule-commands.ts';
import { IconFlask, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { PlanViewSwitch } from '../PlanViewSwitch.tsx';
import { askForTitle } from '../title-focus.ts';
import { PilotTable } from './PilotTable.tsx';
import { useGoToPilot } from './use-go-to-pilot.ts';
import '../action-plan.css';
import './pilots.css';

/** All pilots of an account beside one another. */
export function PilotsPage() {
  const none = usePlan((plan) => Object.keys(plan.pilots).length === 0);
  const writable = useWritable();
  const add = useAddPilot();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'add-pilot',
        label: 'Add a pilot',
        icon: <IconFlask size={16} />,
        group: 'Action plan',
        disabled: !writable,
        run: add,
      },
    ],
    [writable, add],
  );
  useActions(actions);
  return (
    <div className="pilots">
      <div className="toolbar plan-toolbar">
        <PlanViewSwitch />
        <span className="grow" />
        {writable && !none ? (
          <button type="button" className="btn primary" onClick={add}>
            <IconPlus size={15} aria-hidden /> Pilot
          </button>
        ) : null}
      </div>
      {none ? <NoPilots onAdd={writable ? add : null} /> : <PilotTable />}
    </div>
  );
}

function NoPilots({ onAdd }: { onAdd: (() => void) | null }) {
  return (
    <div className="empty">
      <h2>Show it working before they buy</h2>
      <p>
        A pilot has departments, use cases and a sponsor of theirs; criteria that go from a baseline to a target;
        meetings that steer it; and a day on which it is a go or a no-go.
      </p>
      {onAdd === null ? (
        <p>Another window is editing this account; what it adds appears here.</p>
      ) : (
        <div className="steps">
          <button type="button" className="btn primary" onClick={onAdd}>
            <IconPlus size={15} aria-hidden /> Add the first pilot
          </button>
        </div>
      )}
    </div>
  );
}

/** Adds a pilot and the milestone that runs it, and opens its screen with the cursor in its name. */
function useAddPilot(): () => void {
  const dispatch = useDispatch();
  const { newId } = useApp();
  const goTo = useGoToPilot();
  return useMemo(
    () => () => {
      const id = newId();
      if (!dispatch(addPilot, { id, milestoneId: newId(), pilot: { name: 'New pilot', status: 'proposed' } })) return;
      askForTitle(id);
      goTo(id);
    },
    [dispatch, newId, goTo],
  );
}
