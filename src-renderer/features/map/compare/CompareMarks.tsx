import { fullCard } from '@core/drawing/stakeholder-card.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { FieldChange, MapComparison } from '@core/people/compare-maps.ts';
import { ghostPlaces } from '@core/people/compare-places.ts';
import { mapGrid, type Place } from '@core/people/map-grid.ts';
import { reportingLine } from '@core/people/map-lines.ts';
import { placePeople } from '@core/people/place-people.ts';
import { IconArrowNarrowRight, IconDoorExit, IconRoute, IconUserPlus } from '@tabler/icons-react';
import { ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { Drawing } from '../../../ui/Drawing.tsx';
import { measureText } from '../../../ui/measure-text.ts';
import { SupportMark } from '../person-marks.tsx';
import { publishPlaces } from './shown-places.ts';
import { type ShownComparison, useComparison } from './use-comparison.ts';

/** Over today's map while it is compared: who joined, left, moved and changed support. The list says the same in words. */
export function CompareMarks({ places }: { places: ReadonlyMap<Id, Place> }) {
  const shown = useComparison();
  return shown === null ? null : <Marks shown={shown} now={places} />;
}

function Marks({ shown, now }: { shown: ShownComparison; now: ReadonlyMap<Id, Place> }) {
  const { comparison, before } = shown;
  const ghosts = useMemo(() => ghostPlaces(comparison, placePeople(before), now), [comparison, before, now]);
  const all = useMemo(() => new Map([...now, ...ghosts]), [now, ghosts]);
  useEffect(() => {
    publishPlaces(all);
    return () => publishPlaces(new Map());
  }, [all]);
  const marks = useMemo(() => marksOf(comparison), [comparison]);
  return (
    <ViewportPortal>
      <div className="compare-marks" aria-hidden="true">
        <svg className="compare-moves" aria-hidden="true">
          {comparison.moved.map(({ id, from }) => {
            const [old, place] = [from === null ? undefined : all.get(from), now.get(id)];
            return old === undefined || place === undefined ? null : <path key={id} d={pathOf(old, place)} />;
          })}
        </svg>
        {[...ghosts].map(([id, place]) => (
          <div key={id} className="compare-ghost" style={at(place)}>
            <Drawing
              list={{
                width: mapGrid.cardWidth,
                height: mapGrid.cardHeight,
                shapes: fullCard(before.stakeholders[id]!, measureText),
              }}
              label=""
            />
            <span className="compare-mark">
              <IconDoorExit size={12} stroke={2} /> Left
            </span>
          </div>
        ))}
        {[...marks].map(([id, mark]) => {
          const place = now.get(id);
          return place === undefined ? null : <MarkOn key={id} mark={mark} place={place} />;
        })}
      </div>
    </ViewportPortal>
  );
}

interface Mark {
  joined?: boolean;
  left?: boolean;
  moved?: boolean;
  support?: Extract<FieldChange, { field: 'support' }>;
}

/** What to show on each card, those of whom nothing is shown left out. */
function marksOf({ joined, left, moved, changed }: MapComparison): ReadonlyMap<Id, Mark> {
  const marks = new Map<Id, Mark>();
  const add = (id: Id, mark: Mark) => marks.set(id, { ...marks.get(id), ...mark });
  for (const { id } of joined) add(id, { joined: true });
  for (const { id } of left) add(id, { left: true });
  for (const { id } of moved) add(id, { moved: true });
  for (const change of changed) if (change.field === 'support') add(change.id, { support: change });
  return marks;
}

function MarkOn({ mark: { joined, left, moved, support }, place }: { mark: Mark; place: Place }) {
  return (
    <div className="compare-on" style={at(place)}>
      {joined ? (
        <span className="compare-mark">
          <IconUserPlus size={12} stroke={2} /> Joined
        </span>
      ) : null}
      {left ? (
        <span className="compare-mark">
          <IconDoorExit size={12} stroke={2} /> Left
        </span>
      ) : null}
      {moved ? (
        <span className="compare-mark">
          <IconRoute size={12} stroke={2} /> Moved
        </span>
      ) : null}
      {support === undefined ? null : (
        <span className="compare-mark">
          <SupportMark support={support.from} size={15} />
          <IconArrowNarrowRight size={12} stroke={2} />
          <SupportMark support={support.to} size={15} />
        </span>
      )}
    </div>
  );
}

function at({ x, y }: Place) {
  return { transform: `translate(${x}px, ${y}px)` };
}

function pathOf(from: Place, to: Place): string {
  return reportingLine(from, to)
    .map(([letter, ...points]) => `${letter}${points.join(' ')}`)
    .join('');
}
