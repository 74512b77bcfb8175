import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { departmentsOf } from '@core/people/map-groups.ts';
import { Select } from '@mantine/core';
import { IconMaximize, IconSearch, IconUserPlus, IconVectorTriangle } from '@tabler/icons-react';
import { useReactFlow, useStore } from '@xyflow/react';
import { type RefObject, useMemo, useState } from 'react';
import { shortcutKeys, useRunAction } from '../../ui/actions.tsx';
import { useWritable } from '../../ui/plan-context.tsx';
import type { CardData } from './card-data.ts';
import { CompareButton } from './compare/CompareButton.tsx';
import { FilterButton } from './FilterButton.tsx';
import { FoldMenu } from './FoldMenu.tsx';
import { LayerChoices } from './LayerChoices.tsx';
import { LayoutSwitch } from './LayoutSwitch.tsx';
import { MapViewSwitch } from './MapViewSwitch.tsx';
import type { MapSettings } from './map-settings.ts';
import { personName } from './person-words.ts';

interface MapToolbarProps {
  readonly people: AccountPlan['stakeholders'];
  readonly departments: ReturnType<typeof departmentsOf>;
  readonly cards: ReadonlyMap<Id, CardData>;
  readonly faded: ReadonlySet<Id>;
  /** How many people have left the account. */
  readonly leftCount: number;
  readonly settings: MapSettings;
  readonly onSettings: (changes: Partial<MapSettings>) => void;
  readonly onFind: (id: Id) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

export function MapToolbar(props: MapToolbarProps) {
  const { people, departments, cards, faded, leftCount, settings, onSettings, onFind, searchRef } = props;
  const run = useRunAction();
  const writable = useWritable();
  return (
    <div className="toolbar map-toolbar" role="toolbar" aria-label="Map">
      <MapViewSwitch />
      <LayoutSwitch />
      <span className="rule" />
      <LayerChoices leftCount={leftCount} settings={settings} onSettings={onSettings} />
      <span className="rule" />
      <FilterButton people={people} shown={cards} faded={faded} />
      <FoldMenu departments={departments} />
      <CompareButton />
      <FindPerson cards={cards} onFind={onFind} searchRef={searchRef} />
      <span className="grow" />
      <Zoom />
      <button
        type="button"
        className="icon-btn"
        aria-label="Fit everybody"
        title={`Fit everybody (${shortcutKeys('F').join('')})`}
        onClick={() => run('map-fit')}
      >
        <IconMaximize size={16} stroke={1.6} />
      </button>
      {writable ? (
        <>
          <button type="button" className="btn" onClick={() => run('map-tie')}>
            <IconVectorTriangle size={15} stroke={1.6} aria-hidden /> <span className="tool-label">Tie</span>{' '}
            <kbd>T</kbd>
          </button>
          <button type="button" className="btn primary" onClick={() => run('map-add-person')}>
            <IconUserPlus size={15} stroke={1.6} aria-hidden /> <span className="tool-label">Person</span> <kbd>P</kbd>
          </button>
        </>
      ) : null}
    </div>
  );
}

function FindPerson({ cards, onFind, searchRef }: Pick<MapToolbarProps, 'cards' | 'onFind' | 'searchRef'>) {
  // Hundreds of names are listed only for somebody who looks for one.
  const [looking, setLooking] = useState(false);
  const people = useMemo(
    () =>
      !looking
        ? []
        : [...cards].map(([value, card]) => ({
            value,
            label: card.gap ? personName({ name: '', title: card.title }) : card.name,
          })),
    [cards, looking],
  );
  return (
    <Select
      ref={searchRef}
      className="map-find"
      size="xs"
      aria-label="Find a person"
      placeholder="Find a person"
      data={people}
      onFocus={() => setLooking(true)}
      onBlur={() => setLooking(false)}
      value={null}
      searchable
      selectFirstOptionOnChange
      limit={12}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={<kbd>/</kbd>}
      rightSectionPointerEvents="none"
      nothingFoundMessage="Nobody of that name"
      onChange={(id) => {
        if (id !== null) onFind(id);
      }}
    />
  );
}

function Zoom() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const { zoomTo } = useReactFlow();
  return (
    <button
      type="button"
      className="btn ghost small map-zoom"
      aria-label={`Zoom ${percent} %. Show at full size`}
      title="Show at full size"
      onClick={() => void zoomTo(1)}
    >
      {percent} %
    </button>
  );
}
