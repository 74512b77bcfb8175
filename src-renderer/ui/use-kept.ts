import { keepEqual } from '@core/kernel/keep-equal.ts';
import { useRef } from 'react';

/** `value` with every part that equals the same part of the last render's as the same object: most edits change few. */
export function useKept<T>(value: T): T {
  const last = useRef(value);
  last.current = keepEqual(last.current, value);
  return last.current;
}
