import type { Id } from '@core/kernel/ids.ts';
import { mapGrid, type Place } from '@core/people/map-grid.ts';
import { type Node, Position } from '@xyflow/react';
import type { CardData } from './card-data.ts';
import { supportWord } from './person-words.ts';

/** What a node hands to its card. `handle`: ties can be dragged from here now (pointed at, or selected). */
export interface PersonNodeData extends Record<string, unknown> {
  readonly card: CardData;
  readonly handle: boolean;
  /** Its number on the path that is drawn; 0: not on it. */
  readonly step: number;
  /** Letting go of what is being dragged would make this person the manager. */
  readonly manager: boolean;
}
export type PersonNode = Node<PersonNodeData, 'person' | 'editing'>;

/** The state of the canvas that cards show. */
export interface CanvasState {
  readonly places: ReadonlyMap<Id, Place>;
  readonly selected: ReadonlySet<Id>;
  /** The one card in the tab order. */
  readonly active: Id | null;
  readonly hovered: Id | null;
  readonly editing: Id | null;
  /** Who would be the manager of those being dragged. */
  readonly manager: Id | null;
  readonly faded: ReadonlySet<Id>;
  readonly steps: ReadonlyMap<Id, number>;
  /** Ties may be drawn: false in a window that reads along. */
  readonly tying: boolean;
}

// One object for all nodes: React Flow then measures none of them, and compares them by reference.
const measured = { width: mapGrid.cardWidth, height: mapGrid.cardHeight };
const handles = [
  {
    type: 'source' as const,
    position: Position.Right,
    x: mapGrid.cardWidth,
    y: mapGrid.cardHeight / 2,
    width: 1,
    height: 1,
  },
];
const attributes = [false, true].map((active) =>
  [false, true].map((pressed) => ({
    tabIndex: active ? 0 : -1,
    'aria-pressed': pressed,
    'aria-roledescription': 'person',
  })),
);
const editingAttributes = { 'aria-roledescription': 'person' };

/** Makes React Flow's nodes; a node whose card and state are as before is the same object as before. */
export function createNodeMaker(): (cards: ReadonlyMap<Id, CardData>, state: CanvasState) => PersonNode[] {
  let before = new Map<Id, PersonNode>();
  return (cards, state) => {
    const nodes = new Map<Id, PersonNode>();
    for (const [id, place] of state.places) {
      const card = cards.get(id);
      if (card === undefined) continue;
      const was = before.get(id);
      const made = makeNode(id, card, place, state, was);
      nodes.set(id, was !== undefined && same(was, made) ? was : made);
    }
    before = nodes;
    return [...nodes.values()];
  };
}

function makeNode(id: Id, card: CardData, place: Place, state: CanvasState, was: PersonNode | undefined): PersonNode {
  const editing = state.editing === id;
  const selected = state.selected.has(id);
  const pointed = state.hovered === id || (selected && state.selected.size === 1);
  const handle = state.tying && !editing && pointed && card.group === null;
  const step = state.steps.get(id) ?? 0;
  const shown = { card, handle, step, manager: state.manager === id };
  const data = was !== undefined && sameData(was.data, shown) ? was.data : shown;
  return {
    id,
    type: editing ? 'editing' : 'person',
    position: was?.position.x === place.x && was.position.y === place.y ? was.position : { x: place.x, y: place.y },
    data,
    selected,
    measured,
    handles,
    className: cardClass(card, shown, state.faded.has(id)),
    ariaRole: editing ? 'group' : 'button',
    domAttributes: editing ? editingAttributes : attributes[Number(state.active === id)]![Number(selected)]!,
    ...(editing ? { draggable: false, ariaLabel: card.name } : {}),
  };
}

function same(a: PersonNode, b: PersonNode): boolean {
  return (
    a.data === b.data &&
    a.position === b.position &&
    a.selected === b.selected &&
    a.type === b.type &&
    a.className === b.className &&
    a.domAttributes === b.domAttributes
  );
}

function sameData(a: PersonNodeData, b: PersonNodeData): boolean {
  return a.card === b.card && a.handle === b.handle && a.step === b.step && a.manager === b.manager;
}

function cardClass(card: CardData, { step, manager }: PersonNodeData, faded: boolean): string {
  const strong = card.support === 2 || card.support === -2;
  return [
    'card',
    `sup-${supportWord(card.support).token}`,
    strong ? 'strong' : '',
    card.support === undefined ? 'unknown' : '',
    card.assumed ? 'assumed' : '',
    card.gap ? 'ghost' : '',
    card.group === null ? '' : 'group',
    card.left ? 'left' : '',
    step > 0 ? 'warm' : '',
    manager ? 'manager' : '',
    faded ? 'faded' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
