import type { Id } from '@core/kernel/ids.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type RowSelectionState, type SortingState, useTable } from '@tanstack/react-table';
import { elementScroll, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { AccountRow } from './AccountRow.tsx';
import { accountColumns, accountFeatures, columnLooks } from './account-columns.tsx';
import { Totals } from './Totals.tsx';

const ROW = 36;
/** The bars above and below the table. */
const AROUND = 190;
/** The rail, and the margins left and right of the table. */
const BESIDE = 212 + 32;

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

function windowWidth(): number {
  return window.innerWidth;
}

/** The list's size as it changes. The library's own way asks for it at once, which lays the whole page out an extra time. */
function observeSize({ scrollElement }: Virtualizer<HTMLDivElement, Element>, say: (rect: Rect) => void) {
  if (scrollElement === null) return;
  const observer = new ResizeObserver(() =>
    say({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight }),
  );
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

/** To scroll to where the list is already would lay the whole page out for nothing, and the library does so at first. */
const scrollElsewhere: typeof elementScroll = (offset, options, list) => {
  if (offset + (options.adjustments ?? 0) !== (list.scrollOffset ?? 0)) elementScroll(offset, options, list);
};

export interface AccountsTableProps {
  readonly accounts: readonly PlanHeader[];
  readonly filter: string;
  readonly selection: RowSelectionState;
  readonly onSelection: Dispatch<SetStateAction<RowSelectionState>>;
}

/** The accounts of one view: sorted by heading, filtered by text, drawn only where they are looked at. */
export function AccountsTable({ accounts, filter, selection, onSelection }: AccountsTableProps) {
  const { locale, clock } = useApp();
  const navigate = useNavigate();
  const [sorting, setSorting] = useState<SortingState>([{ id: 'value', desc: true }]);
  const [renaming, setRenaming] = useState<Id | null>(null);
  const today = clock.today();
  const columns = useMemo(() => accountColumns({ accounts, locale, today }), [accounts, locale, today]);
  const width = useSyncExternalStore(onResize, windowWidth) - BESIDE;
  const columnVisibility = useMemo(
    () => Object.fromEntries(Object.entries(columnLooks).map(([id, look]) => [id, width >= (look.from ?? 0)])),
    [width],
  );
  const table = useTable({
    features: accountFeatures,
    columns,
    data: accounts as PlanHeader[],
    getRowId: (row) => row.id,
    state: { sorting, globalFilter: filter.toLocaleLowerCase(), columnVisibility },
    onSortingChange: setSorting,
    globalFilterFn: (row, _column, words: string) => matches(row.original, words),
    // What is searched is put together over the columns, so the question is asked once a row.
    getColumnCanGlobalFilter: ({ id }) => id === 'name',
    enableSortingRemoval: false,
  });
  const { rows } = table.getRowModel();

  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 3,
    // Rows are drawn at once, and not only when the list has been measured.
    observeElementRect: observeSize,
    scrollToFn: scrollElsewhere,
    initialRect: { width, height: window.innerHeight - AROUND },
    scrollPaddingStart: 32,
    scrollPaddingEnd: ROW,
  });
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const visible = useMemo(
    () => columns.filter(({ id }) => columnVisibility[id] !== false),
    [columns, columnVisibility],
  );
  const span = visible.length + 2;
  const someSelected = !isEmpty(selection) && rows.some(({ id }) => selection[id] === true);
  const allSelected = someSelected && rows.every(({ id }) => selection[id] === true);

  const open = useCallback(
    (id: Id) => void navigate({ to: '/accounts/$planId/overview', params: { planId: id } }),
    [navigate],
  );
  const select = useCallback(
    (id: Id, selected: boolean) =>
      onSelection((before) => {
        const { [id]: _this, ...others } = before;
        return selected ? { ...others, [id]: true } : others;
      }),
    [onSelection],
  );

  return (
    <div className="accounts panel" ref={scroller}>
      <table aria-rowcount={rows.length} aria-label="Accounts">
        <colgroup>
          <col style={{ width: 36 }} />
          {visible.map(({ id }) => (
            <col key={id} style={{ width: columnLooks[id]?.width ?? undefined }} />
          ))}
          <col style={{ width: 40 }} />
        </colgroup>
        <thead>
          <tr>
            <th className="check">
              <input
                type="checkbox"
                aria-label="Select all accounts shown"
                ref={(box) => {
                  if (box !== null) box.indeterminate = someSelected && !allSelected;
                }}
                checked={allSelected}
                onChange={() => onSelection(allSelected ? {} : Object.fromEntries(rows.map(({ id }) => [id, true])))}
              />
            </th>
            {table.getHeaderGroups()[0]?.headers.map((header) => {
              const sorted = header.column.getIsSorted();
              return (
                <th
                  key={header.id}
                  className={columnLooks[header.column.id]?.numeric === true ? 'num' : ''}
                  aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
                >
                  <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                    {String(header.column.columnDef.header)}
                    {sorted === false ? null : sorted === 'asc' ? (
                      <IconArrowUp size={13} />
                    ) : (
                      <IconArrowDown size={13} />
                    )}
                  </button>
                </th>
              );
            })}
            <th>
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} span={span} />
          {shown.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <AccountRow
                // By place, not by account: a new order then changes texts and builds no rows.
                key={index}
                header={row.original}
                index={index}
                columns={visible}
                selected={selection[row.id] === true}
                renaming={renaming === row.id}
                onSelect={select}
                onRename={setRenaming}
                onOpen={open}
              />
            );
          })}
          <Spacer height={below} span={span} />
          {rows.length === 0 ? (
            <tr>
              <td colSpan={span} className="nothing">
                {filter === '' ? 'No accounts here.' : `No account matches “${filter}”.`}
              </td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <Totals rows={rows} columns={visible.map(({ id }) => id)} />
        </tfoot>
      </table>
    </div>
  );
}

function isEmpty(selection: RowSelectionState): boolean {
  for (const _id in selection) return false;
  return true;
}

/** Stands for the rows that are not drawn. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** Every word typed has to occur somewhere in what the row says. */
function matches(header: PlanHeader, words: string): boolean {
  const text = searchedText(header);
  return words.split(' ').every((word) => text.includes(word));
}

const searched = new WeakMap<PlanHeader, string>();

/** Lower case, put together once a header. */
function searchedText(header: PlanHeader): string {
  let text = searched.get(header);
  if (text === undefined) {
    const { name, industry = '', owner = '', nextStep = '' } = header;
    text = `${name} ${industry} ${owner} ${nextStep}`.toLocaleLowerCase();
    searched.set(header, text);
  }
  return text;
}
