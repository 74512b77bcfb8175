import type { Id } from '@core/kernel/ids.ts';
import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualizerOptions } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Grid, useCellGrid } from './use-cell-grid.ts';

interface GridRows<Column extends string> extends Omit<Grid<Column>, 'ids' | 'pageSize' | 'scrollTo'> {
  /** The rows to be shown, sorted. */
  readonly order: readonly Id[];
  /** All that there are. */
  readonly rows: { has(id: Id): boolean };
  /** Heights in pixels: of a row, and of what stands over the first and the last ones. */
  readonly height: number;
  readonly above: number;
  readonly below: number;
  readonly drawing?: Partial<VirtualizerOptions<HTMLElement, Element>>;
}

/**
 * A grid of `useCellGrid` whose rows are drawn only where they are looked at; the one of the keyboard always is, so that the
 * focus has somewhere to be. While a value is edited no row moves or goes away under the cursor.
 */
export function useGridRows<Column extends string>(options: GridRows<Column>) {
  const { order, rows, height, above, below, drawing, ...grid } = options;
  const { scroller } = grid;
  const [held, setHeld] = useState<readonly Id[] | null>(null);
  const ids = useMemo(() => (held ?? order).filter((id) => rows.has(id)), [held, order, rows]);
  const active = useRef(0);
  const rangeExtractor = useCallback((range: Range) => {
    const indexes = defaultRangeExtractor(range);
    const at = active.current;
    return at < range.count && !indexes.includes(at) ? [...indexes, at].sort((a, b) => a - b) : indexes;
  }, []);
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    rangeExtractor,
    scrollPaddingStart: above,
    scrollPaddingEnd: below,
    overscan: 10,
    ...drawing,
  });
  const scrollTo = useCallback(
    (index: number) => {
      active.current = Math.max(index, 0);
      if (index >= 0) virtual.scrollToIndex(index);
    },
    [virtual],
  );
  const keys = useCellGrid({
    ...grid,
    ids,
    pageSize: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - above - below) / height) - 1),
    scrollTo,
  });
  active.current = keys.at === null ? 0 : ids.indexOf(keys.at.id);
  if (keys.editing && held === null) setHeld(ids);
  if (!keys.editing && held !== null) setHeld(null);
  return { ...keys, ids, virtual };
}
