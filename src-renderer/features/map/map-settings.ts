import { useCallback, useEffect } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { createValueStore, useValue } from '../../ui/value-store.ts';
import type { Layers } from './line-paths.ts';

/** How the map looks on this computer, for every account. */
export interface MapSettings extends Layers {
  /** Shows those who left. */
  readonly left: boolean;
  readonly legend: boolean;
  /** The roles that nobody fills, as cards to add somebody with. */
  readonly ghosts: boolean;
  /** The list of findings, where the window is wide enough for it beside the map. */
  readonly findings: boolean;
}

/** Which layers show is a comfort: a store that fails is told of where something would be lost. */
const unkept = () => undefined;
const KEY = 'map.settings';
const settings = createValueStore<MapSettings>({
  reporting: true,
  influence: true,
  conflict: true,
  left: false,
  // On a low screen, or a zoomed one, the legend would take the map's place.
  legend: window.innerHeight >= 560,
  ghosts: true,
  findings: true,
});
let loaded = false;

export function useMapSettings(): [MapSettings, (changes: Partial<MapSettings>) => void] {
  const { store } = useApp();
  useEffect(() => {
    if (loaded) return;
    loaded = true;
    store.getSetting(KEY).then((saved) => settings.set(withSaved(settings.get(), saved)), unkept);
  }, [store]);
  const change = useCallback(
    (changes: Partial<MapSettings>) => {
      settings.set({ ...settings.get(), ...changes });
      store.putSetting(KEY, settings.get()).catch(unkept);
    },
    [store],
  );
  return [useValue(settings), change];
}

/** What was stored lies over the defaults as far as it is what it should be. */
function withSaved(defaults: MapSettings, saved: unknown): MapSettings {
  const known = typeof saved === 'object' && saved !== null ? (saved as Record<string, unknown>) : {};
  const flags = Object.entries(defaults).map(([key, value]) => [
    key,
    typeof known[key] === 'boolean' ? known[key] : value,
  ]);
  return Object.fromEntries(flags) as unknown as MapSettings;
}
