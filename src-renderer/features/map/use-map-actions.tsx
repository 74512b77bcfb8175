import type { Id } from '@core/kernel/ids.ts';
import { ratingsOnStep } from '@core/people/grid-drop.ts';
import { removeFromMap } from '@core/people/map-commands.ts';
import type { Place } from '@core/people/map-grid.ts';
import type { GroupCard } from '@core/people/map-groups.ts';
import { type Direction, joinedPeople, stepTo } from '@core/people/map-steps.ts';
import { dropPeople, movePeople } from '@core/people/people-commands.ts';
import { IconUserPlus, IconVectorTriangle } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useDispatch, useOpenPlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import type { MapSettings } from './map-settings.ts';
import { membersOf } from './use-pick-people.ts';

export interface MapScreen {
  readonly places: ReadonlyMap<Id, Place>;
  /** Departments that are folded into one card. */
  readonly groups: ReadonlyMap<Id, GroupCard>;
  /** Where a card stands rates the person: on power × support. */
  readonly rates: boolean;
  readonly people: readonly Id[];
  readonly ties: readonly Id[];
  /** The card that the keyboard is on, or would come to. */
  readonly active: Id | null;
  readonly hasKeys: boolean;
  readonly settings: MapSettings;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly canvasRef: RefObject<HTMLElement | null>;
  onSettings(changes: Partial<MapSettings>): void;
  onPanel(panel: 'add' | 'tie'): void;
  onEdit(id: Id): void;
  onFit(): void;
  /** Shows a card and puts the keyboard on it. */
  onShow(id: Id): void;
}

const steps: readonly { direction: Direction; key: string; dx: number; dy: number }[] = [
  { direction: 'up', key: 'ArrowUp', dx: 0, dy: -1 },
  { direction: 'down', key: 'ArrowDown', dx: 0, dy: 1 },
  { direction: 'left', key: 'ArrowLeft', dx: -1, dy: 0 },
  { direction: 'right', key: 'ArrowRight', dx: 1, dy: 0 },
];

/** How far one press moves a card, in map units. */
const NUDGE = 20;

/** Everything that can be done on the map, with its keys. */
export function useMapActions(screen: MapScreen): void {
  const changing = useChangingActions(screen);
  const looking = useLookingActions(screen);
  useActions(useMemo(() => [...changing, ...looking], [changing, looking]));
}

function useChangingActions(screen: MapScreen): Action[] {
  const { places, groups, rates, people, ties, active, hasKeys, canvasRef, onPanel, onEdit, onShow } = screen;
  const { session } = useOpenPlan();
  const dispatch = useDispatch();
  const { select } = useSelection();
  const writable = useWritable();
  return useMemo<Action[]>(() => {
    if (!writable) return [];
    const group = 'Map';
    const [first] = people;
    const folded = active !== null && groups.has(active);
    const edited = folded
      ? active
      : people.length === 1 && first !== undefined
        ? first
        : people.length === 0
          ? active
          : null;
    const remove = {
      group,
      label: 'Delete what is selected',
      disabled: people.length + ties.length === 0 || !hasKeys,
      run() {
        if (!dispatch(removeFromMap, { people: [...people], ties: [...ties] })) return;
        select([]);
        canvasRef.current?.focus({ preventScroll: true });
      },
    };
    return [
      {
        id: 'map-add-person',
        label: 'Add a person',
        icon: <IconUserPlus size={16} />,
        shortcut: 'P',
        group,
        run: () => onPanel('add'),
      },
      {
        id: 'map-tie',
        label: 'Tie two people',
        icon: <IconVectorTriangle size={16} />,
        shortcut: 'T',
        group,
        disabled: places.size < 2,
        run: () => onPanel('tie'),
      },
      {
        id: 'map-edit',
        label: folded ? 'Unfold the department' : 'Edit name and title',
        shortcut: 'Enter',
        group,
        disabled: edited === null || !hasKeys,
        run() {
          if (edited !== null) onEdit(edited);
        },
      },
      { ...remove, id: 'map-delete', shortcut: 'Delete' },
      { ...remove, id: 'map-delete-back', shortcut: 'Backspace', hidden: true },
      ...steps.map(({ direction, key, dx, dy }) => ({
        id: `map-move-${direction}`,
        label: `Move what is selected ${direction}`,
        shortcut: `mod+${key}`,
        group,
        hidden: true,
        disabled: people.length === 0 || !hasKeys,
        run() {
          if (rates) {
            const rated = people.filter((id) => places.has(id) && !groups.has(id));
            const ratings = ratingsOnStep(session.plan.stakeholders, rated, direction);
            // The layout finds them a place in the cell that they come to.
            const placements = [...ratings.keys()]
              .filter((id) => session.plan.stakeholders[id]?.position !== undefined)
              .map((id) => ({ id, position: null }));
            if (ratings.size > 0)
              dispatch(dropPeople, { ratings: [...ratings].map(([id, rating]) => ({ id, rating })), placements });
            if (first !== undefined) onShow(first);
            return;
          }
          const placements = people.flatMap((id) => {
            const place = places.get(id);
            return place === undefined ? [] : [{ id, position: { x: place.x + dx * NUDGE, y: place.y + dy * NUDGE } }];
          });
          if (placements.length > 0) dispatch(movePeople, { placements }, { gesture: `nudge ${people.join(' ')}` });
          if (first !== undefined) onShow(first);
        },
      })),
    ];
  }, [
    writable,
    session,
    places,
    groups,
    rates,
    people,
    ties,
    active,
    hasKeys,
    canvasRef,
    onPanel,
    onEdit,
    onShow,
    dispatch,
    select,
  ]);
}

