import type { Id } from '../kernel/ids.ts';
import type { Network } from './influence-network.ts';
import { isHeld } from './person-signals.ts';

export interface WarmPath {
  /** An economic buyer. */
  readonly to: Id;
  /** From the one we hold to the buyer, both included; empty where there is no path. */
  readonly via: readonly Id[];
  /** 0 for a buyer we hold; null where there is no path. */
  readonly cost: number | null;
}

/**
 * The warmest path to each active economic buyer, in the order of the plan's table: the cheapest from anyone we hold. To
 * hold here means access regular or deep *and* support of 1 or more, as the rule for the path's beginning says; the same is
 * asked of a buyer already held (`via` [buyer], cost 0). A buyer whom we meet regularly, but who does not support us, still
 * has a path: it says who can win them. Only people in between need support of 0 or more, or unknown.
 *
 * Of paths that cost the same, the one through fewest people; then, from the buyer backwards, the name that comes first by
 * code points, then the id.
 */
export function warmestPaths(network: Network): WarmPath[] {
  const found = search(network, (i) => !isAgainst(network, i));
  return buyersOf(network).map((buyer) => {
    const via = pathTo(found, buyer);
    return { to: network.ids[buyer]!, via: via.map((i) => network.ids[i]!), cost: costTo(found, buyer) };
  });
}

/** Why there is no path to a buyer. */
export type Blockage =
  /** Nobody with access regular or deep and support of 1 or more to begin from. */
  | { readonly kind: 'nobody-held' }
  /** There would be a path if these people, in its order, were not against us. */
  | { readonly kind: 'blocked'; readonly by: readonly Id[] }
  /** No line of influence or reporting leads there at all. */
  | { readonly kind: 'unconnected' };

/**
 * Who or what blocks the way to a buyer whose path is empty; null where there is a path, or no such active person. The network
 * is searched once for however many buyers.
 */
export function blockagesOf(network: Network): (buyerId: Id) => Blockage | null {
  const open = search(network, (i) => !isAgainst(network, i));
  const through = search(network, () => true);
  const isAnyHeld = network.people.some(isStart);
  return (buyerId) => {
    const buyer = network.at.get(buyerId);
    if (buyer === undefined || costTo(open, buyer) !== null) return null;
    if (!isAnyHeld) return { kind: 'nobody-held' };
    const via = pathTo(through, buyer);
    if (via.length === 0) return { kind: 'unconnected' };
    return { kind: 'blocked', by: via.slice(0, -1).flatMap((i) => (isAgainst(network, i) ? [network.ids[i]!] : [])) };
  };
}

/** Somebody a path can begin from. */
export function isStart(person: Network['people'][number]): boolean {
  return isHeld(person) && (person.support ?? 0) >= 1;
}

/** Below neutral: nobody whom a message or an introduction goes through. */
export function isAgainst({ people }: Network, i: number): boolean {
  return (people[i]!.support ?? 0) < 0;
}

function buyersOf({ people }: Network): number[] {
  return people.flatMap(({ roles }, i) => (roles?.includes('economic') === true ? [i] : []));
}

interface Found {
  /** Cost from the nearest start; Infinity where none leads there. */
  readonly cost: Float64Array;
  /** The person before on the path; −1 for a start. */
  readonly before: Int32Array;
}

/** Dijkstra's search from all starts at once. Costs are small whole numbers, so that its queue is a list for each cost. */
function search({ ids, people, rank, ways }: Network, mayPass: (i: number) => boolean): Found {
  const cost = new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint32Array(ids.length);
  const before = new Int32Array(ids.length).fill(-1);
  const isBetter = (person: number, than: number) =>
    steps[person]! < steps[than]! || (steps[person]! === steps[than]! && rank[person]! < rank[than]!);
  const reached: number[][] = [[]];
  for (const [i, person] of people.entries()) {
    if (!isStart(person)) continue;
    cost[i] = 0;
    reached[0]!.push(i);
  }
  for (let paid = 0; paid < reached.length; paid += 1) {
    for (const from of reached[paid] ?? []) {
      // Reached more cheaply since; or nobody who would pass us on.
      if (cost[from] !== paid || (before[from] !== -1 && !mayPass(from))) continue;
      for (let way = ways.first[from]!; way < ways.first[from + 1]!; way += 1) {
        const to = ways.to[way]!;
        const next = paid + ways.cost[way]!;
        if (next > cost[to]! || (next === cost[to] && !isBetter(from, before[to]!))) continue;
        if (next < cost[to]!) {
          reached[next] ??= [];
          reached[next].push(to);
        }
        cost[to] = next;
        before[to] = from;
        steps[to] = steps[from]! + 1;
      }
    }
  }
  return { cost, before };
}

function costTo({ cost }: Found, person: number): number | null {
  return cost[person] === Number.POSITIVE_INFINITY ? null : cost[person]!;
}

function pathTo({ cost, before }: Found, person: number): number[] {
  if (cost[person] === Number.POSITIVE_INFINITY) return [];
  const path = [person];
  for (let i = before[person]!; i !== -1; i = before[i]!) path.push(i);
  return path.reverse();
}
