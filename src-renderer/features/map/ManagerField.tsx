import type { Id } from '@core/kernel/ids.ts';
import { setManager } from '@core/people/people-commands.ts';
import { Select } from '@mantine/core';
import { memo, useId, useMemo, useState } from 'react';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { personName } from './person-words.ts';

/** Whom a person reports to. A choice that would close a loop is refused, and the notice names who is in the way. */
export const ManagerField = memo(function ManagerField({ id, managerId }: { id: Id; managerId: Id | undefined }) {
  const fieldId = useId();
  const dispatch = useDispatch();
  const writable = useWritable();
  const [looking, setLooking] = useState(false);
  const manager = usePlan((plan) => (managerId === undefined ? undefined : plan.stakeholders[managerId]));
  // Thousands of names are listed only for somebody who looks for one.
  const people = usePlan((plan) => (looking ? plan.stakeholders : null));
  const choices = useMemo(() => {
    const listed = Object.entries(people ?? (managerId === undefined ? {} : { [managerId]: manager }));
    return listed.flatMap(([value, person]) => (value === id ? [] : [{ value, label: personName(person) }]));
  }, [people, id, managerId, manager]);
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
        onChange={(next) => dispatch(setManager, { ids: [id], managerId: next })}
      />
    </FieldRow>
  );
});
