import type { Id } from '@core/kernel/ids.ts';
import { mapGrid, type Place } from '@core/people/map-grid.ts';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Space kept between a revealed card and the canvas's edge, in pixels. */
const EDGE = 24;

/** Pixels of the canvas that something lies over. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

/** Brings a card into view with the smallest move, and puts the keyboard on it where asked. */
export function useShowPerson(
  canvas: RefObject<HTMLElement | null>,
  places: ReadonlyMap<Id, Place>,
  { top, bottom }: Covered,
) {
  const [asked, setAsked] = useState<{ id: Id; focus: boolean } | null>(null);
  const { getViewport, setViewport } = useReactFlow();

  const bringIntoView = useCallback(
    ({ x, y }: Place) => {
      if (canvas.current === null) return;
      // The element's own size: the inspector that opens with the card has just taken its room from it.
      const { clientWidth, clientHeight } = canvas.current;
      const view = getViewport();
      const left = coveredAtLeft(canvas.current);
      const dx = shiftInto(x * view.zoom + view.x - left, mapGrid.cardWidth * view.zoom, clientWidth - left);
      const free = clientHeight - top - bottom;
      const dy = shiftInto(y * view.zoom + view.y - top, mapGrid.cardHeight * view.zoom, free);
      if (dx !== 0 || dy !== 0) void setViewport({ ...view, x: view.x + dx, y: view.y + dy });
    },
    [canvas, top, bottom, getViewport, setViewport],
  );

  // A person who was just added has a place only after the next render.
  useEffect(() => {
    if (asked === null) return;
    const place = places.get(asked.id);
    if (place === undefined) return;
    bringIntoView(place);
    if (asked.focus) focusCard(canvas.current, asked.id);
    setAsked(null);
  }, [asked, places, bringIntoView, canvas]);

  return useCallback((id: Id, focus: boolean) => setAsked({ id, focus }), []);
}

/** Whoever is selected from outside the map, as by a finding, is brought into view, and is where the keyboard goes on. */
export function useSelectedInSight(
  selected: ReadonlySet<Id>,
  first: Id | undefined,
  active: Id | null,
  onActive: (id: Id) => void,
  show: (id: Id, focus: boolean) => void,
): void {
  const elsewhere = first !== undefined && first !== active && (active === null || !selected.has(active));
  useEffect(() => {
    if (!elsewhere) return;
    onActive(first);
    show(first, false);
  }, [elsewhere, first, onActive, show]);
}

/** How much of the canvas a list lies over that is open at its left: in a narrow window it takes no room of its own. */
function coveredAtLeft(canvas: HTMLElement): number {
  const { left } = canvas.getBoundingClientRect();
  const lists = canvas.closest('.map-body')?.querySelectorAll(':scope > aside') ?? [];
  return Math.max(0, ...[...lists].map((list) => list.getBoundingClientRect().right - left));
}

/** How far to move so that `at`…`at + length` is within 0…`size`; its beginning wins where it does not fit. */
function shiftInto(at: number, length: number, size: number): number {
  if (at < EDGE) return EDGE - at;
  const over = at + length - (size - EDGE);
  return over > 0 ? -Math.min(over, at - EDGE) : 0;
}

function focusCard(canvas: HTMLElement | null, id: Id): void {
  // React Flow may mount a card that comes into view only with the next frame.
  requestAnimationFrame(() => {
    const card = canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    (card ?? canvas)?.focus({ preventScroll: true });
  });
}

/** True while the keyboard is the map's: it is on the canvas, or nowhere. Fields, menus and buttons keep their own keys. */
export function useMapHasKeys(canvas: RefObject<HTMLElement | null>): boolean {
  const [has, setHas] = useState(true);
  useEffect(() => {
    const look = () => {
      const { activeElement } = document;
      setHas(
        activeElement === null || activeElement === document.body || canvas.current?.contains(activeElement) === true,
      );
    };
    // While focus moves nothing has it: look when it has arrived.
    const soon = () => queueMicrotask(look);
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', soon);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', soon);
    };
  }, [canvas]);
  return has;
}
