import type { Id } from '@core/kernel/ids.ts';
import { departmentsOf } from '@core/people/map-groups.ts';
import { IconFolder } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { useMapView } from './map-view.ts';
import type { useMapPeople } from './use-map-people.ts';

/** Folding departments into one card each, and unfolding them, also by name from the palette. */
export function useFolding({ stakeholders, groups, groupOf }: ReturnType<typeof useMapPeople>) {
  const [{ folded }, change] = useMapView();
  const departments = useKept(useMemo(() => departmentsOf({ stakeholders }), [stakeholders]));

  /** Unfolds the department that a card stands for; false where it is a person. */
  const unfold = useCallback(
    (id: Id): boolean => {
      const group = groups.get(id);
      if (group === undefined) return false;
      change({ folded: without(folded, group.department) });
      return true;
    },
    [groups, folded, change],
  );
  const unfoldPerson = useCallback((id: Id) => void unfold(groupOf.get(id) ?? id), [unfold, groupOf]);

  useActions(
    useMemo<Action[]>(
      () => [
        ...departments.map(({ name, people }) => ({
          id: `map-fold-${name}`,
          label: folded.has(name) ? `Unfold ${name}` : `Fold ${name} into one card (${people} people)`,
          icon: <IconFolder size={16} />,
          group: 'Map',
          run: () => change({ folded: folded.has(name) ? without(folded, name) : new Set([...folded, name]) }),
        })),
        {
          id: 'map-unfold-all',
          label: 'Unfold all departments',
          icon: <IconFolder size={16} />,
          group: 'Map',
          disabled: folded.size === 0,
          run: () => change({ folded: new Set() }),
        },
      ],
      [departments, folded, change],
    ),
  );
  return { departments, unfold, unfoldPerson };
}

function without(folded: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...folded].filter((each) => each !== name));
}
