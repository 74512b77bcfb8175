import type { Id } from '@core/kernel/ids.ts';
import { useCallback, useEffect } from 'react';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import { createValueStore, useValue } from '../../ui/value-store.ts';
import { type MapFilter, noFilter } from './map-filter.ts';

/** What the map shows beyond the plan itself, until another account is opened: the screen's, never the plan's. */
export interface MapView {
  /** People of the path that is drawn on the map, from the one we hold to the buyer; null: none. */
  readonly path: readonly Id[] | null;
  /** The snapshot that today's map is compared with; null: none. */
  readonly compare: Id | null;
  /** Departments whose people are folded into one card. */
  readonly folded: ReadonlySet<string>;
  /** Who stands out; the others step back. */
  readonly filter: MapFilter;
}

const nothing: MapView = { path: null, compare: null, folded: new Set(), filter: noFilter };
const view = createValueStore<MapView>(nothing);
let owner: Id | null = null;

export function useMapView(): [MapView, (changes: Partial<MapView>) => void] {
  const { planId } = useOpenPlan();
  useEffect(() => {
    if (owner === planId) return;
    owner = planId;
    view.set(nothing);
  }, [planId]);
  const change = useCallback((changes: Partial<MapView>) => view.set({ ...view.get(), ...changes }), []);
  return [useValue(view), change];
}
