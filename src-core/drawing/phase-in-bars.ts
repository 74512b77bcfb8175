import type { Shape } from './display-list.ts';

const HEIGHT = 14;
const GAP = 2;
const WIDEST = 8;

/** A bar a year, as high as the share of a full year that it brings, on a common floor at `y`; `shares` are 0…1. */
export function phaseInBars(shares: readonly number[], x: number, y: number, width: number): Shape[] {
  const step = Math.min(WIDEST + GAP, width / shares.length);
  const w = Math.max(1, step - GAP);
  return shares.map((share, i): Shape => {
    const h = Math.max(0.75, Math.min(1, share) * HEIGHT);
    return { kind: 'rect', x: x + i * step, y: y - h, w, h, radius: 0.75, fill: 'bar-2' };
  });
}
