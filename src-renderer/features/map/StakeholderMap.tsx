import type { Id } from '@core/kernel/ids.ts';
import type { BuyingRole } from '@core/model/stakeholders.ts';
import { ratesByPlace } from '@core/people/grid-drop.ts';
import { mapGrid } from '@core/people/map-grid.ts';
import { linesOf } from '@core/people/map-lines.ts';
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { type CardEditing, CardEditingProvider } from './card-editing.ts';
import { CompareMarks } from './compare/CompareMarks.tsx';
import { useIsBeside } from './compare/use-comparison.ts';
import { EmptyMap } from './EmptyMap.tsx';
import { GhostCards, useGhosts, withGhosts } from './GhostCards.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { MapLegend } from './MapLegend.tsx';
import { MapToolbar } from './MapToolbar.tsx';
import { useMapHasKeys, useSelectedInSight, useShowPerson } from './map-focus.ts';
import { useMapSettings } from './map-settings.ts';
import { FAR, useFitEverybody } from './map-window.ts';
import { personName } from './person-words.ts';
import { QuickAdd } from './QuickAdd.tsx';
import { type TieDrop, TieMenu } from './TieMenu.tsx';
import { TiePanel } from './TiePanel.tsx';
import { useMakeTie } from './tie-choices.ts';
import { useFolding } from './use-folding.tsx';
import { useLayoutActions } from './use-layout-actions.tsx';
import { useMapActions } from './use-map-actions.tsx';
import { useMapPeople, useMapSelection } from './use-map-people.ts';

/** What the open panel and the open legend cover of the canvas, in pixels. */
const PANEL = 116;
const LEGEND = 104;

interface StakeholderMapProps {
  /** Stands left of the map, as high as it. */
  readonly left?: ReactNode;
  /** Lies over the map: children place themselves. */
  readonly overlay?: ReactNode;
  /** Stands below the map, as wide as it. */
  readonly bottom?: ReactNode;
}

