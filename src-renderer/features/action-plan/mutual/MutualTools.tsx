import { checkMutualPlan } from '@core/report/mutual-plan-check.ts';
import { IconCalendarDown, IconFileTypePdf, IconListCheck, IconShieldCheck } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useRunAction } from '../../../ui/actions.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';
import { usePlanView } from '../plan-view.ts';
import { useAnythingShared } from './use-mutual-actions.tsx';

const files = [
  { id: 'export-calendar', label: 'Calendar file', Icon: IconCalendarDown },
  { id: 'export-mutual-plan', label: 'PDF', Icon: IconFileTypePdf },
];

/** That something is to be looked at before the plan is handed over; what it is stands in our side's own list only. */
function ToLookAt() {
  const plan = useDeferredValue(usePlan((whole) => whole));
  const { unnamed, hits } = useMemo(() => checkMutualPlan(plan), [plan]);
  const count = unnamed.length + hits.length;
  if (count === 0) return null;
  return (
    <span className="count">
      {count}
      <span className="visually-hidden"> to look at first</span>
    </span>
  );
}

/** The tool row's part for the mutual plan: choose what is in it, show it, and hand it over. */
export function MutualTools() {
  const run = useRunAction();
  const shared = useAnythingShared();
  const [{ choosing }, change] = usePlanView();
  return (
    <>
      <button
        type="button"
        className="btn mutual-choose"
        aria-pressed={choosing}
        onClick={() => change({ choosing: !choosing })}
      >
        <IconListCheck size={15} aria-hidden /> Choose what is shared {choosing ? null : <ToLookAt />}
      </button>
      <div className="mutual-hand-over">
        {shared ? (
          <button type="button" className="btn" onClick={() => run('present-customer')}>
            <IconShieldCheck size={15} aria-hidden /> Present customer-safe
          </button>
        ) : (
          <span className="t3" id="nothing-shared">
            Nothing is shared yet
          </span>
        )}
        {files.map(({ id, label, Icon }) => (
          <button
            key={id}
            type="button"
            className={shared && id === 'export-mutual-plan' ? 'btn primary' : 'btn'}
            disabled={!shared}
            aria-describedby={shared ? undefined : 'nothing-shared'}
            onClick={() => run(id)}
          >
            <Icon size={15} aria-hidden /> {label}
          </button>
        ))}
      </div>
    </>
  );
}
