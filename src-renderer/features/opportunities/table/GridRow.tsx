import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { memo } from 'react';
import { Spacer } from '../../../ui/CellTable.tsx';
import { useSelection } from '../../../ui/plan-context.tsx';
import { useCellEdit } from '../../../ui/use-cell-edit.ts';
import { cellKey, type EditEnd } from '../../../ui/use-cell-grid.ts';
import type { DealLine } from '../deal-lines.ts';
import { DealEditor } from './DealEditor.tsx';
import { DealFace } from './DealFace.tsx';
import { type DealColumn, type DealColumnId, dealColumns, dealText } from './deal-columns.ts';

interface RowProps {
  /** Pixels of rows that are not drawn before this one. */
  readonly above: number;
  /** From 1, as it stands. */
  readonly at: number;
  readonly line: DealLine;
  readonly process: SalesProcess;
  readonly locale: string;
  readonly selected: boolean;
  /** The column of the cell that Tab reaches, where it is in this row. */
  readonly active: DealColumnId | null;
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/** One opportunity of the table, what was typed in changed in its place. Keys and clicks are the grid's. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { above, at, line, process, locale, selected, active, editing, onEnd } = props;
  const { select } = useSelection();
  return (
    <>
      <Spacer height={above} columns={dealColumns.length + 1} />
      <tr
        // The head is the first.
        aria-rowindex={at + 1}
        aria-selected={selected}
        className={selected ? 'selected' : undefined}
        data-row={line.id}
      >
        {dealColumns.map((column) => (
          <GridCell
            key={column.id}
            column={column}
            line={line}
            said={dealText(column.id, line, process, locale)}
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
            aria-label={`Details of ${line.name}`}
            onClick={() => select([{ kind: 'opportunities', id: line.id }])}
          >
            <IconLayoutSidebarRightExpand size={15} />
          </button>
        </td>
      </tr>
    </>
  );
});

interface CellProps {
  readonly column: DealColumn;
  readonly line: DealLine;
  readonly said: string;
  readonly active: boolean;
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

function GridCell({ column, line, said, active, editing, onEnd }: CellProps) {
  const { cell, end, onKeyDown, onBlur } = useCellEdit<HTMLTableCellElement>({ editing, onEnd });
  return (
    <td
      ref={cell}
      className={[editing ? 'editing' : '', column.num ? 'num' : ''].filter(Boolean).join(' ') || undefined}
      data-cell={cellKey(line.id, column.id)}
      data-column={column.id}
      tabIndex={active && !editing ? 0 : -1}
      title={editing ? undefined : said}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {editing ? (
        <DealEditor
          column={column.id}
          line={line}
          label={`${column.header} of ${line.name}`}
          onDone={() => end('stay')}
        />
      ) : (
        <div className="deal-face">
          <DealFace column={column.id} line={line} said={said} />
        </div>
      )}
    </td>
  );
}
