import { useId, useRef, useState } from 'react';
import './cell-table.css';

interface TypedProps<T> {
  readonly label: string;
  /** The text to begin with. */
  readonly before: string;
  readonly read: (text: string) => { readonly value: T } | { readonly message: string };
  readonly store: (value: T) => void;
}

/** The field of a table’s cell while it is edited: a line of text, stored when it is left by Enter, Tab or a click elsewhere; Escape leaves what was there. */
export function TypedCell<T>({ label, before, read, store }: TypedProps<T>) {
  const [text, setText] = useState(before);
  const given = useRef(false);
  const problemId = useId();
  const result = read(text);
  const problem = 'message' in result ? result.message : null;
  return (
    <>
      <input
        className="typed-input"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          if (!given.current && text !== before && 'value' in result) store(result.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') given.current = true;
        }}
      />
      {problem === null ? null : (
        <span id={problemId} role="alert" className="typed-problem">
          {problem}
        </span>
      )}
    </>
  );
}
