import { createValueStore, useValue } from '../../ui/value-store.ts';

/** How the action plan is looked at. The screen's, never the plan's; kept while the app runs. */
export interface PlanView {
  readonly layout: 'timeline' | 'list' | 'mutual';
  /** Of the mutual plan: our side's list of what is not shared stands beside it. */
  readonly choosing: boolean;
  readonly zoom: Zoom;
  readonly links: boolean;
}
export type Zoom = 'weeks' | 'months' | 'quarters';

const view = createValueStore<PlanView>({ layout: 'timeline', choosing: true, zoom: 'quarters', links: true });

export function usePlanView(): readonly [PlanView, (change: Partial<PlanView>) => void] {
  return [useValue(view), (change) => view.set({ ...view.get(), ...change })];
}
