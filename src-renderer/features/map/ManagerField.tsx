import type { Id } from '@core/kernel/ids.ts';
import { setManager } from '@core/people/people-commands.ts';
import { Select } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { personName } from './person-words.ts';

/** Whom a person reports to. A choice that would close a loop is refused, and the notice names who is in the way. */
export function ManagerField({ id, managerId }: { id: Id; managerId: Id | undefined }) {
  const fieldId = useId();
  const people = usePlan((plan) => plan.stakeholders);
  const dispatch = useDispatch();
  const writable = useWritable();
  // Thousands of names are listed only for somebody who looks for one.
  const [looking, setLooking] = useState(false);
  const choices = useMemo(
    () =>
      Object.entries(people)
        .filter(([other]) => other !== id && (looking || other === managerId))
        .map(([value, person]) => ({ value, label: personName(person) })),
    [people, id, managerId, looking],
  );
  return (
    <FieldRow label="Reports to" htmlFor={fieldId}>
      <Select
        id={fieldId}
        data={choices}
        value={managerId ?? null}
        placeholder="Nobody on the map"
        searchable
        onFocus={() => setLooking(true)}
        onBlur={() => setLooking(false)}
        limit={50}
        clearable={managerId !== undefined && writable}
        clearButtonProps={{ 'aria-label': 'Clear reports to' }}
        readOnly={!writable}
        nothingFoundMessage="Nobody of that name"
        onChange={(manager) => dispatch(setManager, { ids: [id], managerId: manager })}
      />
    </FieldRow>
  );
}
