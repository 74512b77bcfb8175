import { updateEntity } from '@core/engine/entity-commands.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { isLate } from '@core/schedule/milestone-state.ts';
import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { memo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { Spacer } from '../../../ui/CellTable.tsx';
import { useDispatch, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import type { EditEnd } from '../../../ui/use-cell-grid.ts';
import { RiskMark } from '../risks/RiskMark.tsx';
import { StatusGlyph } from '../StatusGlyph.tsx';
import { lateWords } from '../schedule-words.ts';
import { MilestoneCell } from './MilestoneCell.tsx';
import {
  COLUMNS,
  type ColumnId,
  cellText,
  type ListedMilestone,
  milestoneColumns,
  type Numbering,
} from './milestone-columns.ts';

interface ListRowProps {
  /** Pixels of rows that are not drawn before this one. */
  readonly above: number;
  /** From 1, as it stands. */
  readonly at: number;
  readonly listed: ListedMilestone;
  readonly numbers: Numbering;
  readonly locale: string;
  readonly selected: boolean;
  /** The column of the cell that Tab reaches, where it is in this row. */
  readonly active: ColumnId | null;
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/** One milestone of the table, every value of it changed in its place. Keys and clicks are the grid's. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { above, at, listed, numbers, locale, selected, active, editing, onEnd } = props;
  const { id, title } = listed;
  const { select } = useSelection();
  const row: RowRef = { kind: 'milestones', id };
  return (
    <>
      <Spacer height={above} columns={COLUMNS} />
      <tr
        // The head is the first.
        aria-rowindex={at + 1}
        aria-selected={selected}
        className={`${selected ? 'selected' : ''} ${listed.status}`}
        data-row={id}
      >
        <td className="row-number">{at}</td>
        {milestoneColumns.map((column) => {
          const said = cellText(column.id, listed, numbers, locale);
          return (
            <MilestoneCell
              key={column.id}
              column={column}
              listed={listed}
              numbers={numbers}
              said={said}
              active={active === column.id}
              editing={editing && active === column.id}
              onEnd={onEnd}
            >
              <Face column={column.id} row={listed} said={said} />
            </MilestoneCell>
          );
        })}
        <td className="menu-cell">
          <button
            type="button"
            className="icon-btn"
            tabIndex={-1}
            aria-label={`Details of ${title}`}
            onClick={() => select([row])}
          >
            <IconLayoutSidebarRightExpand size={15} />
          </button>
        </td>
      </tr>
    </>
  );
});

function Face({ column, row, said }: { column: ColumnId; row: ListedMilestone; said: string }) {
  const { clock } = useApp();
  const today = clock.today();
  const { end } = row.milestone;
  if (column === 'title') {
    return (
      <>
        <span className="list-title truncate">{said}</span>
        <RiskMark milestoneId={row.id} />
      </>
    );
  }
  if (column === 'shared') return <Share row={row} />;
  if (column === 'status') {
    return (
      <>
        <StatusGlyph status={row.status} /> <span className="truncate">{said}</span>
      </>
    );
  }
  if (column === 'end' && isLate(row.milestone, today)) {
    return (
      <>
        {said}
        <span className="late" title={lateWords(end, today)}>
          <IconAlertTriangle size={13} aria-hidden />
          <span className="visually-hidden">{lateWords(end, today)}</span>
        </span>
      </>
    );
  }
  if (said === '') return <span className="t3">–</span>;
  return <span className="truncate">{said}</span>;
}

function Share({ row: { id, title, milestone } }: { row: ListedMilestone }) {
  const dispatch = useDispatch();
  return (
    <Checkbox
      aria-label={`Share ${title} with the customer`}
      tabIndex={-1}
      checked={milestone.shared === true}
      disabled={!useWritable()}
      // Ticking it is not choosing the row.
      onClick={(event) => event.stopPropagation()}
      onChange={(event) =>
        dispatch(updateEntity, {
          kind: 'milestones',
          id,
          changes: { shared: event.currentTarget.checked || undefined },
        })
      }
    />
  );
}
