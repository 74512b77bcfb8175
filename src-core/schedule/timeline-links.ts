import type { Id } from '../kernel/ids.ts';
import { type Milestone, milestoneDefaults } from '../model/milestones.ts';
import { freeFrom } from './milestone-state.ts';
import type { TimelineBar, TimelineLink } from './timeline-geometry.ts';

/** How far a link runs out of one bar and into the next before it turns. */
const ELBOW = 6;

/** Every dependency between shown milestones, bar edge to bar edge. */
export function layLinks(
  milestones: ReadonlyMap<Id, Milestone>,
  bars: readonly TimelineBar[],
  rowHeight: number,
): TimelineLink[] {
  const byId = new Map(bars.map((bar) => [bar.id, bar]));
  return bars.flatMap((target) =>
    (milestones.get(target.id)?.dependsOn ?? []).flatMap(({ on, lagDays = milestoneDefaults.lagDays }) => {
      const source = byId.get(on);
      if (source === undefined) return [];
      const broken = milestones.get(target.id)!.start < freeFrom(milestones.get(on)!, lagDays);
      return [{ from: on, to: target.id, points: elbow(source, target, rowHeight), broken }];
    }),
  );
}

function elbow(source: TimelineBar, target: TimelineBar, rowHeight: number): { x: number; y: number }[] {
  const start = { x: source.x + source.w, y: source.y + source.h / 2 };
  const end = { x: target.x, y: target.y + target.h / 2 };
  const out = start.x + ELBOW;
  if (end.x - ELBOW >= out) return [start, { x: out, y: start.y }, { x: out, y: end.y }, end];
  const middle = target.x + target.w / 2;
  const drop = target.shape === 'bar' && out <= target.x + target.w ? out : middle;
  const late = target.shape === 'diamond' ? middle : end.x;
  // A diamond reaches beyond its day.
  const early = source.shape === 'diamond' ? source.x : start.x;
  if (late >= early - 1e-6 && drop >= start.x) {
    // Right behind one another: down, or up, onto the successor.
    return [start, { x: drop, y: start.y }, { x: drop, y: end.y > start.y ? target.y : target.y + target.h }];
  }
  // The successor begins left of the predecessor's end: round the back, in the gap beside its row.
  const gap = end.y + (end.y > start.y ? -rowHeight / 2 : rowHeight / 2);
  const back = end.x - ELBOW;
  return [start, { x: out, y: start.y }, { x: out, y: gap }, { x: back, y: gap }, { x: back, y: end.y }, end];
}
