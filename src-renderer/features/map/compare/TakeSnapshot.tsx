import { snapshotLabels, takeSnapshot } from '@core/people/snapshots.ts';
import { Autocomplete } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';

/** Keeps the map as it is now, under a label that the next review suggests. */
export function TakeSnapshot({ onTaken }: { onTaken: () => void }) {
  const { clock, newId } = useApp();
  const account = usePlan((plan) => plan.account);
  const dispatch = useDispatch();
  const labels = snapshotLabels(account);
  const [label, setLabel] = useState(labels[0]!);
  if (!useWritable()) return null;
  const take = (event: FormEvent) => {
    event.preventDefault();
    if (dispatch(takeSnapshot, { id: newId(), on: clock.today(), label })) onTaken();
  };
  return (
    <form className="snapshot-take" onSubmit={take}>
      <Autocomplete
        size="xs"
        label="Take a snapshot of today’s map"
        placeholder="Label"
        data={labels}
        // What is prefilled is no filter.
        filter={({ options }) => options}
        value={label}
        onChange={setLabel}
        comboboxProps={{ withinPortal: false }}
        openOnFocus={false}
      />
      <button type="submit" className="btn">
        Take snapshot
      </button>
    </form>
  );
}
