import { useWritable } from '../../ui/plan-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import './cells.css';

interface TextCellProps {
  readonly value: string;
  readonly label: string;
  readonly className?: string;
  readonly placeholder?: string;
  /** An empty text is refused at the field and not stored. */
  readonly required?: boolean;
  readonly column?: string;
  readonly onStore: (value: string, gesture: string) => void;
}

/** A text that is edited where it stands. */
export function TextCell({ value, label, className = '', placeholder, required, column, onStore }: TextCellProps) {
  const { error, ...draft } = useDraft<string>({
    value,
    format: (text) => text,
    parse: (text) =>
      required === true && text.trim() === '' ? { message: `${label} must not be empty` } : { value: text },
    commit: onStore,
  });
  return (
    <span className={`cell ${className}`}>
      <input
        className="cell-input"
        autoComplete="off"
        aria-label={label}
        aria-invalid={error !== undefined}
        data-column={column}
        title={value}
        placeholder={placeholder}
        readOnly={!useWritable()}
        {...draft}
      />
      {error === undefined ? null : (
        <span className="cell-error" role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
