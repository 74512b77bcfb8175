import type { Id } from '@core/kernel/ids.ts';
import type { Place } from '@core/people/map-grid.ts';
import { useMemo } from 'react';
import type { CardData } from './card-data.ts';
import { MapPicture } from './MapPicture.tsx';
import { drawnLines, farCards } from './picture-scene.ts';
import type { DrawnLines } from './use-drawn-lines.ts';

interface FarMapProps {
  readonly cards: ReadonlyMap<Id, CardData>;
  readonly places: ReadonlyMap<Id, Place>;
  readonly lines: DrawnLines;
  readonly faded: ReadonlySet<Id>;
  readonly steps: ReadonlyMap<Id, number>;
  readonly selectedPeople: ReadonlySet<Id>;
  readonly selectedTies: ReadonlySet<Id>;
  readonly hovered: Id | null;
}

/** The map from afar: shape, name, role colour and support of everybody, in one picture. */
export function FarMap(props: FarMapProps) {
  const { cards, places, lines, faded, steps, selectedPeople, selectedTies, hovered } = props;
  const drawn = useMemo(() => drawnLines(lines), [lines]);
  const people = useMemo(() => farCards({ cards, places, faded, steps }), [cards, places, faded, steps]);
  const scene = useMemo(() => ({ ...drawn, cards: people }), [drawn, people]);
  const marks = useMemo(
    () => ({ selected: selectedPeople, ties: selectedTies, hovered }),
    [selectedPeople, selectedTies, hovered],
  );
  return <MapPicture scene={scene} marks={marks} />;
}
