import type { PlanSession } from '@core/engine/plan-session.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { previewMove, sayMove } from '@core/schedule/move-preview.ts';
import { moveAndPush } from '@core/schedule/push-dependents.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, useOpenPlan } from '../../../ui/plan-context.tsx';
import { newGesture } from '../../../ui/use-draft.ts';
import { createValueStore } from '../../../ui/value-store.ts';

/** The milestone that was moved or linked last: the note under the plan offers what may come next. */
export interface LastMove {
  readonly session: PlanSession;
  readonly id: Id;
  /** The step of undo that it made, while that is the newest. */
  readonly run: string;
  /** What it pushed, in words; null where it was told to push nothing. */
  readonly pushed: string | null;
}
export const lastMove = createValueStore<LastMove | null>(null);

interface MoveOptions {
  /** Whether what depends on it is pushed along. */
  readonly push: boolean;
  /** Moves of one run are one step of undo; each takes the place of the one before, so that nothing it pushed stays pushed. */
  readonly run?: string;
}

/** Gives milestones other dates, by whatever means: pointer, keys, table, fields. */
export function useMove() {
  const { session } = useOpenPlan();
  const { locale } = useApp();
  const dispatch = useDispatch();
  return useMemo(() => {
    function move(
      id: Id,
      { start, end }: Pick<Milestone, 'start' | 'end'>,
      { push, run = newGesture() }: MoveOptions,
    ): void {
      if (!session.writable || session.plan.milestones[id] === undefined) return;
      if (session.history.past.at(-1)?.gesture === run) session.undo();
      const pushed = push ? sayMove(previewMove(session.plan, id, { start, end }), locale) : null;
      if (!dispatch(moveAndPush, { id, start, end, push }, { gesture: run })) return;
      lastMove.set({ session, id, run, pushed });
    }
    return {
      move,
      /** Pushes what starts too early after a milestone; one step with the move that brought it about, while that is the newest. */
      pushAfter(id: Id): void {
        const milestone = session.plan.milestones[id];
        const last = lastMove.get();
        const run = last?.session === session && last.id === id ? last.run : newGesture();
        if (milestone !== undefined) move(id, milestone, { push: true, run });
      },
      /** Something else may have made it, or what waits for it, start too early: a new dependency. */
      look(id: Id): void {
        lastMove.set({ session, id, run: newGesture(), pushed: null });
      },
    };
  }, [session, locale, dispatch]);
}
