import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Place } from '@core/people/map-grid.ts';
import { useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef } from 'react';
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
export function usePickPeople(places: ReadonlyMap<Id, Place>, picked: Picked, onActive: (id: Id) => void) {
  const { select } = useSelection();
  const { people, ties } = picked;

  const pickPerson = useCallback(
    (id: Id, adding: boolean) => {
      onActive(id);
      select(
        adding ? [...refs('stakeholders', toggled(people, id)), ...refs('ties', ties)] : refs('stakeholders', [id]),
      );
    },
    [select, onActive, people, ties],
  );
  const pickTie = useCallback(
    (id: Id, adding: boolean) =>
      select(adding ? [...refs('stakeholders', people), ...refs('ties', toggled(ties, id))] : refs('ties', [id])),
    [select, people, ties],
  );
  useFrame(
    places,
    useCallback((ids: readonly Id[]) => select(refs('stakeholders', ids)), [select]),
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

function toggled(ids: ReadonlySet<Id>, id: Id): Set<Id> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function refs(kind: 'stakeholders' | 'ties', ids: Iterable<Id>): RowRef[] {
  return [...ids].map((id) => ({ kind, id }));
}
