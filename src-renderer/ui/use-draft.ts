import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';

export interface DraftOptions<T> {
  readonly value: T;
  /** The text to begin editing with. */
  readonly format: (value: T) => string;
  /** The value typed, or a message for what cannot be taken. */
  readonly parse: (text: string) => { readonly value: T } | { readonly message: string };
  /** Stores one value; all calls of one stay in the field carry the same gesture, which makes them one undo step. */
  readonly commit: (value: T, gesture: string) => void;
  /** Called after Enter, as in "add the next one". */
  readonly onEnter?: () => void;
}

let gestures = 0;
export function newGesture(): string {
  gestures += 1;
  return `gesture-${gestures}`;
}

/**
 * A field that stores as it is typed in: nothing waits for a blur to be safe. Enter ends the edit, Escape takes it back.
 * What cannot be taken is said at the field, and in a line what was there before the edit stands: of 150 % not 15 % is kept.
 */
export function useDraft<T>({ value, format, parse, commit, onEnter }: DraftOptions<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const edit = useRef({ gesture: '', before: value, dirty: false });
  const parsed = draft === null ? null : parse(draft);
  const takeBack = () => {
    if (edit.current.dirty) commit(edit.current.before, edit.current.gesture);
    edit.current.dirty = false;
  };

  return {
    value: draft ?? format(value),
    error: parsed !== null && 'message' in parsed ? parsed.message : undefined,
    onFocus() {
      edit.current = { gesture: newGesture(), before: value, dirty: false };
    },
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      const text = event.currentTarget.value;
      setDraft(text);
      const next = parse(text);
      if ('message' in next) {
        // Of a long text that has become too long, what was taken is not thrown away.
        if (!(event.currentTarget instanceof HTMLTextAreaElement)) takeBack();
      } else {
        // Not what it was when the cursor came: an undo in between has changed that.
        if (!edit.current.dirty) edit.current = { ...edit.current, before: value, dirty: true };
        commit(next.value, edit.current.gesture);
      }
    },
    onBlur() {
      setDraft(null);
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
      // While an input method composes, Enter and Escape are its own.
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape') {
        takeBack();
        setDraft(null);
        event.currentTarget.blur();
        event.stopPropagation();
      }
      const newLine = event.currentTarget instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey;
      if (event.key === 'Enter' && !newLine) {
        event.preventDefault();
        event.currentTarget.blur();
        onEnter?.();
      }
    },
  };
}
