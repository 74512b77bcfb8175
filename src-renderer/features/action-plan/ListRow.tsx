import { removeEntities, updateEntity } from '@core/engine/entity-commands.ts';
import { formatDate } from '@core/kernel/dates.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { isLate, statusNames, trackNames } from '@core/schedule/milestone-state.ts';
import { moveMilestone, resizeMilestone } from '@core/schedule/schedule-commands.ts';
import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { type CellRef, EditableCell } from './EditableCell.tsx';
import { DayField } from './MilestoneDates.tsx';
import type { ListedMilestone } from './milestone-columns.tsx';
import { PersonField } from './OwnerField.tsx';
import { reasonWords } from './procurement/procurement-words.ts';
import { RiskMark } from './risks/RiskMark.tsx';
import { StatusField } from './StatusField.tsx';
import { StatusGlyph } from './StatusGlyph.tsx';
import { lateWords } from './schedule-words.ts';
import { sideChoices, sideNames, trackChoices } from './track-words.ts';

interface ListRowProps {
  readonly listed: ListedMilestone;
  readonly at: number;
  readonly selected: boolean;
  /** The column being edited, if it is in this row. */
  readonly editing: string | null;
  readonly onEdit: (at: CellRef | null) => void;
}

/** One milestone of the list. Every cell but the dependencies is changed in place; those are in the inspector. */
export const ListRow = memo(function ListRow({ listed, at, selected, editing, onEdit }: ListRowProps) {
  const { id, milestone } = listed;
  const dispatch = useDispatch();
  const { select } = useSelection();
  const { clock, locale } = useApp();
  const writable = useWritable();
  const row: RowRef = { kind: 'milestones', id };
  const { start, end, title } = milestone;
  const today = clock.today();
  const open = () => select([row]);

  function cell(column: string, label: string, children: ReactNode, editor: ReactNode) {
    return (
      <EditableCell
        at={{ id, column }}
        label={`${label} of ${title}: ${said[column] ?? ''}`}
        editing={editing === column}
        onEdit={onEdit}
        editor={editor}
      >
        {children}
      </EditableCell>
    );
  }
  const said: Readonly<Record<string, string>> = {
    title,
    track: trackNames[listed.track],
    start: formatDate(start, locale),
    end: formatDate(end, locale),
    status: listed.status === 'blocked' ? reasonWords(milestone) : statusNames[listed.status],
    side: sideNames[listed.side],
    owner: listed.owner === '' ? 'nobody yet' : listed.owner,
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Delete' || editing !== null || !writable) return;
    event.preventDefault();
    dispatch(removeEntities, { kind: 'milestones', ids: [id] });
  }

  return (
    <tr aria-rowindex={at} className={`${selected ? 'selected' : ''} ${listed.status}`} onKeyDown={onKeyDown}>
      {cell(
        'title',
        'Title',
        <>
          <span className="list-title truncate">{title}</span>
          <RiskMark milestoneId={id} />
        </>,
        <TextField row={row} field="title" label={`Title of ${title}`} bare />,
      )}
      {cell(
        'track',
        'Track',
        said.track,
        <SelectField row={row} field="track" label={`Track of ${title}`} bare options={trackChoices} />,
      )}
      {cell(
        'start',
        'Start',
        said.start,
        <DayField
          label={`Start of ${title}`}
          bare
          value={start}
          onChange={(to) => dispatch(moveMilestone, { id, start: to })}
        />,
      )}
      {cell(
        'end',
        'End',
        <>
          {said.end}
          {isLate(milestone, today) ? (
            <span className="late" title={lateWords(end, today)}>
              <IconAlertTriangle size={13} aria-hidden />
              <span className="visually-hidden">{lateWords(end, today)}</span>
            </span>
          ) : null}
        </>,
        <DayField
          label={`End of ${title}`}
          bare
          value={end}
          from={start}
          onChange={(to) => dispatch(resizeMilestone, { id, edge: 'end', to })}
        />,
      )}
      {cell(
        'status',
        'Status',
        <>
          <StatusGlyph status={listed.status} />{' '}
          <span className="truncate" title={said.status}>
            {said.status}
          </span>
        </>,
        <StatusField id={id} status={listed.status} bare onBlocked={open} />,
      )}
      {cell(
        'side',
        'Side',
        said.side,
        <SelectField row={row} field="side" label={`Side of ${title}`} bare options={sideChoices} />,
      )}
      {cell(
        'owner',
        'Owner',
        listed.owner === '' ? <span className="t3">–</span> : <span className="truncate">{listed.owner}</span>,
        <PersonField
          label={`Owner of ${title}`}
          bare
          who="everyone"
          value={milestone.ownerId}
          onChange={(ownerId) => dispatch(updateEntity, { ...row, changes: { ownerId } })}
        />,
      )}
      <td>
        <button
          type="button"
          className="cell-btn"
          aria-label={`${title} waits for: ${listed.dependsOn === '' ? 'nothing' : listed.dependsOn}`}
          title={listed.dependsOn}
          onClick={open}
        >
          {listed.dependsOn === '' ? (
            <span className="t3">–</span>
          ) : (
            <span className="truncate">{listed.dependsOn}</span>
          )}
        </button>
      </td>
      <td className="check">
        <Checkbox
          aria-label={`Share ${title} with the customer`}
          checked={listed.shared}
          disabled={!writable}
          onChange={(event) =>
            dispatch(updateEntity, { ...row, changes: { shared: event.currentTarget.checked || undefined } })
          }
        />
      </td>
      <td className="menu-cell">
        <button type="button" className="icon-btn" aria-label={`Details of ${title}`} onClick={open}>
          <IconLayoutSidebarRightExpand size={15} />
        </button>
      </td>
    </tr>
  );
});
