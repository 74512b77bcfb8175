import { formatNumber } from '@core/kernel/money.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { moneyLines } from './account-columns.tsx';

/** How many accounts are shown and what their open opportunities come to, by currency: sums never mix currencies. */
export function Totals({
  rows,
  columns,
}: {
  rows: readonly { readonly original: PlanHeader }[];
  columns: readonly string[];
}) {
  const { locale } = useApp();
  const sums = useMemo(() => {
    const total: Record<string, number> = {};
    for (const { original } of rows) {
      for (const currency in original.value) total[currency] = (total[currency] ?? 0) + (original.value[currency] ?? 0);
    }
    return total;
  }, [rows]);
  const money = moneyLines(sums, locale).join(' + ');
  const before = columns.indexOf('value');
  return (
    <tr>
      <td />
      <td colSpan={before}>
        {formatNumber(rows.length, locale, 0)} {rows.length === 1 ? 'account' : 'accounts'}
      </td>
      <td className="num" title={money}>
        {money}
      </td>
      <td colSpan={columns.length - before} />
    </tr>
  );
}
