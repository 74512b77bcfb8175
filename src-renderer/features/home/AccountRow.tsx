import type { Id } from '@core/kernel/ids.ts';
import type { RowFacts } from '@core/portfolio/account-fields.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { type MouseEvent, memo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { AccountCell } from './AccountCell.tsx';
import type { AccountColumn } from './account-columns.tsx';
import { RowMenu } from './RowMenu.tsx';

interface AccountRowProps {
  readonly header: PlanHeader;
  readonly index: number;
  readonly columns: readonly AccountColumn[];
  readonly facts: RowFacts;
  readonly selected: boolean;
  readonly renaming: boolean;
  /** `far`: with all between it and the one selected before. */
  readonly onSelect: (index: number, far: boolean) => void;
  /** Null ends it. */
  readonly onRename: (id: Id | null) => void;
  readonly onOpen: (id: Id) => void;
}

/** One account. Nothing in it is built before it is needed: thirty of these are redrawn with every sort and key press. */
export const AccountRow = memo(function AccountRow(props: AccountRowProps) {
  const { header, index, columns, facts, selected, renaming, onSelect, onRename, onOpen } = props;
  const { locale } = useApp();
  const click = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(index, event.shiftKey);
    else onOpen(header.id);
  };
  return (
    <tr aria-rowindex={index + 1} data-line={index} className={selected ? 'selected' : ''}>
      <td className="check">
        <input
          type="checkbox"
          aria-label={`Select ${header.name}`}
          checked={selected}
          onChange={({ nativeEvent }) => onSelect(index, (nativeEvent as globalThis.MouseEvent).shiftKey === true)}
        />
      </td>
      {columns.map(({ id, numeric, show }) =>
        id === 'name' ? (
          <td key={id}>
            <AccountCell
              // A row is reused for another account when the order changes; a name being typed is not.
              key={renaming ? header.id : 'name'}
              header={header}
              renaming={renaming}
              onRenamed={() => onRename(null)}
            />
          </td>
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the row's link in its first column is the keyboard's way in
          <td key={id} className={numeric === true ? 'num' : ''} onClick={click}>
            {show(header, facts, locale)}
          </td>
        ),
      )}
      <td className="menu-cell">
        <RowMenu header={header} onRename={() => onRename(header.id)} />
      </td>
    </tr>
  );
});
