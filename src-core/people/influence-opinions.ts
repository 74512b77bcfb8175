import type { Id } from '../kernel/ids.ts';
import type { Network } from './influence-network.ts';

const SMALLEST_CHANGE = 1e-13;
const MOST_ROUNDS = 10_000;
/** One more step of support (−2…2) on the scale of opinions (−1…1). */
const ONE_STEP = 0.5;

/**
 * What each person comes to think, −1…1, by position: Friedkin and Johnsen's model. Everybody starts from support / 2
 * (unknown: 0); whoever hears others keeps half of that and takes the other half from them, each weighted by strength and
 * power, a conflict pulling the other way.
 */
export function opinionsOf({ people, swayed, hearings }: Network): Float64Array {
  const own = Float64Array.from(people, ({ support = 0 }, i) => keeps(swayed[i]) * (support / 2));
  let opinions = Float64Array.from(people, ({ support = 0 }) => support / 2);
  for (let round = 0, change = 1; round < MOST_ROUNDS && change >= SMALLEST_CHANGE; round += 1) {
    const next = own.slice();
    for (const { from, to, weight } of hearings) next[to]! += weight * opinions[from]!;
    change = next.reduce((most, opinion, i) => Math.max(most, Math.abs(opinion - opinions[i]!)), 0);
    opinions = next;
  }
  return opinions;
}

/** The power-weighted mean of opinions, −1…1; 0 without people. */
export function consensusOf({ power }: Network, opinions: Float64Array): number {
  const total = sum(power);
  return total === 0 ? 0 : sum(power.map((weight, i) => weight * opinions[i]!)) / total;
}

/**
 * How far each person's own opinion carries, by position: the change in consensus if it alone grew by 1 and nobody had it
 * from elsewhere. It is their share of all power, plus what those who hear them pass on. Opinions being linear in what people
 * start from, this one backward (adjoint) solution stands for solving anew with each person changed.
 */
export function reachOf({ power, hearings }: Network): Float64Array {
  const total = sum(power);
  const share = Float64Array.from(power, (weight) => weight / total);
  let reach = share;
  for (let round = 0, change = 1; round < MOST_ROUNDS && change > 1e-15; round += 1) {
    const next = share.slice();
    for (const { from, to, weight } of hearings) next[from]! += weight * reach[to]!;
    change = next.reduce((all, value, i) => all + Math.abs(value - reach[i]!), 0);
    reach = next;
  }
  return reach;
}

export interface NextConversation {
  readonly id: Id;
  /** Change in consensus if this person's support rose by one step; below 0 where conflicts outweigh. */
  readonly gain: number;
}

/**
 * Everybody whose support is below 2 (unknown counts as 0), with what one more step of support is worth; the largest gain
 * first. Gains are compared after rounding to 1e-10; equal ones go by name, then id, in code points.
 */
export function nextConversations(network: Network, reach: Float64Array = reachOf(network)): NextConversation[] {
  const { ids, people, swayed, rank } = network;
  const open = ids.flatMap((id, i) => {
    if ((people[i]!.support ?? 0) >= 2) return [];
    const gain = ONE_STEP * keeps(swayed[i]) * reach[i]!;
    return [{ id, gain, size: rounded(gain), rank: rank[i]! }];
  });
  return open.sort((a, b) => b.size - a.size || a.rank - b.rank).map(({ id, gain }) => ({ id, gain }));
}

/** For comparing figures that are equal but for the last bits of their sums: in units of 1e-10. */
export function rounded(figure: number): number {
  return Math.round(figure * 1e10);
}

/** The part of somebody's opinion that is their own. */
function keeps(swayed: boolean | undefined): number {
  return swayed === true ? 0.5 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
