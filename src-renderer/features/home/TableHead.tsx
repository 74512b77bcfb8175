import { accountFields } from '@core/portfolio/account-fields.ts';
import type { Sorting } from '@core/portfolio/arrange-accounts.ts';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { AccountColumn } from './account-columns.tsx';

interface TableHeadProps {
  readonly columns: readonly AccountColumn[];
  readonly sort: Sorting;
  readonly onSort: (sort: Sorting) => void;
  readonly selected: 'all' | 'some' | 'none';
  readonly onSelectAll: () => void;
}

/** The headings: each sorts by its column, again the other way round. Amounts, shares and days begin with the largest. */
export function TableHead({ columns, sort, onSort, selected, onSelectAll }: TableHeadProps) {
  return (
    <thead>
      <tr>
        <th className="check">
          <input
            type="checkbox"
            aria-label="Select all accounts shown"
            ref={(box) => {
              if (box !== null) box.indeterminate = selected === 'some';
            }}
            checked={selected === 'all'}
            onChange={onSelectAll}
          />
        </th>
        {columns.map(({ id, numeric }) => {
          const { label, kind } = accountFields[id];
          const sorted = sort.by === id;
          const largestFirst = kind === 'amount' || kind === 'share' || kind === 'days';
          return (
            <th
              key={id}
              className={numeric === true ? 'num' : ''}
              aria-sort={!sorted ? 'none' : sort.desc ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                className="sort"
                onClick={() => onSort({ by: id, desc: sorted ? !sort.desc : largestFirst })}
              >
                {label}
                {!sorted ? null : sort.desc ? <IconArrowDown size={13} /> : <IconArrowUp size={13} />}
              </button>
            </th>
          );
        })}
        <th>
          <span className="visually-hidden">Actions</span>
        </th>
      </tr>
    </thead>
  );
}