/** The stakeholder map: people by buying role, with who reports to whom and who listens to whom. */
export function StakeholderMap({ left, overlay, bottom }: StakeholderMapProps) {
  const writable = useWritable();
  const [settings, onSettings] = useMapSettings();
  const beside = useIsBeside();
  const lines = linesOf(usePlan((plan) => plan.account.mapLayout));
  // Beside the map of then there is no room for it.
  const legend = settings.legend && !beside;
  const onMap = useMapPeople(settings);
  const { people, ties, places, groups, groupOf, backdrop, cards, faded } = onMap;
  const ghosts = useGhosts(onMap.area);
  const area = useMemo(() => withGhosts(onMap.area, ghosts), [onMap.area, ghosts]);
  const { peopleSelected, tiesSelected, selectedPeople, selectedTies } = useMapSelection(onMap);
  const { departments, unfold, unfoldPerson } = useFolding(onMap);
  const { select } = useSelection();
  const [panel, setPanel] = useState<'add' | 'tie' | null>(null);
  const [near, setNear] = useState<Id | null>(null);
  const [wanted, setWanted] = useState<readonly BuyingRole[]>([]);
  const [drop, setDrop] = useState<TieDrop | null>(null);
  const [lastActive, setActive] = useState<Id | null>(null);
  const [editing, setEditing] = useState<Id | null>(null);
  const canvasRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const { getZoom, setCenter } = useReactFlow();

  const [first] = places.keys();
  const [chosen] = peopleSelected.map((id) => groupOf.get(id) ?? id);
  const active = lastActive !== null && places.has(lastActive) ? lastActive : (chosen ?? first ?? null);

  const showPerson = useShowPerson(canvasRef, places, {
    top: panel === null ? 0 : PANEL,
    bottom: legend ? LEGEND : 0,
  });
  useSelectedInSight(selectedPeople, chosen, lastActive, setActive, showPerson);
  const makeTie = useMakeTie();
  const onShow = useCallback(
    (id: Id) => {
      setActive(id);
      showPerson(id, true);
    },
    [showPerson],
  );
  const onPanel = useCallback(
    (next: 'add' | 'tie') => {
      setNear(peopleSelected.length === 1 ? peopleSelected[0]! : null);
      setPanel(next);
    },
    [peopleSelected],
  );
  const onEdit = useCallback(
    (id: Id) => {
      if (unfold(id)) return;
      select([{ kind: 'stakeholders', id }]);
      const place = places.get(id);
      // From afar a card is too small to be typed in.
      if (place !== undefined && getZoom() < FAR) {
        void setCenter(place.x + mapGrid.cardWidth / 2, place.y + mapGrid.cardHeight / 2, { zoom: 1 });
      } else showPerson(id, false);
      setEditing(id);
    },
    [unfold, select, showPerson, places, getZoom, setCenter],
  );
  // Several people share an inspector; several ties, or both, have none.
  const inspecting = tiesSelected.length === (peopleSelected.length > 0 ? 0 : 1);
  const onFit = useFitEverybody(canvasRef, area, { legend, inspector: inspecting, heads: backdrop !== null });
  const editingEnds = useMemo<CardEditing>(
    () => ({
      done(refocus) {
        setEditing((id) => {
          if (refocus && id !== null) showPerson(id, true);
          return null;
        });
      },
    }),
    [showPerson],
  );
  const closePanel = () => {
    setPanel(null);
    setWanted([]);
    if (active !== null) showPerson(active, true);
  };

  useLayoutActions(places, onFit);
  useMapActions({
    places,
    groups,
    rates: ratesByPlace(backdrop),
    people: peopleSelected,
    ties: tiesSelected,
    active,
    hasKeys: useMapHasKeys(canvasRef),
    settings,
    searchRef,
    canvasRef,
    onSettings,
    onPanel,
    onEdit,
    onFit,
    onShow,
  });

  // A click on a card takes the keyboard from the panel: Escape must still close the panel first.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || panel === null || event.defaultPrevented) return;
    event.stopPropagation();
    closePanel();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the cards and the panel's fields
    <div className="map" onKeyDown={onKeyDown}>
      <MapToolbar
        people={onMap.stakeholders}
        departments={departments}
        cards={onMap.shown}
        faded={onMap.out}
        leftCount={onMap.leftCount}
        settings={settings}
        onSettings={onSettings}
        searchRef={searchRef}
        onFind={(id) => {
          unfoldPerson(id);
          select([{ kind: 'stakeholders', id }]);
          onShow(id);
        }}
      />
      <div className="map-body">
        {left}
        <div className="map-centre">
          <CardEditingProvider value={editingEnds}>
            {places.size === 0 ? (
              <div className="map-canvas" ref={canvasRef}>
                <EmptyMap onAdd={() => onPanel('add')} />
              </div>
            ) : (
              <MapCanvas
                people={people}
                ties={ties}
                cards={cards}
                groups={groups}
                places={places}
                backdrop={backdrop}
                area={area}
                layers={{ ...settings, reporting: settings.reporting && lines.reporting }}
                faded={faded}
                path={onMap.path}
                steps={onMap.steps}
                legend={legend}
                selectedPeople={selectedPeople}
                selectedTies={selectedTies}
                active={active}
                editing={writable ? editing : null}
                canvasRef={canvasRef}
                onActive={setActive}
                onEdit={onEdit}
                onTieDrop={setDrop}
              >
                <CompareMarks places={places} />
                <GhostCards
                  ghosts={ghosts}
                  onAdd={(role) => {
                    setWanted([role]);
                    onPanel('add');
                  }}
                />
                <MapLegend open={legend} onToggle={() => onSettings({ legend: !settings.legend })} />
                {drop === null ? null : (
                  <TieMenu
                    drop={drop}
                    names={{ from: personName(people[drop.from]), to: personName(people[drop.to]) }}
                    onChoose={(choice) => makeTie(drop.from, drop.to, choice)}
                    onClose={() => setDrop(null)}
                  />
                )}
              </MapCanvas>
            )}
          </CardEditingProvider>
          {panel === 'add' && writable ? (
            <QuickAdd
              key={wanted.join()}
              roles={wanted}
              near={
                near === null || onMap.stakeholders[near] === undefined
                  ? null
                  : { id: near, name: personName(onMap.stakeholders[near]) }
              }
              places={places}
              onAdded={(id) => {
                setActive(id);
                select([{ kind: 'stakeholders', id }]);
                showPerson(id, false);
              }}
              onClose={closePanel}
            />
          ) : null}
          {panel === 'tie' && writable ? (
            <TiePanel
              people={[...onMap.shown.keys()].map((value) => ({ value, label: personName(onMap.stakeholders[value]) }))}
              from={peopleSelected[0] ?? null}
              to={peopleSelected[1] ?? null}
              picked={peopleSelected.length === 1 ? peopleSelected[0]! : null}
              onTie={makeTie}
              onClose={closePanel}
            />
          ) : null}
          {overlay}
          {bottom}
        </div>
      </div>
    </div>
  );
}
