import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import {
  columnFilteringFeature,
  columnGroupingFeature,
  createExpandedRowModel,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowExpandingFeature,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import Dexie from 'dexie';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The floor of Home: a bare TanStack table of the same rows in the same order, text in every cell, drawn virtually. */
const features = tableFeatures({
  columnFilteringFeature,
  columnGroupingFeature,
  globalFilteringFeature,
  rowExpandingFeature,
  rowSortingFeature,
  groupedRowModel: createGroupedRowModel(),
  expandedRowModel: createExpandedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text, basic: sortFn_basic },
});

const fields = ['name', 'segment', 'owner', 'stage', 'value', 'closeDate', 'nextStep', 'lastTouch', 'people'] as const;
const columns = fields.map((id) => ({
  id,
  header: id,
  sortFn: id === 'value' ? ('basic' as const) : ('text' as const),
  accessorFn: (row: PlanHeader) => (id === 'value' ? Math.max(0, ...Object.values(row.value)) : String(row[id] ?? '')),
}));
/** As Home opens. */
const initialState = { sorting: [{ id: 'value', desc: true }] };

function BareTable({ data }: { data: PlanHeader[] }) {
  const [filter, setFilter] = useState('');
  const [grouping, setGrouping] = useState<string[]>([]);
  const table = useTable({
    features,
    columns,
    data,
    initialState,
    state: { globalFilter: filter, grouping, expanded: true },
    globalFilterFn: (row, _column, words: string) => row.original.name.toLowerCase().includes(words.toLowerCase()),
  });
  const { rows } = table.getRowModel();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  return (
    <>
      <input aria-label="Filter" value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />
      <button type="button" id="group" onClick={() => setGrouping(grouping.length > 0 ? [] : ['segment'])}>
        Group
      </button>
      <div ref={scroller} style={{ height: 620, overflow: 'auto' }}>
        <table aria-rowcount={rows.length} style={{ width: '100%', tableLayout: 'fixed' }}>
          <thead>
            <tr>
              {table.getHeaderGroups()[0]?.headers.map((header) => (
                <th key={header.id}>
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    {header.column.id}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr style={{ height: shown[0]?.start ?? 0 }} />
            {shown.map(({ index }) => (
              <tr key={index} className="row" style={{ height: 36 }}>
                {rows[index]?.getIsGrouped() === true ? (
                  <td colSpan={fields.length}>
                    {String(rows[index].groupingValue)} {rows[index].subRows.length}
                  </td>
                ) : (
                  rows[index]?.getAllCells().map((cell) => <td key={cell.id}>{String(cell.getValue())}</td>)
                )}
              </tr>
            ))}
            <tr style={{ height: virtual.getTotalSize() - (shown.at(-1)?.end ?? 0) }} />
          </tbody>
        </table>
      </div>
    </>
  );
}

async function start(): Promise<void> {
  const db = await new Dexie('longview').open();
  const records = (await db.table('headers').toArray()) as { header: PlanHeader }[];
  const data = records.map(({ header }) => header);
  createRoot(document.getElementById('root') as HTMLElement).render(<BareTable data={data} />);
}
void start();
