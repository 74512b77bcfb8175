import { createValueStore, useValue } from '../../../ui/value-store.ts';

/** One of the usual scales, or pixels per day. Apart from the plan's view, as it changes with each frame of a pinch. */
export type ZoomLevel = Zoom | number;
export type Zoom = 'fit' | 'weeks' | 'months' | 'quarters' | 'years';

const level = createValueStore<ZoomLevel>('fit');

/** Kept while the app runs. */
export function useZoomLevel(): readonly [ZoomLevel, (next: ZoomLevel) => void] {
  return [useValue(level), level.set];
}
