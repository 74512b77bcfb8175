import type { Id } from '../kernel/ids.ts';
import type { Network, Ways } from './influence-network.ts';
import { rounded } from './influence-opinions.ts';
import { isAgainst } from './influence-paths.ts';

export interface Broker {
  readonly id: Id;
  readonly betweenness: number;
}

/**
 * Who lies on the cheapest ways between others, among people with support of 0 or more, or unknown: directed, cost-weighted
 * betweenness, unnormalised, ends excluded, all shortest ways counting in equal parts. Those above 0, the largest first;
 * equal ones (to 1e-10) by name, then id, in code points.
 *
 * Brandes 2001, with counts of ways in floating point. (graphology-metrics counts in 32 bits, which a map of a hundred people
 * can pass: its figures are NaN there.)
 */
export function brokersOf(network: Network): Broker[] {
  const { ids, ways, rank } = network;
  const takesPart = ids.map((_, i) => !isAgainst(network, i));
  const between = new Float64Array(ids.length);
  const round = createRound(ways, takesPart);
  for (let start = 0; start < ids.length; start += 1) if (takesPart[start]!) round(start, between);
  return ids
    .flatMap((id, i) => (between[i]! > 0 ? [{ id, betweenness: between[i]!, rank: rank[i]! }] : []))
    .sort((a, b) => rounded(b.betweenness) - rounded(a.betweenness) || a.rank - b.rank)
    .map(({ id, betweenness }) => ({ id, betweenness }));
}

/** One start's part of everybody's betweenness, added to `between`. What it needs for that is made once for all starts. */
function createRound({ first, to, cost }: Ways, takesPart: readonly boolean[]) {
  const count = takesPart.length;
  const far = new Int32Array(count);
  const paths = new Float64Array(count);
  const share = new Float64Array(count);
  return (start: number, between: Float64Array) => {
    far.fill(-1);
    paths.fill(0);
    far[start] = 0;
    paths[start] = 1;
    const order: number[] = [];
    // Costs are small whole numbers: a list for each distance is the queue.
    const reached: number[][] = [[start]];
    for (let paid = 0; paid < reached.length; paid += 1) {
      for (const from of reached[paid] ?? []) {
        if (far[from] !== paid) continue;
        order.push(from);
        for (let way = first[from]!; way < first[from + 1]!; way += 1) {
          const next = to[way]!;
          const there = paid + cost[way]!;
          if (!takesPart[next]! || (far[next] !== -1 && far[next]! < there)) continue;
          if (far[next] !== there) {
            far[next] = there;
            paths[next] = 0;
            reached[there] ??= [];
            reached[there].push(next);
          }
          paths[next]! += paths[from]!;
        }
      }
    }
    for (let k = order.length - 1; k > 0; k -= 1) {
      const from = order[k]!;
      share[from] = shareOf(from);
      between[from]! += share[from];
    }
  };

  /** How many of the start's ways to all others go on from here, each counted by its part of the ways to that other. */
  function shareOf(from: number): number {
    let sum = 0;
    for (let way = first[from]!; way < first[from + 1]!; way += 1) {
      const next = to[way]!;
      if (takesPart[next]! && far[next] === far[from]! + cost[way]!)
        sum += (paths[from]! / paths[next]!) * (1 + share[next]!);
    }
    return sum;
  }
}
