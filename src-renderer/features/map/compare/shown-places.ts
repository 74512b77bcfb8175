import type { Id } from '@core/kernel/ids.ts';
import { mapGrid, type Place } from '@core/people/map-grid.ts';
import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { createValueStore, useValue } from '../../../ui/value-store.ts';

/** Where everybody of the comparison is shown on today's map, those who left among them; the marks on the map say. */
const shownPlaces = createValueStore<ReadonlyMap<Id, Place>>(new Map());

/** Tells where people are shown, for the list in words. */
export const publishPlaces = shownPlaces.set;

/** Brings a person, or the ghost of one, to the middle of the map; the zoom stays. */
export function useShowPlace(): (id: Id) => void {
  const places = useValue(shownPlaces);
  const { getZoom, setCenter } = useReactFlow();
  return useCallback(
    (id) => {
      const place = places.get(id);
      if (place === undefined) return;
      void setCenter(place.x + mapGrid.cardWidth / 2, place.y + mapGrid.cardHeight / 2, { zoom: getZoom() });
    },
    [places, getZoom, setCenter],
  );
}
