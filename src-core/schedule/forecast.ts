import { compareCodePoints } from '../kernel/code-points.ts';
import { fromEpochDay, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { quantile } from '../kernel/quantile.ts';
import { seededFill } from '../kernel/random.ts';
import type { AccountPlan } from '../model/plan.ts';
import { statusOf } from './milestone-state.ts';
import { type Network, type Node, networkOf } from './network.ts';
import { type SlipClose, signatureOf } from './slips.ts';

/** When a plan will be over, in trials that draw how long its milestones take: `forecast` of `schedule --json`. */
export interface Forecast {
  /** The last day of the plan in half, in 80 % and in 95 % of the trials; null without a milestone that counts. */
  readonly p50: IsoDate | null;
  readonly p80: IsoDate | null;
  readonly p95: IsoDate | null;
  /** The same as days from the earliest start of the critical path to the end of the last day, unrounded. */
  readonly days: { readonly p50: number | null; readonly p80: number | null; readonly p95: number | null };
  /** The share of trials in which a milestone had no slack. */
  readonly criticality: Readonly<Record<Id, number>>;
}

/** When the close comes: the signature while it is still to come, else the end of the plan (slips.ts). */
export interface CloseForecast {
  readonly of: SlipClose['of'];
  readonly p50: IsoDate;
  readonly p80: IsoDate;
  readonly p95: IsoDate;
  readonly trials: number;
  /** In how many trials it came on each day, from the first on which it ever did to the last. */
  readonly from: IsoDate;
  readonly perDay: readonly number[];
}

export const FORECAST_TRIALS = 20_000;
const SEED = 1;
/** Trials that are worked out side by side: few enough for a network of hundreds to stay in the processor's cache. */
const BLOCK = 50;
/** Slack below this, in days, is none. */
const NO_SLACK = 1e-6;

/**
 * Trials over the network of the critical path (schedule.md). The duration of a milestone that is not done is drawn from the
 * triangle of its `estimate`, in days and unrounded; without one it takes the days that are planned. Time runs on: a
 * milestone's finish is its start + duration, and what waits for it starts there + lag. The earliest start, from which days
 * are counted, is that of the critical path. A quantile lies on a straight line between neighbours in rank; its date is the
 * day on which that moment falls, so that without estimates it is the critical path's `finish`.
 *
 * Same plan, same forecast, whatever the order of its table: in each block of trials the milestones with an estimate draw
 * by id from one stream (kernel/random.ts), by the inverse of the triangle's distribution. `trials` is rounded up to whole
 * blocks of 50. Throws on a loop in the dependencies.
 */
export function forecast(plan: Pick<AccountPlan, 'milestones'>, trials = FORECAST_TRIALS): Forecast {
  const network = networkOf(plan);
  if (network.nodes.length === 0) return NOTHING;
  const critical = new Uint32Array(network.nodes.length);
  const { finishes, origin } = runTrials(network, Math.ceil(trials / BLOCK), { critical });
  finishes.sort();
  const days = { p50: quantile(finishes, 0.5), p80: quantile(finishes, 0.8), p95: quantile(finishes, 0.95) };
  const dayOf = (after: number) => fromEpochDay(origin + dayAfter(after));
  const shares = network.nodes.map(({ id }, at): [Id, number] => [id, critical[at]! / finishes.length]);
  return {
    p50: dayOf(days.p50),
    p80: dayOf(days.p80),
    p95: dayOf(days.p95),
    days,
    criticality: Object.fromEntries(shares.sort(([a], [b]) => compareCodePoints(a, b))),
  };
}

/**
 * When the close comes, from the very trials of `forecast`, in half their time: whose slack there was is not looked at. Null
 * without a milestone that counts, and where nothing that the close waits for has an estimate: then there is nothing to draw.
 */
export function closeForecast(plan: Pick<AccountPlan, 'milestones'>, trials = FORECAST_TRIALS): CloseForecast | null {
  const network = networkOf(plan);
  if (network.nodes.length === 0) return null;
  const signature = signatureOf(plan, network.nodes);
  const { finishes, closes, origin } = runTrials(network, Math.ceil(trials / BLOCK), { target: signature });
  return closeOf((signature === undefined ? finishes : closes).sort(), origin, signature);
}

/** The day, counted from the origin as 0, on which a moment falls that is `after` days from it. */
function dayAfter(after: number): number {
  return Math.max(0, Math.ceil(after - NO_SLACK) - 1);
}

function closeOf(sorted: Float64Array, origin: number, signature: Node | undefined): CloseForecast | null {
  const [soonest, latest] = [sorted[0]!, sorted[sorted.length - 1]!];
  if (latest - soonest < NO_SLACK) return null;
  const first = dayAfter(soonest);
  const perDay = new Array<number>(dayAfter(latest) - first + 1).fill(0);
  for (const after of sorted) perDay[dayAfter(after) - first]! += 1;
  const at = (share: number) => fromEpochDay(origin + dayAfter(quantile(sorted, share)));
  return {
    of: signature === undefined ? 'plan' : 'signature',
    p50: at(0.5),
    p80: at(0.8),
    p95: at(0.95),
    trials: sorted.length,
    from: fromEpochDay(origin + first),
    perDay,
  };
}

const NOTHING: Forecast = {
  p50: null,
  p80: null,
  p95: null,
  days: { p50: null, p80: null, p95: null },
  criticality: {},
};

interface Trials {
  /** Days from `origin` to the end of the plan, one a trial. */
  readonly finishes: Float64Array;
  /** The same to the end of one milestone; all 0 where none was asked after. */
  readonly closes: Float64Array;
  /** The earliest day of the critical path, since 1970. */
  readonly origin: number;
}

interface AskedOfTrials {
  /** The milestone whose end is wanted in each trial. */
  readonly target?: Node | undefined;
  /** Where wanted: is counted up for each node by the trials in which it had no slack. */
  readonly critical?: Uint32Array;
}

/** Numbers of a block lie side by side: those of the node at `n` from `n * BLOCK` on. */
function runTrials({ nodes }: Network, blocks: number, { target, critical }: AskedOfTrials): Trials {
  const origin = nodes.reduce((first, { earliest }) => Math.min(first, earliest), Number.POSITIVE_INFINITY);
  const { before, after } = indexed(nodes);
  const drawing = drawn(nodes);
  const fill = seededFill(SEED);
  const uniforms = new Float64Array(BLOCK);
  const [lengths, starts, ends, latest] = [0, 0, 0, 0].map(() => new Float64Array(nodes.length * BLOCK)) as Rows;
  const finishes = new Float64Array(blocks * BLOCK);
  const closes = new Float64Array(blocks * BLOCK);
  const targetAt = target === undefined ? -1 : nodes.indexOf(target) * BLOCK;
  for (const [n, { days, start }] of nodes.entries()) {
    lengths.fill(days, n * BLOCK, (n + 1) * BLOCK);
    starts.fill(start - origin, n * BLOCK, (n + 1) * BLOCK);
  }
  for (let block = 0; block < blocks; block++) {
    for (const { at, triangle } of drawing) {
      fill(uniforms);
      drawTriangle(triangle, uniforms, lengths, at);
    }
    const finish = finishes.subarray(block * BLOCK, (block + 1) * BLOCK).fill(Number.NEGATIVE_INFINITY);
    for (let n = 0; n < nodes.length; n++) {
      if (!nodes[n]!.fixed) startAfter(before[n]!, starts, ends, n * BLOCK);
      endAndFinish(starts, lengths, ends, finish, n * BLOCK);
    }
    if (targetAt >= 0) closes.set(ends.subarray(targetAt, targetAt + BLOCK), block * BLOCK);
    for (let n = nodes.length - 1; critical !== undefined && n >= 0; n--) {
      finishBefore(after[n]!, latest, finish, n * BLOCK);
      critical[n]! += withoutSlack(latest, lengths, starts, n * BLOCK);
    }
  }
  return { finishes, closes, origin };
}

type Rows = [Float64Array, Float64Array, Float64Array, Float64Array];

/** Where the other's numbers begin, and the lag. */
interface IndexedLink {
  readonly at: number;
  readonly lag: number;
}

function indexed(nodes: readonly Node[]) {
  const places = new Map(nodes.map((node, n) => [node, n * BLOCK]));
  const links = (of: Node['waitsFor']) => of.map(({ node, lag }): IndexedLink => ({ at: places.get(node)!, lag }));
  return {
    before: nodes.map(({ waitsFor }) => links(waitsFor)),
    after: nodes.map(({ heldUp }) => links(heldUp)),
  };
}

// The loops below are run through some fifty million times: comparisons, since Math.max looks out for NaN.

/** The latest of what is waited for; what waits for nothing keeps its start. */
function startAfter(links: readonly IndexedLink[], starts: Float64Array, ends: Float64Array, at: number): void {
  for (const [i, { at: other, lag }] of links.entries()) {
    for (let t = 0; t < BLOCK; t++) {
      const bound = ends[other + t]! + lag;
      if (i === 0 || bound > starts[at + t]!) starts[at + t] = bound;
    }
  }
}

function endAndFinish(
  starts: Float64Array,
  lengths: Float64Array,
  ends: Float64Array,
  finish: Float64Array,
  at: number,
): void {
  for (let t = 0; t < BLOCK; t++) {
    const end = starts[at + t]! + lengths[at + t]!;
    ends[at + t] = end;
    if (end > finish[t]!) finish[t] = end;
  }
}

/** Into `latest` the latest finish, from the latest starts of what waits. */
function finishBefore(links: readonly IndexedLink[], latest: Float64Array, finish: Float64Array, at: number): void {
  for (let t = 0; t < BLOCK; t++) latest[at + t] = finish[t]!;
  for (const { at: other, lag } of links) {
    for (let t = 0; t < BLOCK; t++) {
      const bound = latest[other + t]! - lag;
      if (bound < latest[at + t]!) latest[at + t] = bound;
    }
  }
}

/** Makes the latest finishes latest starts, and counts the trials without slack. */
function withoutSlack(latest: Float64Array, lengths: Float64Array, starts: Float64Array, at: number): number {
  let count = 0;
  for (let t = 0; t < BLOCK; t++) {
    const start = latest[at + t]! - lengths[at + t]!;
    latest[at + t] = start;
    if (start - starts[at + t]! < NO_SLACK) count += 1;
  }
  return count;
}

interface Triangle {
  readonly best: number;
  readonly likely: number;
  readonly worst: number;
}

/** The milestones whose duration is open, by id. */
function drawn(nodes: readonly Node[]): { readonly triangle: Triangle; readonly at: number }[] {
  return nodes
    .map(({ id, milestone }, n) => ({ id, milestone, at: n * BLOCK }))
    .filter(({ milestone }) => statusOf(milestone) !== 'done')
    .sort((a, b) => compareCodePoints(a.id, b.id))
    .flatMap(({ milestone: { estimate }, at }) => (estimate === undefined ? [] : [{ triangle: estimate, at }]));
}

/** Draws a block by the inverse of the triangle's distribution at uniforms. */
function drawTriangle({ best, likely, worst }: Triangle, uniforms: Float64Array, into: Float64Array, at: number): void {
  const width = worst - best;
  const [byRise, byFall] = [width * (likely - best), width * (worst - likely)];
  const turn = width === 0 ? 1 : (likely - best) / width;
  for (let t = 0; t < BLOCK; t++) {
    const u = uniforms[t]!;
    into[at + t] = u < turn ? best + Math.sqrt(u * byRise) : worst - Math.sqrt((1 - u) * byFall);
  }
}
