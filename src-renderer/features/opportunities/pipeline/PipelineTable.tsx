import { Link } from '@tanstack/react-router';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { SortHead, Spacer } from '../../../ui/CellTable.tsx';
import { placeOf } from '../../../ui/places.ts';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import type { DealLine } from '../deal-lines.ts';
import { DealFace } from '../table/DealFace.tsx';
import { boardColumns, columnDefsOf, dealText, features } from '../table/deal-columns.ts';
import '../table/deal-table.css';

const ROW = 36;
const columnDefs = columnDefsOf(boardColumns);

/** The open opportunities of all accounts; each leads to its place, where it is changed. */
export function PipelineTable({ lines }: { lines: readonly DealLine[] }) {
  const { locale } = useApp();
  const { process } = usePlaybooks();
  const [sorting, setSorting] = useState<SortingState>([{ id: 'closeDate', desc: false }]);
  const data = useMemo(() => [...lines], [lines]);
  const table = useTable({
    features,
    columns: columnDefs,
    data,
    getRowId: ({ key }) => key,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const rows = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  return (
    <div className="deal-table cell-table" ref={scroller}>
      <table className="table wide-deals" aria-label="Open opportunities" aria-rowcount={rows.length + 1}>
        <colgroup>
          {boardColumns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {boardColumns.map((column) => (
              <SortHead
                key={column.id}
                header={column.header}
                num={column.num}
                direction={table.getColumn(column.id)?.getIsSorted() ?? false}
                onSort={table.getColumn(column.id)?.getToggleSortingHandler()}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first?.start ?? 0} columns={boardColumns.length} />
          {shown.map(({ index }) => {
            const line = rows[index]?.original;
            if (line === undefined) return null;
            return (
              <tr key={line.key} aria-rowindex={index + 2}>
                {boardColumns.map(({ id, num }) => {
                  const said = dealText(id, line, process, locale);
                  return (
                    <td key={id} className={num ? 'num' : undefined} title={said}>
                      <div className="deal-face">
                        {id === 'name' && line.owner !== undefined ? (
                          <Link
                            className="deal-name truncate"
                            {...placeOf(line.owner.plan, { kind: 'opportunities', id: line.id })}
                          >
                            {said}
                          </Link>
                        ) : (
                          <DealFace column={id} line={line} said={said} />
                        )}
                      </div>
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <Spacer height={virtual.getTotalSize() - (last?.end ?? 0)} columns={boardColumns.length} />
        </tbody>
      </table>
    </div>
  );
}
