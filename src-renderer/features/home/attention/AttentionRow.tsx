import type { AttentionLine } from '@core/insight/attention-order.ts';
import { formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { Link } from '@tanstack/react-router';
import { useApp } from '../../../ui/app-context.tsx';
import { placeOf } from '../../../ui/places.ts';
import { AnswerMenu } from './AnswerMenu.tsx';
import { iconOf } from './attention-looks.ts';

/** One line: what is the matter, in which account, and a link to the place where it is mended. */
export function AttentionRow({ line }: { line: AttentionLine }) {
  const { clock, locale } = useApp();
  const { account, item } = line;
  const Icon = iconOf(item);
  const today = clock.today();
  const late = item.due !== undefined && item.due < today;
  return (
    <>
      <span
        className={item.severity === 'high' || late ? 'attention-icon pressing' : 'attention-icon'}
        aria-hidden="true"
      >
        <Icon size={17} stroke={1.6} />
      </span>
      <Link
        className="attention-account"
        to="/accounts/$planId/overview"
        params={{ planId: account.planId }}
        title={account.name}
      >
        {item.severity === 'high' ? <span className="visually-hidden">High: </span> : null}
        {account.name}
      </Link>
      <span className="attention-why" title={item.why}>
        {item.why}
      </span>
      <Link className="attention-action" {...placeFor(line)} title={item.action}>
        <span>{item.action}</span>
      </Link>
      <span className={late ? 'attention-day late' : 'attention-day'}>
        {item.due === undefined ? 'No day' : dayWords(item.due, today, locale)}
      </span>
      <AnswerMenu line={line} />
    </>
  );
}

/** What a plan as a whole lacks is somebody: the map is where people are found and added. */
function placeFor({ account: { planId }, item: { about, finding } }: AttentionLine) {
  if (finding !== undefined && about.kind === 'account')
    return { to: '/accounts/$planId/map', params: { planId } } as const;
  return placeOf(planId, about);
}

/** A day of another year says so. */
function dayWords(due: IsoDate, today: IsoDate, locale: string): string {
  if (due === today) return 'Today';
  return formatDate(due, locale, due.slice(0, 4) === today.slice(0, 4) ? 'weekday' : 'medium');
}
