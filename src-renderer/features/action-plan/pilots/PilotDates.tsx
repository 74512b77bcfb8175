import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Pilot } from '@core/model/pilots.ts';
import { setPilotDates } from '@core/schedule/pilot-dates.ts';
import { useId } from 'react';
import { FieldRow } from '../../../ui/entity-fields.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';

/** A pilot's first and last day; the milestone that runs it goes along. */
export function PilotDates({ id, pilot }: { id: Id; pilot: Pilot }) {
  const dispatch = useDispatch();
  const set = (start: string | undefined, end: string | undefined) => {
    if (start !== undefined && end !== undefined) dispatch(setPilotDates, { id, start, end });
    else dispatch(updateEntity, { kind: 'pilots', id, changes: { start, end } });
  };
  return (
    <>
      <OptionalDay
        label="Start"
        value={pilot.start}
        {...(pilot.end === undefined ? {} : { to: pilot.end })}
        onChange={(start) => set(start, pilot.end)}
      />
      <OptionalDay
        label="End"
        value={pilot.end}
        {...(pilot.start === undefined ? {} : { from: pilot.start })}
        onChange={(end) => set(pilot.start, end)}
      />
    </>
  );
}

interface OptionalDayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly from?: string;
  readonly to?: string;
  readonly onChange: (day: string | undefined) => void;
}

function OptionalDay({ label, value, from, to, onChange }: OptionalDayProps) {
  const id = useId();
  const writable = useWritable();
  return (
    <FieldRow label={label} htmlFor={id}>
      <LocaleDateInput
        id={id}
        value={value ?? null}
        placeholder="No date"
        readOnly={!writable}
        clearable={value !== undefined && writable}
        clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
        {...(from === undefined ? {} : { minDate: from })}
        {...(to === undefined ? {} : { maxDate: to })}
        onChange={(day) => onChange(day ?? undefined)}
      />
    </FieldRow>
  );
}
