import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import type { RowFacts } from '@core/portfolio/account-fields.ts';
import { isGroup } from '@core/portfolio/arrange-accounts.ts';
import type { Look } from '@core/portfolio/home-views.ts';
import { useNavigate } from '@tanstack/react-router';
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
import { shownColumns } from './account-columns.tsx';
import { GroupRow } from './GroupRow.tsx';
import { SumCells } from './SumCells.tsx';
import { TableHead } from './TableHead.tsx';
import type { Arranged } from './use-arranged.ts';
import { type Selection, useLineKeys } from './use-line-keys.ts';

const ROW = 36;
/** The bars and panels above and below the table. */
const AROUND = 420;
/** The rail, and the margins left and right of the table. */
const BESIDE = 212 + 32;
/** The columns of the boxes and of the menus. */
const EDGES = 36 + 36;

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
  readonly arranged: Arranged;
  readonly facts: RowFacts;
  readonly look: Look;
  readonly onLook: (changes: Partial<Look>) => void;
  readonly selection: Selection;
  readonly onSelection: Dispatch<SetStateAction<Selection>>;
  /** Said where there is nothing to show. */
  readonly nothing: string;
}

/** The accounts of one view in their order, drawn only where they are looked at. */
export function AccountsTable(props: AccountsTableProps) {
  const { arranged, facts, look, onLook, selection, onSelection, nothing } = props;
  const { rows, lines, totals, folded, fold } = arranged;
  const { locale } = useApp();
  const navigate = useNavigate();
  const [renaming, setRenaming] = useState<Id | null>(null);
  const width = useSyncExternalStore(onResize, windowWidth) - BESIDE;
  const columns = useMemo(() => shownColumns(look.columns, width), [look.columns, width]);

  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
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
  const span = columns.length + 2;

  const keys = useLineKeys({
    lines,
    selection,
    onSelection,
    body,
    scrollTo: (index) => virtual.scrollToIndex(index),
    page: () => Math.max(1, Math.floor((scroller.current?.offsetHeight ?? 0) / ROW) - 3),
    onFold: fold,
    folded,
    onRename: setRenaming,
  });
  // Rows are drawn anew only where they change: what they are handed stays the same.
  const latest = useRef({ keys, fold });
  latest.current = { keys, fold };
  const select = useCallback((index: number, far: boolean) => latest.current.keys.select(index, far), []);
  const onFold = useCallback((key: string) => latest.current.fold(key), []);
  const open = useCallback(
    (id: Id) => void navigate({ to: '/accounts/$planId/overview', params: { planId: id } }),
    [navigate],
  );
  const someSelected = selection.size > 0 && rows.some(({ id }) => selection.has(id));
  const allSelected = someSelected && rows.every(({ id }) => selection.has(id));

  return (
    <div className="accounts panel" ref={scroller}>
      <table
        aria-rowcount={lines.length}
        aria-label="Accounts"
        style={{ minWidth: columns.reduce((sum, column) => sum + column.width, EDGES) }}
      >
        <colgroup>
          <col style={{ width: 36 }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: id === 'nextStep' ? undefined : width }} />
          ))}
          <col style={{ width: 36 }} />
        </colgroup>
        <TableHead
          columns={columns}
          sort={look.sort}
          onSort={(sort) => onLook({ sort })}
          selected={allSelected ? 'all' : someSelected ? 'some' : 'none'}
          onSelectAll={() => (allSelected ? onSelection(new Set()) : keys.selectAll())}
        />
        <tbody ref={body} onKeyDown={keys.onKeyDown}>
          <Spacer height={above} span={span} />
          {shown.map(({ index }) => {
            const line = lines[index];
            if (line === undefined) return null;
            return isGroup(line) ? (
              <GroupRow
                key={index}
                group={line}
                by={look.group ?? 'segment'}
                index={index}
                columns={columns}
                chances={facts.chances}
                folded={folded.has(line.key)}
                onFold={onFold}
              />
            ) : (
              <AccountRow
                // By place, not by account: a new order then changes texts and builds no rows.
                key={index}
                header={line}
                index={index}
                columns={columns}
                facts={facts}
                selected={selection.has(line.id)}
                renaming={renaming === line.id}
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
                {nothing}
              </td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <SumCells
              whole
              columns={columns}
              totals={totals}
              label={`${formatNumber(rows.length, locale, 0)} ${rows.length === 1 ? 'account' : 'accounts'}`}
            />
          </tr>
        </tfoot>
      </table>
    </div>
  );
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
