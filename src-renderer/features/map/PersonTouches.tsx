import { activityTypeNames } from '@core/deal/touch-commands.ts';
import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { touchesWith } from '@core/people/person-signals.ts';
import { IconMessagePlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan, usePlan, useWritable } from '../../ui/plan-context.tsx';
import './person-touches.css';

const SHOWN = 3;

/** The last touches with a person, and the way to all of them. */
export function PersonTouches({ id }: { id: Id }) {
  const { locale } = useApp();
  const { planId } = useOpenPlan();
  const run = useRunAction();
  const writable = useWritable();
  const activities = usePlan((plan) => plan.activities);
  const touches = useMemo(() => touchesWith({ activities }, id, SHOWN), [activities, id]);
  return (
    <section className="inspector-section person-touches" aria-label="Last touches">
      <h3>Last touches</h3>
      {touches.length === 0 ? <p className="t3">None logged yet.</p> : null}
      <ul>
        {touches.map(([activityId, { on, type, summary = '', nextStep = '' }]) => (
          <li key={activityId}>
            <span className="t3">
              {formatDate(on, locale, 'short')} · {type === undefined ? 'Touch' : activityTypeNames[type]}
            </span>
            <span className="touch-said">{summary || nextStep}</span>
          </li>
        ))}
      </ul>
      <div className="touch-ways">
        {writable ? (
          <button type="button" className="btn small" onClick={() => run('log-touch')}>
            <IconMessagePlus size={13} aria-hidden /> Log a touch <kbd>A</kbd>
          </button>
        ) : null}
        {touches.length === 0 ? null : (
          <Link to="/accounts/$planId/activity" params={{ planId }} search={{ person: id }} className="btn ghost small">
            All touches
          </Link>
        )}
      </div>
    </section>
  );
}
