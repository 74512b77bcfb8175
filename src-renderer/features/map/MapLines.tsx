import type { Id } from '@core/kernel/ids.ts';
import { ViewportPortal } from '@xyflow/react';
import { type MouseEvent, memo } from 'react';
import type { TiePath } from './line-paths.ts';
import type { DrawnLines } from './use-drawn-lines.ts';
import { isAdding } from './use-pick-people.ts';
import './map-lines.css';

interface MapLinesProps {
  readonly lines: DrawnLines;
  readonly selected: ReadonlySet<Id>;
  readonly onSelect: (id: Id, adding: boolean) => void;
}

/**
 * The lines under the cards, drawn by ourselves inside React Flow's viewport: they know both ends' places, so that they
 * need no handles, no measuring and no subscription each, and a pan moves them without a render.
 */
export const MapLines = memo(function MapLines({ lines, selected, onSelect }: MapLinesProps) {
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const id = (event.target as Element).closest('[data-tie]')?.getAttribute('data-tie');
    if (id != null) onSelect(id, isAdding(event));
  };
  return (
    <ViewportPortal>
      {/* By keyboard a tie is reached from the ties in a person's inspector. */}
      <svg className="map-lines" aria-hidden="true" onClick={pick}>
        <ArrowHeads />
        <path className="line-report" d={lines.reporting.known} />
        <path className="line-report gap" d={lines.reporting.gaps} />
        <path className="line-report faded" d={lines.reporting.faded} />
        {lines.ties.map((tie) => (
          <TieLine key={tie.id} {...tie} selected={selected.has(tie.id)} faded={lines.faded.has(tie.id)} />
        ))}
        {lines.warmest.map(({ path, end }) => (
          <g key={path} className="warmest">
            <path className="warmest-halo" d={path} />
            <path className={end === null ? 'warmest-line' : 'warmest-line influence'} d={path} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});

const TieLine = memo(function TieLine(props: TiePath & { selected: boolean; faded: boolean }) {
  const { id, kind, strength, path, selected, faded } = props;
  return (
    <g data-tie={id} className={`tie${selected ? ' selected' : ''}${faded ? ' faded' : ''}`}>
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
