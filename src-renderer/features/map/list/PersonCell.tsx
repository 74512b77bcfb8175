import type { Id } from '@core/kernel/ids.ts';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { CellEditor } from './CellEditor.tsx';
import { CellFace } from './CellFace.tsx';
import { GridPart } from './GridPart.tsx';
import type { ListedPerson, PeopleColumn } from './people-columns.ts';

/** Where the keyboard goes when an edit ends: the cell itself, the one after or before, or where it has gone already. */
export type EditEnd = 'stay' | 'next' | 'back' | 'away';

interface CellProps {
  readonly row: ListedPerson;
  readonly column: PeopleColumn;
  /** The value in words. */
  readonly said: string;
  /** The one cell of the grid that Tab reaches. */
  readonly active: boolean;
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/** One value of the list: read, or edited in its place. */
export function PersonCell({ row, column, said, active, editing, onEnd }: CellProps) {
  const cell = useRef<HTMLDivElement>(null);
  const ending = useRef(false);
  useEffect(() => {
    if (!editing) return;
    ending.current = false;
    const field = cell.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, [editing]);

  const end = (how: EditEnd) => {
    if (ending.current) return;
    ending.current = true;
    // A field stores what was typed when it is left.
    if (how !== 'away') (document.activeElement as HTMLElement | null)?.blur();
    onEnd(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!editing || event.nativeEvent.isComposing || !/^(Enter|Escape|Tab)$/.test(event.key)) return;
    event.stopPropagation();
    const choosing = cell.current?.querySelector('[aria-expanded="true"]') != null;
    if (event.key === 'Enter' && !choosing) end('stay');
    if (event.key === 'Escape') end('stay');
    if (event.key !== 'Tab') return;
    event.preventDefault();
    end(event.shiftKey ? 'back' : 'next');
  };
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget;
    // A list of choices or a calendar belongs to the field, though it is drawn elsewhere.
    const inside = to instanceof Element && (cell.current?.contains(to) || to.closest('[data-portal]') !== null);
    if (editing && !inside) end('away');
  };
  const label = `${column.header} of ${row.name}`;
  return (
    <GridPart
      ref={cell}
      role="gridcell"
      className={`people-cell ${column.id}${editing ? ' editing' : ''}`}
      data-cell={cellKey(row.id, column.id)}
      data-column={column.id}
      tabIndex={active && !editing ? 0 : -1}
      aria-readonly={column.editable ? undefined : true}
      title={editing ? undefined : said}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {editing ? (
        <CellEditor column={column.id} id={row.id} person={row.person} label={label} onDone={() => end('stay')} />
      ) : (
        <CellFace column={column.id} row={row} said={said} />
      )}
    </GridPart>
  );
}

export function cellKey(id: Id, column: string): string {
  return `${id} ${column}`;
}
