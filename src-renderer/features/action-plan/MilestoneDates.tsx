import { addDays, daysBetween, fiscalQuarter, type IsoDate, quarterName } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { fiscalStart } from '@core/model/plan.ts';
import { durationDays, isLate } from '@core/schedule/milestone-state.ts';
import { useId } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { LocaleDateInput } from '../../ui/LocaleDateInput.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';
import { MoveToToday, PushOffer } from './moves/PushOffer.tsx';
import { useMove } from './moves/use-move.ts';
import { daysWord, lateWords } from './schedule-words.ts';
import { BaselineNote } from './timeline/BaselineNote.tsx';

/** Start and end. A new start takes the whole milestone along; a new end makes it longer or shorter. */
export function MilestoneDates({ id, milestone }: { id: Id; milestone: Milestone }) {
  const { move } = useMove();
  const { clock } = useApp();
  const startMonth = usePlan(fiscalStart);
  const today = clock.today();
  const { start, end } = milestone;
  const days = durationDays(milestone);
  const give = (dates: { start: IsoDate; end: IsoDate }) => move(id, dates, { push: false });
  return (
    <>
      <DayField
        label="Start"
        value={start}
        onChange={(day) => give({ start: day, end: addDays(end, daysBetween(start, day)) })}
      />
      <DayField label="End" value={end} from={start} onChange={(day) => give({ start, end: day })} />
      <p className="field-note">
        {daysWord(days)}, {quarterName(fiscalQuarter(end, startMonth))}
        {isLate(milestone, today) ? <strong className="late"> · {lateWords(end, today)}</strong> : null}
      </p>
      <BaselineNote id={id} milestone={milestone} />
      {isLate(milestone, today) ? <MoveToToday id={id} milestone={milestone} /> : null}
      <PushOffer id={id} milestone={milestone} />
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: IsoDate;
  readonly from?: IsoDate;
  readonly onChange: (day: IsoDate) => void;
  readonly bare?: boolean;
}

/** A day that must be there. */
export function DayField({ label, value, from, onChange, bare }: DayFieldProps) {
  const id = useId();
  const writable = useWritable();
  const input = (
    <LocaleDateInput
      id={id}
      aria-label={label}
      value={value}
      readOnly={!writable}
      {...(from === undefined ? {} : { minDate: from })}
      onChange={(day) => {
        if (day !== null && day !== value) onChange(day);
      }}
    />
  );
  if (bare === true) return input;
  return (
    <FieldRow label={label} htmlFor={id}>
      {input}
    </FieldRow>
  );
}
