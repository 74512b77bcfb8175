import { useMemo } from 'react';
import { type Action, useActions } from './actions.tsx';

export interface UndoSteps {
  /** What would be undone; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Offers undo and redo, with their keys, of what a screen undoes. */
export function useUndoActions({ undo, redo, onUndo, onRedo }: UndoSteps): void {
  useActions(
    useMemo<Action[]>(() => {
      const redoing = { label: redo === null ? 'Redo' : `Redo: ${redo}`, disabled: redo === null, run: onRedo };
      return [
        {
          id: 'undo',
          label: undo === null ? 'Undo' : `Undo: ${undo}`,
          shortcut: 'mod+Z',
          group: 'Edit',
          disabled: undo === null,
          run: onUndo,
        },
        { ...redoing, id: 'redo', shortcut: 'shift+mod+Z', group: 'Edit' },
        // The key of office programs, beside the one of drawing programs.
        { ...redoing, id: 'redo-office', shortcut: 'mod+Y', group: 'Edit', hidden: true },
      ];
    }, [undo, redo, onUndo, onRedo]),
  );
}
