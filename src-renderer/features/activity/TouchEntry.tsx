import { TextInput } from '@mantine/core';
import { type FormEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { TouchChips } from './TouchChips.tsx';
import { useTouch } from './use-touch.ts';
import './touch.css';

interface EntryProps {
  /** Where the keyboard is put by a key or the palette. */
  readonly field?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  readonly onLogged?: (what: string) => void;
}

const EXAMPLE = 'Met the CFO and the CIO, security review agreed, next: send questionnaire by Fri';

/** A line and Enter is a touch. What the line seems to say stands below it while it is typed; each part can be changed first. */
export function TouchEntry({ field, autoFocus, onLogged }: EntryProps) {
  const draft = useTouch();
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(field, () => input.current!);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    input.current?.focus();
    const logged = draft.log();
    if (logged === null) return;
    setSaid(`Logged ${logged}.`);
    onLogged?.(logged);
  };
  return (
    <form className="touch-entry" aria-label="Log a touch" onSubmit={submit}>
      <div className="touch-line">
        <TextInput
          ref={input}
          data-autofocus={autoFocus === true ? true : undefined}
          aria-label="What happened"
          placeholder={EXAMPLE}
          value={draft.line}
          maxLength={10_000}
          onChange={(event) => draft.setLine(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter ends what an input method composes.
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
            if (event.key === 'Escape' && draft.line !== '') {
              event.stopPropagation();
              draft.setLine('');
            }
          }}
        />
        <button type="submit" className="btn primary" disabled={draft.line.trim() === ''}>
          Log <kbd>↵</kbd>
        </button>
      </div>
      {draft.line.trim() === '' ? (
        <p className="touch-note t3" role="status">
          {said === '' ? 'Who, what came of it, and what is next. Nothing is taken before you press Enter.' : said}
        </p>
      ) : (
        <TouchChips draft={draft} />
      )}
    </form>
  );
}
