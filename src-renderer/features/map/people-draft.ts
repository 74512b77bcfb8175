import { type KeyboardEvent, useRef, useState } from 'react';

/**
 * A text that is stored when it is done: by Enter, by leaving, by choosing a suggestion. Escape leaves all as it was. For
 * fields whose every key press would be too much to store, such as one of 2,000 people.
 */
export function useCommitted(
  stored: string,
  commit: (text: string) => void,
  fits: (text: string) => boolean = () => true,
) {
  const [draft, setDraft] = useState<string | null>(null);
  // Enter blurs the field, which would store it again.
  const current = useRef<string | null>(null);
  const change = (text: string | null) => {
    current.current = text;
    setDraft(text);
  };
  const end = (text: string | null) => {
    change(null);
    if (text !== null && text !== stored && fits(text)) commit(text);
  };
  return {
    value: draft ?? stored,
    onChange: change,
    onCommit: (text: string) => end(text),
    onBlur: () => end(current.current),
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape' && current.current !== null) {
        change(null);
        event.stopPropagation();
      }
      if (event.key === 'Enter') {
        event.preventDefault();
        end(current.current);
      }
    },
  };
}
