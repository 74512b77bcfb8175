import {
  type Icon,
  IconAlertHexagon,
  IconChartDots,
  IconClipboardCheck,
  IconListCheck,
  IconUsers,
} from '@tabler/icons-react';
import { createValueStore, useValue } from '../../ui/value-store.ts';

/** How the action plan is looked at. The screen's, never the plan's; kept while the app runs. */
export interface PlanView {
  readonly layout: PlanLayout;
  /** Of the mutual plan: our side's list of what is not shared stands beside it. */
  readonly choosing: boolean;
  readonly zoom: Zoom;
  readonly links: boolean;
}
export type PlanLayout = 'timeline' | 'list' | 'procurement' | 'risks' | 'mutual';
export type Zoom = 'weeks' | 'months' | 'quarters';

/** The views of the action plan, in the order of its switch. */
export const planLayouts: readonly { readonly value: PlanLayout; readonly label: string; readonly icon: Icon }[] = [
  { value: 'timeline', label: 'Timeline', icon: IconChartDots },
  { value: 'list', label: 'List', icon: IconListCheck },
  { value: 'procurement', label: 'Procurement', icon: IconClipboardCheck },
  { value: 'risks', label: 'Risks', icon: IconAlertHexagon },
  { value: 'mutual', label: 'Mutual plan', icon: IconUsers },
];

const view = createValueStore<PlanView>({ layout: 'timeline', choosing: true, zoom: 'quarters', links: true });

export function usePlanView(): readonly [PlanView, (change: Partial<PlanView>) => void] {
  return [useValue(view), (change) => view.set({ ...view.get(), ...change })];
}
