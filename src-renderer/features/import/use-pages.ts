import type { Page, PageRequest } from '@core/ports/import-desk.ts';
import { useEffect, useMemo, useRef, useState } from 'react';

const SIZE = 100;

/**
 * Rows of a long list as they are looked at: the pages that are in view are asked for, and kept while `source` is the same.
 * `of` is null for a row that is still to come.
 */
export function usePages<Row>(
  source: (request: PageRequest) => Promise<Page<Row>>,
  firstTotal: number,
): { readonly total: number; of(index: number): Row | null; want(from: number, to: number): void } {
  const [, setTick] = useState(0);
  const pages = useMemo(
    () => ({ source, rows: new Map<number, readonly Row[]>(), asked: new Set<number>() }),
    [source],
  );
  const total = useRef(firstTotal);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  if (pages.asked.size === 0) total.current = firstTotal;

  return {
    total: total.current,
    of: (index) => pages.rows.get(Math.floor(index / SIZE))?.[index % SIZE] ?? null,
    want(from, to) {
      for (let page = Math.floor(from / SIZE); page <= Math.floor(to / SIZE); page += 1) {
        if (pages.asked.has(page)) continue;
        pages.asked.add(page);
        pages.source({ from: page * SIZE, count: SIZE }).then(
          ({ rows, total: now }) => {
            pages.rows.set(page, rows);
            total.current = now;
            if (alive.current) setTick((tick) => tick + 1);
          },
          // The desk was closed: so is this list, or it is about to be.
          () => undefined,
        );
      }
    },
  };
}
