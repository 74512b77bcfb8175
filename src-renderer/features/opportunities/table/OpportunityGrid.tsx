import { removeEntities } from '@core/engine/entity-commands.ts';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useMemo, useRef, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { SortHead, Spacer } from '../../../ui/CellTable.tsx';
import { useDispatch, useSelectedIds, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { useGridRows } from '../../../ui/use-grid-rows.ts';
import type { DealLine } from '../deal-lines.ts';
import { columnDefsOf, dealColumns, features } from './deal-columns.ts';
import { GridRow } from './GridRow.tsx';
import './deal-table.css';

const ROW = 36;
const HEAD = 32;
const DETAILS = 36;
const columnDefs = columnDefsOf(dealColumns);

/** The opportunities as a table, edited where they stand. */
export function OpportunityGrid({ lines }: { lines: readonly DealLine[] }) {
  const { locale } = useApp();
  const { process } = usePlaybooks();
  const writable = useWritable();
  const dispatch = useDispatch();
  const { select } = useSelection();
  const [sorting, setSorting] = useState<SortingState>([{ id: 'closeDate', desc: false }]);
  const data = useMemo(() => [...lines], [lines]);
  const selectedIds = useSelectedIds('opportunities');
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const table = useTable({
    features,
    columns: columnDefs,
    data,
    getRowId: (row) => row.id,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const sorted = table.getRowModel().rows;
  const byId = useMemo(() => new Map(data.map((row) => [row.id, row])), [data]);
  const order = useMemo(() => sorted.map(({ id }) => id), [sorted]);
  const scroller = useRef<HTMLDivElement>(null);
  const { ids, virtual, ...grid } = useGridRows({
    scroller,
    order,
    rows: byId,
    height: ROW,
    above: HEAD,
    below: ROW,
    columns: dealColumns,
    writable,
    selected,
    onSelect: (chosen) => select(chosen.map((id) => ({ kind: 'opportunities', id }))),
    onDelete: (gone) => {
      if (dispatch(removeEntities, { kind: 'opportunities', ids: [...gone] })) select([]);
    },
  });
  const shown = virtual.getVirtualItems();
  return (
    <div className="deal-table cell-table" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid
        role="grid"
        className="table"
        aria-label="Opportunities"
        aria-rowcount={ids.length + 1}
        aria-multiselectable="true"
        {...grid.on}
      >
        <colgroup>
          {dealColumns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
          <col style={{ width: DETAILS }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {dealColumns.map((column) => (
              <SortHead
                key={column.id}
                header={column.header}
                num={column.num}
                direction={table.getColumn(column.id)?.getIsSorted() ?? false}
                onSort={table.getColumn(column.id)?.getToggleSortingHandler()}
              />
            ))}
            <th scope="col">
              <span className="visually-hidden">Details</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ index, start }, i) => {
            const line = byId.get(ids[index] ?? '');
            if (line === undefined) return null;
            const here = grid.at?.id === line.id;
            return (
              <GridRow
                key={line.id}
                above={start - (shown[i - 1]?.end ?? 0)}
                at={index + 1}
                line={line}
                process={process}
                locale={locale}
                selected={selected.has(line.id)}
                active={here && grid.at !== null ? grid.at.column : null}
                editing={here && grid.editing}
                onEnd={grid.onEnd}
              />
            );
          })}
          <Spacer height={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} columns={dealColumns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}
