import { useEffect } from 'react';
import { useAnalysed } from '../../ui/use-analysis.ts';
import { useMapView } from './map-view.ts';

/** Keeps the path that is drawn the warmest one to its buyer: an edit may have found another, or blocked it. */
export function useFollowedPath(): void {
  const [{ path }, change] = useMapView();
  const paths = useAnalysed(({ influence }) => influence.paths);
  const warmest = path === null ? undefined : paths?.find(({ to }) => to === path.at(-1));
  useEffect(() => {
    if (warmest === undefined || warmest.via.join() === path?.join()) return;
    change({ path: warmest.via.length === 0 ? null : warmest.via });
  }, [warmest, path, change]);
}
