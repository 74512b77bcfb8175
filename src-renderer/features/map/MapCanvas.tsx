import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { MapBackdrop as Backdrop } from '@core/people/map-backdrop.ts';
import type { Place, Rect } from '@core/people/map-grid.ts';
import type { GroupCard } from '@core/people/map-groups.ts';
import { Background, type OnConnectEnd, ReactFlow, useReactFlow, useStore } from '@xyflow/react';
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useMemo,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useSelection, useWritable } from '../../ui/plan-context.tsx';
import type { CardData } from './card-data.ts';
import { FarContext } from './card-editing.ts';
import { createNodeMaker } from './card-nodes.ts';
import { EditingCard } from './EditingCard.tsx';
import { FarMap } from './FarMap.tsx';
import type { Layers } from './line-paths.ts';
import { MapBackdrop } from './MapBackdrop.tsx';
import { MapLines } from './MapLines.tsx';
import { MapMinimap } from './MapMinimap.tsx';
import { cardAt } from './map-geometry.ts';
import { FURTHEST, useFar, useFirstViewport } from './map-window.ts';
import { PersonCard } from './PersonCard.tsx';
import type { TieDrop } from './TieMenu.tsx';
import { tieAt } from './tie-at.ts';
import { useDragPeople } from './use-drag-people.ts';
import { useDrawnLines } from './use-drawn-lines.ts';
import { useGlidingPlaces } from './use-gliding-places.ts';
import { useKeptArea, useMountedPlaces } from './use-mounted-people.ts';
import { isAdding, usePickPeople } from './use-pick-people.ts';

// Outside the component: React Flow compares these by reference.
const nodeTypes = { person: PersonCard, editing: EditingCard };
/** From here on cards go without shadows. */
const MANY = 150;
/** How near to a line a click must be, in pixels. */
const TIE_REACH = 14;
const noEdges: never[] = [];
const multiKeys = ['Shift', 'Meta', 'Control'];
const proOptions = { hideAttribution: true };

export interface MapCanvasProps {
  readonly people: AccountPlan['stakeholders'];
  readonly ties: AccountPlan['ties'];
  readonly cards: ReadonlyMap<Id, CardData>;
  /** Departments that are folded into one card. */
  readonly groups: ReadonlyMap<Id, GroupCard>;
  readonly places: ReadonlyMap<Id, Place>;
  readonly backdrop: Backdrop | null;
  /** Holds all cards and what lies behind them. */
  readonly area: Rect | null;
  readonly layers: Layers;
  /** The legend is open. */
  readonly legend: boolean;
  readonly selectedPeople: ReadonlySet<Id>;
  readonly selectedTies: ReadonlySet<Id>;
  /** Whom the filter leaves out. */
  readonly faded: ReadonlySet<Id>;
  /** The path that is drawn, from the one we hold to the buyer, and everybody's number on it. */
  readonly path: readonly Id[] | null;
  readonly steps: ReadonlyMap<Id, number>;
  readonly active: Id | null;
  readonly editing: Id | null;
  readonly canvasRef: RefObject<HTMLDivElement | null>;
  readonly onActive: (id: Id) => void;
  readonly onEdit: (id: Id) => void;
  readonly onTieDrop: (drop: TieDrop) => void;
  readonly children: ReactNode;
}

export function MapCanvas(props: MapCanvasProps) {
  const { canvasRef, places, legend, selectedPeople, selectedTies } = props;
  const furniture = {
    legend,
    inspector: selectedTies.size === (selectedPeople.size > 0 ? 0 : 1),
    heads: props.backdrop !== null,
  };
  const first = useFirstViewport(canvasRef, props.area, furniture);
  const { pickPerson, pickTie } = usePickPeople(
    places,
    props.groups,
    { people: selectedPeople, ties: selectedTies },
    props.onActive,
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the cards, which are buttons
    <div
      ref={canvasRef}
      className="map-canvas"
      tabIndex={-1}
      onFocus={(event) => {
        const id = (event.target as Element).closest('.react-flow__node')?.getAttribute('data-id');
        if (id != null) props.onActive(id);
      }}
      onKeyDown={(event) => {
        const id = (event.target as Element).getAttribute('data-id');
        if (event.key !== ' ' || id === null) return;
        event.preventDefault();
        pickPerson(id, true);
      }}
    >
      {first === null ? null : <Flow {...props} first={first} pickPerson={pickPerson} pickTie={pickTie} />}
      <MapMinimap cards={props.cards} places={places} />
      {props.children}
    </div>
  );
}

interface FlowProps extends MapCanvasProps {
  readonly first: { readonly x: number; readonly y: number; readonly zoom: number };
  readonly pickPerson: (id: Id, adding: boolean) => void;
  readonly pickTie: (id: Id, adding: boolean) => void;
}

