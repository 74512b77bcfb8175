import { IconAlertHexagon, IconFlask, IconPlus, IconStack2, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';
import type { LayRequest } from './LayPlanDialog.tsx';
import { PushNote } from './moves/PushNote.tsx';
import { MutualPlan } from './mutual/MutualPlan.tsx';
import { useMutualActions } from './mutual/use-mutual-actions.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanToolbar } from './PlanToolbar.tsx';
import { usePlanView } from './plan-view.ts';
import { RiskRegister } from './risks/RiskRegister.tsx';
import { askForRisk } from './risks/risk-focus.ts';
import { SlipsPanel } from './slips/SlipsPanel.tsx';
import { useSlipsView } from './slips/slips-view.ts';
import { MilestoneList } from './table/MilestoneList.tsx';
import { ScheduleFacts } from './timeline/ScheduleFacts.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { useAddToPlan } from './use-add-to-plan.ts';
import { useRemoveSelected } from './use-remove-selected.ts';
import './action-plan.css';

// The playbooks come with them.
const LayPlanDialog = lazy(() => import('./LayPlanDialog.tsx').then((module) => ({ default: module.LayPlanDialog })));
const ProcurementBoard = lazy(() =>
  import('./procurement/ProcurementBoard.tsx').then((module) => ({ default: module.ProcurementBoard })),
);
const ReplanNotice = lazy(() => import('./ReplanNotice.tsx').then((module) => ({ default: module.ReplanNotice })));

/** Milestones and pilots as a quarter timeline or as a list, the steps of buying, the risks, and what is shared as the mutual plan. */
export function ActionPlanPage() {
  const [{ layout, choosing }, change] = usePlanView();
  // Set while the page comes up: what is selected then was chosen elsewhere, to be looked at here.
  const arriving = useRef(true);
  useEffect(() => {
    arriving.current = false;
  }, []);
  const empty = usePlan((plan) => Object.keys(plan.milestones).length + Object.keys(plan.pilots).length === 0);
  const live = usePlan((plan) => Object.values(plan.milestones).some(({ status }) => status !== 'cancelled'));
  const laid = usePlan((plan) => Object.values(plan.milestones).some((milestone) => milestone.laid !== undefined));
  const [{ open: slips }] = useSlipsView();
  const [laying, setLaying] = useState<LayRequest | null>(null);
  const writable = useWritable();
  const { addMilestone, addPilot } = useAddToPlan();
  const removal = useRemoveSelected();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'add-milestone',
        label: 'Add a milestone',
        icon: <IconPlus size={16} />,
        shortcut: 'M',
        group: 'Action plan',
        disabled: !writable,
        run: addMilestone,
      },
      {
        id: 'add-pilot',
        label: 'Add a pilot',
        icon: <IconFlask size={16} />,
        group: 'Action plan',
        disabled: !writable,
        run: addPilot,
      },
      {
        id: 'lay-plan',
        label: 'Lay the plan from a playbook…',
        icon: <IconStack2 size={16} />,
        group: 'Action plan',
        disabled: !writable,
        run: () => setLaying({ of: 'phases' }),
      },
      {
        id: 'delete-selected',
        label: removal === null ? 'Delete what is selected' : `Delete ${removal.title}`,
        icon: <IconTrash size={16} />,
        shortcut: 'Delete',
        group: 'Action plan',
        disabled: !writable || removal === null,
        run: () => removal?.run(),
      },
      {
        id: 'plan-layout',
        label: layout === 'timeline' ? 'Show the action plan as a list' : 'Show the action plan as a timeline',
        shortcut: 'V',
        group: 'Action plan',
        run: () => change({ layout: layout === 'timeline' ? 'list' : 'timeline' }),
      },
      {
        id: 'add-risk',
        label: 'Add a risk',
        icon: <IconAlertHexagon size={16} />,
        group: 'Action plan',
        disabled: !writable,
        run() {
          change({ layout: 'risks' });
          askForRisk('new');
        },
      },
      ...(['procurement', 'risks'] as const).map((view) => ({
        id: `plan-${view}`,
        label: view === 'risks' ? 'Show the risks' : 'Show procurement: the steps of buying',
        group: 'Action plan',
        run: () => change({ layout: view }),
      })),
    ],
    [writable, addMilestone, addPilot, removal, layout, change],
  );
  useActions(actions);
  useMutualActions();

  const facts = !empty && (layout === 'timeline' || layout === 'list');
  const adding = { onAddMilestone: addMilestone, onAddPilot: addPilot, onLay: () => setLaying({ of: 'phases' }) };
  return (
    <>
      <PlanToolbar empty={empty} {...adding} />
      {facts ? layout === 'timeline' ? <ScheduleFacts /> : <PlanFacts /> : null}
      <Suspense fallback={null}>
        {laid && (facts || layout === 'procurement') ? <ReplanNotice onReplan={setLaying} /> : null}
      </Suspense>
      {layout === 'procurement' ? (
        <Suspense fallback={null}>
          <ProcurementBoard onLay={setLaying} />
        </Suspense>
      ) : layout === 'risks' ? (
        <RiskRegister />
      ) : empty ? (
        <EmptyPlan writable={writable} {...adding} />
      ) : layout === 'mutual' ? (
        <MutualPlan arriving={arriving} />
      ) : layout === 'list' ? (
        <MilestoneList />
      ) : live ? (
        <>
          <Timeline />
          {slips ? <SlipsPanel /> : null}
        </>
      ) : (
        <NothingLive />
      )}
      {/* It names what is not shared as well. */}
      {layout === 'mutual' && !choosing ? null : <PushNote />}
      <Suspense fallback={null}>
        {laying === null ? null : <LayPlanDialog request={laying} onClose={() => setLaying(null)} />}
      </Suspense>
    </>
  );
}

