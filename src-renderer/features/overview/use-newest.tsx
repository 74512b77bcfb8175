import { formatNumber } from '@core/kernel/money.ts';
import { type ReactNode, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';

/** Rows drawn at once: more than any account has, and few enough that an imported plan with thousands opens as fast. */
const STEP = 100;

/** The newest rows of a table whose rows are all fields, in their order, and a row of the table that brings earlier ones. */
export function useNewest<T>(rows: readonly T[], columns: number): { newest: readonly T[]; earlier: ReactNode } {
  const { locale } = useApp();
  const [count, setCount] = useState(STEP);
  const hidden = Math.max(0, rows.length - count);
  return {
    newest: rows.slice(hidden),
    earlier:
      hidden === 0 ? null : (
        <tr>
          <td colSpan={columns}>
            <button type="button" className="btn small" onClick={() => setCount(count + STEP)}>
              Show {formatNumber(Math.min(STEP, hidden), locale, 0)} of {formatNumber(hidden, locale, 0)} earlier ones
            </button>
          </td>
        </tr>
      ),
  };
}