function Flow(props: FlowProps) {
  const { cards, places, canvasRef, first, selectedPeople, active, editing, faded, steps } = props;
  const { pickPerson, pickTie, onEdit, onTieDrop } = props;
  const farNow = useFar(first);
  // The picture stays until the cards that follow it are ready.
  const far = useDeferredValue(farNow);
  // What must keep its size on screen follows the zoom in halves of a power of two: each is a new style for all cards.
  const pixel = useStore(({ transform }) => (farNow ? 2 ** (Math.round(-2 * Math.log2(transform[2])) / 2) : 1));
  const writable = useWritable();
  const { select } = useSelection();
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const [hovered, setHovered] = useState<Id | null>(null);
  const { shown: dragged, manager, cell, dragging, ...drag } = useDragPeople(props, selectedPeople);
  const shown = useGlidingPlaces(dragged, dragging || far || places.size > MANY);

  const kept = useKeptArea(places.size, first, () => ({
    width: canvasRef.current?.clientWidth ?? 0,
    height: canvasRef.current?.clientHeight ?? 0,
  }));
  const mounted = useMountedPlaces(shown, far ? 'none' : (kept ?? 'all'), [active, editing, hovered, manager]);
  const [makeNodes] = useState(createNodeMaker);
  const nodes = useMemo(
    () =>
      makeNodes(cards, {
        places: mounted,
        selected: selectedPeople,
        active,
        hovered,
        tying: writable,
        editing,
        manager,
        faded,
        steps,
      }),
    [makeNodes, cards, mounted, selectedPeople, active, writable, hovered, editing, manager, faded, steps],
  );
  const lines = useDrawnLines(props, shown, far ? null : kept);

  const personAt = (at: { readonly clientX: number; readonly clientY: number }) =>
    cardAt(shown, screenToFlowPosition({ x: at.clientX, y: at.clientY }));
  const onConnectEnd: OnConnectEnd = (event, { fromNode }) => {
    const at = 'changedTouches' in event ? event.changedTouches[0]! : event;
    const to = personAt(at);
    const box = canvasRef.current?.getBoundingClientRect();
    if (fromNode === null || to === null || props.groups.has(to) || to === fromNode.id || box === undefined) return;
    onTieDrop({ from: fromNode.id, to, x: at.clientX - box.left, y: at.clientY - box.top });
  };
  const onPaneClick = (event: MouseEvent) => {
    if (far) {
      const person = personAt(event);
      if (person !== null) return pickPerson(person, isAdding(event));
      const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const tie = tieAt(lines.ties, at, TIE_REACH / getZoom());
      if (tie !== null) return pickTie(tie, isAdding(event));
    }
    select([]);
    canvasRef.current?.focus({ preventScroll: true });
  };
  // From afar a card is part of the picture until the pointer is on it: then it stands there to be dragged and tied.
  const onPaneMouseMove = (event: MouseEvent) => {
    if (!far || event.buttons !== 0) return;
    const person = personAt(event);
    if (person !== hovered) flushSync(() => setHovered(person));
  };
  return (
    <FarContext value={far}>
      <div
        className={`map-board${places.size > MANY ? ' many' : ''}${far ? ' far' : ''}${props.backdrop === null ? '' : ' backed'}`}
        style={{ '--px': pixel } as CSSProperties}
      >
        <ReactFlow
          nodes={nodes}
          edges={noEdges}
          nodeTypes={nodeTypes}
          onNodesChange={drag.onNodesChange}
          onNodeClick={(event, { id }) => pickPerson(id, isAdding(event))}
          onNodeDragStart={(event, { id }) => {
            if (!selectedPeople.has(id)) pickPerson(id, isAdding(event as unknown as MouseEvent));
          }}
          onNodeDrag={drag.onNodeDrag}
          onNodeDragStop={drag.onNodeDragStop}
          onNodeDoubleClick={(_event, { id }) => (writable || props.groups.has(id)) && onEdit(id)}
          onNodeMouseEnter={(_event, { id }) => setHovered(id)}
          onNodeMouseLeave={() => setHovered(null)}
          onConnectEnd={onConnectEnd}
          onPaneClick={onPaneClick}
          onPaneMouseMove={onPaneMouseMove}
          onPaneMouseLeave={() => far && setHovered(null)}
          nodesDraggable={writable}
          nodesConnectable={writable}
          nodesFocusable={false}
          edgesFocusable={false}
          connectOnClick={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          multiSelectionKeyCode={multiKeys}
          zoomOnDoubleClick={false}
          minZoom={FURTHEST}
          maxZoom={2}
          defaultViewport={first}
          proOptions={proOptions}
        >
          {props.backdrop === null ? null : <MapBackdrop backdrop={props.backdrop} cell={cell} />}
          {far ? (
            <FarMap
              {...{ cards, lines, faded, steps, hovered }}
              places={shown}
              selectedPeople={selectedPeople}
              selectedTies={props.selectedTies}
            />
          ) : (
            <>
              {props.backdrop === null ? <Background gap={20} size={2} color="var(--dot)" /> : null}
              <MapLines lines={lines} selected={props.selectedTies} onSelect={pickTie} />
            </>
          )}
        </ReactFlow>
      </div>
    </FarContext>
  );
}
