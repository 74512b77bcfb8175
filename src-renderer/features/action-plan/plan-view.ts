import {
  type Icon,
  IconAlertHexagon,
  IconChartDots,
  IconClipboardCheck,
  IconListCheck,
  IconUsers,
} from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { createValueStore, useValue } from '../../ui/value-store.ts';

/** How the action plan is looked at. The screen's, never the plan's. */
export interface PlanView extends Layers {
  readonly layout: PlanLayout;
  /** Of the mutual plan: our side's list of what is not shared stands beside it. */
  readonly choosing: boolean;
}
export type PlanLayout = 'timeline' | 'list' | 'procurement' | 'risks' | 'mutual';

/** The views of the action plan, in the order of its switch. */
export const planLayouts: readonly { readonly value: PlanLayout; readonly label: string; readonly icon: Icon }[] = [
  { value: 'timeline', label: 'Timeline', icon: IconChartDots },
  { value: 'list', label: 'List', icon: IconListCheck },
  { value: 'procurement', label: 'Procurement', icon: IconClipboardCheck },
  { value: 'risks', label: 'Risks', icon: IconAlertHexagon },
  { value: 'mutual', label: 'Mutual plan', icon: IconUsers },
];

/** What the timeline draws besides the bars; kept on this computer, for every account. */
export interface Layers {
  readonly links: boolean;
  readonly critical: boolean;
  readonly slack: boolean;
  readonly baseline: boolean;
}

export const layers: readonly { readonly key: keyof Layers; readonly label: string }[] = [
  { key: 'links', label: 'Dependencies' },
  { key: 'critical', label: 'Critical path' },
  { key: 'slack', label: 'Slack' },
  { key: 'baseline', label: 'Baseline' },
];

/** Which layers show is a comfort: a store that fails is told of where something would be lost. */
const unkept = () => undefined;
const KEY = 'plan.layers';
const view = createValueStore<PlanView>({
  layout: 'timeline',
  choosing: false,
  links: true,
  critical: true,
  slack: true,
  baseline: true,
});
let loaded = false;

export function usePlanView(): readonly [PlanView, (change: Partial<PlanView>) => void] {
  const { store } = useApp();
  useEffect(() => {
    if (loaded) return;
    loaded = true;
    store.getSetting(KEY).then((saved) => view.set({ ...view.get(), ...readLayers(saved) }), unkept);
  }, [store]);
  const change = useCallback(
    (changes: Partial<PlanView>) => {
      view.set({ ...view.get(), ...changes });
      if (layers.some(({ key }) => key in changes)) store.putSetting(KEY, layersOf(view.get())).catch(unkept);
    },
    [store],
  );
  return [useValue(view), change];
}

function layersOf({ links, critical, slack, baseline }: PlanView): Layers {
  return { links, critical, slack, baseline };
}

/** What was stored, as far as it is what it should be. */
function readLayers(saved: unknown): Partial<Layers> {
  const known = typeof saved === 'object' && saved !== null ? (saved as Record<string, unknown>) : {};
  return Object.fromEntries(layers.flatMap(({ key }) => (typeof known[key] === 'boolean' ? [[key, known[key]]] : [])));
}
