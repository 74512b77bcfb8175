import { GridPart } from '../../../ui/GridPart.tsx';
import { useCellEdit } from '../../../ui/use-cell-edit.ts';
import { cellKey, type EditEnd } from '../../../ui/use-cell-grid.ts';
import { CellEditor } from './CellEditor.tsx';
import { CellFace } from './CellFace.tsx';
import type { ListedPerson, PeopleColumn } from './people-columns.ts';

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
  const { cell, end, onKeyDown, onBlur } = useCellEdit<HTMLDivElement>({ editing, onEnd });
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
