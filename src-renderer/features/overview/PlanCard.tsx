import { daysBetween, formatDate } from '@core/kernel/dates.ts';
import { isLate, statusNames, statusOf } from '@core/schedule/milestone-state.ts';
import { type MilestoneRow, summarisePlan } from '@core/schedule/plan-summary.ts';
import { IconAlertTriangle, IconBan, IconCircle, IconCircleHalf2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan } from '../../ui/plan-context.tsx';
import { Card, CardEmpty } from './Card.tsx';
import { TabLink } from './TabLink.tsx';

const SHOWN = 5;
const LATE_SHOWN = 3;

/** What is late, then what comes next. */
export function PlanCard() {
  const milestones = usePlan((plan) => plan.milestones);
  const { clock } = useApp();
  const today = clock.today();
  const { total, done, late, upcoming } = useMemo(() => summarisePlan({ milestones }, today), [milestones, today]);
  const shownLate = late.slice(0, upcoming.length === 0 ? SHOWN : LATE_SHOWN);
  const shown = [...shownLate, ...upcoming.slice(0, SHOWN - shownLate.length)];
  const hidden = late.length + upcoming.length - shown.length;
  return (
    <Card title="Action plan" tab="plan" note={total === 0 ? '' : `${done} of ${total} done`}>
      {total === 0 ? (
        <CardEmpty tab="plan" action="Add milestones">
          No milestone yet. Plan the way to the signature.
        </CardEmpty>
      ) : shown.length === 0 ? (
        <p className="card-note">Everything planned is done.</p>
      ) : (
        <ul className="card-list">
          {shown.map((row) => (
            <MilestoneLine key={row.id} row={row} today={today} />
          ))}
        </ul>
      )}
      {hidden > 0 ? (
        <p className="card-note">
          {hidden} more open{late.length > shownLate.length ? `, ${late.length - shownLate.length} of them late` : ''}
        </p>
      ) : null}
    </Card>
  );
}

const icons = { blocked: IconBan, 'in-progress': IconCircleHalf2 } as const;

function MilestoneLine({ row: { id, milestone }, today }: { row: MilestoneRow; today: string }) {
  const { locale } = useApp();
  const late = isLate(milestone, today);
  const status = statusOf(milestone);
  const StatusIcon = late ? IconAlertTriangle : ((icons as Record<string, typeof IconBan>)[status] ?? IconCircle);
  const days = daysBetween(milestone.end, today);
  return (
    <li>
      <TabLink to="plan" selecting={{ kind: 'milestones', id }} className="card-row">
        <StatusIcon size={15} className={late || status === 'blocked' ? 'danger' : 't3'} aria-hidden />
        <span className="grow truncate">{milestone.title}</span>
        <span className="visually-hidden">, {statusNames[status]}, </span>
        {late ? (
          <span className="danger">{days === 1 ? '1 day late' : `${days} days late`}</span>
        ) : (
          <span className="t2">{formatDate(milestone.end, locale, 'short')}</span>
        )}
      </TabLink>
    </li>
  );
}
