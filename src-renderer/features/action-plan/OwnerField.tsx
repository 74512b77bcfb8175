import type { Id } from '@core/kernel/ids.ts';
import type { Stakeholder } from '@core/model/stakeholders.ts';
import { Select } from '@mantine/core';
import { useId, useMemo } from 'react';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';

/** Everybody a milestone or a pilot can be given to: our team first, then the customer's people. */
export function usePeopleChoices(who: 'everyone' | 'customer') {
  const team = usePlan((plan) => plan.team);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  return useMemo(() => {
    const ours = Object.entries(team).map(([value, { name }]) => ({ value, label: name }));
    const theirs = Object.entries(stakeholders)
      .filter(([, { status }]) => status !== 'left')
      .map(([value, person]) => ({ value, label: called(person) }));
    const groups = [
      { group: 'Our team', items: who === 'everyone' ? ours : [] },
      { group: 'Customer', items: theirs },
    ];
    return groups.filter(({ items }) => items.length > 0);
  }, [team, stakeholders, who]);
}

/** Who an id is: a colleague or one of the customer's people; empty for nobody. */
export function usePersonName(id: Id | undefined): string {
  return usePlan((plan) => {
    if (id === undefined) return '';
    const person = plan.stakeholders[id];
    return plan.team[id]?.name ?? (person === undefined ? '' : called(person));
  });
}

function called({ name, title }: Pick<Stakeholder, 'name' | 'title'>): string {
  return name.trim() === '' ? `Unknown ${title ?? 'person'}` : name;
}

interface PersonFieldProps {
  readonly label: string;
  readonly who: 'everyone' | 'customer';
  readonly value: Id | undefined;
  readonly onChange: (id: Id | undefined) => void;
  readonly bare?: boolean;
}

export function PersonField({ label, who, value, onChange, bare }: PersonFieldProps) {
  const id = useId();
  const choices = usePeopleChoices(who);
  const writable = useWritable();
  const select = (
    <Select
      id={id}
      aria-label={label}
      data={choices}
      value={value ?? null}
      searchable
      clearable={value !== undefined && writable}
      readOnly={!writable}
      placeholder="Nobody yet"
      nothingFoundMessage="Nobody of that name. Add people on the map, and colleagues on the overview."
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
  if (bare === true) return select;
  return (
    <FieldRow label={label} htmlFor={id}>
      {select}
    </FieldRow>
  );
}
