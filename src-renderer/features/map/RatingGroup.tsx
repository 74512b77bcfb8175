import { type ReactNode, useId } from 'react';
import { useWritable } from '../../ui/plan-context.tsx';

export interface RatingChoice<T> {
  readonly value: T;
  readonly label: string;
  readonly face: ReactNode;
}

interface RatingGroupProps<T> {
  readonly label: string;
  readonly choices: readonly RatingChoice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** The chosen one in words, where its face alone does not say it. */
  readonly said?: string;
}

/** One of a few, chosen by its drawing: a radio group whose choices are also words. */
export function RatingGroup<T>({ label, choices, value, onChange, said }: RatingGroupProps<T>) {
  const name = useId();
  const writable = useWritable();
  return (
    <div className="field-row" role="radiogroup" aria-labelledby={`${name}label`}>
      <span className="rating-label" id={`${name}label`}>
        {label}
      </span>
      <div className="rating">
        <span className="rating-choices">
          {choices.map((choice) => (
            <label key={choice.label} title={choice.label}>
              <input
                type="radio"
                name={name}
                aria-label={choice.label}
                checked={choice.value === value}
                disabled={!writable}
                onChange={() => onChange(choice.value)}
              />
              {choice.face}
            </label>
          ))}
        </span>
        {said === undefined ? null : <span className="rating-said">{said}</span>}
      </div>
    </div>
  );
}
