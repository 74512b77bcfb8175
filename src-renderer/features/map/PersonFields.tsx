import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { gapName } from './person-words.ts';

/** A person's name; unlike other names it may be empty, which makes them a known gap. */
export function PersonNameField({ id, name }: { id: Id; name: string }) {
  const dispatch = useDispatch();
  const draft = useDraft<string>({
    value: name,
    format: (text) => text,
    parse: (text) => ({ value: text }),
    commit: (text, gesture) =>
      dispatch(updateEntity, { kind: 'stakeholders', id, changes: { name: text } }, { gesture }),
  });
  return <TextInput aria-label="Name" placeholder={gapName} readOnly={!useWritable()} {...draft} />;
}

/** In how many days a person is to be met again. */
export function RhythmField({ id, days }: { id: Id; days: number | undefined }) {
  const fieldId = useId();
  const { locale } = useApp();
  const dispatch = useDispatch();
  const draft = useDraft<number | undefined>({
    value: days,
    format: (value) => (value === undefined ? '' : value === 1 ? '1 day' : `${value} days`),
    parse(text) {
      if (text.trim() === '') return { value: undefined };
      const value = parseNumber(text.replace(/\s*days?\s*$/i, ''), locale);
      const fits = value !== null && Number.isInteger(value) && value >= 1 && value <= 3_650;
      return fits ? { value } : { message: 'Whole days, 1 to 3,650' };
    },
    commit: (value, gesture) =>
      dispatch(updateEntity, { kind: 'stakeholders', id, changes: { touchEveryDays: value } }, { gesture }),
  });
  return (
    <FieldRow label="Touch every" htmlFor={fieldId}>
      <TextInput id={fieldId} placeholder="No rhythm" readOnly={!useWritable()} {...draft} />
    </FieldRow>
  );
}
