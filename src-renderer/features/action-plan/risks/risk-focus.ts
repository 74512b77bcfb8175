import type { Id } from '@core/kernel/ids.ts';
import { type RefObject, useEffect } from 'react';
import { createValueStore, useValue } from '../../../ui/value-store.ts';

/** What the register should put the keyboard on once it is drawn: a risk's row, or the line to add one. */
const wanted = createValueStore<Id | 'new' | null>(null);
export const askForRisk = wanted.set;

/** Attach to the register. Rows carry `data-risk`; the line to add one is the only other text field outside of cells. */
export function useRiskFocus(register: RefObject<HTMLElement | null>): void {
  const asked = useValue(wanted);
  useEffect(() => {
    if (asked === null) return;
    const place = asked === 'new' ? '.quick-add input' : `[data-risk="${CSS.escape(asked)}"] button`;
    const target = register.current?.querySelector<HTMLElement>(place);
    wanted.set(null);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }, [asked, register]);
}
