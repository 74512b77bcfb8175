import { useEffect, useRef, useState } from 'react';

/** A value that changes with every frame, taken over at most once in `ms` milliseconds; null is taken over at once. */
export function usePaced<T>(value: T | null, ms: number): T | null {
  const [kept, setKept] = useState(value);
  const taken = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (Object.is(kept, value)) return;
    const timer = setTimeout(
      () => {
        taken.current = performance.now();
        setKept(value);
      },
      Math.max(0, taken.current + ms - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [value, kept, ms]);
  return value === null ? null : kept;
}
