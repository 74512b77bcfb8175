import { addDays, type IsoDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { linkMilestones, moveMilestone, resizeMilestone } from '@core/schedule/schedule-commands.ts';
import { type PointerEvent, useCallback, useEffect, useState } from 'react';
import { useDispatch, useOpenPlan, useWritable } from '../../../ui/plan-context.tsx';

type Part = 'move' | 'start' | 'end' | 'link';

/** What a drag shows before it is dropped; only the drop changes the plan, so it is one undo step. */
export interface BarDrag {
  readonly id: Id;
  readonly part: Part;
  /** Where the dragged milestone would be. */
  readonly dates: { readonly start: IsoDate; readonly end: IsoDate };
  /** For a link: the milestone under the pointer, and the pointer in the chart's pixels. */
  readonly target: Id | null;
  readonly pointer: { readonly x: number; readonly y: number };
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

/** Dragging on the chart: a bar moves, its edges resize, its end dot links. Escape calls it off. */
export function useBarDrag({ pxPerDay, scroller, listWidth, onClick }: Options) {
  const { session } = useOpenPlan();
  const dispatch = useDispatch();
  const writable = useWritable();
  const [grip, setGrip] = useState<Grip | null>(null);
  const [drag, setDrag] = useState<BarDrag | null>(null);

  const cancel = useCallback(() => {
    setGrip(null);
    setDrag(null);
  }, []);
  useEffect(() => {
    if (drag === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancel();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [drag, cancel]);

  function drop(): void {
    if (drag === null) return;
    const { id, part, dates, target } = drag;
    if (part === 'move') dispatch(moveMilestone, { id, start: dates.start });
    else if (part !== 'link') dispatch(resizeMilestone, { id, edge: part, to: dates[part] });
    else if (target !== null) dispatch(linkMilestones, { from: id, to: target });
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bar]') : null;
      const id = element?.dataset.bar;
      if (id === undefined || event.button !== 0) return;
      const part = event.target instanceof HTMLElement ? event.target.dataset.part : undefined;
      const { x, y } = inChart(event);
      setGrip({ id, part: (part as Part | undefined) ?? 'move', x, y, pointerId: event.pointerId });
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (grip === null || event.pointerId !== grip.pointerId || !writable) return;
      const pointer = inChart(event);
      const milestone = session.plan.milestones[grip.id];
      if (milestone === undefined) return cancel();
      if (drag === null && Math.hypot(pointer.x - grip.x, pointer.y - grip.y) <= CLICK) return;
      nudgeScroll(scroller.current, listWidth, event.clientX);
      const days = Math.round((pointer.x - grip.x) / pxPerDay);
      const target = grip.part === 'link' ? barUnder(event, grip.id) : null;
      setDrag({ id: grip.id, part: grip.part, dates: dragged(milestone, grip.part, days), target, pointer });
    },
    onPointerUp() {
      if (grip !== null && drag === null) onClick(grip.id);
      drop();
      cancel();
    },
    onPointerCancel: cancel,
  };
  return { drag, handlers };
}

function inChart(event: PointerEvent<HTMLElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
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
