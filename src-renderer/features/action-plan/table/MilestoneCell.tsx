import type { KeyboardEvent, ReactNode } from 'react';
import { useCellEdit } from '../../../ui/use-cell-edit.ts';
import { cellKey, type EditEnd } from '../../../ui/use-cell-grid.ts';
import { CellEditor } from './CellEditor.tsx';
import type { ListedMilestone, MilestoneColumn, Numbering } from './milestone-columns.ts';

interface CellProps {
  readonly column: MilestoneColumn;
  readonly listed: ListedMilestone;
  readonly numbers: Numbering;
  /** The value in words. */
  readonly said: string;
  /** The one cell of the grid that Tab reaches. */
  readonly active: boolean;
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
  /** How the value reads. */
  readonly children: ReactNode;
}

/** One value of the table: read, or edited in its place. */
export function MilestoneCell({ column, listed, numbers, said, active, editing, onEnd, children }: CellProps) {
  const { cell, end, ...edit } = useCellEdit<HTMLTableCellElement>({ editing, onEnd });
  const { id, title } = listed;
  const onKeyDown = (event: KeyboardEvent) => {
    edit.onKeyDown(event);
    // What cannot be edited here is a box: Enter ticks it.
    if (column.editable || event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    cell.current?.querySelector('input')?.click();
  };
  return (
    <td
      ref={cell}
      className={editing ? 'editing' : undefined}
      data-cell={cellKey(id, column.id)}
      data-column={column.id}
      tabIndex={active && !editing ? 0 : -1}
      title={editing || column.id === 'shared' ? undefined : said}
      onKeyDown={onKeyDown}
      onBlur={edit.onBlur}
    >
      {editing ? (
        <CellEditor
          column={column.id}
          id={id}
          milestone={listed.milestone}
          numbers={numbers}
          label={column.id === 'dependsOn' ? `What ${title} waits for` : `${column.header} of ${title}`}
          onDone={() => end('stay')}
        />
      ) : (
        <div className="cell-face">{children}</div>
      )}
    </td>
  );
}
