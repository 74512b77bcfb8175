import { removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useMemo, useRef, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { SortHead, Spacer } from '../../../ui/CellTable.tsx';
import { useDispatch, usePlan, useSelectedIds, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { useGridRows } from '../../../ui/use-grid-rows.ts';
import { ListRow } from './ListRow.tsx';
import {
  COLUMNS,
  columnDefs,
  features,
  type ListedMilestone,
  listMilestone,
  milestoneColumns,
  numbering,
} from './milestone-columns.ts';
import { QuickAdd } from './QuickAdd.tsx';
import './milestone-list.css';

const ROW = 36;
const HEAD = 32;
/** The number before the columns, and the way to the inspector behind them. */
const SIDES = { number: 40, details: 36 };

/** The milestones as a table, edited where they stand; a line to add the next one below. */
export function MilestoneList() {
  const { locale } = useApp();
  const writable = useWritable();
  const dispatch = useDispatch();
  const { select } = useSelection();
  const [sorting, setSorting] = useState<SortingState>([{ id: 'start', desc: false }]);
  const data = useListedMilestones();
  const selectedIds = useSelectedIds('milestones');
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
    columns: milestoneColumns,
    writable,
    selected,
    onSelect: (chosen) => select(chosen.map((id) => ({ kind: 'milestones', id }))),
    onDelete: (gone) => {
      if (dispatch(removeEntities, { kind: 'milestones', ids: [...gone] })) select([]);
    },
  });
  const numbers = useMemo(() => numbering(ids.map((id) => ({ id, title: byId.get(id)?.title ?? '' }))), [ids, byId]);
  const shown = virtual.getVirtualItems();
  return (
    <>
      <div className="milestone-list cell-table" ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid
          role="grid"
          className="table"
          aria-label="Milestones"
          aria-rowcount={ids.length + 1}
          aria-multiselectable="true"
          {...grid.on}
        >
          <colgroup>
            <col style={{ width: SIDES.number }} />
            {milestoneColumns.map(({ id, width }) => (
              <col key={id} style={{ width }} />
            ))}
            <col style={{ width: SIDES.details }} />
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">
                <abbr title="The row’s number, for “Waits for”">#</abbr>
              </th>
              {milestoneColumns.map(({ id, header }) => {
                const column = table.getColumn(id);
                return (
                  <SortHead
                    key={id}
                    header={header}
                    direction={column?.getIsSorted() ?? false}
                    onSort={column?.getToggleSortingHandler()}
                  />
                );
              })}
              <th scope="col">
                <span className="visually-hidden">Details</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ index, start }, i) => {
              const row = byId.get(ids[index] ?? '');
              if (row === undefined) return null;
              const here = grid.at?.id === row.id;
              return (
                <ListRow
                  key={row.id}
                  above={start - (shown[i - 1]?.end ?? 0)}
                  at={index + 1}
                  listed={row}
                  numbers={numbers}
                  locale={locale}
                  selected={selected.has(row.id)}
                  active={here && grid.at !== null ? grid.at.column : null}
                  editing={here && grid.editing}
                  onEnd={grid.onEnd}
                />
              );
            })}
            <Spacer height={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} columns={COLUMNS} />
          </tbody>
        </table>
      </div>
      <QuickAdd onAdded={() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })} />
    </>
  );
}

function useListedMilestones(): ListedMilestone[] {
  const milestones = usePlan((plan) => plan.milestones);
  const team = usePlan((plan) => plan.team);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  return useMemo(() => {
    const nameOf = (id: Id) => (team[id] ?? stakeholders[id])?.name;
    return Object.entries(milestones).map(([id, milestone]) => listMilestone(id, milestone, nameOf));
  }, [milestones, team, stakeholders]);
}
