import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Place } from '@core/people/map-grid.ts';
import { useMemo } from 'react';
import { useKept } from '../../ui/use-kept.ts';
import {
  type Layers,
  type PathLine,
  pathLines,
  type ReportingPaths,
  reportingPaths,
  type TiePath,
  tiePaths,
} from './line-paths.ts';
import { type Area, shared } from './map-geometry.ts';

/** Every line that the map shows. */
export interface DrawnLines {
  readonly reporting: ReportingPaths;
  readonly ties: readonly TiePath[];
  /** The ties of people whom the filter leaves out: they step back with them. */
  readonly faded: ReadonlySet<Id>;
  /** The path that is drawn over the others. */
  readonly warmest: readonly PathLine[];
}

interface LinePlan {
  readonly people: AccountPlan['stakeholders'];
  readonly ties: AccountPlan['ties'];
  readonly layers: Layers;
  /** Whom the filter leaves out. */
  readonly faded: ReadonlySet<Id>;
  readonly path: readonly Id[] | null;
}

const none: ReportingPaths = { known: '', gaps: '', faded: '' };
const noPath: readonly PathLine[] = [];

/** The lines between people where they are shown; with an `area` only those that may pass through it. */
export function useDrawnLines(plan: LinePlan, places: ReadonlyMap<Id, Place>, area: Area | null): DrawnLines {
  const { people, ties, layers, faded: left, path } = plan;
  const { reporting: shows, influence, conflict } = layers;
  const reporting = useKept(
    useMemo(() => (shows ? reportingPaths(people, places, area, left) : none), [people, places, shows, area, left]),
  );
  const all = useMemo(
    () => tiePaths(ties, places, { reporting: shows, influence, conflict }),
    [ties, places, shows, influence, conflict],
  );
  const near = useMemo(() => (area === null ? all : all.filter(({ box }) => shared(box, area) !== null)), [all, area]);
  const faded = useMemo(() => {
    if (left.size === 0) return left;
    return new Set(Object.keys(ties).filter((id) => left.has(ties[id]!.from) || left.has(ties[id]!.to)));
  }, [ties, left]);
  const warmest = useMemo(
    () => (path === null ? noPath : pathLines(path, { stakeholders: people, ties }, places)),
    [path, people, ties, places],
  );
  return useMemo(() => ({ reporting, ties: near, faded, warmest }), [reporting, near, faded, warmest]);
}
