import { compareCodePoints } from '../kernel/code-points.ts';
import { formatDate, fromEpochDay, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { statusOf } from './milestone-state.ts';
import { type Node, networkOf } from './network.ts';
import { summarisePlan } from './plan-summary.ts';

/** What becomes of the close where one milestone takes longer. */
export interface SlipAnalysis {
  /** What is asked after: the signature while it is still to come, else the last day of the plan; null without milestones. */
  readonly close: SlipClose | null;
  /** A line for each milestone that is not done, the most critical first: by what it moves the close, then by its room, then by its earliest start. */
  readonly slips: readonly Slip[];
}

export interface SlipClose {
  readonly of: 'signature' | 'plan';
  /** The signature's milestone; null for the plan. */
  readonly id: Id | null;
  /** As the critical path has it. */
  readonly date: IsoDate;
}

export interface Slip {
  readonly id: Id;
  /** By how many calendar days the close moves; 0 where it stays. */
  readonly movesBy: number;
  /** The close then. */
  readonly close: IsoDate;
  /** How many days longer it may take before the close moves; null where the close does not wait for it. */
  readonly room: number | null;
  /** "If “Redlines” takes 15 days longer, the signature moves by 8 days, to 20 March 2027." */
  readonly sentence: string;
}

/**
 * By how many days the close moves if a milestone takes `days` longer (a whole number, 1 or more; RangeError), everything
 * else as planned and as early as it can be. Exact, in one pass over the network for all milestones: a longer duration adds
 * to the longest way from it to the close, and the close is the latest of all ways.
 */
export function analyseSlips(plan: Pick<AccountPlan, 'milestones'>, days: number, locale = 'en-GB'): SlipAnalysis {
  if (!Number.isInteger(days) || days < 1) throw new RangeError('a slip is a whole number of days, 1 or more');
  const { nodes, finish } = networkOf(plan);
  if (nodes.length === 0) return { close: null, slips: [] };
  const signature = signatureOf(plan, nodes);
  const closeDay = signature === undefined ? finish : lastDay(signature);
  const ways = waysTo(nodes, signature);
  const close: SlipClose = {
    of: signature === undefined ? 'plan' : 'signature',
    id: signature?.id ?? null,
    date: fromEpochDay(closeDay),
  };
  const slips = nodes
    .filter(({ milestone }) => statusOf(milestone) !== 'done')
    .map((node) => {
      const way = ways.get(node)!;
      const room = way === Number.NEGATIVE_INFINITY ? null : closeDay - lastDay(node) - way;
      const movesBy = room === null ? 0 : Math.max(0, days - room);
      const then = fromEpochDay(closeDay + movesBy);
      const sentence = say(
        node.milestone.title,
        days,
        { room, movesBy, day: formatDate(then, locale, 'long') },
        close.of,
      );
      return { node, slip: { id: node.id, movesBy, close: then, room, sentence } };
    });
  slips.sort(
    (a, b) =>
      b.slip.movesBy - a.slip.movesBy ||
      (a.slip.room ?? Number.MAX_SAFE_INTEGER) - (b.slip.room ?? Number.MAX_SAFE_INTEGER) ||
      a.node.earliest - b.node.earliest ||
      compareCodePoints(a.node.id, b.node.id),
  );
  return { close, slips: slips.map(({ slip }) => slip) };
}

/** The last negotiation milestone, until it is signed; undefined where the close is the plan's end. */
export function signatureOf(plan: Pick<AccountPlan, 'milestones'>, nodes: readonly Node[]): Node | undefined {
  // The day plays no part in which milestone is the last.
  const found = summarisePlan(plan, '0001-01-01').finish;
  if (found?.of !== 'signature' || statusOf(found.milestone) === 'done') return undefined;
  return nodes.find(({ id }) => id === found.id);
}

function lastDay({ earliest, days }: Node): number {
  return earliest + days - 1;
}

/**
 * The longest way from the end of each milestone to the end of `target` (without one: of whatever comes last), in days; minus
 * infinity where there is none. What keeps its dates, whatever it depends on, is on no way.
 */
export function waysTo(nodes: readonly Node[], target: Node | undefined): Map<Node, number> {
  const ways = new Map<Node, number>();
  for (const node of nodes.toReversed()) {
    let way = target === undefined || node === target ? 0 : Number.NEGATIVE_INFINITY;
    for (const { node: next, lag } of node.heldUp)
      if (!next.fixed) way = Math.max(way, lag + next.days + ways.get(next)!);
    ways.set(node, way);
  }
  return ways;
}

const closeNames = { signature: 'the signature', plan: 'the end of the plan' } as const;

function say(
  title: string,
  days: number,
  { room, movesBy, day }: { room: number | null; movesBy: number; day: string },
  of: SlipClose['of'],
): string {
  const longer = `If “${title}” takes ${counted(days)} longer, ${closeNames[of]}`;
  if (movesBy > 0) return `${longer} moves by ${counted(movesBy)}, to ${day}.`;
  if (room === null) return `${longer} stays on ${day}: it does not wait for this.`;
  return `${longer} stays on ${day}: there is room for ${counted(room)}.`;
}

function counted(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
