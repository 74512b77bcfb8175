import { useEffect, useRef } from 'react';
import { useWritable } from '../../../ui/plan-context.tsx';

const CONTROLS = ':is(input,button,textarea):not([disabled],[tabindex="-1"],[type="hidden"])';

/** Where to look, the best first: the value of a row that lacks it, its stage, any value, whatever else can be filled in. */
const places = ['[data-lacking] .record-value', '[data-lacking]', '.record-value', ''];

/** Brings the field that the address names into sight and the keyboard to it: the first row that lacks it, else the first. */
export function useFocusField(line: string | undefined, field: number | undefined): void {
  const writable = useWritable();
  const done = useRef('');
  useEffect(() => {
    const wanted = `${line} ${field}`;
    if (line === undefined || field === undefined || done.current === wanted) return;
    const place = document.querySelector(`[data-field="${field}"]`);
    place?.scrollIntoView({ block: 'nearest' });
    places
      .map((at) => place?.querySelector<HTMLElement>(`${at} ${CONTROLS}`))
      .find(Boolean)
      ?.focus();
    // Until the plan may be written some controls are not there yet.
    if (writable) done.current = wanted;
  }, [line, field, writable]);
}
