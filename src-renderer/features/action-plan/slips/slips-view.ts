import type { Id } from '@core/kernel/ids.ts';
import { createValueStore, useValue } from '../../../ui/value-store.ts';

/** The panel of slips: whether it is open, by how many days, and which milestone was chosen in it. The screen's; kept while the app runs. */
export interface SlipsView {
  readonly open: boolean;
  /** 1 or more. */
  readonly days: number;
  readonly chosen: Id | null;
}

const view = createValueStore<SlipsView>({ open: false, days: 15, chosen: null });

export function useSlipsView(): readonly [SlipsView, (change: Partial<SlipsView>) => void] {
  return [useValue(view), changeSlipsView];
}

export function changeSlipsView(change: Partial<SlipsView>): void {
  view.set({ ...view.get(), ...change });
}
