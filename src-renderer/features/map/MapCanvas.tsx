import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Place } from '@core/people/map-grid.ts';
import { movePeople } from '@core/people/people-commands.ts';
import {
  Background,
  type NodeChange,
  type OnConnectEnd,
  type OnNodeDrag,
  ReactFlow,
  type SelectionDragHandler,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import { type ReactNode, type RefObject, startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import { useDispatch, useSelection, useWritable } from '../../ui/plan-context.tsx';
import type { CardData } from './card-data.ts';
import { FarContext } from './card-editing.ts';
import { createNodeMaker, type PersonNode } from './card-nodes.ts';
import { EditingCard } from './EditingCard.tsx';
import type { Layers } from './line-paths.ts';
import { MapLines } from './MapLines.tsx';
import { MapMinimap } from './MapMinimap.tsx';
import { PersonCard } from './PersonCard.tsx';
import type { TieDrop } from './TieMenu.tsx';

// Outside the component: React Flow compares these by reference.
const nodeTypes = { person: PersonCard, editing: EditingCard };
/** From here on cards go without shadows. */
const MANY = 150;
/** From here on cards out of view are not kept: below, keeping them is cheaper than mounting them while panning. */
const MOST = 800;
const noEdges: never[] = [];
const multiKeys = ['Shift', 'Meta', 'Control'];
const proOptions = { hideAttribution: true };
/** The inspector's width, and the least window in which the map leaves room for it before it opens. */
const INSPECTOR = 304;
const ROOMY = 1_240;

/** How everybody is brought into view: nobody lies under the open legend, or where the inspector will open. */
export function fitOptions(legend: boolean, inspector: boolean) {
  const right = inspector || window.innerWidth < ROOMY ? 20 : INSPECTOR + 20;
  const padding = { top: '28px', left: '20px', right: `${right}px`, bottom: legend ? '124px' : '28px' } as const;
  return { padding, maxZoom: 1, minZoom: 0.02 };
}

/** Below this zoom a card's small print cannot be read. */
const FAR = 0.45;

interface MapCanvasProps {
  readonly people: AccountPlan['stakeholders'];
  readonly ties: AccountPlan['ties'];
  readonly cards: ReadonlyMap<Id, CardData>;
  readonly places: ReadonlyMap<Id, Place>;
  readonly layers: Layers;
  /** The legend is open. */
  readonly legend: boolean;
  readonly selectedPeople: ReadonlySet<Id>;
  readonly selectedTies: ReadonlySet<Id>;
  readonly active: Id | null;
  readonly editing: Id | null;
  readonly canvasRef: RefObject<HTMLDivElement | null>;
  readonly onActive: (id: Id) => void;
  readonly onEdit: (id: Id) => void;
  readonly onTieDrop: (drop: TieDrop) => void;
  readonly children: ReactNode;
}

export function MapCanvas(props: MapCanvasProps) {
  const { cards, places, canvasRef, selectedPeople, selectedTies, onActive, onEdit, onTieDrop } = props;
  const writable = useWritable();
  const { select } = useSelection();
  const store = useStoreApi<PersonNode>();
  const [hovered, setHovered] = useState<Id | null>(null);
  const { shown, onDrag, onDragEnd } = useDraggedPlaces(places);

  const [far, setFar] = useState(() => fitsFromAfar(places));
  const [makeNodes] = useState(createNodeMaker);
  const nodes = useMemo(
    () =>
      makeNodes(cards, {
        places: shown,
        selected: selectedPeople,
        active: props.active,
        hovered,
        tying: writable,
        editing: props.editing,
      }),
    [makeNodes, cards, shown, selectedPeople, props.active, writable, hovered, props.editing],
  );

  const onNodesChange = (changes: NodeChange<PersonNode>[]) => {
    onDrag(changes);
    const picked = changes.filter((change) => change.type === 'select');
    if (picked.length === 0) return;
    const next = new Set(selectedPeople);
    for (const { id, selected } of picked) {
      if (selected) next.add(id);
      else next.delete(id);
    }
    const adding = store.getState().multiSelectionActive;
    const last = picked.findLast(({ selected }) => selected);
    if (last !== undefined) onActive(last.id);
    select([...refs('stakeholders', next), ...(adding ? refs('ties', selectedTies) : [])]);
  };

  const selectTie = useCallback(
    (id: Id, adding: boolean) => {
      if (!adding) return select([{ kind: 'ties', id }]);
      const next = new Set(selectedTies);
      if (!next.delete(id)) next.add(id);
      select([...refs('stakeholders', selectedPeople), ...refs('ties', next)]);
    },
    [select, selectedPeople, selectedTies],
  );

  const onConnectEnd: OnConnectEnd = (event, { fromNode }) => {
    const { clientX, clientY } = 'changedTouches' in event ? event.changedTouches[0]! : event;
    const to = document.elementFromPoint(clientX, clientY)?.closest('.react-flow__node')?.getAttribute('data-id');
    const box = canvasRef.current?.getBoundingClientRect();
    if (fromNode === null || to == null || to === fromNode.id || box === undefined) return;
    onTieDrop({ from: fromNode.id, to, x: clientX - box.left, y: clientY - box.top });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the cards, which are buttons
    <div
      ref={canvasRef}
      className={`map-canvas${places.size > MANY ? ' many' : ''}${far ? ' far' : ''}`}
      tabIndex={-1}
      onFocus={(event) => {
        const id = (event.target as Element).closest('.react-flow__node')?.getAttribute('data-id');
        if (id != null) onActive(id);
      }}
      onKeyDown={(event) => {
        const id = (event.target as Element).getAttribute('data-id');
        if (event.key !== ' ' || id === null) return;
        event.preventDefault();
        const next = new Set(selectedPeople);
        if (!next.delete(id)) next.add(id);
        select(refs('stakeholders', next));
      }}
    >
      <FarContext value={far}>
        <ReactFlow
          nodes={nodes}
          edges={noEdges}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onNodeDragStop={onDragEnd}
          onSelectionDragStop={onDragEnd}
          onNodeDoubleClick={(_event, { id }) => writable && onEdit(id)}
          onNodeMouseEnter={(_event, { id }) => setHovered(id)}
          onNodeMouseLeave={() => setHovered(null)}
          onConnectEnd={onConnectEnd}
          onPaneClick={() => {
            select([]);
            canvasRef.current?.focus({ preventScroll: true });
          }}
          nodesDraggable={writable}
          nodesConnectable={writable}
          nodesFocusable={false}
          edgesFocusable={false}
          connectOnClick={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          multiSelectionKeyCode={multiKeys}
          zoomOnDoubleClick={false}
          onlyRenderVisibleElements={places.size > MOST}
          minZoom={0.02}
          maxZoom={2}
          fitView
          fitViewOptions={fitOptions(props.legend, selectedPeople.size + selectedTies.size === 1)}
          proOptions={proOptions}
        >
          <Distance far={far} onFar={setFar} />
          <MapLines
            people={props.people}
            ties={props.ties}
            places={shown}
            layers={props.layers}
            selected={selectedTies}
            onSelect={selectTie}
          />
        </ReactFlow>
      </FarContext>
      <MapMinimap cards={cards} places={places} />
      {props.children}
    </div>
  );
}

/** Follows whether cards are seen from afar; nothing is said before the first fit, whose zoom is not known yet. */
function Distance({ far, onFar }: { far: boolean; onFar: (far: boolean) => void }) {
  const seen = useStore(({ fitViewQueued, transform }) => (fitViewQueued ? null : transform[2] < FAR));
  useEffect(() => {
    if (seen !== null && seen !== far) startTransition(() => onFar(seen));
  }, [seen, far, onFar]);
  return far ? null : <Background gap={20} size={2} color="var(--dot)" />;
}

/** Whether everybody fits only from afar: about right, so that not every card is drawn twice when the map opens. */
function fitsFromAfar(places: ReadonlyMap<Id, Place>): boolean {
  const all = [...places.values()];
  const span = (of: (place: Place) => number) => Math.max(...all.map(of)) - Math.min(...all.map(of));
  return Math.min(window.innerWidth / span(({ x }) => x), window.innerHeight / span(({ y }) => y)) < FAR;
}

/** Places with the cards that are being dragged where the pointer has them; letting go stores them all as one step. */
function useDraggedPlaces(places: ReadonlyMap<Id, Place>) {
  const dispatch = useDispatch();
  const [dragged, setDragged] = useState<ReadonlyMap<Id, Place> | null>(null);
  const shown = useMemo(() => (dragged === null ? places : new Map([...places, ...dragged])), [places, dragged]);

  const onDrag = (changes: NodeChange<PersonNode>[]) => {
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.dragging === true && change.position !== undefined
        ? [[change.id, change.position] as const]
        : [],
    );
    if (moves.length > 0) setDragged((before) => new Map([...(before ?? []), ...moves]));
  };
  const store = (nodes: readonly PersonNode[]) => {
    const placements = nodes.flatMap(({ id, position }) => {
      const [x, y] = [Math.round(position.x), Math.round(position.y)];
      const before = places.get(id);
      return before?.x === x && before.y === y ? [] : [{ id, position: { x, y } }];
    });
    if (placements.length > 0) dispatch(movePeople, { placements });
    setDragged(null);
  };
  const onDragEnd: OnNodeDrag<PersonNode> & SelectionDragHandler<PersonNode> = (
    _event: unknown,
    node: PersonNode | PersonNode[],
    nodes?: PersonNode[],
  ) => store(nodes ?? (Array.isArray(node) ? node : [node]));
  return { shown, onDrag, onDragEnd };
}

function refs(kind: 'stakeholders' | 'ties', ids: Iterable<Id>): RowRef[] {
  return [...ids].map((id) => ({ kind, id }));
}
