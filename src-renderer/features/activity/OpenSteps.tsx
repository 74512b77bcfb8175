import { openSteps } from '@core/deal/activity-log.ts';
import { activityTypeNames, tickNextStep } from '@core/deal/touch-commands.ts';
import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import type { Activity } from '@core/model/activities.ts';
import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { DueDay, nearStyle } from './DueDay.tsx';

const FEW = 6;
const MANY = 200;

/** What somebody still has to do, the most urgent first. */
export function OpenSteps({ onEdit }: { onEdit: (id: Id) => void }) {
  const activities = usePlan((plan) => plan.activities);
  const { clock, locale } = useApp();
  const today = clock.today();
  const steps = useMemo(() => openSteps(activities), [activities]);
  const overdue = steps.filter(([, { due }]) => due !== undefined && due < today).length;
  const [all, setAll] = useState(false);
  const shown = steps.slice(0, all ? MANY : FEW);
  return (
    <section className="panel open-steps" aria-labelledby="open-steps-title">
      <h2 className="panel-head" id="open-steps-title">
        Open next steps{' '}
        {steps.length === 0 ? null : <span className="count">{formatNumber(steps.length, locale, 0)}</span>}
        <span className="grow" />
        {overdue === 0 ? null : (
          <span className="activity-late">
            <IconAlertTriangle size={14} aria-hidden /> {formatNumber(overdue, locale, 0)} overdue
          </span>
        )}
      </h2>
      {steps.length === 0 ? (
        <p className="open-steps-none">Nothing is open. A next step is logged with the touch that it came from.</p>
      ) : (
        <ul>
          {shown.map(([id, activity]) => (
            <Step key={id} id={id} activity={activity} onEdit={onEdit} />
          ))}
        </ul>
      )}
      {steps.length > FEW ? (
        <div className="activity-more">
          <button type="button" className="btn small" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${formatNumber(steps.length, locale, 0)}`}
          </button>
          {all && steps.length > MANY ? <span className="t3">the first {MANY} are shown</span> : null}
        </div>
      ) : null}
    </section>
  );
}

function Step({ id, activity, onEdit }: { id: Id; activity: Activity; onEdit: (id: Id) => void }) {
  const { locale, clock } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const { nextStep = '', due, on, type } = activity;
  return (
    <li>
      <Checkbox
        aria-label={`Done: ${nextStep}`}
        checked={false}
        disabled={!writable}
        onChange={() => dispatch(tickNextStep, { id, done: true })}
      />
      <button type="button" className="line-btn step-words" onClick={() => onEdit(id)}>
        <span>{nextStep}</span>
        <span className="t3 step-from">
          {type === undefined ? 'Touch' : activityTypeNames[type]} of{' '}
          {formatDate(on, locale, nearStyle(on, clock.today()))}
        </span>
      </button>
      <DueDay due={due} done={false} />
    </li>
  );
}
