import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { type MovePreview, previewMove, sayMove } from '@core/schedule/move-preview.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { createValueStore, useValue } from '../../../ui/value-store.ts';

type Dates = Pick<Milestone, 'start' | 'end'>;

/** A milestone at other dates, to be seen on the timeline and not to be given. */
export interface Asked {
  readonly id: Id;
  readonly dates: Dates;
  /** The others stay where they are. */
  readonly alone?: boolean;
}

/** What a panel beside the timeline asks to see there. */
export const whatIf = createValueStore<Asked | null>(null);

export interface Preview extends Asked, Pick<MovePreview, 'pushed' | 'held'> {
  /** All that would move, the milestone itself included. */
  readonly moved: ReadonlyMap<Id, Dates>;
  readonly words: string;
}

/** What a drag would do, else what a panel asks to see; null where nothing would move. */
export function usePreview(plan: Pick<AccountPlan, 'milestones'>, drag: Asked | null): Preview | null {
  const { locale } = useApp();
  const other = useValue(whatIf);
  const asked = drag ?? other;
  return useMemo(() => {
    if (asked === null || plan.milestones[asked.id] === undefined) return null;
    const { id, dates, alone = false } = asked;
    const move = previewMove(plan, id, dates);
    const own: [Id, Dates] = [id, dates];
    if (alone) {
      const early = move.pushed.length;
      const words =
        early === 0
          ? 'moves alone'
          : `moves alone: ${early} that ${early === 1 ? 'depends' : 'depend'} on it will start too early`;
      return { ...asked, pushed: [], held: [], moved: new Map([own]), words };
    }
    const { pushed, held } = move;
    return {
      ...asked,
      pushed,
      held,
      moved: new Map([own, ...pushed.map((each): [Id, Dates] => [each.id, each])]),
      words: sayMove(move, locale),
    };
  }, [plan, asked, locale]);
}
