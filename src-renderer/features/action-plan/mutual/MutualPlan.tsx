import { shareMilestones, usuallyShared } from '@core/schedule/share-milestones.ts';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useDispatch, usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { usePlanView } from '../plan-view.ts';
import { SharePanel } from './SharePanel.tsx';
import { Standings } from './Standings.tsx';
import { StepTable } from './StepTable.tsx';
import { useMutualPlan } from './use-mutual-plan.ts';
import './mutual.css';

/**
 * The mutual action plan: the shared milestones, made from what the customer may see and nothing else, so that what is shown
 * is what is given. Beside it, for our side alone and until it is closed, what is not shared.
 */
export function MutualPlan({ arriving }: { arriving: RefObject<boolean> }) {
  const shared = useMutualPlan();
  const [{ choosing }, change] = usePlanView();
  useNoInspector(arriving);
  const anyShared = shared.mutual.steps.length > 0;
  useListClosed(anyShared);
  return (
    <div className="mutual">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <section className="mutual-scroll" aria-label="Mutual action plan" tabIndex={0}>
        {anyShared ? (
          <>
            <Standings shared={shared} />
            <StepTable shared={shared} />
          </>
        ) : (
          <NothingShared />
        )}
      </section>
      {choosing ? <SharePanel anyShared={anyShared} onClose={() => change({ choosing: false })} /> : null}
    </div>
  );
}

/** Whoever comes here sees what the customer sees; our side's list stands beside it where nothing is shared yet, or once it is asked for. */
function useListClosed(anyShared: boolean): void {
  const [, change] = usePlanView();
  const came = useRef(anyShared);
  useEffect(() => change({ choosing: !came.current }), [change]);
}

/**
 * The inspector tells of slack, notes and what blocks: none of it belongs beside what the customer sees. Whoever was led to a
 * milestone from elsewhere gets the timeline with it.
 */
function useNoInspector(arriving: RefObject<boolean>): void {
  const { selected, select } = useSelection();
  const [, change] = usePlanView();
  const led = useRef(selected.some(({ kind }) => kind === 'milestones' || kind === 'pilots'));
  useEffect(() => {
    if (arriving.current && led.current) change({ layout: 'timeline' });
    else select([]);
  }, [arriving, select, change]);
}

function NothingShared() {
  const milestones = usePlan((plan) => plan.milestones);
  const account = usePlan((plan) => plan.account.name);
  const [{ choosing }, change] = usePlanView();
  const usual = useMemo(() => usuallyShared({ milestones }), [milestones]);
  const dispatch = useDispatch();
  const writable = useWritable();
  return (
    <div className="empty">
      <h2>One plan that both sides keep</h2>
      <p>
        The milestones that you share with {account}: who has each step, what is handed over, and by when. Nothing else
        of the plan is in it, on this screen, in its PDF or in its calendar file.
      </p>
      {writable ? (
        <div className="steps">
          {usual.length === 0 ? null : (
            <button
              type="button"
              className="btn primary"
              onClick={() => dispatch(shareMilestones, { ids: usual, shared: true })}
            >
              <IconPlus size={15} aria-hidden /> Share the usual {usual.length}: joint and the customer’s
            </button>
          )}
          {choosing ? null : (
            <button type="button" className="btn" onClick={() => change({ choosing: true })}>
              <IconListCheck size={15} aria-hidden /> Choose what is shared
            </button>
          )}
        </div>
      ) : (
        <p>Another window is editing this account; what it shares appears here.</p>
      )}
    </div>
  );
}
