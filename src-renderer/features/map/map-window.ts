import type { Rect } from '@core/people/map-grid.ts';
import { useReducedMotion } from '@mantine/hooks';
import { getViewportForBounds, useReactFlow, useStore, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { Size } from './map-geometry.ts';
import { GLIDE } from './use-gliding-places.ts';

/** The inspector's width, and the least window and map in which room is left for it before it opens. */
const INSPECTOR = 304;
const ROOMY = { window: 1_240, map: 900 };
/** Up to where the button that opens the findings reaches, from the top left, and the marks on cards below it. */
const FINDINGS = { right: 124, bottom: 56 };
const CLOSEST = 1;
export const FURTHEST = 0.02;

/** Below this zoom a card's small print cannot be read. */
export const FAR = 0.45;

/** What must stay free of people when everybody is brought into view. */
export interface Furniture {
  /** The legend is open. */
  readonly legend: boolean;
  /** The inspector is there and has taken its room already. */
  readonly inspector: boolean;
  /** Lanes and rows have their heads at the left. */
  readonly heads: boolean;
}

/** How everybody is brought into view: nobody lies under the open legend, or where the inspector will open. */
export function viewportOf(area: Rect | null, size: Size, { legend, inspector, heads }: Furniture): Viewport {
  if (area === null) return { x: 0, y: 0, zoom: 1 };
  const narrow = window.innerWidth < ROOMY.window || size.width < ROOMY.map;
  const right = inspector || narrow ? 20 : INSPECTOR + 20;
  const rect = { x: area.x, y: area.y, width: area.w, height: area.h };
  const below = (top: number) =>
    getViewportForBounds(rect, size.width, size.height, FURTHEST, CLOSEST, {
      top: `${top}px`,
      left: heads ? '96px' : '20px',
      right: `${right}px`,
      bottom: legend ? '124px' : '28px',
    });
  const near = below(28);
  // The button of the findings lies at the top left.
  return near.x + area.x * near.zoom < FINDINGS.right ? below(FINDINGS.bottom) : near;
}

/** Brings everybody into view, and what lies behind them: `area` holds it all. */
export function useFitEverybody(
  canvas: RefObject<HTMLElement | null>,
  area: Rect | null,
  { legend, inspector, heads }: Furniture,
): () => void {
  const { setViewport } = useReactFlow();
  const reduced = useReducedMotion();
  return useCallback(() => {
    if (canvas.current === null) return;
    const { clientWidth: width, clientHeight: height } = canvas.current;
    const duration = reduced ? 0 : GLIDE;
    void setViewport(viewportOf(area, { width, height }, { legend, inspector, heads }), { duration });
  }, [canvas, area, legend, inspector, heads, reduced, setViewport]);
}

/** Where the map opens: everybody in view. Null until the canvas has a size, which is before anything is painted. */
export function useFirstViewport(
  canvas: RefObject<HTMLElement | null>,
  area: Rect | null,
  furniture: Furniture,
): Viewport | null {
  const [viewport, setViewport] = useState<Viewport | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the map opens is found out once
  useLayoutEffect(() => {
    const { clientWidth: width, clientHeight: height } = canvas.current!;
    setViewport(viewportOf(area, { width, height }, furniture));
  }, []);
  return viewport;
}

/** True while cards are seen from afar: the map is then one picture (MapPicture.tsx). */
export function useFar(first: Viewport | null): boolean {
  // Until React Flow's own view is set up its zoom is none that was ever shown.
  return useStore(({ panZoom, transform }) => (panZoom === null ? (first?.zoom ?? 1) : transform[2]) < FAR);
}
