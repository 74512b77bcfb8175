import type { Id } from '@core/kernel/ids.ts';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { usePlan, useSelectedIds } from '../../ui/plan-context.tsx';
import type { CellRef } from './EditableCell.tsx';
import { ListRow } from './ListRow.tsx';
import { columns, features, type ListedMilestone, listed } from './milestone-columns.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import './milestone-list.css';

const ROW = 36;
const widths: Readonly<Record<string, number | undefined>> = {
  track: 124,
  start: 112,
  end: 112,
  status: 128,
  side: 96,
  owner: 140,
  dependsOn: 180,
  shared: 76,
};

/** The milestones as a table, edited where they stand; a line to add the next one below. */
export function MilestoneList() {
  const [sorting, setSorting] = useState<SortingState>([{ id: 'start', desc: false }]);
  const [editing, setEditing] = useState<CellRef | null>(null);
  const data = useListedMilestones(editing !== null);
  const [selectedId] = useSelectedIds('milestones');
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const { rows } = table.getRowModel();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollPaddingStart: 32,
    scrollPaddingEnd: ROW,
  });
  const shown = virtual.getVirtualItems();
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <>
      <div className="milestone-list" ref={scroller}>
        <table className="table" aria-label="Milestones" aria-rowcount={rows.length}>
          <colgroup>
            {table.getAllLeafColumns().map(({ id }) => (
              <col key={id} style={{ width: widths[id] }} />
            ))}
            <col style={{ width: 40 }} />
          </colgroup>
          <thead>
            <tr>
              {table.getHeaderGroups()[0]?.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
                  >
                    <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                      {String(header.column.columnDef.header)}
                      {sorted === false ? null : sorted === 'asc' ? (
                        <IconArrowUp size={13} aria-hidden />
                      ) : (
                        <IconArrowDown size={13} aria-hidden />
                      )}
                    </button>
                  </th>
                );
              })}
              <th>
                <span className="visually-hidden">Details</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Spacer height={shown[0]?.start ?? 0} />
            {shown.map(({ index }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <ListRow
                  key={row.id}
                  at={index + 1}
                  listed={row.original}
                  selected={row.id === selectedId}
                  editing={editing?.id === row.id ? editing.column : null}
                  onEdit={setEditing}
                />
              );
            })}
            <Spacer height={below} />
          </tbody>
        </table>
      </div>
      <QuickAdd onAdded={() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })} />
    </>
  );
}

/** Rows stay as they are while one is edited, so that none moves away under the cursor. */
function useListedMilestones(hold: boolean): ListedMilestone[] {
  const milestones = usePlan((plan) => plan.milestones);
  const team = usePlan((plan) => plan.team);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const fresh = useMemo(() => {
    const nameOf = (id: Id) => (team[id] ?? stakeholders[id])?.name;
    const titleOf = (id: Id) => milestones[id]?.title;
    return Object.entries(milestones).map(([id, milestone]) => listed(id, milestone, nameOf, titleOf));
  }, [milestones, team, stakeholders]);
  const [held, setHeld] = useState(fresh);
  if (!hold && held !== fresh) setHeld(fresh);
  return hold ? held : fresh;
}

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns.length + 1} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
