import { createValueStore } from '../../ui/value-store.ts';

/** The tab that a presentation was begun from, and goes back to. */
export const tabs = ['map', 'overview', 'plan', 'case'] as const;
type Tab = (typeof tabs)[number];

export const cameFrom = createValueStore<Tab>('map');

export function rememberTab(pathname: string): void {
  const tab = tabs.find((each) => pathname.split('/')[3] === each);
  if (tab !== undefined) cameFrom.set(tab);
}
