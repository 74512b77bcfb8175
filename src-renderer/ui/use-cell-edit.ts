import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { EditEnd } from './use-cell-grid.ts';

interface CellEdit {
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/**
 * A cell of `useCellGrid` while it is edited: its field takes the cursor; Enter and Tab end the edit unless what is typed
 * cannot be taken (`aria-invalid`), Escape ends it always, and so does leaving.
 */
export function useCellEdit<E extends HTMLElement>({ editing, onEnd }: CellEdit) {
  const cell = useRef<E>(null);
  const ending = useRef(false);
  useEffect(() => {
    if (!editing) return;
    ending.current = false;
    const field = cell.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, [editing]);

  const end = (how: EditEnd) => {
    if (ending.current) return;
    ending.current = true;
    // A field stores what was typed when it is left.
    if (how !== 'away') (document.activeElement as HTMLElement | null)?.blur();
    onEnd(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!editing || event.nativeEvent.isComposing || !/^(Enter|Escape|Tab)$/.test(event.key)) return;
    event.stopPropagation();
    const within = (selector: string) => cell.current?.querySelector(selector) != null;
    // Beside a field for free text its list only offers: until a line of it is marked, Enter takes what is typed.
    const offers = within('[data-free-text]') && document.querySelector('[data-combobox-selected]') === null;
    const choosing = within('[aria-expanded="true"]') && !offers;
    const invalid = within('[aria-invalid="true"]');
    if (event.key === 'Enter' && !choosing && !invalid) end('stay');
    if (event.key === 'Escape') end('stay');
    if (event.key !== 'Tab') return;
    event.preventDefault();
    if (!invalid) end(event.shiftKey ? 'back' : 'next');
  };
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget;
    // A list of choices or a calendar belongs to the field, though it is drawn elsewhere.
    const inside = to instanceof Element && (cell.current?.contains(to) || to.closest('[data-portal]') !== null);
    if (editing && !inside) end('away');
  };
  return { cell, end, onKeyDown, onBlur };
}
