import type { Id } from '@core/kernel/ids.ts';
import type { Timeline, TimelineLink } from '@core/schedule/timeline-geometry.ts';
import { useId } from 'react';
import { usePlanView } from '../plan-view.ts';
import type { BarDrag } from './use-bar-drag.ts';
import { inColumns, inWindow, type ScrollWindow } from './use-scroll-window.ts';

const CORNER = 3;
const ARROW = 'M0 0 6 3 0 6z';
const CROSS = 'M1 1 5 5M5 1 1 5';
/** The arrow's head reaches this far beyond the line. */
const HEAD = 3;

/** With more links than this in view, those that only pass through, from far above to far below, are left out. */
const MANY = 60;

interface LinksProps {
  readonly layout: Timeline;
  readonly window: ScrollWindow;
  readonly selectedId: Id | null;
  readonly drag: BarDrag | null;
}

/** Dependencies as elbows with arrow heads; the critical path and the selected milestone's stand out, broken ones end in a cross. */
export function TimelineLinks({ layout, window, selectedId, drag }: LinksProps) {
  const prefix = useId();
  const [{ critical }] = usePlanView();
  const lookOf = (link: TimelineLink): Look => {
    if (link.broken) return 'broken';
    if (link.from === selectedId || link.to === selectedId) return 'chosen';
    return critical && link.critical ? 'critical' : 'plain';
  };
  const inView = layout.links.filter((link) => isNear(link, window));
  const near = inView
    .filter((link) => inView.length <= MANY || link.from === selectedId || link.to === selectedId || ends(link, window))
    .map((link) => ({ link, look: lookOf(link) }))
    .sort((a, b) => looks.indexOf(a.look) - looks.indexOf(b.look));
  return (
    <svg className="tl-links" aria-hidden="true" width={layout.width} height={layout.height}>
      <defs>
        {looks.map((look) => (
          <marker
            key={look}
            id={`${prefix}${look}`}
            viewBox="0 0 6 6"
            refX="3"
            refY="3"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d={look === 'broken' ? CROSS : ARROW} className={look} />
          </marker>
        ))}
      </defs>
      {near.map(({ link, look }) => (
        <path
          key={`${link.from} ${link.to}`}
          className={`tl-link ${look}`}
          d={elbowPath(link.points)}
          markerEnd={`url(#${prefix}${look})`}
        />
      ))}
      {drag?.part === 'link' ? <NewLink layout={layout} drag={drag} marker={`url(#${prefix}chosen)`} /> : null}
    </svg>
  );
}

function NewLink({ layout, drag, marker }: { layout: Timeline; drag: BarDrag; marker: string }) {
  const source = layout.bars.find(({ id }) => id === drag.id);
  if (source === undefined) return null;
  const { x, y } = drag.pointer;
  const d = `M${source.x + source.w} ${source.y + source.h / 2}L${x} ${y}`;
  return <path className="tl-link chosen" d={d} markerEnd={marker} />;
}

/** In the order in which they are drawn, the last over the others. */
const looks = ['plain', 'critical', 'broken', 'chosen'] as const;
type Look = (typeof looks)[number];

function isNear({ points }: TimelineLink, window: ScrollWindow): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return inWindow(window, top, bottom - top) && inColumns(window, left, right - left);
}

/** One of its ends is in view. */
function ends({ points }: TimelineLink, window: ScrollWindow): boolean {
  return [points.at(0), points.at(-1)].some((point) => point !== undefined && inWindow(window, point.y, 0));
}

/** A line through right angles with its corners rounded, ending where the arrow head takes over. */
function elbowPath(points: TimelineLink['points']): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let d = `M${first.x} ${first.y}`;
  let from = first;
  for (const [i, corner] of rest.entries()) {
    const next = rest[i + 1];
    if (next === undefined) {
      const end = towards(corner, from, HEAD);
      return `${d}L${end.x} ${end.y}`;
    }
    const r = Math.min(CORNER, distance(from, corner) / 2, distance(corner, next) / 2);
    const into = towards(corner, from, r);
    const out = towards(corner, next, r);
    d += `L${into.x} ${into.y}Q${corner.x} ${corner.y} ${out.x} ${out.y}`;
    from = corner;
  }
  return d;
}

type Point = TimelineLink['points'][number];

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
