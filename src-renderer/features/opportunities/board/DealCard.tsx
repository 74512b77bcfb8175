import { formatDate } from '@core/kernel/dates.ts';
import { formatMoneyShort, formatNumber } from '@core/kernel/money.ts';
import { isOpen, type Stage } from '@core/model/stages.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { IconAlertTriangle, IconCalendar, IconClock, IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type DragEvent, memo, type ReactNode, useId } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { placeOf } from '../../../ui/places.ts';
import { wordOf } from '../../../ui/words.ts';
import type { DealLine } from '../deal-lines.ts';
import { gateWords, probabilityWords, stageDaysWords } from '../deal-words.ts';
import { MoveMenu } from './MoveMenu.tsx';

interface CardProps {
  readonly line: DealLine;
  readonly process: SalesProcess;
  readonly selected: boolean;
  /** The one card that Tab reaches. */
  readonly active: boolean;
  /** Being dragged. */
  readonly held: boolean;
  /** Null where it cannot be dragged. */
  readonly drag: { start(event: DragEvent, line: DealLine): void; end(): void } | null;
  readonly onOpen: ((line: DealLine) => void) | undefined;
  readonly onMove: ((line: DealLine, to: Stage) => void) | undefined;
}

/** One opportunity. All of it opens it; its menu moves it. */
export const DealCard = memo(function DealCard(props: CardProps) {
  const { line, process, selected, active, held, drag, onOpen, onMove } = props;
  const { locale } = useApp();
  const details = useId();
  const open = isOpen(line);
  const classes = ['deal-card', selected ? 'selected' : '', held ? 'held' : ''].filter(Boolean).join(' ');
  const main = { className: 'deal-open', tabIndex: active ? 0 : -1, 'aria-describedby': details };
  return (
    <li
      data-card={line.key}
      className={classes}
      draggable={drag !== null}
      onDragStart={(event) => drag?.start(event, line)}
      onDragEnd={drag?.end}
    >
      {line.owner === undefined ? (
        <button
          type="button"
          {...main}
          aria-pressed={selected}
          {...(onMove === undefined ? {} : { 'aria-keyshortcuts': 'Shift+ArrowLeft Shift+ArrowRight' })}
          onClick={() => onOpen?.(line)}
        >
          {line.name}
        </button>
      ) : (
        <Link {...main} {...placeOf(line.owner.plan, { kind: 'opportunities', id: line.id })} draggable={false}>
          {line.name}
        </Link>
      )}
      {onMove === undefined ? null : (
        <MoveMenu line={line} process={process} reached={active} onMove={(to) => onMove(line, to)} />
      )}
      <div id={details} className="deal-details">
        {line.owner === undefined ? null : <div className="deal-account truncate">{line.owner.account}</div>}
        <div className="deal-money">
          {line.amount === undefined ? (
            <span className="t3">No amount</span>
          ) : (
            <>
              <b>{formatMoneyShort(line.amount, line.currency, locale)}</b>
              {open && line.weighted !== null ? (
                <span title="Amount × probability">
                  {formatMoneyShort(line.weighted, line.currency, locale)} weighted, {probabilityWords(line, locale)}
                </span>
              ) : null}
            </>
          )}
        </div>
        {open ? <OpenFacts line={line} /> : <ClosedFacts line={line} />}
      </div>
    </li>
  );
});

function OpenFacts({ line }: { line: DealLine }) {
  const { locale } = useApp();
  const { closeDate, overdue, stalled, nextStep, forecast, gate } = line;
  return (
    <>
      <Line marked={overdue} icon={overdue ? <IconClockExclamation size={13} /> : <IconCalendar size={13} />}>
        {closeDate === undefined ? (
          'No close date'
        ) : (
          <span>
            <span className="deal-word">{overdue ? 'Overdue' : 'Closes'} </span>
            {formatDate(closeDate, locale)}
          </span>
        )}
      </Line>
      <Line marked={stalled} icon={stalled ? <IconAlertTriangle size={13} /> : <IconClock size={13} />}>
        {stageDaysWords(line, locale)}
      </Line>
      <div className={nextStep?.trim() ? 'deal-next' : 'deal-next none'}>{nextStep?.trim() || 'Nothing planned'}</div>
      <div className="deal-foot">
        {gate.of === 0 ? null : (
          <span className="deal-gate" title={gateWords(line)}>
            <span className="pips" aria-hidden="true">
              {Array.from({ length: Math.min(gate.of, 8) }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: marks that never move
                <i key={i} className={i < gate.met ? 'met' : ''} />
              ))}
            </span>
            {formatNumber(gate.met, locale, 0)} of {formatNumber(gate.of, locale, 0)}
            <span className="visually-hidden"> exit criteria met</span>
          </span>
        )}
        {forecast === undefined ? null : <span className="chip">{wordOf(forecast)}</span>}
      </div>
    </>
  );
}

function ClosedFacts({ line: { closedOn, outcomeReason = '' } }: { line: DealLine }) {
  const { locale } = useApp();
  return (
    <>
      <Line marked={false} icon={<IconCalendar size={13} />}>
        {closedOn === undefined ? 'Day not recorded' : `Closed ${formatDate(closedOn, locale)}`}
      </Line>
      <div className={outcomeReason.trim() === '' ? 'deal-next none' : 'deal-next'}>
        {outcomeReason.trim() || 'No reason recorded'}
      </div>
    </>
  );
}

function Line({ icon, marked, children }: { icon: ReactNode; marked: boolean; children: ReactNode }) {
  return (
    <div className={marked ? 'deal-line marked' : 'deal-line'}>
      <span aria-hidden="true">{icon}</span> {children}
    </div>
  );
}
