import { createValueStore } from '../../ui/value-store.ts';

/** The tab that a presentation was begun from, and goes back to. */
export const tabs = ['map', 'overview', 'plan', 'case'] as const;
type Tab = (typeof tabs)[number];

export const cameFrom = createValueStore<Tab>('map');

/** True while the window is on another display than the one it came from, which then has the notes and controls. */
export const elsewhere = createValueStore(false);

export function rememberTab(pathname: string): void {
  const tab = tabs.find((each) => pathname.split('/')[3] === each);
  if (tab !== undefined) cameFrom.set(tab);
}
