import type { Id } from '@core/kernel/ids.ts';
import { useEffect, useRef } from 'react';
import { createValueStore, useValue } from '../../../ui/value-store.ts';

/** Which milestone was just marked as blocked: the field for what is in the way takes the cursor wherever it is drawn. */
const wanted = createValueStore<Id | null>(null);
export const askForReason = wanted.set;

/** Attach to an element around the field. */
export function useReasonFocus<E extends HTMLElement>(id: Id) {
  const around = useRef<E>(null);
  const asked = useValue(wanted) === id;
  useEffect(() => {
    const field = asked ? around.current?.querySelector<HTMLElement>('input, textarea') : undefined;
    if (field == null) return;
    field.focus();
    wanted.set(null);
  }, [asked]);
  return around;
}
