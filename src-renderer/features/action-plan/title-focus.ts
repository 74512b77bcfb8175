import type { Id } from '@core/kernel/ids.ts';
import { useEffect, useRef } from 'react';
import { createValueStore, useValue } from '../../ui/value-store.ts';

/** Whose title the inspector should put the cursor in: what was just added, or what Enter was pressed on. */
const wanted = createValueStore<Id | null>(null);
export const askForTitle = wanted.set;

/** Attach to an element around the title's field. */
export function useTitleFocus(id: Id) {
  const around = useRef<HTMLDivElement>(null);
  const asked = useValue(wanted) === id;
  useEffect(() => {
    if (!asked) return;
    const input = around.current?.querySelector('input');
    input?.focus();
    input?.select();
    wanted.set(null);
  }, [asked]);
  return around;
}
