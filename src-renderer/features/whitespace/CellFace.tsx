import { formatDate } from '@core/kernel/dates.ts';
import { formatMoneyExact, formatMoneyShort } from '@core/kernel/money.ts';
import type { Whitespace } from '@core/model/whitespace.ts';
import { stateLooks } from './state-looks.ts';

interface CellFaceProps {
  readonly cell: Whitespace | undefined;
  /** "Field mobile for Gas distribution". */
  readonly title: string;
  readonly competitor: string | undefined;
  readonly currency: string;
  readonly locale: string;
}

/** State by shape and word, and below it value and renewal; a pair that nobody has looked at has neither. */
export function CellFace({ cell, title, competitor, currency, locale }: CellFaceProps) {
  if (cell === undefined) return <span className="visually-hidden">{`${title}: not looked at yet`}</span>;
  const { state, value, renewal } = cell;
  const { label, Icon } = stateLooks[state];
  const name = state === 'competitor' ? (competitor ?? label) : label;
  const worth = value === undefined || state === 'not-a-fit' ? '' : formatMoneyShort(value, currency, locale);
  const ends = renewal === undefined ? '' : formatDate(renewal, locale, 'medium');
  const said = [
    state === 'competitor' && competitor !== undefined ? `${label} ${competitor}` : label,
    value === undefined ? '' : formatMoneyExact(value, currency, locale),
    ends === '' ? '' : `renewal ${ends}`,
  ].filter((part) => part !== '');
  return (
    <>
      <span className="visually-hidden">{`${title}: ${said.join(', ')}`}</span>
      <span className={`ws-face ${state}`} aria-hidden="true">
        <span className="ws-state">
          <Icon size={13} stroke={2} />
          <span className="truncate">{name}</span>
          {worth === '' ? null : <b>{worth}</b>}
        </span>
        {ends === '' ? null : <span className="ws-ends truncate">until {ends}</span>}
      </span>
    </>
  );
}
