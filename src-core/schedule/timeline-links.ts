import { addDays } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type Milestone, milestoneDefaults } from '../model/milestones.ts';
import type { Schedule } from './critical-path.ts';
import { freeFrom, keepsDates } from './milestone-state.ts';
import type { TimelineBar, TimelineLink } from './timeline-geometry.ts';
import { layTrunks, type Trunk } from './timeline-trunks.ts';

/** How far a link runs out of one bar and into the next before it turns. */
const ELBOW = 6;

type Milestones = ReadonlyMap<Id, Milestone>;
type Point = TimelineLink['points'][number];

/**
 * Every dependency between shown milestones, bar edge to bar edge. Where several run down beside one another, each
 * predecessor has a line of its own, clear of the others and of bars as far as there is room; what waits for the same
 * milestone shares its line.
 */
export function layLinks(
  milestones: Milestones,
  bars: readonly TimelineBar[],
  { rowHeight, schedule }: { readonly rowHeight: number; readonly schedule?: Schedule | undefined },
): TimelineLink[] {
  const byId = new Map(bars.map((bar) => [bar.id, bar]));
  const pairs = bars.flatMap((target) =>
    (milestones.get(target.id)?.dependsOn ?? []).flatMap(({ on, lagDays = milestoneDefaults.lagDays }) => {
      const source = byId.get(on);
      return source === undefined ? [] : [{ source, target, lagDays }];
    }),
  );
  const trunks = new Map<Id, Trunk>();
  for (const { source, target, lagDays } of pairs) {
    if (!goesAhead(source, target)) continue;
    const [from, to] = [middle(source), middle(target)];
    const known = trunks.get(source.id) ?? {
      x: from.x + ELBOW,
      most: Infinity,
      top: from.y,
      bottom: from.y,
      first: false,
    };
    trunks.set(source.id, {
      x: known.x,
      most: Math.min(known.most, target.x - ELBOW),
      top: Math.min(known.top, to.y),
      bottom: Math.max(known.bottom, to.y),
      first: known.first || drives(milestones, schedule, source.id, target.id, lagDays),
    });
  }
  const lanes = layTrunks(trunks, bars);
  return pairs.map(({ source, target, lagDays }) => ({
    from: source.id,
    to: target.id,
    points: elbow(source, target, rowHeight, lanes.get(source.id)),
    broken: isBroken(milestones, source.id, target.id, lagDays),
    critical: drives(milestones, schedule, source.id, target.id, lagDays),
  }));
}

/** Links after milestones of `moved` got other bars: theirs redrawn the short way, all others as they were. */
export function moveLinks(
  links: readonly TimelineLink[],
  milestones: Milestones,
  bars: readonly TimelineBar[],
  moved: { has(id: Id): boolean },
  rowHeight: number,
): TimelineLink[] {
  const byId = new Map(bars.map((bar) => [bar.id, bar]));
  return links.map((link) => {
    const { from, to } = link;
    if (!moved.has(from) && !moved.has(to)) return link;
    const { lagDays } = milestones.get(to)!.dependsOn!.find(({ on }) => on === from)!;
    const points = elbow(byId.get(from)!, byId.get(to)!, rowHeight);
    return { ...link, points, broken: isBroken(milestones, from, to, lagDays) };
  });
}

function isBroken(milestones: Milestones, from: Id, to: Id, lagDays?: number): boolean {
  return milestones.get(to)!.start < freeFrom(milestones.get(from)!, lagDays);
}

/** Both are critical, and the second starts no later only for the first. */
function drives(milestones: Milestones, schedule: Schedule | undefined, from: Id, to: Id, lagDays: number): boolean {
  const [before, after] = [schedule?.milestones[from], schedule?.milestones[to]];
  if (before?.critical !== true || after?.critical !== true || keepsDates(milestones.get(to)!)) return false;
  return addDays(before.earliestFinish, 1 + lagDays) === after.earliestStart;
}

function middle({ x, y, w, h }: TimelineBar): Point {
  return { x: x + w, y: y + h / 2 };
}

/** There is room for a line down between the two. */
function goesAhead(source: TimelineBar, target: TimelineBar): boolean {
  return target.x - ELBOW >= source.x + source.w + ELBOW;
}

function elbow(source: TimelineBar, target: TimelineBar, rowHeight: number, lane?: number): Point[] {
  const start = middle(source);
  const end = { x: target.x, y: target.y + target.h / 2 };
  const out = start.x + ELBOW;
  if (goesAhead(source, target)) {
    const x = lane ?? out;
    return [start, { x, y: start.y }, { x, y: end.y }, end];
  }
  const centre = target.x + target.w / 2;
  const drop = target.shape === 'bar' && out <= target.x + target.w ? out : centre;
  const late = target.shape === 'diamond' ? centre : end.x;
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
