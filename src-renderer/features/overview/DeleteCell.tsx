import { removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { IconTrash } from '@tabler/icons-react';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';

/** The last cell of an opportunity’s row: deletes it. No question is asked: undo brings it back. */
export function DeleteCell({ id, name }: { id: Id; name: string }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  return (
    <td className="menu-cell">
      {writable ? (
        <button
          type="button"
          className="icon-btn"
          aria-label={`Delete ${name}`}
          onClick={() => dispatch(removeEntities, { kind: 'opportunities', ids: [id] })}
        >
          <IconTrash size={15} />
        </button>
      ) : null}
    </td>
  );
}