function EmptyPlan(props: {
  writable: boolean;
  onAddMilestone: () => void;
  onAddPilot: () => void;
  onLay: () => void;
}) {
  return (
    <div className="empty">
      <EmptyPicture />
      <h2>From first meeting to signature, on one line</h2>
      <p>
        Milestones with dates, an owner and what they wait for; pilots with the figures they are judged by. Everything
        you add is laid out over the account’s fiscal quarters.
      </p>
      {props.writable ? (
        <div className="steps">
          <button type="button" className="btn primary" onClick={props.onAddMilestone}>
            <IconPlus size={15} aria-hidden /> Add the first milestone <kbd>M</kbd>
          </button>
          <button type="button" className="btn" onClick={props.onAddPilot}>
            <IconFlask size={15} aria-hidden /> Add a pilot
          </button>
          <button type="button" className="btn" onClick={props.onLay}>
            <IconStack2 size={15} aria-hidden /> Lay the plan
          </button>
        </div>
      ) : (
        <p>Another window is editing this account; what it adds appears here.</p>
      )}
    </div>
  );
}

/** What a plan will look like: bars stepping down to a diamond. */
function EmptyPicture() {
  return (
    <svg width="232" height="92" viewBox="0 0 232 92" aria-hidden="true" className="empty-plan">
      <path d="M76.5 0V92M152.5 0V92" className="line" />
      <rect x="8" y="8" width="52" height="14" rx="4" className="done" />
      <path d="M60 15H66Q69 15 69 18V33Q69 36 72 36H84" className="link" />
      <rect x="84" y="29" width="58" height="14" rx="4" className="open" />
      <path d="M142 36H146Q149 36 149 39V54Q149 57 152 57H164" className="link" />
      <rect x="164" y="50" width="36" height="14" rx="4" className="open" />
      <path d="M200 57H204Q207 57 207 60V72" className="link" />
      <path d="M207 72l7 7-7 7-7-7z" className="diamond" />
    </svg>
  );
}

/** Pilots or cancelled milestones are all there is. */
function NothingLive() {
  const [, change] = usePlanView();
  return (
    <div className="empty">
      <h2>No milestone to draw</h2>
      <p>
        The timeline shows milestones that are not cancelled. Cancelled milestones are in the list, pilots in their own
        view.
      </p>
      <div className="steps">
        <button type="button" className="btn" onClick={() => change({ layout: 'list' })}>
          Show the list
        </button>
      </div>
    </div>
  );
}
