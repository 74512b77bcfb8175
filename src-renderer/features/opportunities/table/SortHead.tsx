import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { DealColumn } from './deal-columns.ts';

interface HeadProps {
  readonly column: DealColumn;
  readonly direction: false | 'asc' | 'desc';
  readonly onSort: ((event: unknown) => void) | undefined;
}

/** The head of a column that the rows can be sorted by. */
export function SortHead({ column: { header, num }, direction, onSort }: HeadProps) {
  return (
    <th
      scope="col"
      className={num ? 'num' : undefined}
      aria-sort={direction === false ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
    >
      <button type="button" className="deal-sort" onClick={onSort}>
        {header}
        {direction === false ? null : direction === 'asc' ? (
          <IconArrowUp size={13} aria-hidden />
        ) : (
          <IconArrowDown size={13} aria-hidden />
        )}
      </button>
    </th>
  );
}
