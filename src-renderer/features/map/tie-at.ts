import type { Id } from '@core/kernel/ids.ts';
import type { Place } from '@core/people/map-grid.ts';
import type { TiePath } from './line-paths.ts';
import { grown, touchesPoint } from './map-geometry.ts';

/** The tie whose line passes within half of `reach` map units of a point; null where none does. For a map that is a picture. */
export function tieAt(ties: readonly TiePath[], { x, y }: Place, reach: number): Id | null {
  const near = ties.filter(({ box }) => touchesPoint(grown(box, reach), x, y));
  if (near.length === 0) return null;
  const ctx = document.createElement('canvas').getContext('2d')!;
  ctx.lineWidth = reach;
  return near.findLast(({ path }) => ctx.isPointInStroke(new Path2D(path), x, y))?.id ?? null;
}
