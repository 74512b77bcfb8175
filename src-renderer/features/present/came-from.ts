import { createValueStore } from '../../ui/value-store.ts';

/** The screen that a presentation was begun from, and goes back to. */
const tabs = ['map', 'overview', 'plan', 'case/document', 'case'] as const;
type Tab = (typeof tabs)[number];

export const cameFrom = createValueStore<Tab>('map');

/** True while the window is on another display than the one it came from, which then has the notes and controls. */
export const elsewhere = createValueStore(false);

export function rememberTab(pathname: string): void {
  const [path = ''] = pathname.split('?');
  const screen = path.split('/').slice(3).join('/');
  const tab = tabs.find((each) => screen === each || screen.startsWith(`${each}/`));
  if (tab !== undefined) cameFrom.set(tab);
}
