import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Place } from '@core/people/map-grid.ts';
import { ViewportPortal } from '@xyflow/react';
import { type MouseEvent, memo, useMemo } from 'react';
import { type Layers, reportingPaths, type TiePath, tiePaths } from './line-paths.ts';

interface MapLinesProps {
  readonly people: AccountPlan['stakeholders'];
  readonly ties: AccountPlan['ties'];
  readonly places: ReadonlyMap<Id, Place>;
  readonly layers: Layers;
  readonly selected: ReadonlySet<Id>;
  readonly onSelect: (id: Id, adding: boolean) => void;
}

/**
 * The lines under the cards, drawn by ourselves inside React Flow's viewport: they know both ends' places, so that they
 * need no handles, no measuring and no subscription each, and a pan moves them without a render.
 */
export const MapLines = memo(function MapLines({ people, ties, places, layers, selected, onSelect }: MapLinesProps) {
  const reporting = useMemo(
    () => (layers.reporting ? reportingPaths(people, places) : { known: '', gaps: '' }),
    [people, places, layers.reporting],
  );
  const drawn = useMemo(() => tiePaths(ties, places, layers), [ties, places, layers]);
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const id = (event.target as Element).closest('[data-tie]')?.getAttribute('data-tie');
    if (id != null) onSelect(id, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  return (
    <ViewportPortal>
      {/* By keyboard a tie is reached from the ties in a person's inspector. */}
      <svg className="map-lines" aria-hidden="true" onClick={pick}>
        <ArrowHeads />
        <path className="line-report" d={reporting.known} />
        <path className="line-report gap" d={reporting.gaps} />
        {drawn.map((tie) => (
          <TieLine key={tie.id} {...tie} selected={selected.has(tie.id)} />
        ))}
      </svg>
    </ViewportPortal>
  );
});

const TieLine = memo(function TieLine({ id, kind, strength, path, selected }: TiePath & { selected: boolean }) {
  return (
    <g data-tie={id} className={selected ? 'tie selected' : 'tie'}>
      <path className="tie-hit" d={path} />
      <path className={`tie-line ${kind} strength-${strength}`} d={path} />
    </g>
  );
});

/** An arrow's size follows the width of its line; its tip lies 6 beyond the line's end (core: map-lines.ts). */
const arrows = [
  { strength: 1, size: 9 },
  { strength: 2, size: 11 },
  { strength: 3, size: 12.5 },
] as const;

function ArrowHeads() {
  return (
    <defs>
      {arrows.map(({ strength, size }) => (
        <marker
          key={strength}
          id={`map-arrow-${strength}`}
          viewBox="0 0 8 8"
          refX={7.4 - 48 / size}
          refY="4"
          markerWidth={size}
          markerHeight={size}
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 .6 7.4 4 0 7.4z" fill="context-stroke" />
        </marker>
      ))}
    </defs>
  );
}
