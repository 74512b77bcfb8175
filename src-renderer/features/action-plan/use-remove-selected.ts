import { removeEntities } from '@core/engine/entity-commands.ts';
import { entityTitle } from '@core/model/entity-kinds.ts';
import { removePilot } from '@core/schedule/pilot-removal.ts';
import { useMemo } from 'react';
import { useDispatch, usePlan, useSelection } from '../../ui/plan-context.tsx';

/** How to delete the milestone or pilot that is selected; null while none is. Undo brings it back. */
export function useRemoveSelected(): { readonly title: string; run(): void } | null {
  const { selected, select } = useSelection();
  const dispatch = useDispatch();
  const ref = selected.length === 1 ? selected[0] : undefined;
  const kind = ref?.kind === 'milestones' || ref?.kind === 'pilots' ? ref.kind : null;
  const id = ref?.id ?? '';
  const title = usePlan((plan) => {
    const entity = kind === null ? undefined : plan[kind][id];
    return kind === null || entity === undefined ? null : entityTitle(kind, entity);
  });
  return useMemo(() => {
    if (kind === null || title === null) return null;
    return {
      title,
      run() {
        const gone = kind === 'pilots' ? dispatch(removePilot, { id }) : dispatch(removeEntities, { kind, ids: [id] });
        if (gone) select([]);
      },
    };
  }, [kind, id, title, dispatch, select]);
}
