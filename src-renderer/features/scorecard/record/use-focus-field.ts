import { useEffect, useRef } from 'react';
import { useWritable } from '../../../ui/plan-context.tsx';

const CONTROLS = ':is(input,button,textarea):not([disabled],[tabindex="-1"],[type="hidden"])';

/** Brings the field that the address names into sight and the keyboard to it: the first row that lacks it, else the first. */
export function useFocusField(line: string | undefined, field: number | undefined): void {
  const writable = useWritable();
  const done = useRef('');
  useEffect(() => {
    const wanted = `${line} ${field}`;
    if (line === undefined || field === undefined || done.current === wanted) return;
    const place = document.querySelector(`[data-field="${field}"]`);
    const control =
      place?.querySelector<HTMLElement>(`[data-lacking] ${CONTROLS}`) ?? place?.querySelector<HTMLElement>(CONTROLS);
    place?.scrollIntoView({ block: 'nearest' });
    control?.focus();
    // Until the plan may be written some controls are not there yet.
    if (writable) done.current = wanted;
  }, [line, field, writable]);
}
