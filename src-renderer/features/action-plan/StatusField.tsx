import type { Id } from '@core/kernel/ids.ts';
import type { MilestoneStatus } from '@core/model/milestones.ts';
import { setMilestoneStatus } from '@core/schedule/schedule-commands.ts';
import { Select } from '@mantine/core';
import { useId } from 'react';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { StatusGlyph } from './StatusGlyph.tsx';
import { statusChoices } from './track-words.ts';

/** A milestone's status, with its shape. Leaving "blocked" takes the reason along. */
export function StatusField({ id, status, bare }: { id: Id; status: MilestoneStatus; bare?: boolean }) {
  const fieldId = useId();
  const dispatch = useDispatch();
  const writable = useWritable();
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
        if (next !== null) dispatch(setMilestoneStatus, { ids: [id], status: next as MilestoneStatus });
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
