import type { Id } from '@core/kernel/ids.ts';
import { isGroup, rangeOf, type TableLine } from '@core/portfolio/arrange-accounts.ts';
import { type Dispatch, type KeyboardEvent, type RefObject, type SetStateAction, useLayoutEffect, useRef } from 'react';
import { isMac } from '../../ui/actions.tsx';

export type Selection = ReadonlySet<Id>;

interface LineKeys {
  readonly lines: readonly TableLine[];
  readonly selection: Selection;
  readonly onSelection: Dispatch<SetStateAction<Selection>>;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly scrollTo: (index: number) => void;
  /** How many lines a page holds. */
  readonly page: () => number;
  readonly onFold: (key: string) => void;
  readonly folded: ReadonlySet<string>;
  readonly onRename: (id: Id) => void;
}

/** Where a range begins, and what was selected before it. */
interface Anchor {
  readonly index: number;
  readonly before: Selection;
}

/** The lines by keyboard and the selection by ranges: arrows walk, with Shift they select, Space selects one, F2 renames. */
export function useLineKeys(table: LineKeys) {
  const anchor = useRef<Anchor | null>(null);
  const wanted = useRef<number | null>(null);
  const { lines, selection, onSelection, body, scrollTo, onFold, folded, onRename } = table;

  // A line that is scrolled to is there only when it has been drawn.
  useLayoutEffect(() => {
    if (wanted.current !== null && focusLine(body.current, wanted.current)) wanted.current = null;
  });

  function go(to: number): void {
    const index = Math.max(0, Math.min(lines.length - 1, to));
    scrollTo(index);
    wanted.current = focusLine(body.current, index) ? null : index;
  }

  /** All from the anchor to here, beside what was selected before it. */
  function reach(from: Anchor, to: number): void {
    anchor.current = from;
    onSelection(new Set([...from.before, ...rangeOf(lines, from.index, to)]));
  }

  function select(index: number, far: boolean): void {
    const line = lines[index];
    if (line === undefined || isGroup(line)) return;
    if (far && anchor.current !== null) {
      reach(anchor.current, index);
      return;
    }
    const next = new Set(selection);
    if (!next.delete(line.id)) next.add(line.id);
    anchor.current = { index, before: next };
    onSelection(next);
  }

  function selectAll(): void {
    onSelection(new Set(lines.flatMap((line) => (isGroup(line) ? line.rows.map(({ id }) => id) : [line.id]))));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target as HTMLElement;
    const index = Number(target.closest<HTMLElement>('[data-line]')?.dataset.line);
    const line = lines[index];
    if (line === undefined || target.matches('input:not([type="checkbox"])') || event.altKey) return;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    if (mod && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      selectAll();
      return;
    }
    if (event.key === 'Escape' && selection.size > 0) {
      onSelection(new Set());
      return;
    }
    if (!target.matches('.account-link, .fold')) return;
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + table.page(),
      PageUp: index - table.page(),
      Home: 0,
      End: lines.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (event.shiftKey)
        reach(anchor.current ?? { index, before: selection }, Math.max(0, Math.min(lines.length - 1, to)));
      else anchor.current = null;
      go(to);
    } else if (isGroup(line)) {
      const folds = { ArrowRight: false, ArrowLeft: true }[event.key];
      if (folds !== undefined && folded.has(line.key) !== folds) onFold(line.key);
    } else if (event.key === ' ' || event.key === 'F2') {
      event.preventDefault();
      if (event.key === 'F2') onRename(line.id);
      else select(index, event.shiftKey);
    }
  }

  return { onKeyDown, select, selectAll };
}

/** False where the line is not drawn. */
function focusLine(body: HTMLElement | null, index: number): boolean {
  const target = body?.querySelector<HTMLElement>(`[data-line="${index}"] :is(.account-link, .fold)`);
  target?.focus({ preventScroll: true });
  return target !== undefined && target !== null;
}
