import { formatMoneyExact, formatNumber, formatShare } from '@core/kernel/money.ts';
import { useId } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useWritable } from '../../ui/plan-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { type Check, readNumber } from './read-number.ts';
import './cells.css';

export interface NumberCellProps {
  readonly value: number | undefined;
  readonly as: 'money' | 'share' | 'count';
  /** Said to screen readers: "Risk cut of Fewer repeat callouts". */
  readonly label: string;
  /** The field alone, as in "Risk cut must be between …"; the label unless told. */
  readonly field?: string;
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
export function NumberCell({
  value,
  as,
  label,
  field,
  currency,
  check,
  placeholder,
  column,
  id,
  onStore,
}: NumberCellProps) {
  const { locale } = useApp();
  const writable = useWritable();
  const errorId = useId();
  const { error, onFocus, ...draft } = useDraft<number | undefined>({
    value,
    format: (number) => (number === undefined ? '' : formatted(number, as, currency ?? 'USD', locale)),
    parse: (text) => readNumber(text, { as, locale, check, field: field ?? label }),
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
