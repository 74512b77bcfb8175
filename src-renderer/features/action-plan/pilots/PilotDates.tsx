import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Pilot } from '@core/model/pilots.ts';
import { setPilotDates } from '@core/schedule/pilot-dates.ts';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import { Slot } from './Slot.tsx';

/** A pilot's first and last day; the milestone that runs it goes along. */
export function PilotDates({ id, pilot }: { id: Id; pilot: Pilot }) {
  const dispatch = useDispatch();
  const set = (start: string | undefined, end: string | undefined) => {
    if (start !== undefined && end !== undefined) dispatch(setPilotDates, { id, start, end });
    else dispatch(updateEntity, { kind: 'pilots', id, changes: { start, end } });
  };
  return (
    <>
      <Slot kind="pilots" id={id} field="start" label="Start">
        <OptionalDay
          label="Start"
          value={pilot.start}
          {...(pilot.end === undefined ? {} : { to: pilot.end })}
          onChange={(start) => set(start, pilot.end)}
        />
      </Slot>
      <Slot kind="pilots" id={id} field="end" label="End">
        <OptionalDay
          label="End"
          value={pilot.end}
          {...(pilot.start === undefined ? {} : { from: pilot.start })}
          onChange={(end) => set(pilot.start, end)}
        />
      </Slot>
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

/** A day that need not be known. */
export function OptionalDay({ label, value, from, to, onChange }: OptionalDayProps) {
  const writable = useWritable();
  return (
    <LocaleDateInput
      aria-label={label}
      value={value ?? null}
      placeholder="No date"
      readOnly={!writable}
      clearable={value !== undefined && writable}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      {...(from === undefined ? {} : { minDate: from })}
      {...(to === undefined ? {} : { maxDate: to })}
      onChange={(day) => onChange(day ?? undefined)}
    />
  );
}
