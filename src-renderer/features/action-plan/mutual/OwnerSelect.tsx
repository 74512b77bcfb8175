import type { Id } from '@core/kernel/ids.ts';
import { isShownPerson } from '@core/people/safe-people.ts';
import type { OneSide } from '@core/report/mutual-plan.ts';
import { giveMilestone } from '@core/schedule/share-milestones.ts';
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useDispatch, usePlan } from '../../../ui/plan-context.tsx';

/** Who of one side has a step: a colleague, or one of those whom the customer may see. */
export function OwnerSelect({ id, side, label }: { id: Id; side: OneSide; label: string }) {
  const team = usePlan((plan) => plan.team);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const milestone = usePlan((plan) => plan.milestones[id]);
  const dispatch = useDispatch();
  const choices = useMemo(
    () =>
      side === 'ours'
        ? Object.entries(team).map(([value, { name }]) => ({ value, label: name }))
        : Object.entries(stakeholders).flatMap(([value, person]) =>
            isShownPerson(person) ? [{ value, label: person.name.trim() || 'To be named' }] : [],
          ),
    [side, team, stakeholders],
  );
  const owners = side === 'ours' ? [milestone?.ownerId] : [milestone?.customerOwnerId, milestone?.ownerId];
  const value = owners.find((each) => choices.some((choice) => choice.value === each)) ?? null;
  return (
    <Select
      aria-label={label}
      data={choices}
      value={value}
      searchable
      clearable={value !== null}
      placeholder="To be named"
      nothingFoundMessage={
        side === 'ours'
          ? 'Nobody of that name. Add colleagues on the overview.'
          : 'Nobody of that name has a project role.'
      }
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      onChange={(next) => dispatch(giveMilestone, { id, side, ownerId: next ?? undefined })}
    />
  );
}
