import { removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { IconTrash } from '@tabler/icons-react';
import { useDispatch, useSelection, useWritable } from '../../ui/plan-context.tsx';

interface RowProps {
  readonly kind: 'benefits' | 'costs';
  readonly id: Id;
  readonly name: string;
}

/** Lies under the whole row: a click beside its fields opens the item in the inspector. */
export function OpenRow({ kind, id, name }: RowProps) {
  const { selected, select } = useSelection();
  const open = selected.some((ref) => ref.kind === kind && ref.id === id);
  return (
    <button
      type="button"
      className="row-open"
      aria-label={`Details of ${name}`}
      aria-pressed={open}
      onClick={() => select(open ? [] : [{ kind, id }])}
    />
  );
}

export function DeleteRow({ kind, id, name }: RowProps) {
  const dispatch = useDispatch();
  if (!useWritable()) return null;
  return (
    <button
      type="button"
      className="row-delete"
      aria-label={`Delete ${name}`}
      onClick={() => dispatch(removeEntities, { kind, ids: [id] })}
    >
      <IconTrash size={14} />
    </button>
  );
}
