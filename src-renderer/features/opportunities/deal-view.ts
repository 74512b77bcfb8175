import { type Icon, IconLayoutKanban, IconTable } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { createValueStore, useValue } from '../../ui/value-store.ts';

/** How opportunities are looked at; kept on this computer, for every account. */
export type DealLayout = 'board' | 'table';

export const dealLayouts: readonly { readonly value: DealLayout; readonly label: string; readonly icon: Icon }[] = [
  { value: 'board', label: 'Board', icon: IconLayoutKanban },
  { value: 'table', label: 'Table', icon: IconTable },
];

/** Which one shows is a comfort: a store that fails is told of where something would be lost. */
const unkept = () => undefined;
const KEY = 'opportunities.layout';
const layout = createValueStore<DealLayout>('board');
let loaded = false;

export function useDealLayout(): readonly [DealLayout, (next: DealLayout) => void] {
  const { store } = useApp();
  useEffect(() => {
    if (loaded) return;
    loaded = true;
    store.getSetting(KEY).then((saved) => {
      if (saved === 'board' || saved === 'table') layout.set(saved);
    }, unkept);
  }, [store]);
  const change = useCallback(
    (next: DealLayout) => {
      layout.set(next);
      store.putSetting(KEY, next).catch(unkept);
    },
    [store],
  );
  return [useValue(layout), change];
}
