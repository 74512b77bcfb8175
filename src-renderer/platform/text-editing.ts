/** Runs undo or redo inside the text field that has the focus. False where none has, and nothing was done. */
export type EditText = (action: 'undo' | 'redo') => boolean;

/** A field being typed in has its own undo until the edit is committed; the menu's Undo means that one first. */
export function editFocusedText(action: 'undo' | 'redo'): boolean {
  const focused = document.activeElement;
  const text =
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && !/^(checkbox|radio|button|range|color|file)$/.test(focused.type)) ||
    (focused instanceof HTMLElement && focused.isContentEditable);
  // The command is old but the only one there is for a field's own history.
  if (text) document.execCommand(action);
  return text;
}
