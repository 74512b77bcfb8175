import { removeEntities } from '@core/engine/entity-commands.ts';
import { addDays } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { moveMilestone, resizeMilestone } from '@core/schedule/schedule-commands.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { type KeyboardEvent, useRef } from 'react';
import { useDispatch, useOpenPlan, useSelection } from '../../../ui/plan-context.tsx';
import { newGesture } from '../../../ui/use-draft.ts';
import { askForTitle } from '../title-focus.ts';

interface Options {
  readonly layout: Timeline;
  readonly selectedId: Id | null;
  readonly choose: (id: Id) => void;
  readonly reveal: (id: Id) => void;
}

/** The list's keys: up and down choose; left and right move by a day, with Shift by a week, with Alt the end alone. */
export function useTimelineKeys({ layout, selectedId, choose, reveal }: Options) {
  const { session } = useOpenPlan();
  const dispatch = useDispatch();
  const { select } = useSelection();
  // Presses in a row on one milestone are one step.
  const run = useRef({ what: '', gesture: '' });

  function gestureOf(what: string): string {
    if (run.current.what !== what) run.current = { what, gesture: newGesture() };
    return run.current.gesture;
  }

  function go(to: number): void {
    const row = layout.rows[Math.min(layout.rows.length - 1, Math.max(0, to))];
    if (row !== undefined) choose(row.id);
  }

  function shift(id: Id, days: number, endOnly: boolean): void {
    const milestone = session.plan.milestones[id];
    if (milestone === undefined || !session.writable) return;
    if (endOnly) {
      const input = { id, edge: 'end' as const, to: addDays(milestone.end, days) };
      dispatch(resizeMilestone, input, { gesture: gestureOf(`end ${id}`) });
    } else {
      dispatch(moveMilestone, { id, start: addDays(milestone.start, days) }, { gesture: gestureOf(`move ${id}`) });
    }
    reveal(id);
  }

  function remove(id: Id, at: number): void {
    if (!session.writable || !dispatch(removeEntities, { kind: 'milestones', ids: [id] })) return;
    const next = layout.rows[at + 1] ?? layout.rows[at - 1];
    if (next === undefined) select([]);
    else choose(next.id);
  }

  return (event: KeyboardEvent) => {
    const at = layout.rows.findIndex(({ id }) => id === selectedId);
    const step = event.shiftKey ? 7 : 1;
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at < 0 ? 0 : at - 1),
      Home: () => go(0),
      End: () => go(layout.rows.length - 1),
      PageDown: () => go(at + 10),
      PageUp: () => go(at - 10),
    };
    if (selectedId !== null && at >= 0) {
      keys.ArrowRight = () => shift(selectedId, step, event.altKey);
      keys.ArrowLeft = () => shift(selectedId, -step, event.altKey);
      keys.Enter = () => askForTitle(selectedId);
      keys.F2 = keys.Enter;
      keys.Delete = () => remove(selectedId, at);
      keys.Backspace = keys.Delete;
    }
    const action = event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
}
