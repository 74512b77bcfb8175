import type { Id } from '@core/kernel/ids.ts';
import { type RefObject, useEffect, useRef } from 'react';
import { createValueStore, useValue } from '../../../ui/value-store.ts';

/** The opportunity whose name wants the cursor: the one that was just added. */
const wanted = createValueStore<Id | null>(null);

export function focusName(id: Id): void {
  wanted.set(id);
}

/** The element around the name's field; takes the cursor there when it is this one's turn. */
export function useNameFocus(id: Id): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  const mine = useValue(wanted) === id;
  useEffect(() => {
    if (!mine) return;
    wanted.set(null);
    const field = around.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, [mine]);
  return around;
}
