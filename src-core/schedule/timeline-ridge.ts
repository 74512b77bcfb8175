import { addDays, daysBetween } from '../kernel/dates.ts';
import type { CloseForecast } from './forecast.ts';
import { dayX } from './timeline-days.ts';
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

/** A day of a forecast that is marked on its ridge, with the side of the mark on which its name stands. */
export interface RidgeMark {
  readonly name: 'P50' | 'P95';
  readonly x: number;
  readonly side: 'before' | 'after';
}

/** The P50 and the P95 day, their names away from each other; the P80 day is a line through the whole timeline. */
export function ridgeMarks(
  { p50, p95 }: Pick<CloseForecast, 'p50' | 'p95'>,
  scale: Pick<Timeline, 'from' | 'to' | 'pxPerDay'>,
): RidgeMark[] {
  const days = [
    ['P50', p50, 'before'],
    ['P95', p95, 'after'],
  ] as const;
  return days.flatMap(([name, day, side]) => {
    const x = dayX(scale, day);
    return x === null ? [] : [{ name, x, side }];
  });
}
