import { addDays, daysBetween } from '../kernel/dates.ts';
import type { CloseForecast } from './forecast.ts';
import type { Timeline } from './timeline-geometry.ts';

/** One of the two areas under a forecast's days: up to the end of the P80 day, and after it. */
export interface RidgeArea {
  readonly upToP80: boolean;
  /** Corners in pixels, from its left foot over the steps to its right foot. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** The days of a forecast as steps of a timeline, each as high as its share of the most frequent day. */
export function ridgeAreas(
  { from, perDay, p80 }: Pick<CloseForecast, 'from' | 'perDay' | 'p80'>,
  { from: first, pxPerDay }: Pick<Timeline, 'from' | 'pxPerDay'>,
  { top, height }: { readonly top: number; readonly height: number },
): RidgeArea[] {
  const most = perDay.reduce((a, b) => Math.max(a, b), 1);
  const split = Math.min(perDay.length, daysBetween(from, addDays(p80, 1)));
  const x = (day: number) => (daysBetween(first, from) + day) * pxPerDay;
  const foot = top + height;
  const corners = (begin: number, end: number) => [
    { x: x(begin), y: foot },
    ...perDay.slice(begin, end).flatMap((trials, i) => {
      const y = foot - (trials / most) * height;
      return [
        { x: x(begin + i), y },
        { x: x(begin + i + 1), y },
      ];
    }),
    { x: x(end), y: foot },
  ];
  return [
    { upToP80: true, corners: corners(0, split) },
    ...(split < perDay.length ? [{ upToP80: false, corners: corners(split, perDay.length) }] : []),
  ];
}
