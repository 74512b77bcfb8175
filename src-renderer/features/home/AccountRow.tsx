import type { Id } from '@core/kernel/ids.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { memo } from 'react';
import { AccountCell } from './AccountCell.tsx';
import { type AccountColumn, columnLooks } from './account-columns.tsx';
import { RowMenu } from './RowMenu.tsx';

interface AccountRowProps {
  readonly header: PlanHeader;
  readonly index: number;
  readonly columns: readonly AccountColumn[];
  readonly selected: boolean;
  readonly renaming: boolean;
  readonly onSelect: (id: Id, selected: boolean) => void;
  /** Null ends it. */
  readonly onRename: (id: Id | null) => void;
  readonly onOpen: (id: Id) => void;
}

/** One account. Nothing in it is built before it is needed: thirty of these are redrawn with every sort and key press. */
export const AccountRow = memo(function AccountRow(props: AccountRowProps) {
  const { header, index, columns, selected, renaming, onSelect, onRename, onOpen } = props;
  return (
    <tr aria-rowindex={index + 1} className={selected ? 'selected' : ''}>
      <td className="check">
        <input
          type="checkbox"
          aria-label={`Select ${header.name}`}
          checked={selected}
          onChange={(event) => onSelect(header.id, event.currentTarget.checked)}
        />
      </td>
      {columns.map(({ id, show }) =>
        id === 'name' ? (
          <td key={id}>
            <AccountCell
              // A row is reused for another account when the order changes; a name being typed is not.
              key={renaming ? header.id : 'name'}
              header={header}
              renaming={renaming}
              onRenamed={() => onRename(null)}
              onRename={() => onRename(header.id)}
            />
          </td>
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the row's link in its first column is the keyboard's way in
          <td key={id} className={columnLooks[id]?.numeric === true ? 'num' : ''} onClick={() => onOpen(header.id)}>
            {show(header)}
          </td>
        ),
      )}
      <td className="menu-cell">
        <RowMenu header={header} onRename={() => onRename(header.id)} />
      </td>
    </tr>
  );
});
