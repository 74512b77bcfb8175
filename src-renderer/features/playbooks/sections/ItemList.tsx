import { newItem } from '@core/playbook/new-rows.ts';
import type { PlaybookItem } from '@core/playbook/playbook-parts.ts';
import type { ReactNode } from 'react';
import { useRows } from '../doc.tsx';
import { Words } from '../fields.tsx';
import { AddRow, RowTools } from '../Rows.tsx';

interface ItemListProps {
  /** The list's path. */
  readonly path: string;
  /** "an item": what one more is called. */
  readonly what: string;
  /** How a new one is named at first. */
  readonly fresh: string;
  /** What else stands in a row, by its path. */
  readonly more?: (path: string) => ReactNode;
  /** True for rows that have no detail. */
  readonly plain?: boolean;
  readonly make?: (rows: readonly PlaybookItem[]) => PlaybookItem;
}

/** Rows of a name and a detail. */
export function ItemList(props: ItemListProps) {
  const { path, what, fresh, more, plain = false, make = (rows) => newItem(rows, fresh) } = props;
  const rows = useRows<PlaybookItem>(path);
  return (
    <>
      {rows.length === 0 ? null : (
        <ul className="pb-items">
          {rows.map((row, at) => (
            <li key={row.id} className="pb-row">
              <span className="pb-item">
                <Words path={`${path}.${row.id}.name`} label={nameLabel(what)} className="pb-strong" />
                {plain ? null : <Words path={`${path}.${row.id}.detail`} label="Detail" className="t2" optional />}
              </span>
              {more?.(`${path}.${row.id}`)}
              <RowTools path={`${path}.${row.id}`} name={row.name} first={at === 0} last={at === rows.length - 1} />
            </li>
          ))}
        </ul>
      )}
      <AddRow list={path} what={what} make={make} />
    </>
  );
}

/** "an item" → "Item". */
function nameLabel(what: string): string {
  const word = what.replace(/^an? /, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
