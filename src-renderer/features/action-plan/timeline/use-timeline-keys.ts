import { removeEntities } from '@core/engine/entity-commands.ts';
import { addDays } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { linkMilestones } from '@core/schedule/schedule-commands.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useDispatch, useOpenPlan, usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { newGesture } from '../../../ui/use-draft.ts';
import { useMove } from '../moves/use-move.ts';
import { askForTitle } from '../title-focus.ts';

interface Options {
  readonly layout: Timeline;
  readonly selectedId: Id | null;
  readonly choose: (id: Id) => void;
  readonly reveal: (id: Id) => void;
}

/** Which days of a milestone the left and right arrows move. */
type Grip = 'move' | 'start' | 'end';

/**
 * The list's keys: up and down choose; left and right move by a day, with Shift by a week, with Alt the end alone, with Ctrl or
 * Cmd the start alone; what depends on it is pushed. L, then another one, then Enter lets that one wait.
 */
export function useTimelineKeys({ layout, selectedId, choose, reveal }: Options) {
  const { session } = useOpenPlan();
  const dispatch = useDispatch();
  const { move, look } = useMove();
  const { select } = useSelection();
  // Presses in a row on one milestone are one step.
  const run = useRef({ what: '', gesture: '' });
  const [linkFrom, setLinkFrom] = useState<Id | null>(null);

  function gestureOf(what: string): string {
    if (run.current.what !== what) run.current = { what, gesture: newGesture() };
    return run.current.gesture;
  }

  function go(to: number): void {
    const row = layout.rows[Math.min(layout.rows.length - 1, Math.max(0, to))];
    if (row !== undefined) choose(row.id);
  }

  function shift(id: Id, days: number, grip: Grip): void {
    const milestone = session.plan.milestones[id];
    if (milestone === undefined || !session.writable) return;
    const start = grip === 'end' ? milestone.start : addDays(milestone.start, days);
    const end = grip === 'start' ? milestone.end : addDays(milestone.end, days);
    if (start <= end) move(id, { start, end }, { push: true, run: gestureOf(`${grip} ${id}`) });
    reveal(id);
  }

  function remove(id: Id, at: number): void {
    if (!session.writable || !dispatch(removeEntities, { kind: 'milestones', ids: [id] })) return;
    const next = layout.rows[at + 1] ?? layout.rows[at - 1];
    if (next === undefined) select([]);
    else choose(next.id);
  }

  function link(from: Id, to: Id): void {
    if (from === to || !dispatch(linkMilestones, { from, to })) return;
    setLinkFrom(null);
    look(from);
  }

  function handle(event: KeyboardEvent): void {
    const at = layout.rows.findIndex(({ id }) => id === selectedId);
    const step = event.shiftKey ? 7 : 1;
    const mod = event.ctrlKey || event.metaKey;
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at < 0 ? 0 : at - 1),
      Home: () => go(0),
      End: () => go(layout.rows.length - 1),
      PageDown: () => go(at + 10),
      PageUp: () => go(at - 10),
    };
    if (linkFrom !== null) {
      keys.Escape = () => setLinkFrom(null);
      keys.Enter = () => (selectedId === null ? undefined : link(linkFrom, selectedId));
    } else if (selectedId !== null && at >= 0) {
      const grip = event.altKey ? 'end' : mod ? 'start' : 'move';
      keys.ArrowRight = () => shift(selectedId, step, grip);
      keys.ArrowLeft = () => shift(selectedId, -step, grip);
      keys.Enter = () => askForTitle(selectedId);
      keys.F2 = keys.Enter;
      keys.Delete = () => remove(selectedId, at);
      keys.Backspace = keys.Delete;
      if (session.writable) keys.l = () => setLinkFrom(selectedId);
    }
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined || (mod && !/^Arrow(Left|Right)$/.test(event.key))) return;
    event.preventDefault();
    action();
  }

  useMoveActions(selectedId, shift, setLinkFrom);
  // The same function for the list throughout, so that a drag does not draw it anew.
  const newest = useRef(handle);
  newest.current = handle;
  const onKeyDown = useCallback((event: KeyboardEvent) => newest.current(event), []);
  return { onKeyDown, linkFrom };
}

const steps: readonly { id: string; keys: string; words: string; days: number; grip: Grip }[] = [
  { id: 'later', keys: 'ArrowRight', words: 'Move # a day later', days: 1, grip: 'move' },
  { id: 'earlier', keys: 'ArrowLeft', words: 'Move # a day earlier', days: -1, grip: 'move' },
  { id: 'week-later', keys: 'shift+ArrowRight', words: 'Move # a week later', days: 7, grip: 'move' },
  { id: 'week-earlier', keys: 'shift+ArrowLeft', words: 'Move # a week earlier', days: -7, grip: 'move' },
  { id: 'longer', keys: 'alt+ArrowRight', words: 'Let # end a day later', days: 1, grip: 'end' },
  { id: 'shorter', keys: 'alt+ArrowLeft', words: 'Let # end a day earlier', days: -1, grip: 'end' },
  { id: 'start-later', keys: 'mod+ArrowRight', words: 'Let # start a day later', days: 1, grip: 'start' },
  { id: 'start-earlier', keys: 'mod+ArrowLeft', words: 'Let # start a day earlier', days: -1, grip: 'start' },
];

/** The same by palette, and on the shortcut sheet. */
function useMoveActions(
  selectedId: Id | null,
  shift: (id: Id, days: number, grip: Grip) => void,
  link: (from: Id) => void,
): void {
  const title = usePlan((plan) => (selectedId === null ? undefined : plan.milestones[selectedId]?.title));
  const writable = useWritable();
  const newest = useRef({ shift, link });
  newest.current = { shift, link };
  const actions = useMemo<Action[]>(() => {
    const about = title ?? 'the chosen milestone';
    const common = { group: 'On the timeline', disabled: !writable || title === undefined };
    return [
      ...steps.map(({ id, keys, words, days, grip }) => ({
        ...common,
        id: `milestone-${id}`,
        label: words.replace('#', () => about),
        keys,
        run: () => selectedId !== null && newest.current.shift(selectedId, days, grip),
      })),
      {
        ...common,
        id: 'milestone-link',
        label: `Let another wait for ${about}`,
        keys: 'L',
        run() {
          if (selectedId === null) return;
          newest.current.link(selectedId);
          document.querySelector<HTMLElement>('.tl-list [role="listbox"]')?.focus();
        },
      },
    ];
  }, [title, writable, selectedId]);
  useActions(actions);
}
