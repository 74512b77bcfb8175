import type { Id } from '@core/kernel/ids.ts';
import { missingForDecision } from '@core/schedule/pilot-readiness.ts';
import { removePilot } from '@core/schedule/pilot-removal.ts';
import { missingFigure } from '@core/schedule/pilot-standing.ts';
import { IconCalendarEvent, IconGavel, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useDispatch, useOpenPlan, usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { PlanViewSwitch } from '../PlanViewSwitch.tsx';
import { ChangePanel } from './ChangePanel.tsx';
import { CriteriaTable } from './CriteriaTable.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { MeetingsDialog } from './MeetingsDialog.tsx';
import { MilestonesPanel } from './MilestonesPanel.tsx';
import { MissingList } from './MissingList.tsx';
import { PilotFigures } from './PilotFigures.tsx';
import { PilotHead } from './PilotHead.tsx';
import { focusField } from './Slot.tsx';
import { StakesList } from './StakesList.tsx';
import { SteeringPanel } from './SteeringPanel.tsx';
import '../action-plan.css';
import './pilots.css';
import './pilot-panels.css';
import './pilot-page.css';

/** A pilot on a screen of its own: what is tried, the figures that it is judged by, who steers it, and how it ends. */
export function PilotPage() {
  const { planId, pilotId } = useParams({ from: '/accounts/$planId/plan/pilots/$pilotId' });
  const there = usePlan((plan) => Object.hasOwn(plan.pilots, pilotId));
  useArrival(pilotId);
  return (
    <div className="pilots">
      <div className="toolbar plan-toolbar">
        <PlanViewSwitch />
        <span className="rule" />
        <Link to="/accounts/$planId/plan/pilots" params={{ planId }} className="text-link">
          All pilots
        </Link>
      </div>
      {there ? (
        <OnePilot key={pilotId} id={pilotId} />
      ) : (
        <div className="empty">
          <h2>This pilot is not there any more</h2>
          <p>It was deleted, or the address is of another account. Undo brings back what was deleted just now.</p>
        </div>
      )}
    </div>
  );
}

/**
 * Who comes with a criterion selected is led to the figure that it lacks. Nothing stays selected: what the pilot's inspector
 * says stands here, and a milestone's opens beside it.
 */
function useArrival(pilotId: Id): void {
  const { session } = useOpenPlan();
  const { selected, select } = useSelection();
  const came = useRef(selected);
  useEffect(() => {
    const [ref] = came.current;
    const criterion = ref?.kind === 'criteria' ? session.plan.criteria[ref.id] : undefined;
    if (ref !== undefined && criterion?.pilotId === pilotId) {
      const lacks = missingFigure(criterion);
      focusField('criteria', ref.id, lacks === null || lacks === 'distance' ? 'target' : lacks);
    }
    came.current = [];
    select([]);
  }, [session, select, pilotId]);
}

function OnePilot({ id }: { id: Id }) {
  const [meetings, setMeetings] = useState(false);
  const writable = useWritable();
  const missing = useMissing(id);
  const decided = usePlan((plan) => plan.pilots[id]?.decision !== undefined);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'pilot-add-criterion',
        label: 'Add a criterion',
        icon: <IconPlus size={16} />,
        group: 'Pilot',
        disabled: !writable,
        run: () => focusField('pilots', id, 'criteria'),
      },
      {
        id: 'pilot-meetings',
        label: 'Lay the steering meetings…',
        icon: <IconCalendarEvent size={16} />,
        group: 'Pilot',
        disabled: !writable,
        run: () => setMeetings(true),
      },
      {
        id: 'pilot-decide',
        label: 'Go to the decision',
        icon: <IconGavel size={16} />,
        group: 'Pilot',
        run: () => focusField('pilots', id, 'decision'),
      },
    ],
    [id, writable],
  );
  useActions(actions);
  return (
    <>
      <div className="pilot-page">
        <PilotHead id={id} />
        <PilotFigures id={id} />
        <div className="pilot-columns">
          <div className="pilot-main">
            <CriteriaTable pilotId={id} />
            <StakesList pilotId={id} />
            <ChangePanel id={id} />
          </div>
          <div className="pilot-side">
            <DecisionPanel id={id} />
            <MissingList missing={missing} decided={decided} />
            <SteeringPanel id={id} onLay={() => setMeetings(true)} />
            <MilestonesPanel pilotId={id} />
            <DeletePilot id={id} />
          </div>
        </div>
      </div>
      {meetings ? <MeetingsDialog pilotId={id} onClose={() => setMeetings(false)} /> : null}
    </>
  );
}

function useMissing(id: Id) {
  const pilots = usePlan((plan) => plan.pilots);
  const criteria = usePlan((plan) => plan.criteria);
  const team = usePlan((plan) => plan.team);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  return useMemo(
    () => missingForDecision({ pilots, criteria, team, stakeholders }, id),
    [pilots, criteria, team, stakeholders, id],
  );
}

/** No question is asked: undo brings it back, with its criteria. */
function DeletePilot({ id }: { id: Id }) {
  const { planId } = useOpenPlan();
  const dispatch = useDispatch();
  const navigate = useNavigate();
  if (!useWritable()) return null;
  return (
    <button
      type="button"
      className="btn ghost pilot-delete"
      onClick={() => {
        if (!dispatch(removePilot, { id })) return;
        void navigate({ to: '/accounts/$planId/plan/pilots', params: { planId } });
      }}
    >
      <IconTrash size={15} aria-hidden /> Delete pilot
    </button>
  );
}
