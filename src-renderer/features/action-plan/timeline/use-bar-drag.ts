import { addDays, type IsoDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { linkMilestones } from '@core/schedule/schedule-commands.ts';
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useDispatch, useOpenPlan, useWritable } from '../../../ui/plan-context.tsx';
import { useMove } from '../moves/use-move.ts';

type Part = 'move' | 'start' | 'end' | 'link';

/** What a drag shows before it is dropped; only the drop changes the plan, so it is one undo step. */
export interface BarDrag {
  readonly id: Id;
  readonly part: Part;
  /** Where the dragged milestone would be. */
  readonly dates: { readonly start: IsoDate; readonly end: IsoDate };
  /** With Alt it moves alone; else it pushes what depends on it. */
  readonly alone: boolean;
  /** For a link: the milestone under the pointer. */
  readonly target: Id | null;
  /** The pointer in the chart's pixels; of a move, where it was when the day changed. */
  readonly pointer: { readonly x: number; readonly y: number };
  /** The part of the chart that is in view, in its pixels; null for a link by keyboard. */
  readonly view: View | null;
}

interface View {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface Grip {
  readonly id: Id;
  readonly part: Part;
  readonly x: number;
  readonly y: number;
  readonly pointerId: number;
}

/** Pixels a press may wander and still be a click. */
const CLICK = 3;
const EDGE = 28;
const EDGE_STEP = 18;

interface Options {
  readonly pxPerDay: number;
  readonly scroller: { readonly current: HTMLElement | null };
  /** What stands still at the left of the scroller, in pixels. */
  readonly listWidth: number;
  readonly onClick: (id: Id) => void;
}

/** Dragging on the chart: a bar moves, its edges resize, its end dot links. Escape calls it off, Alt leaves the others alone. */
export function useBarDrag({ pxPerDay, scroller, listWidth, onClick }: Options) {
  const { session } = useOpenPlan();
  const dispatch = useDispatch();
  const { move, look } = useMove();
  const writable = useWritable();
  const grip = useRef<Grip | null>(null);
  const [drag, setDrag] = useState<BarDrag | null>(null);
  const dragging = drag !== null;

  const cancel = useCallback(() => {
    grip.current = null;
    setDrag(null);
  }, []);
  useEffect(() => {
    if (!dragging) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' && event.key !== 'Alt') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') return cancel();
      setDrag((before) => (before === null ? null : { ...before, alone: event.type === 'keydown' }));
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keyup', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
    };
  }, [dragging, cancel]);

  function drop(): void {
    if (drag === null) return;
    const { id, part, dates, target, alone } = drag;
    const before = session.plan.milestones[id];
    if (part === 'link') {
      if (target !== null && dispatch(linkMilestones, { from: id, to: target })) look(id);
    } else if (before !== undefined && (before.start !== dates.start || before.end !== dates.end)) {
      move(id, dates, { push: !alone });
    }
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bar]') : null;
      const id = element?.dataset.bar;
      if (id === undefined || event.button !== 0) return;
      const part = event.target instanceof HTMLElement ? event.target.dataset.part : undefined;
      const { x, y } = inChart(event);
      grip.current = { id, part: (part as Part | undefined) ?? 'move', x, y, pointerId: event.pointerId };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = grip.current;
      if (held === null || event.pointerId !== held.pointerId || !writable) return;
      const pointer = inChart(event);
      const milestone = session.plan.milestones[held.id];
      if (milestone === undefined) return cancel();
      if (drag === null && Math.hypot(pointer.x - held.x, pointer.y - held.y) <= CLICK) return;
      nudgeScroll(scroller.current, listWidth, event.clientX);
      const { id, part } = held;
      const dates = dragged(milestone, part, Math.round((pointer.x - held.x) / pxPerDay));
      const view = inView(event, scroller.current, listWidth);
      const target = part === 'link' ? barUnder(event, id) : null;
      const next = { id, part, dates, alone: event.altKey, target, pointer, view };
      setDrag((before) => (before !== null && part !== 'link' && isSame(before, next) ? before : next));
    },
    onPointerUp() {
      if (grip.current !== null && drag === null) onClick(grip.current.id);
      drop();
      cancel();
      // The list's keys go on with what the pointer began.
      scroller.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true });
    },
    onPointerCancel: cancel,
  };
  return { drag, handlers };
}

/** Nothing is worked out or drawn anew before the day changes. */
function isSame(a: BarDrag, b: BarDrag): boolean {
  return a.id === b.id && a.dates.start === b.dates.start && a.dates.end === b.dates.end && a.alone === b.alone;
}

function inChart(event: PointerEvent<HTMLElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function inView(event: PointerEvent<HTMLElement>, scroller: HTMLElement | null, listWidth: number): View | null {
  if (scroller === null) return null;
  const chart = event.currentTarget.getBoundingClientRect();
  const { left, right, bottom } = scroller.getBoundingClientRect();
  return { left: left + listWidth - chart.left, right: right - chart.left, bottom: bottom - chart.top };
}

function dragged(dates: { start: IsoDate; end: IsoDate }, part: Part, days: number): { start: IsoDate; end: IsoDate } {
  const { start, end } = dates;
  if (part === 'move') return { start: addDays(start, days), end: addDays(end, days) };
  if (part === 'start') return { start: earlier(addDays(start, days), end), end };
  if (part === 'end') return { start, end: later(addDays(end, days), start) };
  return { start, end };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function barUnder(event: PointerEvent<HTMLElement>, not: Id): Id | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const id = under?.closest<HTMLElement>('[data-bar]')?.dataset.bar;
  return id === undefined || id === not ? null : id;
}

/** Near the left or right edge the chart scrolls on. */
function nudgeScroll(scroller: HTMLElement | null, listWidth: number, clientX: number): void {
  if (scroller === null) return;
  const { right, left } = scroller.getBoundingClientRect();
  if (clientX > right - EDGE) scroller.scrollLeft += EDGE_STEP;
  else if (clientX < left + listWidth + EDGE) scroller.scrollLeft -= EDGE_STEP;
}
