import { memo } from 'react';
import { GridPart } from '../../../ui/GridPart.tsx';
import type { EditEnd } from '../../../ui/use-cell-grid.ts';
import { PersonCell } from './PersonCell.tsx';
import { type ColumnId, cellText, type ListedPerson, type PeopleColumn } from './people-columns.ts';

interface RowProps {
  readonly row: ListedPerson;
  /** From 0. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly columns: readonly PeopleColumn[];
  readonly template: string;
  readonly locale: string;
  readonly selected: boolean;
  /** The column of the cell that Tab reaches, where it is in this row. */
  readonly active: ColumnId | null;
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/** One person of the list. Clicks and keys are the grid's: a row has nothing of its own to make while the list scrolls. */
export const PersonRow = memo(function PersonRow(props: RowProps) {
  const { row, index, top, columns, template, locale, selected, active, editing, onEnd } = props;
  return (
    <GridPart
      role="row"
      className={`people-row${selected ? ' selected' : ''}${row.person.status === 'left' ? ' left' : ''}`}
      // The header is the first.
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={row.id}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
    >
      <GridPart role="gridcell" className="people-cell check">
        <input type="checkbox" tabIndex={-1} aria-label={`Select ${row.name}`} checked={selected} readOnly />
      </GridPart>
      {columns.map((column) => (
        <PersonCell
          key={column.id}
          row={row}
          column={column}
          said={cellText(column.id, row, locale)}
          active={active === column.id}
          editing={editing && active === column.id}
          onEnd={onEnd}
        />
      ))}
    </GridPart>
  );
});
