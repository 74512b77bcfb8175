import { updateEntity } from '@core/engine/entity-commands.ts';
import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { StepToLay } from '@core/schedule/lay-plan.ts';
import { isLate, keepsDates, statusNames, statusOf, trackOf } from '@core/schedule/milestone-state.ts';
import type { ProcurementStep } from '@core/schedule/procurement.ts';
import { moveMilestone, resizeMilestone } from '@core/schedule/schedule-commands.ts';
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { type CellRef, EditableCell } from '../EditableCell.tsx';
import { DayField } from '../MilestoneDates.tsx';
import { StartLater } from '../moves/PushOffer.tsx';
import { PersonField, usePersonName } from '../OwnerField.tsx';
import { AttainmentBar } from '../pilots/attainment.tsx';
import { RiskMark } from '../risks/RiskMark.tsx';
import { StatusField } from '../StatusField.tsx';
import { StatusGlyph } from '../StatusGlyph.tsx';
import { daysWord, lateWords } from '../schedule-words.ts';
import { trackIcons } from '../track-words.ts';
import { BlockedReason } from './BlockedReason.tsx';
import { LeadTimeField } from './LeadTimeField.tsx';
import { reasonWords, slackWords, typicalWords, waitsWords } from './procurement-words.ts';
import { StepChecklist } from './StepChecklist.tsx';

/** How many columns the table has. */
export const COLUMNS = 10;

interface StepRowProps {
  readonly step: ProcurementStep;
  readonly leadTimes: readonly StepToLay[];
  readonly selected: boolean;
  /** Its checklist is open below it. */
  readonly open: boolean;
  readonly onToggle: (id: Id) => void;
  readonly editing: string | null;
  readonly onEdit: (at: CellRef | null) => void;
}

