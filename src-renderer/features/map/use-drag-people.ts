import type { Id } from '@core/kernel/ids.ts';
import { mapGrid, type Place } from '@core/people/map-grid.ts';
import type { GroupCard } from '@core/people/map-groups.ts';
import { movePeople, setManager } from '@core/people/people-commands.ts';
import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch } from '../../ui/plan-context.tsx';
import type { PersonNode } from './card-nodes.ts';
import { cardAt } from './map-geometry.ts';

type Places = ReadonlyMap<Id, Place>;

/**
 * Places with the cards that are being dragged where the pointer has them. Letting go stores them all as one step: on the
 * lower half of a card that does not move, they come to report to that person; anywhere else they stay where they are.
 * A folded department moves by its head.
 */
export function useDragPeople(places: Places, selected: ReadonlySet<Id>, groups: ReadonlyMap<Id, GroupCard>) {
  const dispatch = useDispatch();
  const { newId } = useApp();
  const { screenToFlowPosition } = useReactFlow();
  const [dragged, setDragged] = useState<Places | null>(null);
  const [manager, setManagerCue] = useState<Id | null>(null);
  const moved = useRef<Places | null>(null);
  const shown = useMemo(() => (dragged === null ? places : new Map([...places, ...dragged])), [places, dragged]);

  // React Flow moves the cards that it has; of many selected those are some. All of them go as far as the first.
  const onNodesChange = useCallback(
    (changes: NodeChange<PersonNode>[]) => {
      const lead = changes.find((change) => change.type === 'position' && change.dragging === true);
      if (lead?.type !== 'position' || lead.position === undefined) return;
      const from = places.get(lead.id);
      if (from === undefined) return;
      const [dx, dy] = [lead.position.x - from.x, lead.position.y - from.y];
      const along = selected.has(lead.id) ? selected : [lead.id];
      moved.current = new Map(
        [...along].flatMap((id) => {
          const place = places.get(id);
          return place === undefined ? [] : [[id, { x: place.x + dx, y: place.y + dy }]];
        }),
      );
      setDragged(moved.current);
    },
    [places, selected],
  );

  const managerUnder = (event: unknown): Id | null => {
    const point = screenToFlowPosition(pointOf(event));
    const others = new Map([...places].filter(([id]) => moved.current?.has(id) !== true));
    const id = cardAt(others, point);
    return id !== null && point.y > others.get(id)!.y + mapGrid.cardHeight / 2 ? id : null;
  };
  const onNodeDrag: OnNodeDrag<PersonNode> = (event) => {
    if (moved.current !== null) setManagerCue(managerUnder(event));
  };
  const onNodeDragStop: OnNodeDrag<PersonNode> = (event) => {
    const gone = moved.current;
    const under = gone === null ? null : managerUnder(event);
    moved.current = null;
    setDragged(null);
    setManagerCue(null);
    if (gone === null) return;
    const person = (id: Id) => groups.get(id)?.head ?? id;
    const ids = [...gone.keys()].map(person);
    if (under !== null) {
      const gesture = `drop ${newId()}`;
      if (!dispatch(setManager, { ids, managerId: person(under) }, { gesture })) return;
      // They stand where the layout puts a report, and not where they were before.
      dispatch(movePeople, { placements: ids.map((id) => ({ id, position: null })) }, { gesture });
      return;
    }
    const placements = [...gone].flatMap(([id, place]) => {
      const [x, y] = [Math.round(place.x), Math.round(place.y)];
      const before = places.get(id);
      return before?.x === x && before.y === y ? [] : [{ id: person(id), position: { x, y } }];
    });
    if (placements.length > 0) dispatch(movePeople, { placements });
  };
  return { shown, manager, dragging: dragged !== null, onNodesChange, onNodeDrag, onNodeDragStop };
}

function pointOf(event: unknown): Place {
  const { clientX, clientY, changedTouches } = event as MouseEvent & Partial<Pick<TouchEvent, 'changedTouches'>>;
  const touch = changedTouches?.[0];
  return touch === undefined ? { x: clientX, y: clientY } : { x: touch.clientX, y: touch.clientY };
}
