import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import './cell-table.css';

interface HeadProps {
  readonly header: string;
  readonly num?: boolean | undefined;
  readonly direction: false | 'asc' | 'desc';
  readonly onSort: ((event: unknown) => void) | undefined;
}

/** The head of a column that the rows can be sorted by. */
export function SortHead({ header, num, direction, onSort }: HeadProps) {
  const Arrow = direction === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      className={num === true ? 'num' : undefined}
      aria-sort={direction === false ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
    >
      <button type="button" className="sort" onClick={onSort}>
        {header}
        {direction === false ? null : <Arrow size={13} aria-hidden />}
      </button>
    </th>
  );
}

/** Stands for the rows that are not drawn. */
export function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