/** One step of buying: what is ticked, how long it takes, by when it must start, who has it, and what blocks it. */
export function StepRow({ step, leadTimes, selected, open, onToggle, editing, onEdit }: StepRowProps) {
  const { id, milestone, waitsFor } = step;
  const { title, start, end } = milestone;
  const dispatch = useDispatch();
  const { select } = useSelection();
  const { clock, locale } = useApp();
  const writable = useWritable();
  const today = clock.today();
  const status = statusOf(milestone);
  const TrackIcon = trackIcons[trackOf(milestone)];
  const row = { kind: 'milestones', id } as const;
  const ours = usePersonName(milestone.ownerId);
  const theirs = usePersonName(milestone.customerOwnerId);

  function cell(column: string, label: string, said: string, editor: ReactNode, children: ReactNode) {
    return (
      <EditableCell
        at={{ id, column }}
        label={`${label} of ${title}: ${said}`}
        editing={editing === column}
        onEdit={onEdit}
        editor={editor}
      >
        {children}
      </EditableCell>
    );
  }
  const person = (column: 'ownerId' | 'customerOwnerId', label: string, name: string) =>
    cell(
      column,
      label,
      name === '' ? 'nobody yet' : name,
      <PersonField
        label={`${label} of ${title}`}
        bare
        who={column === 'ownerId' ? 'everyone' : 'customer'}
        value={milestone[column]}
        onChange={(owner) => dispatch(updateEntity, { ...row, changes: { [column]: owner } })}
      />,
      name === '' ? <span className="t3">Nobody yet</span> : <span className="truncate">{name}</span>,
    );
  const typical = typicalWords(step);
  return (
    <>
      <tr data-step={id} className={`step-row ${status} ${selected ? 'selected' : ''}`}>
        <td>
          <button type="button" className="cell-btn" title={title} onClick={() => select([row])}>
            <TrackIcon size={15} aria-hidden className="t3" />
            <span className="list-title truncate">{title}</span>
            <RiskMark milestoneId={id} />
          </button>
        </td>
        <td>
          <button
            type="button"
            className="cell-btn step-ticks"
            aria-expanded={open}
            aria-label={`Checklist of ${title}: ${step.items === 0 ? 'empty' : `${step.ticked} of ${step.items} done`}`}
            onClick={() => onToggle(id)}
          >
            {open ? <IconChevronDown size={13} aria-hidden /> : <IconChevronRight size={13} aria-hidden />}
            {step.items === 0 ? (
              <span className="t3">Empty</span>
            ) : (
              <span className="two-lines">
                {step.ticked} of {step.items}
                <AttainmentBar share={step.ticked / step.items} />
              </span>
            )}
          </button>
        </td>
        {cell(
          'days',
          'Lead time',
          `${daysWord(step.days)}${typical === null ? '' : ` ${typical}`}`,
          <LeadTimeField step={step} />,
          <span className="two-lines">
            {daysWord(step.days)}
            {typical === null ? '' : ' '}
            {typical === null ? null : <small>{typical}</small>}
          </span>,
        )}
        {cell(
          'start',
          'Start',
          formatDate(start, locale),
          <DayField
            label={`Start of ${title}`}
            bare
            value={start}
            onChange={(to) => dispatch(moveMilestone, { id, start: to })}
          />,
          <>
            {formatDate(start, locale)}
            {step.daysShort === 0 ? null : (
              <Warning words={`Starts ${daysWord(step.daysShort)} before what it waits for is over`} />
            )}
          </>,
        )}
        {cell(
          'end',
          'End',
          formatDate(end, locale),
          <DayField
            label={`End of ${title}`}
            bare
            value={end}
            from={start}
            onChange={(to) => dispatch(resizeMilestone, { id, edge: 'end', to })}
          />,
          <>
            {formatDate(end, locale)}
            {isLate(milestone, today) ? <Warning words={lateWords(end, today)} /> : null}
          </>,
        )}
        <td className="read">
          <DeadlineWords deadline={step.deadline} />
        </td>
        <td className="read">
          <span className={waitsFor.some(({ over }) => !over) ? 'truncate' : 'truncate t3'} title={waitsWords(step)}>
            {waitsFor.length === 0 ? '–' : waitsWords(step)}
          </span>
        </td>
        {person('ownerId', 'Our owner', ours)}
        {person('customerOwnerId', 'Customer’s owner', theirs)}
        {cell(
          'status',
          'Status',
          status === 'blocked' ? reasonWords(milestone) : statusNames[status],
          <StatusField id={id} status={status} bare />,
          <>
            <StatusGlyph status={status} /> {statusNames[status]}
          </>,
        )}
      </tr>
      {step.daysShort > 0 && writable && !keepsDates(milestone) ? (
        <tr className="step-more">
          <td colSpan={COLUMNS}>
            <div className="step-early">
              <StartLater id={id} milestone={milestone} />
            </div>
          </td>
        </tr>
      ) : null}
      {status === 'blocked' ? (
        <tr className="step-more">
          <td colSpan={COLUMNS}>
            <BlockedReason id={id} milestone={milestone} />
          </td>
        </tr>
      ) : null}
      {open ? (
        <tr className="step-more">
          <td colSpan={COLUMNS}>
            <StepChecklist id={id} milestone={milestone} leadTimes={leadTimes} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Warning({ words }: { words: string }) {
  return (
    <span className="late" title={words}>
      <IconAlertTriangle size={13} aria-hidden />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

function DeadlineWords({ deadline }: Pick<ProcurementStep, 'deadline'>) {
  const { locale } = useApp();
  if (deadline === null) return <span className="t3">–</span>;
  const tight = deadline.slackDays < 0;
  return (
    <span className={tight ? 'two-lines late' : 'two-lines'}>
      <span>
        {deadline.of === 'end'
          ? `End by ${formatDate(deadline.day, locale, 'short')}`
          : formatDate(deadline.day, locale)}
      </span>
      <small>
        {tight ? <IconAlertTriangle size={12} aria-hidden /> : null} {slackWords(deadline)}
      </small>
    </span>
  );
}
