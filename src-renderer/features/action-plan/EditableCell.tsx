import type { Id } from '@core/kernel/ids.ts';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWritable } from '../../ui/plan-context.tsx';

export interface CellRef {
  readonly id: Id;
  readonly column: string;
}

interface CellProps {
  readonly at: CellRef;
  /** "Status of Signature": what the cell is, for those who do not see its column. */
  readonly label: string;
  readonly editing: boolean;
  readonly onEdit: (at: CellRef | null) => void;
  /** How the value reads. */
  readonly children: ReactNode;
  /** The control that changes it. */
  readonly editor: ReactNode;
  /** It holds a list: a choice made is not the last. */
  readonly several?: boolean;
}

/** A value to read that becomes a field when it is pressed; Enter and Escape go back to reading. */
export function EditableCell({ at, label, editing, onEdit, children, editor, several = false }: CellProps) {
  const writable = useWritable();
  const around = useRef<HTMLTableCellElement>(null);
  const comeBack = useRef(false);

  useEffect(() => {
    if (editing) {
      const field = around.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
      field?.focus();
      field?.select();
      if (field?.getAttribute('aria-haspopup') === 'listbox') field.click();
    } else if (comeBack.current) {
      comeBack.current = false;
      around.current?.querySelector('button')?.focus();
    }
  }, [editing]);

  function onBlur(event: FocusEvent): void {
    const to = event.relatedTarget;
    // A calendar or a list of choices belongs to the field, though it is drawn elsewhere.
    if (to instanceof Element && (around.current?.contains(to) || to.closest('[data-portal]') !== null)) return;
    onEdit(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const open = around.current?.querySelector('[aria-expanded="true"]') !== null;
    if (open && event.key === 'Enter') return;
    // A text of several lines takes Enter for itself; with Ctrl or Cmd it ends.
    const lines = event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey;
    if (lines && event.key === 'Enter') return;
    comeBack.current = true;
    onEdit(null);
    event.stopPropagation();
  }

  // A choice made is an edit done; the click comes here from the list, wherever that is drawn.
  function onClick(event: MouseEvent): void {
    if (several || !(event.target instanceof Element) || event.target.closest('[role="option"]') === null) return;
    comeBack.current = true;
    onEdit(null);
  }

  if (editing) {
    return (
      <td ref={around} className="editing" onBlur={onBlur} onKeyDown={onKeyDown} onClick={onClick}>
        <div className="field-control">{editor}</div>
      </td>
    );
  }
  return (
    <td ref={around}>
      {writable ? (
        <button type="button" className="cell-btn" aria-label={label} onClick={() => onEdit(at)}>
          {children}
        </button>
      ) : (
        <span className="cell-text">{children}</span>
      )}
    </td>
  );
}
