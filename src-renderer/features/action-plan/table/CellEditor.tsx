import { updateEntity } from '@core/engine/entity-commands.ts';
import { addDays, daysBetween, type IsoDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Milestone, MilestoneStatus } from '@core/model/milestones.ts';
import { durationDays, statusOf, trackOf } from '@core/schedule/milestone-state.ts';
import { setMilestoneStatus } from '@core/schedule/schedule-commands.ts';
import { readDays } from '@core/schedule/typed-days.ts';
import { useState } from 'react';
import { CellSelect } from '../../../ui/CellSelect.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, useSelection } from '../../../ui/plan-context.tsx';
import { TypedCell } from '../../../ui/TypedCell.tsx';
import { newGesture } from '../../../ui/use-draft.ts';
import { useMove } from '../moves/use-move.ts';
import { usePeopleChoices } from '../OwnerField.tsx';
import { askForReason } from '../procurement/reason-focus.ts';
import { sideChoices, statusChoices, trackChoices } from '../track-words.ts';
import { DependencyEditor } from './DependencyEditor.tsx';
import type { ColumnId, Numbering } from './milestone-columns.ts';

export interface EditorProps {
  readonly id: Id;
  readonly milestone: Milestone;
  readonly label: string;
  /** A choice was made: the edit is over. */
  readonly onDone: () => void;
}

const MOST_DAYS = 10_000;

/** The control that changes one value of the table, in its place. */
export function CellEditor({ column, numbers, ...props }: EditorProps & { column: ColumnId; numbers: Numbering }) {
  switch (column) {
    case 'title':
      return <TitleEditor {...props} />;
    case 'start':
    case 'end':
      return <DayEditor {...props} edge={column} />;
    case 'days':
      return <DaysEditor {...props} />;
    case 'status':
      return <StatusEditor {...props} />;
    case 'track':
      return <ChoiceEditor {...props} field="track" value={trackOf(props.milestone)} choices={trackChoices} />;
    case 'side':
      return <ChoiceEditor {...props} field="side" value={props.milestone.side ?? 'us'} choices={sideChoices} />;
    case 'owner':
      return <OwnerEditor {...props} />;
    case 'dependsOn':
      return <DependencyEditor {...props} numbers={numbers} />;
    case 'shared':
      return null;
  }
}

function TitleEditor({ id, milestone, label }: EditorProps) {
  const dispatch = useDispatch();
  return (
    <TypedCell
      label={label}
      before={milestone.title}
      read={(text) => (text.trim() === '' ? { message: 'A milestone needs a title' } : { value: text.trim() })}
      store={(title) => dispatch(updateEntity, { kind: 'milestones', id, changes: { title } })}
    />
  );
}

/** A new start takes the whole milestone along; a new end makes it longer or shorter. */
function DayEditor({ id, milestone, label, edge }: EditorProps & { edge: 'start' | 'end' }) {
  const { move } = useMove();
  const [run] = useState(newGesture);
  const { start, end } = milestone;
  function give(day: IsoDate): void {
    const dates = edge === 'end' ? { start, end: day } : { start: day, end: addDays(end, daysBetween(start, day)) };
    move(id, dates, { push: false, run });
  }
  return (
    <LocaleDateInput
      aria-label={label}
      value={milestone[edge]}
      {...(edge === 'end' ? { minDate: start } : {})}
      onChange={(day) => {
        if (day !== null && day !== milestone[edge]) give(day);
      }}
    />
  );
}

function DaysEditor({ id, milestone, label }: EditorProps) {
  const { move } = useMove();
  const { start } = milestone;
  return (
    <TypedCell
      label={label}
      before={String(durationDays(milestone))}
      read={(text) => {
        const days = readDays(text);
        if (days !== null && days >= 1 && days <= MOST_DAYS) return { value: days };
        return { message: 'Days or weeks, as in 10 or 2 w' };
      }}
      store={(days: number) => move(id, { start, end: addDays(start, days - 1) }, { push: false })}
    />
  );
}

/** Blocked asks for the reason, in the inspector. */
function StatusEditor({ id, milestone, label, onDone }: EditorProps) {
  const dispatch = useDispatch();
  const { select } = useSelection();
  return (
    <CellSelect
      onDone={onDone}
      aria-label={label}
      data={statusChoices}
      value={statusOf(milestone)}
      onChange={(status) => {
        const given = dispatch(setMilestoneStatus, { ids: [id], status: status as MilestoneStatus });
        onDone();
        if (!given || status !== 'blocked') return;
        select([{ kind: 'milestones', id }]);
        askForReason(id);
      }}
    />
  );
}

interface ChoiceProps extends EditorProps {
  readonly field: 'track' | 'side';
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

function ChoiceEditor({ id, label, field, value, choices, onDone }: ChoiceProps) {
  const dispatch = useDispatch();
  return (
    <CellSelect
      onDone={onDone}
      aria-label={label}
      data={[...choices]}
      value={value}
      onChange={(next) => {
        dispatch(updateEntity, { kind: 'milestones', id, changes: { [field]: next } });
        onDone();
      }}
    />
  );
}

const NOBODY = 'nobody';

function OwnerEditor({ id, milestone, label, onDone }: EditorProps) {
  const dispatch = useDispatch();
  const people = usePeopleChoices('everyone');
  return (
    <CellSelect
      onDone={onDone}
      aria-label={label}
      data={[{ value: NOBODY, label: 'Nobody yet' }, ...people]}
      value={milestone.ownerId ?? NOBODY}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="Nobody of that name"
      onChange={(next) => {
        const ownerId = next === NOBODY ? undefined : next;
        dispatch(updateEntity, { kind: 'milestones', id, changes: { ownerId } });
        onDone();
      }}
    />
  );
}
