import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { buyingRoles } from '@core/model/stakeholders.ts';
import { Checkbox, Popover } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { roleNames } from '../../ui/words.ts';
import { departmentOf, isFiltering, type MapFilter, noFilter, supportKey } from './map-filter.ts';
import { useMapView } from './map-view.ts';
import { RoleChip, SupportMark } from './person-marks.tsx';
import { supportLevels, supportWord } from './person-words.ts';
import { toolPanel } from './tool-panel.ts';

interface FilterButtonProps {
  readonly people: AccountPlan['stakeholders'];
  /** Everybody on the map, and those whom the filter leaves out. */
  readonly shown: ReadonlyMap<Id, unknown>;
  readonly faded: ReadonlySet<Id>;
}

/** Lets some people stand out by role, department and support; the others step back. */
export function FilterButton({ people, shown, faded }: FilterButtonProps) {
  const [opened, setOpened] = useState(false);
  const [{ filter }, change] = useMapView();
  const on = isFiltering(filter);
  useActions(
    useMemo<Action[]>(
      () => [
        {
          id: 'map-filter',
          label: 'Filter the map',
          group: 'Map',
          icon: <IconFilter size={16} />,
          run: () => setOpened(true),
        },
        {
          id: 'map-filter-clear',
          label: 'Clear the filter of the map',
          group: 'Map',
          disabled: !on,
          run: () => change({ filter: noFilter }),
        },
      ],
      [on, change],
    ),
  );
  return (
    <span className="map-filter">
      <Popover {...toolPanel} width={440} opened={opened} onChange={setOpened}>
        <Popover.Target>
          <button
            type="button"
            className={`btn ghost${on ? ' on' : ''}`}
            aria-label={on ? `Filter: ${shown.size - faded.size} of ${shown.size} people` : 'Filter'}
            title="Filter by role, department and support"
            onClick={() => setOpened(!opened)}
          >
            <IconFilter size={15} stroke={1.6} aria-hidden />
            <span className={on ? undefined : 'tool-label'} aria-hidden="true">
              {on ? `${shown.size - faded.size} of ${shown.size}` : 'Filter'}
            </span>
          </button>
        </Popover.Target>
        <Popover.Dropdown className="map-filter-panel">
          {opened ? (
            <Choices people={people} shown={shown} filter={filter} onFilter={(next) => change({ filter: next })} />
          ) : null}
          <p role="status" className="t3">
            {on ? `${shown.size - faded.size} of ${shown.size} people stand out.` : 'Everybody stands out.'}
          </p>
        </Popover.Dropdown>
      </Popover>
      {on ? (
        <button
          type="button"
          className="icon-btn"
          aria-label="Clear the filter"
          title="Clear the filter"
          onClick={() => change({ filter: noFilter })}
        >
          <IconX size={14} />
        </button>
      ) : null}
    </span>
  );
}

interface ChoicesProps extends Pick<FilterButtonProps, 'people' | 'shown'> {
  readonly filter: MapFilter;
  readonly onFilter: (filter: MapFilter) => void;
}

function Choices({ people, shown, filter, onFilter }: ChoicesProps) {
  const counts = useMemo(() => countsOf(people, shown.keys()), [people, shown]);
  const group = <K extends keyof MapFilter>(
    key: K,
    title: string,
    choices: readonly { value: MapFilter[K][number]; label: ReactNode }[],
  ) => {
    const all: readonly string[] = filter[key];
    return (
      <fieldset>
        <legend>{title}</legend>
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={
              <span className="map-filter-choice">
                {label} <em>{counts[key].get(value)}</em>
              </span>
            }
            checked={all.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              onFilter({ ...filter, [key]: checked ? [...all, value] : all.filter((each) => each !== value) })
            }
          />
        ))}
      </fieldset>
    );
  };
  const departments = [...counts.departments.keys()].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b),
  );
  return (
    <div className="map-filter-groups">
      {group(
        'roles',
        'Role',
        buyingRoles
          .filter((role) => counts.roles.has(role))
          .map((role) => ({
            value: role,
            label: (
              <>
                <RoleChip role={role} short /> {roleNames[role].label}
              </>
            ),
          })),
      )}
      {group(
        'support',
        'Support',
        supportLevels
          .toSorted((a, b) => (b ?? -3) - (a ?? -3))
          .filter((support) => counts.support.has(supportKey(support)))
          .map((support) => ({
            value: supportKey(support),
            label: (
              <>
                <SupportMark support={support} size={16} /> {supportWord(support).name}
              </>
            ),
          })),
      )}
      {group(
        'departments',
        'Department',
        departments.map((value) => ({ value, label: value === '' ? 'None given' : value })),
      )}
    </div>
  );
}

/** How many people on the map have each value. */
function countsOf(people: AccountPlan['stakeholders'], shown: Iterable<Id>) {
  const counts = {
    roles: new Map<string, number>(),
    departments: new Map<string, number>(),
    support: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const id of shown) {
    const person = people[id];
    if (person === undefined) continue;
    for (const role of person.roles ?? []) add(counts.roles, role);
    add(counts.departments, departmentOf(person));
    add(counts.support, supportKey(person.support));
  }
  return counts;
}
