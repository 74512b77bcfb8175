import type { Id } from '@core/kernel/ids.ts';
import type { MilestoneStatus } from '@core/model/milestones.ts';
import { setMilestoneStatus } from '@core/schedule/schedule-commands.ts';
import { Select } from '@mantine/core';
import { useId } from 'react';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { askForReason } from './procurement/reason-focus.ts';
import { StatusGlyph } from './StatusGlyph.tsx';
import { statusChoices } from './track-words.ts';

interface StatusProps {
  readonly id: Id;
  readonly status: MilestoneStatus;
  readonly bare?: boolean;
  /** Called once it is blocked, where the field for the reason has to be opened first. */
  readonly onBlocked?: () => void;
}

/** A milestone's status, with its shape. Blocked asks for the reason in place; leaving it takes the reason along. */
export function StatusField({ id, status, bare, onBlocked }: StatusProps) {
  const fieldId = useId();
  const dispatch = useDispatch();
  const writable = useWritable();
  const set = (next: MilestoneStatus) => {
    if (!dispatch(setMilestoneStatus, { ids: [id], status: next }) || next !== 'blocked') return;
    onBlocked?.();
    askForReason(id);
  };
  const select = (
    <Select
      className="status-select"
      id={fieldId}
      aria-label="Status"
      data={statusChoices}
      value={status}
      allowDeselect={false}
      readOnly={!writable}
      leftSection={<StatusGlyph status={status} />}
      leftSectionWidth={28}
      onChange={(next) => {
        if (next !== null && next !== status) set(next as MilestoneStatus);
      }}
    />
  );
  if (bare === true) return select;
  return (
    <FieldRow label="Status" htmlFor={fieldId}>
      {select}
    </FieldRow>
  );
}
