import { daysBetween, formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useApp } from '../../ui/app-context.tsx';

/** By when a next step is due, and that it is overdue. */
export function DueDay({ due, done }: { due: IsoDate | undefined; done: boolean }) {
  const { locale, clock } = useApp();
  if (due === undefined) return null;
  const late = daysBetween(due, clock.today());
  if (done || late <= 0) {
    return (
      <span className="t2 due-day">
        due {formatDate(due, locale, due.slice(0, 4) === clock.today().slice(0, 4) ? 'short' : 'medium')}
      </span>
    );
  }
  return (
    <span className="activity-late due-day" title={formatDate(due, locale)}>
      <IconAlertTriangle size={13} aria-hidden /> {late === 1 ? '1 day late' : `${late} days late`}
    </span>
  );
}
