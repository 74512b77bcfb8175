import type { Id } from '@core/kernel/ids.ts';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** The cell that the keyboard is on, or would come to. */
export interface At<Column extends string> {
  readonly id: Id;
  readonly column: Column;
}

/** Where the keyboard goes when an edit ends: the cell itself, the one after or before, or where it has gone already. */
export type EditEnd = 'stay' | 'next' | 'back' | 'away';

/** The `data-cell` of a cell. Around it stand `data-column`, and `data-row` with the id of its row. */
export function cellKey(id: Id, column: string): string {
  return `${id} ${column}`;
}

export interface Grid<Column extends string> {
  readonly scroller: RefObject<HTMLElement | null>;
  /** All rows shown, in order. */
  readonly ids: readonly Id[];
  /** The keyboard begins in the first. */
  readonly columns: readonly { readonly id: Column; readonly editable: boolean }[];
  readonly writable: boolean;
  readonly selected: ReadonlySet<Id>;
  /** There are no rows to select, only cells: one click edits. */
  readonly clickEdits?: boolean;
  onSelect(ids: readonly Id[]): void;
  onDelete(ids: readonly Id[]): void;
  /** Rows that fit at once. */
  pageSize(): number;
  scrollTo(index: number): void;
}

/** Moves of the keyboard by key: rows and columns, `Infinity` for as far as it goes. */
const moves: Record<string, (page: number) => readonly [rows: number, columns: number]> = {
  ArrowUp: () => [-1, 0],
  ArrowDown: () => [1, 0],
  ArrowLeft: () => [0, -1],
  ArrowRight: () => [0, 1],
  PageUp: (page) => [-page, 0],
  PageDown: (page) => [page, 0],
  Home: () => [0, Number.NEGATIVE_INFINITY],
  End: () => [0, Number.POSITIVE_INFINITY],
};

/**
 * A table as a grid: arrows walk, Enter or F2 edits, Escape reverts, Tab in a field goes on to the next one, Space
 * selects, Delete deletes. The mouse does the same: a click selects, a second one edits.
 */
export function useCellGrid<Column extends string>(grid: Grid<Column>) {
  const { scroller, ids, columns, writable, selected, onSelect, onDelete, pageSize, scrollTo } = grid;
  const [lastAt, setAt] = useState<At<Column> | null>(null);
  const [editing, setEditing] = useState(false);
  const anchor = useRef<Id | null>(null);
  const asked = useRef(false);

  const first = columns[0]?.id;
  const at: At<Column> | null =
    first === undefined || ids[0] === undefined
      ? null
      : lastAt !== null && ids.includes(lastAt.id)
        ? { id: lastAt.id, column: columns.some(({ id }) => id === lastAt.column) ? lastAt.column : first }
        : { id: ids[0], column: first };

  // The row of the cell is drawn wherever the list is scrolled to, so that the focus has somewhere to be.
  useLayoutEffect(() => {
    if (!asked.current || at === null || editing) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellKey(at.id, at.column))}"]`);
    // One far off is there only after the scroll has drawn it.
    if (cell === undefined || cell === null) return;
    asked.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const goTo = useCallback(
    (next: At<Column>, edit = false) => {
      setAt(next);
      setEditing(edit);
      asked.current = !edit;
      scrollTo(ids.indexOf(next.id));
    },
    [ids, scrollTo],
  );

  const edit = (cell: At<Column>) => {
    if (writable && columns.find(({ id }) => id === cell.column)?.editable) goTo(cell, true);
  };

  const onEnd = useCallback(
    (end: EditEnd) => {
      if (end === 'away' || at === null) return setEditing(false);
      if (end === 'stay') return goTo(at);
      const walked = columns.filter(({ editable }) => editable);
      const step = end === 'next' ? 1 : -1;
      const place = ids.indexOf(at.id) * walked.length + walked.findIndex(({ id }) => id === at.column) + step;
      const id = ids[Math.floor(place / walked.length)];
      const column = walked[((place % walked.length) + walked.length) % walked.length];
      if (id === undefined || column === undefined) goTo(at);
      else goTo({ id, column: column.id }, true);
    },
    [at, columns, ids, goTo],
  );

  const toggle = (id: Id) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    anchor.current = id;
    onSelect([...next]);
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (at === null || !(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
    const move = event.altKey || event.shiftKey ? undefined : moves[event.key];
    const mod = event.ctrlKey || event.metaKey;
    if (move !== undefined) {
      const [down, right] = move(pageSize());
      const far = mod && (event.key === 'Home' || event.key === 'End');
      const row = clamp(ids.indexOf(at.id) + (far ? Math.sign(right) * ids.length : down), ids.length);
      const column = clamp(columns.findIndex(({ id }) => id === at.column) + right, columns.length);
      goTo({ id: ids[row]!, column: columns[column]!.id });
    } else if (mod || event.altKey) return;
    else if (event.key === 'Enter' || event.key === 'F2') edit(at);
    else if (event.key === ' ') toggle(at.id);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && writable)
      onDelete(selected.size > 0 ? [...selected] : [at.id]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The keyboard's cell is wherever the focus went, whoever put it there. */
  function onFocus(event: FocusEvent): void {
    const { row, column } = placeOf<Column>(event.target);
    if (row !== undefined && column !== undefined && (row !== at?.id || column !== at.column))
      setAt({ id: row, column });
  }

  /** A run of rows is being taken, not a run of letters. */
  function onMouseDown(event: MouseEvent): void {
    if (event.shiftKey && placeOf(event.target as Element).row !== undefined) event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const { row: id, column } = placeOf<Column>(target);
    if (id === undefined) return;
    if (target.closest('.check') !== null) toggle(id);
    if (column === undefined || target.closest('.editing') !== null) return;
    if (grid.clickEdits === true) {
      if (writable) edit({ id, column });
      return;
    }
    const again = selected.size === 1 && selected.has(id) && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (again) edit({ id, column });
    else clickRow(event, id);
    if (!again) goTo({ id, column });
  }

  function clickRow(event: MouseEvent, id: Id): void {
    if (event.shiftKey && anchor.current !== null && ids.includes(anchor.current)) {
      const ends = [ids.indexOf(anchor.current), ids.indexOf(id)].sort((a, b) => a - b);
      onSelect(ids.slice(ends[0]!, ends[1]! + 1));
    } else if (event.ctrlKey || event.metaKey) toggle(id);
    else {
      anchor.current = id;
      onSelect([id]);
    }
  }

  return { at, editing, edit, onEnd, on: { onKeyDown, onClick, onFocus, onMouseDown } };
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1);
}

/** Whose row and which column something is in. */
function placeOf<Column extends string>(element: Element): { row: Id | undefined; column: Column | undefined } {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  return { row, column: element.closest<HTMLElement>('[data-column]')?.dataset.column as Column | undefined };
}
