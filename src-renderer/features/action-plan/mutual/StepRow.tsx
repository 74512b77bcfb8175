import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { has, type MutualStep, type OneSide, stateWords } from '@core/report/mutual-plan.ts';
import { setMilestoneStatus } from '@core/schedule/schedule-commands.ts';
import { shareMilestones } from '@core/schedule/share-milestones.ts';
import { Checkbox } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { SelectField, TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import { type CellRef, EditableCell } from '../EditableCell.tsx';
import { DayField } from '../MilestoneDates.tsx';
import { useMove } from '../moves/use-move.ts';
import { StatusField } from '../StatusField.tsx';
import { StatusGlyph } from '../StatusGlyph.tsx';
import { sideChoices } from '../track-words.ts';
import { OwnerSelect } from './OwnerSelect.tsx';
import { actAndMoveOn, stepRowId } from './step-focus.ts';

interface StepRowProps {
  /** The milestone's, in the plan. */
  readonly id: Id;
  readonly step: MutualStep;
  readonly account: string;
  readonly editing: string | null;
  readonly onEdit: (at: CellRef | null) => void;
}

/** One step of both sides: ticked and changed where it stands. */
export const StepRow = memo(function StepRow({ id, step, account, editing, onEdit }: StepRowProps) {
  const dispatch = useDispatch();
  const { move } = useMove();
  const writable = useWritable();
  const { locale, clock } = useApp();
  const { title, deliverable, start, end, side, status } = step;
  const row: RowRef = { kind: 'milestones', id };
  const due = formatDate(end, locale);
  const state = stateWords(step);
  const whose = { us: 'Our team', customer: account, joint: 'Both teams' }[side];

  function cell(column: string, label: string, children: ReactNode, editor: ReactNode) {
    const at = { id, column };
    return (
      <EditableCell at={at} label={label} editing={editing === column} onEdit={onEdit} editor={editor}>
        {children}
      </EditableCell>
    );
  }
  function owner(of: OneSide, name: string) {
    const owns = has(step, of);
    const words = step[of] || (owns ? 'To be named' : '–');
    return cell(
      of,
      `${name}, ${title}: ${words === '–' ? 'nobody' : words}`,
      <span className={owns && step[of] !== '' ? 'truncate' : 'truncate t3'}>{words}</span>,
      <OwnerSelect id={id} side={of} label={`${name}, ${title}`} />,
    );
  }
  // One day moves as it is; a longer step begins when it did.
  const setDue = (to: string) => move(id, { start: start === end ? to : start, end: to }, { push: false });

  return (
    <tr id={stepRowId(id)} className={status}>
      <td className="tick">
        <Checkbox
          aria-label={`Done: ${title}`}
          checked={status === 'done'}
          disabled={!writable}
          onChange={(event) => {
            const open = start <= clock.today() ? 'in-progress' : 'not-started';
            dispatch(setMilestoneStatus, { ids: [id], status: event.currentTarget.checked ? 'done' : open });
          }}
        />
      </td>
      {cell(
        'title',
        `Step: ${title} ${deliverable}`.trim(),
        <span className="mutual-step">
          <b className="clamp">{title}</b> {deliverable === '' ? null : <span className="clamp t2">{deliverable}</span>}
        </span>,
        <span className="mutual-fields">
          <TextField row={row} field="title" label={`Title of ${title}`} bare />
          <TextField
            row={row}
            field="deliverable"
            label={`What is handed over with ${title}`}
            bare
            multiline
            placeholder="What is handed over?"
          />
        </span>,
      )}
      {cell(
        'side',
        `Side of ${title}: ${whose}`,
        <span className="truncate t2" title={whose}>
          {whose}
        </span>,
        <SelectField row={row} field="side" label={`Side of ${title}`} bare options={sideChoices} placeholder="Us" />,
      )}
      {owner('ours', 'Our team')}
      {owner('theirs', account)}
      {cell(
        'end',
        `Due date of ${title}: ${due}`,
        due,
        <DayField
          label={`Due date of ${title}`}
          bare
          value={end}
          {...(start === end ? {} : { from: start })}
          onChange={setDue}
        />,
      )}
      {cell(
        'status',
        `Status of ${title}: ${state}`,
        <>
          <StatusGlyph status={status} /> <span className="truncate">{state}</span>
        </>,
        <StatusField id={id} status={status} bare />,
      )}
      <td className="unshare">
        {writable ? (
          <button
            type="button"
            className="icon-btn"
            aria-label={`Stop sharing ${title}`}
            title="Stop sharing"
            onClick={({ currentTarget }) =>
              actAndMoveOn(currentTarget, 'table', '.unshare button', () =>
                dispatch(shareMilestones, { ids: [id], shared: false }),
              )
            }
          >
            <IconEyeOff size={15} />
          </button>
        ) : null}
      </td>
    </tr>
  );
});
