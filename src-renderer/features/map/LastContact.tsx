import { daysBetween, formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Stakeholder } from '@core/model/stakeholders.ts';
import { daysStale, lastTouches } from '@core/people/person-signals.ts';
import { IconClock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan } from '../../ui/plan-context.tsx';

/** When the last logged activity with a person was, and whether that is longer ago than their rhythm. */
export function LastContact({ id, person }: { id: Id; person: Stakeholder }) {
  const { clock, locale } = useApp();
  const activities = usePlan((plan) => plan.activities);
  const since = usePlan((plan) => plan.account.planStart);
  const last = useMemo(() => lastTouches({ activities }).get(id), [activities, id]);
  const today = clock.today();
  const stale = daysStale(person, last, since, today) !== null;
  return (
    <div className="field-row">
      <span className="rating-label">Last contact</span>
      <span className={stale ? 'contact stale' : 'contact'}>
        {stale ? <IconClock size={13} stroke={2} aria-hidden /> : null}
        {last === undefined ? 'None logged' : `${formatDate(last, locale)}, ${ago(daysBetween(last, today))}`}
      </span>
    </div>
  );
}

function ago(days: number): string {
  if (days === 0) return 'today';
  if (days < 0) return days === -1 ? 'tomorrow' : `in ${-days} days`;
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
