import type { Id } from '@core/kernel/ids.ts';
import type { TieKind } from '@core/model/ties.ts';
import { setManager, tiePeople } from '@core/people/people-commands.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useSelection } from '../../ui/plan-context.tsx';

/** What can be said between two people: the kinds of tie, and the reporting line. */
export const tieChoices = [
  { value: 'influence', label: 'influences' },
  { value: 'conflict', label: 'conflicts with' },
  { value: 'reports-to', label: 'reports to' },
  { value: 'dotted-report', label: 'has a second line to' },
] as const satisfies readonly { value: TieKind | 'reports-to'; label: string }[];
export type TieChoice = (typeof tieChoices)[number]['value'];

/** Joins two people, and selects what came of it. False where it was refused. */
export function useMakeTie(): (from: Id, to: Id, choice: TieChoice) => boolean {
  const dispatch = useDispatch();
  const { newId } = useApp();
  const { select } = useSelection();
  return (from, to, choice) => {
    if (choice === 'reports-to') {
      const moved = dispatch(setManager, { ids: [from], managerId: to });
      if (moved) select([{ kind: 'stakeholders', id: from }]);
      return moved;
    }
    const id = newId();
    const tied = dispatch(tiePeople, { id, from, to, kind: choice });
    if (tied) select([{ kind: 'ties', id }]);
    return tied;
  };
}
