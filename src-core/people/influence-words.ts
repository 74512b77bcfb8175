import { grouped } from '../kernel/grouped.ts';
import type { Id } from '../kernel/ids.ts';
import { entityTitle } from '../model/entity-kinds.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import { type Tie, tieDefaults } from '../model/ties.ts';
import { type Network, REPORTING_COST } from './influence-network.ts';
import { type NextConversation, reachOf } from './influence-opinions.ts';
import { type Blockage, blockagesOf, type WarmPath } from './influence-paths.ts';

/** What the figures of a map mean, in words for its screens. */
export interface InfluenceWords {
  /** Why each of the next conversations counts as it does: "Power 4, and Caroline Whitfield listens to them". */
  readonly next: Readonly<Record<Id, string>>;
  /** For each economic buyer with a path, everybody on it and why they are a step of it. */
  readonly steps: Readonly<Record<Id, readonly PathStep[]>>;
  /** For each economic buyer without a path, what is in the way. */
  readonly blocked: Readonly<Record<Id, Blocked>>;
}

export interface PathStep {
  readonly id: Id;
  readonly why: string;
}

export interface Blocked {
  readonly why: string;
  /** The people who stand in the way; empty where nobody does. */
  readonly by: readonly Id[];
}

interface Worked {
  readonly next: readonly NextConversation[];
  readonly paths: readonly WarmPath[];
}

export function explainInfluence(network: Network, ties: AccountPlan['ties'], { next, paths }: Worked): InfluenceWords {
  const reach = reachOf(network);
  const heardBy = listenersOf(network);
  const reasons = next.map(({ id }) => {
    const i = network.at.get(id)!;
    return [id, nextReason(network, i, heardBy[i]!, reach)] as const;
  });
  const tiesBetween = influenceTies(ties);
  const steps = paths.flatMap(({ to, via }) =>
    via.length === 0 ? [] : [[to, pathSteps(network, tiesBetween, via)] as const],
  );
  const blockageOf = blockagesOf(network);
  const blocked = paths.flatMap(({ to, via }) =>
    via.length > 0 ? [] : [[to, blockedWords(network, blockageOf(to) ?? { kind: 'unconnected' })] as const],
  );
  return { next: Object.fromEntries(reasons), steps: Object.fromEntries(steps), blocked: Object.fromEntries(blocked) };
}

/** By position: who hears that person, with how much of what they hear that is. */
function listenersOf({ people, hearings }: Network): Map<number, number>[] {
  const heardBy = people.map(() => new Map<number, number>());
  for (const { from, to, weight } of hearings) heardBy[from]!.set(to, (heardBy[from]!.get(to) ?? 0) + weight);
  return heardBy;
}

/** Their power, who follows and who opposes them, those who count most first, and whether anybody sways them. */
function nextReason(network: Network, i: number, heardBy: ReadonlyMap<number, number>, reach: Float64Array): string {
  const { people, power, rank, swayed } = network;
  const effects = [...heardBy]
    .map(([to, weight]) => ({ to, effect: weight * reach[to]! }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || rank[a.to]! - rank[b.to]!);
  const named = (sign: number) =>
    effects.flatMap(({ to, effect }) => (Math.sign(effect) === sign ? [personInWords(people[to]!)] : []));
  const [followers, opposers] = [named(1), named(-1)];
  const rated = people[i]!.power === undefined ? `Power not rated, counted as ${power[i]}` : `Power ${power[i]}`;
  const listen = followers.length === 1 ? 'listens to them' : 'listen to them';
  const oppose = opposers.length === 1 ? 'is in conflict with them' : 'are in conflict with them';
  return [
    followers.length === 0 ? rated : `${rated}, and ${several(followers)} ${listen}`,
    ...(opposers.length === 0 ? [] : [`${several(opposers)} ${oppose}`]),
    ...(swayed[i] === true ? [] : ['nobody on the map sways them']),
  ].join('; ');
}

/** Everybody on a path, with the reason: of the first, that we hold them; of the others, how the one before reaches them. */
function pathSteps({ people, at }: Network, tiesBetween: TiesBetween, via: readonly Id[]): PathStep[] {
  return via.map((id, k) => {
    const person = people[at.get(id)!]!;
    const before = via[k - 1];
    return {
      id,
      why:
        before === undefined
          ? heldWords(person)
          : stepWords(tiesBetween(before, id), before, person, people[at.get(before)!]!),
    };
  });
}

/** What to do next on a path: "Ask Peter Lindqvist to introduce Caroline Whitfield"; null where nobody is to be introduced. */
export function introductionWords(people: AccountPlan['stakeholders'], via: readonly Id[]): string | null {
  const [asked, introduced] = via.slice(0, 2).map((id) => people[id]);
  if (asked === undefined || introduced === undefined) return null;
  return `Ask ${personInWords(asked)} to introduce ${personInWords(introduced)}`;
}

function heldWords({ access, support = 0, roles }: Stakeholder): string {
  const standing = roles?.includes('champion') === true ? 'champion' : support >= 2 ? 'advocate' : 'supporter';
  return `${access === 'deep' ? 'Deep' : 'Regular'} access, ${standing}`;
}

const strengthWords = ['Listens a little to', 'Listens to', 'Listens closely to'];

/** The line that made this step: of the cheapest, a tie with a note first, then any tie, then the reporting line. */
function stepWords(ties: readonly Tie[], fromId: Id, to: Stakeholder, from: Stakeholder): string {
  const strengthOf = ({ strength = tieDefaults.strength }: { strength?: number | undefined }) => strength;
  const [tie] = ties.toSorted((a, b) => strengthOf(b) - strengthOf(a) || Number(hasNote(b)) - Number(hasNote(a)));
  const name = personInWords(from);
  if (tie !== undefined && 4 - strengthOf(tie) <= REPORTING_COST) {
    return tie.note !== undefined && hasNote(tie) ? tie.note.trim() : `${strengthWords[strengthOf(tie) - 1]} ${name}`;
  }
  return to.reportsTo === fromId ? `Reports to ${name}` : `Manager of ${name}`;
}

type TiesBetween = (from: Id, to: Id) => readonly Tie[];

function influenceTies(ties: AccountPlan['ties']): TiesBetween {
  const influences = Object.values(ties).filter(({ kind }) => kind === 'influence');
  const between = grouped(influences, ({ from, to }) => [`${from} ${to}`]);
  return (from, to) => between.get(`${from} ${to}`) ?? [];
}

function hasNote({ note }: { note?: string | undefined }): boolean {
  return note !== undefined && note.trim() !== '';
}

function blockedWords(network: Network, blockage: Blockage): Blocked {
  if (blockage.kind === 'nobody-held') {
    return { by: [], why: 'We hold nobody who could begin it: somebody with regular or deep access who supports us.' };
  }
  if (blockage.kind === 'unconnected') {
    return {
      by: [],
      why: 'No line of influence or reporting leads here from anybody we hold. To whom do they listen?',
    };
  }
  const names = blockage.by.map((id) => personInWords(network.people[network.at.get(id)!]!));
  const stand = names.length === 1 ? 'stands' : 'stand';
  return { by: blockage.by, why: `${several(names)} ${stand} in the way. Win them over, or find a way around.` };
}

/** A person inside a sentence: their name; of a known gap the title; else "an unnamed person". */
export function personInWords(person: Stakeholder): string {
  const { name, title = '' } = person;
  return name.trim() === '' && title.trim() !== '' ? `the ${title.trim()}` : entityTitle('stakeholders', person);
}

/** "Ann", "Ann and Bo", "Ann, Bo and 3 more". */
function several(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}
