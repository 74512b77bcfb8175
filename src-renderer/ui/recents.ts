import type { Id } from '@core/kernel/ids.ts';
import { useEffect, useState } from 'react';
import { useApp } from './app-context.tsx';
import { createValueStore, useValue } from './value-store.ts';

/** Accounts opened lately, newest first, and those pinned by hand; kept in the settings. */
const lists = { recent: createValueStore<readonly Id[]>([]), pinned: createValueStore<readonly Id[]>([]) };
const KEPT = 8;
/** These lists are a comfort: a store that fails is told of where something would be lost. */
const unkept = () => undefined;

export function useAccountLists(): { recent: readonly Id[]; pinned: readonly Id[]; togglePin: (id: Id) => void } {
  const { store } = useApp();
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    if (loaded) return;
    setLoaded(true);
    for (const name of ['recent', 'pinned'] as const) {
      store.getSetting(`accounts.${name}`).then((saved) => {
        if (Array.isArray(saved) && lists[name].get().length === 0) lists[name].set(saved.map(String));
      }, unkept);
    }
  }, [store, loaded]);
  const pinned = useValue(lists.pinned);
  return {
    recent: useValue(lists.recent),
    pinned,
    togglePin(id) {
      const next = pinned.includes(id) ? pinned.filter((each) => each !== id) : [...pinned, id];
      lists.pinned.set(next);
      store.putSetting('accounts.pinned', next).catch(unkept);
    },
  };
}

export function useRememberRecent(planId: Id): void {
  const { store } = useApp();
  useEffect(() => {
    const remember = async () => {
      const saved = await store.getSetting('accounts.recent');
      const before = lists.recent.get().length > 0 ? lists.recent.get() : Array.isArray(saved) ? saved.map(String) : [];
      const next = [planId, ...before.filter((id) => id !== planId)].slice(0, KEPT);
      lists.recent.set(next);
      await store.putSetting('accounts.recent', next);
    };
    remember().catch(unkept);
  }, [store, planId]);
}
