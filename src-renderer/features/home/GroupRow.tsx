import { formatNumber } from '@core/kernel/money.ts';
import type { GroupField, RowFacts } from '@core/portfolio/account-fields.ts';
import { type AccountGroup, totalsOf } from '@core/portfolio/arrange-accounts.ts';
import { IconChevronRight } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import type { AccountColumn } from './account-columns.tsx';
import { valueName } from './field-words.ts';
import { SumCells } from './SumCells.tsx';

interface GroupRowProps {
  readonly group: AccountGroup;
  readonly by: GroupField;
  readonly index: number;
  readonly columns: readonly AccountColumn[];
  readonly chances: RowFacts['chances'];
  readonly folded: boolean;
  readonly onFold: (key: string) => void;
}

/** The heading of a group: what its accounts share, how many they are and what they come to. */
export const GroupRow = memo(function GroupRow({ group, by, index, columns, chances, folded, onFold }: GroupRowProps) {
  const { locale } = useApp();
  const totals = useMemo(() => totalsOf(group.rows, { chances }), [group, chances]);
  return (
    <tr className="group-row" aria-rowindex={index + 1} data-line={index}>
      <td />
      <SumCells
        columns={columns}
        totals={totals}
        label={
          <button type="button" className="fold" aria-expanded={!folded} onClick={() => onFold(group.key)}>
            <IconChevronRight size={14} aria-hidden />
            <span className="truncate">{valueName(by, group.key)}</span>
            <span className="t3">{formatNumber(totals.count, locale, 0)}</span>
          </button>
        }
      />
    </tr>
  );
});
