import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { cellOfCard, ratesByPlace, ratingsOnDrop } from '@core/people/grid-drop.ts';
import type { MapBackdrop } from '@core/people/map-backdrop.ts';
import type { Place, Rect } from '@core/people/map-grid.ts';
import type { GroupCard } from '@core/people/map-groups.ts';
import { dropPeople, movePeople, type Placement, type Rating, setManager } from '@core/people/people-commands.ts';
import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch } from '../../ui/plan-context.tsx';
import type { PersonNode } from './card-nodes.ts';
import { cardAt } from './map-geometry.ts';

type Places = ReadonlyMap<Id, Place>;

interface DragPlan {
  readonly people: AccountPlan['stakeholders'];
  readonly places: Places;
  readonly groups: ReadonlyMap<Id, GroupCard>;
  readonly backdrop: MapBackdrop | null;
}

/**
 * Places with the cards that are being dragged where the pointer has them. Letting go stores them all as one step: on a
 * card that does not move, they come to report to that person; anywhere else they stay where they are.
 * On the grid of power × support, where nothing says who reports to whom, another cell rates them instead. A folded
 * department moves by its head, and is not rated.
 */
export function useDragPeople({ people, places, groups, backdrop }: DragPlan, selected: ReadonlySet<Id>) {
  const dispatch = useDispatch();
  const { newId } = useApp();
  const { screenToFlowPosition } = useReactFlow();
  const [dragged, setDragged] = useState<Places | null>(null);
  const [manager, setManagerCue] = useState<Id | null>(null);
  const [cell, setCell] = useState<Rect | null>(null);
  const moved = useRef<Places | null>(null);
  const grid = ratesByPlace(backdrop) ? backdrop : null;
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

  const ratingsOf = (gone: Places) =>
    grid === null
      ? new Map<Id, Rating>()
      : ratingsOnDrop(
          grid,
          people,
          [...gone].filter(([id]) => !groups.has(id)),
        );
  const managerUnder = (event: unknown): Id | null => {
    if (grid !== null) return null;
    const others = new Map([...places].filter(([id]) => moved.current?.has(id) !== true));
    return cardAt(others, screenToFlowPosition(pointOf(event)));
  };
  const onNodeDrag: OnNodeDrag<PersonNode> = (event, { id }) => {
    if (moved.current === null) return;
    setManagerCue(managerUnder(event));
    const place = moved.current.get(id);
    const rated = grid !== null && place !== undefined && ratingsOf(new Map([[id, place]])).size > 0;
    setCell(rated ? (cellOfCard(grid, place)?.rect ?? null) : null);
  };
  const onNodeDragStop: OnNodeDrag<PersonNode> = (event) => {
    const gone = moved.current;
    const under = gone === null ? null : managerUnder(event);
    moved.current = null;
    setDragged(null);
    setManagerCue(null);
    setCell(null);
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
    const ratings = ratingsOf(gone);
    const placements = [...gone].flatMap(([id, place]): Placement[] => {
      // The layout places whoever is rated anew: by hand they might stand across the cell's edge.
      if (ratings.has(id)) return people[id]?.position === undefined ? [] : [{ id, position: null }];
      const [x, y] = [Math.round(place.x), Math.round(place.y)];
      const before = places.get(id);
      return before?.x === x && before.y === y ? [] : [{ id: person(id), position: { x, y } }];
    });
    if (ratings.size + placements.length === 0) return;
    dispatch(dropPeople, { ratings: [...ratings].map(([id, rating]) => ({ id, rating })), placements });
  };
  return { shown, manager, cell, dragging: dragged !== null, onNodesChange, onNodeDrag, onNodeDragStop };
}

function pointOf(event: unknown): Place {
  const { clientX, clientY, changedTouches } = event as MouseEvent & Partial<Pick<TouchEvent, 'changedTouches'>>;
  const touch = changedTouches?.[0];
  return touch === undefined ? { x: clientX, y: clientY } : { x: touch.clientX, y: touch.clientY };
}
