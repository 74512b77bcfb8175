import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Place } from '@core/people/map-grid.ts';
import type { GroupCard } from '@core/people/map-groups.ts';
import { useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useSelection } from '../../ui/plan-context.tsx';
import { touches } from './map-geometry.ts';

interface Picked {
  readonly people: ReadonlySet<Id>;
  readonly ties: ReadonlySet<Id>;
}

/**
 * Selects people and ties by click, Space and a frame drawn with Shift. React Flow's own selection knows only the cards
 * that it has, which of a large map are few; so it is told what is selected and never asked.
 */
export function usePickPeople(
  places: ReadonlyMap<Id, Place>,
  groups: ReadonlyMap<Id, GroupCard>,
  picked: Picked,
  onActive: (id: Id) => void,
) {
  const { select } = useSelection();
  const { ties } = picked;
  // A folded department is its people.
  const people = useMemo(() => [...picked.people].filter((id) => !groups.has(id)), [picked.people, groups]);

  const pickPerson = useCallback(
    (id: Id, adding: boolean) => {
      onActive(id);
      const who = membersOf(groups, id);
      select(
        adding ? [...refs('stakeholders', toggled(people, who)), ...refs('ties', ties)] : refs('stakeholders', who),
      );
    },
    [select, onActive, people, ties, groups],
  );
  const pickTie = useCallback(
    (id: Id, adding: boolean) =>
      select(adding ? [...refs('stakeholders', people), ...refs('ties', toggled(ties, [id]))] : refs('ties', [id])),
    [select, people, ties],
  );
  useFrame(
    places,
    useCallback(
      (ids: readonly Id[]) =>
        select(
          refs(
            'stakeholders',
            ids.flatMap((id) => membersOf(groups, id)),
          ),
        ),
      [select, groups],
    ),
  );
  return { pickPerson, pickTie };
}

/** A modifier adds to what is selected. */
export function isAdding({ shiftKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}

/** Calls back with everybody whom the frame that is being drawn touches, whenever that changes. */
function useFrame(places: ReadonlyMap<Id, Place>, onFrame: (ids: readonly Id[]) => void): void {
  const store = useStoreApi();
  const last = useRef('');
  useEffect(
    () =>
      store.subscribe(({ userSelectionActive, userSelectionRect: rect, transform: [x, y, zoom] }) => {
        if (!userSelectionActive || rect === null) {
          last.current = '';
          return;
        }
        const [left, top] = [(rect.x - x) / zoom, (rect.y - y) / zoom];
        const area = { left, top, right: left + rect.width / zoom, bottom: top + rect.height / zoom };
        const ids = [...places].flatMap(([id, place]) => (touches(place, area) ? [id] : []));
        const key = ids.join(' ');
        if (key === last.current) return;
        last.current = key;
        onFrame(ids);
      }),
    [store, places, onFrame],
  );
}

/** Whom a card stands for: a person, or the people of a folded department. */
export function membersOf(groups: ReadonlyMap<Id, GroupCard>, id: Id): readonly Id[] {
  return groups.get(id)?.members ?? [id];
}

/** All of `who` taken out where all are in, else put in. */
function toggled(ids: Iterable<Id>, who: readonly Id[]): Set<Id> {
  const next = new Set(ids);
  const all = who.every((id) => next.has(id));
  for (const id of who) {
    if (all) next.delete(id);
    else next.add(id);
  }
  return next;
}

function refs(kind: 'stakeholders' | 'ties', ids: Iterable<Id>): RowRef[] {
  return [...ids].map((id) => ({ kind, id }));
}
