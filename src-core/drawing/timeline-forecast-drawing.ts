import { daysBetween, formatDate, type IsoDate } from '../kernel/dates.ts';
import type { CloseForecast } from '../schedule/forecast.ts';
import { dayX } from '../schedule/timeline-days.ts';
import type { Timeline } from '../schedule/timeline-geometry.ts';
import { ridgeAreas, ridgeMarks } from '../schedule/timeline-ridge.ts';
import type { DisplayList, MeasureText, PathStep, Shape } from './display-list.ts';

const RIDGE = { top: 17, height: 31 };
const HEIGHT = 66;
/** Further away a day needs its year. */
const FAR_DAYS = 240;
const NAME = { size: 11.5, weight: 600 } as const;
const NOTE = { size: 9.5 } as const;
const MARK = { size: 10.5, weight: 600 } as const;

interface ForecastOptions {
  readonly left: number;
  readonly width: number;
  readonly today: IsoDate;
  readonly locale: string;
  readonly measure: MeasureText;
  readonly closeDate: IsoDate | undefined;
  /** The lines of the calendar behind it. */
  readonly grid: (height: number) => Shape[];
}

/** On which day the trials had the close, darker up to the P80 day. */
export function forecastDrawing(forecast: CloseForecast, lines: Timeline, options: ForecastOptions): DisplayList {
  const { left, width, today, locale, measure, closeDate, grid } = options;
  const { of, p50, p80, p95 } = forecast;
  const day = (date: IsoDate) => formatDate(date, locale, daysBetween(today, date) > FAR_DAYS ? 'medium' : 'short');
  const foot = RIDGE.top + RIDGE.height;
  // The last days of a long forecast lie beyond the days that the plan takes.
  const within = (x: number) => Math.min(left + x, width);
  const shapes: Shape[] = [
    ...grid(foot),
    ...ridgeAreas(forecast, lines, RIDGE).map(({ upToP80, corners }): Shape => {
      const steps = corners.map(({ x, y }, i): PathStep => [i === 0 ? 'M' : 'L', within(x), y]);
      return { kind: 'path', steps: [...steps, ['Z']], fill: 'accent', opacity: upToP80 ? 0.62 : 0.26 };
    }),
    ...ridgeMarks(forecast, lines)
      .filter(({ name, x, side }) => left + x + (side === 'before' ? 0 : 3 + measure(name, NOTE)) <= width)
      .flatMap(({ name, x, side }): Shape[] => [
        { kind: 'line', x1: left + x, y1: RIDGE.top - 11, x2: left + x, y2: foot, stroke: 'accent', width: 0.75 },
        {
          kind: 'text',
          x: left + (side === 'before' ? x - 3 : x + 3),
          y: RIDGE.top - 4,
          text: name,
          ...NOTE,
          fill: 'accent',
          ...(side === 'before' ? { anchor: 'end' as const } : {}),
        },
      ]),
    { kind: 'line', x1: 0, y1: foot, x2: width, y2: foot, stroke: 'line-2' },
    { kind: 'text', x: 0, y: 17, text: of === 'signature' ? 'Signature' : 'End of plan', ...NAME, fill: 'text' },
    { kind: 'text', x: 0, y: 29, text: `P50 ${day(p50)}`, ...NOTE, fill: 'text-2' },
    { kind: 'text', x: 0, y: 41, text: `P95 ${day(p95)}`, ...NOTE, fill: 'text-2' },
  ];
  const marks = [
    { date: p80, name: `P80 ${day(p80)}`, fill: 'accent' as const },
    ...(closeDate === undefined
      ? []
      : [{ date: closeDate, name: `Close date ${day(closeDate)}`, fill: 'text' as const }]),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const [i, { date, name, fill }] of marks.entries()) {
    const x = dayX(lines, date);
    if (x === null) continue;
    // The earlier name ends at its day and the later begins there; neither leaves the page.
    const long = measure(name, MARK);
    const start = marks.length === 2 && i === 0 ? left + x - 4 - long : left + x + 4;
    shapes.push({
      kind: 'text',
      x: Math.min(Math.max(left, start), width - long),
      y: foot + 14,
      text: name,
      ...MARK,
      fill,
    });
  }
  return { width, height: HEIGHT, shapes };
}
