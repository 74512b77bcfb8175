import { IconCircleCheck, IconCircleDashed, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { memo } from 'react';
import { useSelection } from '../../../ui/plan-context.tsx';
import { useCellEdit } from '../../../ui/use-cell-edit.ts';
import { cellKey, type EditEnd } from '../../../ui/use-cell-grid.ts';
import { useSay } from '../use-case.ts';
import { AssumptionEditor } from './AssumptionEditor.tsx';
import { type ColumnFacts, type RegisterColumn, type RegisterRow, refOf, registerColumns } from './register-rows.ts';

interface RowProps {
  readonly row: RegisterRow;
  readonly selected: boolean;
  /** The column of the cell that Tab reaches, where it is in this row. */
  readonly active: RegisterColumn | null;
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/** One assumption, its evidence changed in place. Keys and clicks are the grid's. */
export const AssumptionRow = memo(function AssumptionRow({ row, selected, active, editing, onEnd }: RowProps) {
  const { select } = useSelection();
  return (
    <tr aria-selected={selected} className={selected ? 'selected' : undefined} data-row={row.key}>
      {registerColumns.map((column) => (
        <Cell
          key={column.id}
          row={row}
          column={column}
          active={active === column.id}
          editing={editing && active === column.id}
          onEnd={onEnd}
        />
      ))}
      <td className="menu-cell">
        <button
          type="button"
          className="icon-btn"
          tabIndex={-1}
          aria-label={`Details of ${row.name}`}
          onClick={() => select([refOf(row)])}
        >
          <IconLayoutSidebarRightExpand size={15} />
        </button>
      </td>
    </tr>
  );
});

interface CellProps extends Pick<RowProps, 'row' | 'editing' | 'onEnd'> {
  readonly column: ColumnFacts;
  /** The one cell of the grid that Tab reaches. */
  readonly active: boolean;
}

function Cell({ row, column, active, editing, onEnd }: CellProps) {
  const say = useSay();
  const { select } = useSelection();
  const { cell, end, ...edit } = useCellEdit<HTMLTableCellElement>({ editing, onEnd });
  const said = column.said(row, say);
  return (
    <td
      ref={cell}
      className={`${column.id}${column.number === true ? ' num' : ''}${editing ? ' editing' : ''}`}
      data-cell={cellKey(row.key, column.id)}
      data-column={column.id}
      tabIndex={active && !editing ? 0 : -1}
      title={editing ? undefined : said}
      onKeyDown={(event) => {
        edit.onKeyDown(event);
        // What is not edited here leads to where it is.
        if (column.editable || event.key !== 'Enter') return;
        event.stopPropagation();
        select([refOf(row)]);
      }}
      onBlur={edit.onBlur}
    >
      {editing ? (
        <AssumptionEditor
          column={column.id}
          row={row}
          label={`${column.header} of ${row.name}`}
          onDone={() => end('stay')}
        />
      ) : (
        <div className="register-face">
          <Face column={column.id} row={row} said={said} />
        </div>
      )}
    </td>
  );
}

function Face({ column, row, said }: { column: RegisterColumn; row: RegisterRow; said: string }) {
  if (column === 'confirmed') {
    const Mark = row.confirmed ? IconCircleCheck : IconCircleDashed;
    return (
      <span className={row.confirmed ? 'confirmed' : 'confirmed not'}>
        <Mark size={13} aria-hidden />
        <span className="truncate">{said}</span>
      </span>
    );
  }
  if (column === 'source' && row.source === '') return <span className="no-source">{said}</span>;
  if (column !== 'name') return <span className="register-words">{said}</span>;
  return (
    <>
      <b className="truncate">{said}</b>
      <span className="t3">{row.kind === 'benefit' ? 'Benefit' : 'Cost'}</span>
    </>
  );
}