function useLookingActions(screen: MapScreen): Action[] {
  const { places, groups, people, active, hasKeys, settings, searchRef, onSettings, onFit, onShow } = screen;
  const { session } = useOpenPlan();
  const { select } = useSelection();
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  return useMemo<Action[]>(() => {
    const group = 'Map';
    const isOn = active !== null && (people.length === 0 || people.includes(active) || groups.has(active));
    const from = isOn ? active : (people[0] ?? null);
    const stepIn = (direction: Direction) => {
      if (from === null) return;
      const next = people.length === 0 ? from : stepTo(places, joinedPeople(session.plan).get(from), from, direction);
      if (next === null) return;
      select(membersOf(groups, next).map((id) => ({ kind: 'stakeholders', id })));
      onShow(next);
    };
    const layers = [
      { key: 'reporting', label: 'reporting lines' },
      { key: 'influence', label: 'influence' },
      { key: 'conflict', label: 'conflict' },
      { key: 'left', label: 'people who left' },
      { key: 'legend', label: 'the legend' },
    ] as const;
    return [
      {
        id: 'map-find',
        label: 'Find a person on the map',
        shortcut: '/',
        group,
        run: () => searchRef.current?.focus(),
      },
      { id: 'map-fit', label: 'Fit everybody', shortcut: 'F', group, run: onFit },
      { id: 'map-zoom-in', label: 'Zoom in', shortcut: '=', group, run: () => void zoomIn() },
      { id: 'map-zoom-out', label: 'Zoom out', shortcut: '-', group, run: () => void zoomOut() },
      { id: 'map-zoom-full', label: 'Show at full size', shortcut: '0', group, run: () => void zoomTo(1) },
      {
        id: 'map-select-all',
        label: 'Select everybody',
        shortcut: 'mod+A',
        group,
        disabled: places.size === 0 || !hasKeys,
        run: () =>
          select(
            [...places.keys()].flatMap((id) =>
              membersOf(groups, id).map((each) => ({ kind: 'stakeholders' as const, id: each })),
            ),
          ),
      },
      ...steps.map(({ direction, key }) => ({
        id: `map-step-${direction}`,
        label: `Go ${direction}`,
        shortcut: key,
        group,
        hidden: true,
        disabled: places.size === 0 || !hasKeys,
        run: () => stepIn(direction),
      })),
      ...layers.map(({ key, label }) => ({
        id: `map-layer-${key}`,
        label: `${settings[key] ? 'Hide' : 'Show'} ${label}`,
        group,
        run: () => onSettings({ [key]: !settings[key] }),
      })),
    ];
  }, [
    places,
    groups,
    people,
    active,
    hasKeys,
    settings,
    searchRef,
    onSettings,
    onFit,
    onShow,
    session,
    select,
    zoomIn,
    zoomOut,
    zoomTo,
  ]);
}
