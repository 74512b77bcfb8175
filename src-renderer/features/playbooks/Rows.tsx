import type { Result } from '@core/kernel/result.ts';
import { withPart, withRow, withRowMoved } from '@core/playbook/edit-parts.ts';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type Change, useAt, useDoc, useRows } from './doc.tsx';
import { wantFocus } from './focus.ts';

interface RowToolsProps {
  /** The row's path. */
  readonly path: string;
  /** What it is called: "Pilot". */
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  /** Where a list needs more than moving and taking away the row. */
  readonly move?: (by: -1 | 1) => Change;
  readonly remove?: Change;
  /** False for a row that may not go. */
  readonly removable?: boolean;
}

/** Moves a row of one's own up and down its list, and deletes it; undo brings it back. */
export function RowTools({ path, name, first, last, move, remove, removable = true }: RowToolsProps) {
  const { editable, edit } = useDoc();
  if (!editable) return null;
  const called = name === '' ? 'this row' : `“${name}”`;
  const run = (label: string, change: Change) => {
    const refused = edit(label, change);
    if (refused !== undefined) notifications.show({ title: 'Not changed', message: refused, color: 'red' });
  };
  const moveBy = (by: -1 | 1): Change => move?.(by) ?? ((document) => withRowMoved(document, path, by));
  return (
    <span className="pb-tools">
      <button
        type="button"
        className="icon-btn"
        aria-label={`Move ${called} up`}
        title="Move up"
        disabled={first}
        onClick={() => run(`Move ${called} up`, moveBy(-1))}
      >
        <IconArrowUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-btn"
        aria-label={`Move ${called} down`}
        title="Move down"
        disabled={last}
        onClick={() => run(`Move ${called} down`, moveBy(1))}
      >
        <IconArrowDown size={14} aria-hidden />
      </button>
      {removable ? (
        <button
          type="button"
          className="icon-btn"
          aria-label={`Delete ${called}`}
          title="Delete"
          onClick={() => run(`Delete ${called}`, remove ?? ((document) => withPart(document, path, undefined)))}
        >
          <IconTrash size={14} aria-hidden />
        </button>
      ) : null}
    </span>
  );
}

interface AddRowProps<T> {
  /** The list's path. */
  readonly list: string;
  /** "a standard": the button says "Add a standard". */
  readonly what: string;
  /** The new row, with an id that none of the rows has. */
  readonly make: (rows: readonly T[]) => T;
  /** The field of the new row that gets the keyboard. */
  readonly focus?: string;
}

/** Puts a new row at the end of a list, ready to be named. */
export function AddRow<T extends object>({ list, what, make, focus = 'name' }: AddRowProps<T>) {
  const rows = useRows<T>(list);
  return (
    <AddButton
      what={what}
      onAdd={(edit) => {
        const row = make(rows);
        const at = 'id' in row ? String(row.id) : String(rows.length);
        wantFocus(`${list}.${at}.${focus}`);
        return edit(`Add ${what}`, (document) => withRow(document, list, row) as Result<typeof document>);
      }}
    />
  );
}

/** The button alone, for rows that are made in a way of their own. */
export function AddButton({
  what,
  onAdd,
}: {
  what: string;
  onAdd: (edit: (label: string, change: Change) => string | undefined) => string | undefined;
}) {
  const { editable, edit } = useDoc();
  if (!editable) return null;
  return (
    <button
      type="button"
      className="btn ghost small pb-add"
      onClick={() => {
        const refused = onAdd(edit);
        if (refused !== undefined) notifications.show({ title: 'Not added', message: refused, color: 'red' });
      }}
    >
      <IconPlus size={14} aria-hidden /> Add {what}
    </button>
  );
}

/** Says that something is ours and typical, not out of a source; in one's own it is switched. */
export function Assumed({ path, required = false }: { path: string; required?: boolean }) {
  const { editable, edit } = useDoc();
  const assumed = useAt<boolean>(path) === true;
  const title = 'Typical, and nobody’s source gives it: put in your own';
  if (!editable) {
    return assumed ? (
      <span className="pb-assumed" title={title}>
        Assumed
      </span>
    ) : null;
  }
  return (
    <button
      type="button"
      className="pb-assumed"
      aria-pressed={assumed}
      title={title}
      onClick={() =>
        edit(assumed ? 'Mark as known' : 'Mark as assumed', (document) =>
          withPart(document, path, assumed ? (required ? false : undefined) : true),
        )
      }
    >
      Assumed
    </button>
  );
}
