import type { AccountTotals } from '@core/portfolio/arrange-accounts.ts';
import type { ReactNode } from 'react';
import type { AccountColumn } from './account-columns.tsx';
import { Money } from './Money.tsx';

interface SumCellsProps {
  readonly label: ReactNode;
  readonly totals: AccountTotals;
  readonly columns: readonly AccountColumn[];
  readonly whole?: boolean;
}

/**
 * A line of sums under its columns: what is counted as far as the first sum, each sum in its column. A weighted value without
 * a column of its own stands behind the value.
 */
export function SumCells({ label, totals, columns, whole = false }: SumCellsProps) {
  const ids = columns.map(({ id }) => id);
  const sums = { value: ids.indexOf('value'), weighted: ids.indexOf('weighted') };
  const places = [sums.value, sums.weighted].filter((place) => place > 0).sort((a, b) => a - b);
  const value = <Money value={totals.value} whole={whole} />;
  const weighted = <Money value={totals.weighted} assumed={totals.assumed} whole={whole} />;
  const [first = ids.length, second = ids.length] = places;
  const behind = (
    <>
      {hasAny(totals.value) && sums.value < 0 ? <span className="sum-beside">{value}</span> : null}
      {hasAny(totals.weighted) && sums.weighted < 0 ? <span className="sum-beside">Weighted {weighted}</span> : null}
    </>
  );
  return (
    <>
      <td colSpan={first}>
        {label}
        {places.length === 0 ? behind : null}
      </td>
      {places.length === 0 ? null : (
        <>
          <td className="sum">
            <span>{ids[first] === 'value' ? value : weighted}</span>
          </td>
          {second - first > 1 ? <td colSpan={second - first - 1}>{behind}</td> : null}
        </>
      )}
      {places.length < 2 ? null : (
        <>
          <td className="sum">
            <span>{ids[second] === 'value' ? value : weighted}</span>
          </td>
          {ids.length - second > 1 ? <td colSpan={ids.length - second - 1} /> : null}
        </>
      )}
      <td />
    </>
  );
}

function hasAny(value: Readonly<Record<string, number>>): boolean {
  for (const _currency in value) return true;
  return false;
}
