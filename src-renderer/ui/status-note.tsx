import { useEffect } from 'react';
import { createValueStore, useValue } from './value-store.ts';

/** What the screen that is open has to say in the status bar; null: nothing. */
const note = createValueStore<string | null>(null);

/** Says it while the calling component is mounted. */
export function useStatusNote(text: string): void {
  useEffect(() => {
    note.set(text);
    return () => note.set(null);
  }, [text]);
}

export function StatusNote() {
  const text = useValue(note);
  if (text === null) return null;
  return (
    <>
      <span className="status-item truncate">{text}</span>
      <span className="rule" />
    </>
  );
}
