import type { Id } from '@core/kernel/ids.ts';
import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { usePlan } from '../../../ui/plan-context.tsx';

/** Milestones picked by name, in the order of their days. */
export function MilestonesField(props: {
  label: string;
  value: readonly Id[];
  onChange: (ids: readonly Id[]) => void;
}) {
  const milestones = usePlan((plan) => plan.milestones);
  const choices = useMemo(
    () =>
      Object.entries(milestones)
        .sort(([, a], [, b]) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
        .map(([value, { title }]) => ({ value, label: title })),
    [milestones],
  );
  return (
    <MultiSelect
      aria-label={props.label}
      data={choices}
      value={[...props.value]}
      searchable
      hidePickedOptions
      rightSection={null}
      rightSectionWidth={0}
      placeholder={props.value.length === 0 ? 'None yet' : ''}
      nothingFoundMessage="No milestone of that name"
      onChange={props.onChange}
    />
  );
}
