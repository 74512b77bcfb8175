import type { Id } from '@core/kernel/ids.ts';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type SortingState, useTable } from '@tanstack/react-table';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { GridPart } from '../../../ui/GridPart.tsx';
import { useWritable } from '../../../ui/plan-context.tsx';
import { useGridRows } from '../../../ui/use-grid-rows.ts';
import { PersonRow } from './PersonRow.tsx';
import { columnDefs, columnsFor, features, type ListedPerson, matches, templateOf } from './people-columns.ts';

const ROW = 36;
const HEAD = 32;

interface PeopleGridProps {
  readonly people: ListedPerson[];
  readonly filter: string;
  readonly selectedIds: readonly Id[];
  /** Somebody just added: brought into view. */
  readonly reveal: Id | null;
  readonly onShown: (count: number) => void;
  readonly onSelect: (ids: readonly Id[]) => void;
  readonly onDelete: (ids: readonly Id[]) => void;
}

export function PeopleGrid({ people, filter, selectedIds, reveal, onShown, onSelect, onDelete }: PeopleGridProps) {
  const { locale } = useApp();
  const writable = useWritable();
  const [sorting, setSorting] = useState<SortingState>([{ id: 'name', desc: false }]);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const columns = useMemo(() => columnsFor(width), [width]);
  const template = useMemo(() => templateOf(columns), [columns]);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const defs = useMemo(() => columnDefs(locale), [locale]);
  const table = useTable({
    features,
    columns: defs,
    data: people,
    getRowId: (row) => row.id,
    state: { sorting, globalFilter: filter.trim().toLocaleLowerCase() },
    onSortingChange: setSorting,
    globalFilterFn: (row, _column, words: string) => matches(row.original, words),
    getColumnCanGlobalFilter: ({ id }) => id === 'name',
    enableSortingRemoval: false,
  });
  const sorted = table.getRowModel().rows;
  const byId = useMemo(() => new Map(people.map((row) => [row.id, row])), [people]);
  const order = useMemo(() => sorted.map(({ id }) => id), [sorted]);
  const { ids, virtual, ...grid } = useGridRows({
    scroller,
    order,
    rows: byId,
    height: ROW,
    above: HEAD,
    below: 8,
    drawing: { overscan: 8, scrollMargin: HEAD, initialRect: { width: 0, height: window.innerHeight - 190 } },
    columns,
    writable,
    selected,
    onSelect,
    onDelete,
  });
  useEffect(() => onShown(order.length), [onShown, order.length]);
  useEffect(() => {
    const index = reveal === null ? -1 : order.indexOf(reveal);
    if (index >= 0) virtual.scrollToIndex(index);
  }, [reveal, order, virtual]);

  const chosen = order.filter((id) => selected.has(id)).length;
  const all = chosen === order.length && chosen > 0;
  return (
    <div className="people-scroller" ref={scroller}>
      <GridPart role="grid" aria-label="People" aria-rowcount={ids.length + 1} aria-multiselectable="true" {...grid.on}>
        <GridPart role="row" className="people-row head" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          <GridPart role="columnheader" className="people-cell">
            <input
              type="checkbox"
              aria-label="Select everybody shown"
              ref={(box) => {
                if (box !== null) box.indeterminate = chosen > 0 && !all;
              }}
              checked={all}
              onChange={() => onSelect(all ? [] : order)}
            />
          </GridPart>
          {columns.map(({ id, header }) => {
            const column = table.getColumn(id);
            const direction = column?.getIsSorted() ?? false;
            return (
              <GridPart
                key={id}
                role="columnheader"
                className="people-cell"
                aria-sort={direction === false ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
              >
                <button type="button" className="sort" onClick={column?.getToggleSortingHandler()}>
                  {header}
                  {direction === false ? null : direction === 'asc' ? (
                    <IconArrowUp size={13} aria-hidden />
                  ) : (
                    <IconArrowDown size={13} aria-hidden />
                  )}
                </button>
              </GridPart>
            );
          })}
        </GridPart>
        <GridPart role="rowgroup" className="people-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = byId.get(ids[index] ?? '');
            if (row === undefined) return null;
            const here = grid.at?.id === row.id;
            return (
              <PersonRow
                key={row.id}
                row={row}
                index={index}
                top={start - HEAD}
                columns={columns}
                template={template}
                locale={locale}
                selected={selected.has(row.id)}
                active={here && grid.at !== null ? grid.at.column : null}
                editing={here && grid.editing}
                onEnd={grid.onEnd}
              />
            );
          })}
        </GridPart>
      </GridPart>
      {ids.length === 0 ? <p className="people-nobody t2">Nobody matches “{filter}”.</p> : null}
    </div>
  );
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const read = () => setWidth(box.clientWidth);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
