import { formatMoneyExact, formatNumber, formatShare } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { useId } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useWritable } from '../../ui/plan-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import './cells.css';

/** A schema, as far as a field needs it. */
interface Check {
  safeParse(value: unknown): { success: boolean; error?: { issues: { message: string }[] } | undefined };
}

export interface NumberCellProps {
  readonly value: number | undefined;
  readonly as: 'money' | 'share' | 'count';
  /** Said to screen readers: "Risk cut of Fewer repeat callouts". */
  readonly label: string;
  /** ISO 4217; for money. */
  readonly currency?: string;
  readonly check?: Check | undefined;
  readonly placeholder?: string;
  /** Cells of one column; the arrow keys walk through them. */
  readonly column?: string;
  readonly id?: string;
  readonly onStore: (value: number | undefined, gesture: string) => void;
}

/** A number that looks like text until it is pointed at, and is stored as it is typed. */
export function NumberCell({ value, as, label, currency, check, placeholder, column, id, onStore }: NumberCellProps) {
  const { locale } = useApp();
  const writable = useWritable();
  const errorId = useId();
  const { error, onFocus, ...draft } = useDraft<number | undefined>({
    value,
    format: (number) => (number === undefined ? '' : formatted(number, as, currency ?? 'USD', locale)),
    parse: (text) => parsed(text, as, locale, check),
    commit: onStore,
  });
  return (
    <span className="cell">
      <input
        id={id}
        className="cell-input"
        inputMode="decimal"
        autoComplete="off"
        aria-label={id === undefined ? label : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        data-column={column}
        data-unknown={value === undefined || undefined}
        placeholder={placeholder ?? '?'}
        readOnly={!writable}
        onFocus={(event) => {
          onFocus();
          event.currentTarget.select();
        }}
        {...draft}
      />
      {error === undefined ? null : (
        <span className="cell-error" role="alert" id={errorId}>
          {error}
        </span>
      )}
    </span>
  );
}

function formatted(value: number, as: NumberCellProps['as'], currency: string, locale: string): string {
  if (as === 'money') return formatMoneyExact(value, currency, locale);
  return as === 'share' ? formatShare(value, locale, 2) : formatNumber(value, locale, 4);
}

function parsed(text: string, as: NumberCellProps['as'], locale: string, check: Check | undefined) {
  const number = parseNumber(text, locale);
  if (text.trim() !== '' && number === null) return { message: 'Not a number' };
  // In a percentage field a bare 15 means 15 %.
  const value = number !== null && as === 'share' && !text.includes('%') ? number / 100 : (number ?? undefined);
  const checked = check?.safeParse(value);
  if (checked?.success !== false) return { value };
  if (value === undefined) return { message: 'A number is needed here' };
  return { message: percentWords(checked.error?.issues[0]?.message ?? 'not allowed', as, locale) };
}

/** The schema speaks of fractions; in a percentage field the same limits are said in percent. */
function percentWords(message: string, as: NumberCellProps['as'], locale: string): string {
  const said =
    as === 'share'
      ? message.replace(/[−-]?\d+(\.\d+)?/g, (number) => formatShare(Number(number.replace('−', '-')), locale))
      : message;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
