import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { type Stakeholder, stakeholderDefaults } from '../model/stakeholders.ts';
import { tieDefaults } from '../model/ties.ts';
import { isActive } from './person-signals.ts';

export type PeoplePlan = Pick<AccountPlan, 'stakeholders' | 'ties'>;

/** One tie as somebody hears it: positions in `people`; `weight` is its signed share of what the listener hears, halved. */
export interface Hearing {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Ways from person to person for a message or an introduction. Those out of person `i` are at `first[i]` up to, not
 * including, `first[i + 1]`: `to` whom, at which `cost` (1–3). At most one from one person to another, the cheapest.
 */
export interface Ways {
  readonly first: Uint32Array;
  readonly to: Uint32Array;
  readonly cost: Uint8Array;
}

/** The people that influence is worked out for, numbered, with the lines between them. */
export interface Network {
  /** Active people only: those who left, and lines to them, are not in it. In the order of the plan's table. */
  readonly ids: readonly Id[];
  readonly people: readonly Stakeholder[];
  /** Each id's position. */
  readonly at: ReadonlyMap<Id, number>;
  /** Power 1–5; 3 where it is not rated. */
  readonly power: readonly number[];
  /** Each person's place in the order by name, then id, both by code points: what decides between equals. */
  readonly rank: readonly number[];
  readonly hearings: readonly Hearing[];
  /** Who hears anybody: half of such a person's opinion is made by others, of anybody else's nothing. */
  readonly swayed: readonly boolean[];
  readonly ways: Ways;
}

/** What a reporting line costs, either way; an influence costs 4 less its strength. */
export const REPORTING_COST = 3;
const SUSCEPTIBILITY = 0.5;

/** The network of a plan's active people, as influence.md defines it. */
export function networkOf(plan: PeoplePlan): Network {
  const active = Object.entries(plan.stakeholders).filter(([, person]) => isActive(person));
  const ids = active.map(([id]) => id);
  const people = active.map(([, person]) => person);
  const at = new Map(ids.map((id, i) => [id, i]));
  const power = people.map((person) => person.power ?? stakeholderDefaults.power);
  const { hearings, swayed } = hearingsOf(plan, at, power);
  return { ids, people, at, power, rank: ranksOf(ids, people), hearings, swayed, ways: waysOf(plan, ids, people, at) };
}

function ranksOf(ids: readonly Id[], people: readonly Stakeholder[]): number[] {
  const ordered = ids
    .map((_, i) => i)
    .sort((a, b) => compareCodePoints(people[a]!.name, people[b]!.name) || compareCodePoints(ids[a]!, ids[b]!));
  const rank = new Array<number>(ids.length);
  for (const [place, i] of ordered.entries()) rank[i] = place;
  return rank;
}

/** An influence is heard by the one it goes to, a conflict by both; each tie counts by itself, also of several between two. */
function hearingsOf(plan: PeoplePlan, at: ReadonlyMap<Id, number>, power: readonly number[]) {
  const heard: { from: number; to: number; pull: number }[] = [];
  const sums = power.map(() => 0);
  const hear = (from: number, to: number, sign: number, strength: number) => {
    const pull = sign * strength * power[from]!;
    heard.push({ from, to, pull });
    sums[to]! += Math.abs(pull);
  };
  for (const { from, to, kind, strength = tieDefaults.strength } of Object.values(plan.ties)) {
    const [a, b] = [at.get(from), at.get(to)];
    if (a === undefined || b === undefined) continue;
    if (kind === 'influence') hear(a, b, 1, strength);
    if (kind === 'conflict') {
      hear(a, b, -1, strength);
      hear(b, a, -1, strength);
    }
  }
  const hearings = heard.map(({ from, to, pull }) => ({ from, to, weight: (SUSCEPTIBILITY * pull) / sums[to]! }));
  return { hearings, swayed: sums.map((sum) => sum > 0) };
}

function waysOf(
  plan: PeoplePlan,
  ids: readonly Id[],
  people: readonly Stakeholder[],
  at: ReadonlyMap<Id, number>,
): Ways {
  const out = ids.map(() => new Map<number, number>());
  const lay = (from: number, to: number, cost: number) => {
    out[from]!.set(to, Math.min(cost, out[from]!.get(to) ?? cost));
  };
  for (const { from, to, kind, strength = tieDefaults.strength } of Object.values(plan.ties)) {
    const [a, b] = [at.get(from), at.get(to)];
    if (kind === 'influence' && a !== undefined && b !== undefined) lay(a, b, 4 - strength);
  }
  for (const [i, { reportsTo }] of people.entries()) {
    const manager = reportsTo === undefined ? undefined : at.get(reportsTo);
    if (manager === undefined) continue;
    lay(i, manager, REPORTING_COST);
    lay(manager, i, REPORTING_COST);
  }
  const first = new Uint32Array(ids.length + 1);
  for (const [i, ways] of out.entries()) first[i + 1] = first[i]! + ways.size;
  const all = out.flatMap((ways) => [...ways]);
  return { first, to: Uint32Array.from(all, ([to]) => to), cost: Uint8Array.from(all, ([, cost]) => cost) };
}
