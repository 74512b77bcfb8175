import { daysBetween, formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useApp } from '../../ui/app-context.tsx';

/** By when a next step is due, and that it is overdue. */
export function DueDay({ due, done }: { due: IsoDate | undefined; done: boolean }) {
  const { locale, clock } = useApp();
  if (due === undefined) return null;
  const today = clock.today();
  const late = daysBetween(due, today);
  if (done || late <= 0) {
    return <span className="t2 due-day">due {formatDate(due, locale, nearStyle(due, today))}</span>;
  }
  return (
    <span className="activity-late due-day" title={formatDate(due, locale)}>
      <IconAlertTriangle size={13} aria-hidden />{' '}
      {late === 1 ? '1 day late' : `${formatNumber(late, locale, 0)} days late`}
    </span>
  );
}

/** A day of this year needs no year. */
export function nearStyle(day: IsoDate, today: IsoDate): 'short' | 'medium' {
  return day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'medium';
}
