import type { Page, PageRequest } from '@core/ports/import-desk.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { Spacer } from '../../ui/CellTable.tsx';
import { usePages } from './use-pages.ts';

export interface LongColumn {
  readonly head: string;
  /** Of the column; absent: it shares what is left. */
  readonly width?: number;
}

/** A table of any length: only the rows in view are drawn, and asked for. */
export function LongList<Row>(props: {
  label: string;
  columns: readonly LongColumn[];
  rowHeight: number;
  /** Another function is another list. */
  source: (request: PageRequest) => Promise<Page<Row>>;
  total: number;
  /** The cells of a row. */
  render: (row: Row) => ReactNode;
  empty: string;
}) {
  const { label, columns, rowHeight, source, render } = props;
  const pages = usePages(source, props.total);
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => pages.want(first, last));
  const span = columns.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="imp-list" ref={scroller} tabIndex={0} aria-label={label}>
      <table aria-label={label} aria-rowcount={pages.total + 1}>
        <colgroup>
          {columns.map(({ head, width }) => (
            <col key={head} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={shown[0]?.start ?? 0} columns={span} />
          {shown.map(({ index }) => {
            const row = pages.of(index);
            return (
              <tr key={index} aria-rowindex={index + 2} style={{ height: rowHeight }}>
                {row === null ? <td colSpan={span} className="t3" /> : render(row)}
              </tr>
            );
          })}
          <Spacer height={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} columns={span} />
          {pages.total === 0 ? (
            <tr>
              <td colSpan={span} className="imp-list-empty">
                {props.empty}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}
