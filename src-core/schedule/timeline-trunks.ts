import type { Id } from '../kernel/ids.ts';
import type { TimelineBar } from './timeline-geometry.ts';

/** The line that runs down, or up, from a milestone to those that wait for it. Pixels. */
export interface Trunk {
  /** Where it would run with nothing in its way, and how far to the right it may. */
  readonly x: number;
  readonly most: number;
  readonly top: number;
  readonly bottom: number;
  /** Chooses before the others: the critical path. */
  readonly first: boolean;
}

/** Between neighbours. */
export const TRUNK_GAP = 5;
/** How many places to the right of its own a trunk looks at. */
const PLACES = 14;
const OFF_PLACE = 1;
const BEHIND_BAR = 4;
const ON_TRUNK = 40;

/**
 * Where each trunk runs: in the place with the least trouble, which is first of all being on top of another trunk, then
 * being far from its own place and passing behind bars. The critical path chooses first, then the shorter; each once.
 */
export function layTrunks(trunks: ReadonlyMap<Id, Trunk>, bars: readonly TimelineBar[]): Map<Id, number> {
  const taken = new Map<number, Trunk[]>();
  const lanes = new Map<Id, number>();
  const order = [...trunks].sort(
    ([, a], [, b]) => Number(b.first) - Number(a.first) || a.bottom - a.top - (b.bottom - b.top) || a.x - b.x,
  );
  for (const [id, trunk] of order) {
    const x = bestPlace(trunk, bars, taken);
    lanes.set(id, x);
    const column = columnOf(x);
    taken.set(column, [...(taken.get(column) ?? []), { ...trunk, x }]);
  }
  return lanes;
}

function columnOf(x: number): number {
  return Math.floor(x / TRUNK_GAP);
}

function bestPlace(trunk: Trunk, bars: readonly TimelineBar[], taken: ReadonlyMap<number, readonly Trunk[]>): number {
  const passed = barsBetween(bars, trunk);
  let best = { x: trunk.x, trouble: Number.POSITIVE_INFINITY };
  for (let place = 0; place <= PLACES; place++) {
    const x = trunk.x + place * TRUNK_GAP;
    if (place > 0 && x > trunk.most) break;
    if (place * OFF_PLACE >= best.trouble) break;
    const trouble =
      place * OFF_PLACE +
      (touches(x, trunk, taken) ? ON_TRUNK : 0) +
      BEHIND_BAR * count(passed, ({ x: left, w }) => x > left - 2 && x < left + w + 2);
    if (trouble < best.trouble) best = { x, trouble };
  }
  return best.x;
}

function touches(x: number, { top, bottom }: Trunk, taken: ReadonlyMap<number, readonly Trunk[]>): boolean {
  const column = columnOf(x);
  return [column - 1, column, column + 1].some((each) =>
    taken.get(each)?.some((other) => {
      return Math.abs(other.x - x) < TRUNK_GAP - 1e-6 && other.top <= bottom && other.bottom >= top;
    }),
  );
}

/** The bars whose rows a trunk passes, those at its ends left out. Bars stand in the order of their rows. */
function barsBetween(bars: readonly TimelineBar[], { top, bottom }: Trunk): readonly TimelineBar[] {
  const first = firstFrom(bars, top + 1);
  return bars.slice(first, Math.max(first, firstFrom(bars, bottom - 1)));
}

/** The first bar whose middle is at `y` or below. */
function firstFrom(bars: readonly TimelineBar[], y: number): number {
  let [low, high] = [0, bars.length];
  while (low < high) {
    const at = (low + high) >> 1;
    const bar = bars[at]!;
    if (bar.y + bar.h / 2 < y) low = at + 1;
    else high = at;
  }
  return low;
}

function count<T>(of: readonly T[], test: (each: T) => boolean): number {
  let sum = 0;
  for (const each of of) if (test(each)) sum += 1;
  return sum;
}
