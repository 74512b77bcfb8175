import type { Id } from '../kernel/ids.ts';
import { type Blockage, blockagesOf } from '../people/influence-paths.ts';
import { isHeld } from '../people/person-signals.ts';
import type { Facts, Person } from './facts.ts';
import { type FindAll, type Found, theAccount } from './finding.ts';
import { listed, MOST_ABOUT } from './words.ts';

/** Rules about the economic buyer and the ways there. */

/** Nobody known decides on the money. Somebody without a name is what it is about, where the map has one. */
export const noEconomicBuyer: FindAll = ({ active, inRole, known }) => {
  if (inRole('economic').length > 0) return [];
  const gap = active.find(({ person }) => person.roles?.includes('economic') === true);
  const nobody =
    known.length === 0 ? 'Nobody is on the map yet' : `None of the ${known.length} people known is marked as it`;
  return [
    {
      about: [gap?.ref ?? theAccount],
      evidence: gap === undefined ? nobody : `${gap.name}: the role is on the map without a name`,
      fix: 'Find out who signs for the money, and give them the role',
    },
  ];
};

export const economicBuyerUncovered: FindAll = (facts) =>
  facts
    .inRole('economic')
    .filter(({ person }) => !isHeld(person))
    .map((buyer) => ({
      about: [buyer.ref],
      evidence: `${buyer.name}: ${buyer.person.access === 'brief' ? 'brief' : 'no'} access, ${facts.contactWords(buyer.id)}`,
      fix: introduction(facts, buyer),
    }));

function introduction(facts: Facts, buyer: Person): string {
  const via = facts.paths.get(buyer.id)?.via ?? [];
  const [first, second] = via.map((id) => facts.personOf(id)?.name ?? '');
  if (first === undefined || second === undefined) return `Find somebody who can introduce you to ${buyer.name}`;
  if (via.length === 2) return `Ask ${first} for an introduction`;
  return `Ask ${first} to bring in ${second}, on the way to ${buyer.name}`;
}

export const blockedPath: FindAll = (facts) => {
  const blockageOf = blockagesOf(facts.network);
  return [...facts.paths.values()]
    .filter(({ cost }) => cost === null)
    .flatMap(({ to }) => blocked(facts, to, blockageOf(to)));
};

function blocked(facts: Facts, to: Id, why: Blockage | null): Found[] {
  const buyer = facts.personOf(to);
  if (buyer === undefined || why === null) return [];
  const blockers = why.kind === 'blocked' ? why.by.flatMap((id) => facts.personOf(id) ?? []) : [];
  const names = listed(blockers.map(({ name }) => name));
  return [
    {
      about: [buyer.ref, ...blockers.slice(0, MOST_ABOUT).map(({ ref }) => ref)],
      evidence: `No path to ${buyer.name}: ${reasons[why.kind](names)}`,
      fix: remedies[why.kind](names, buyer.name),
    },
  ];
}

const reasons: Record<Blockage['kind'], (names: string) => string> = {
  'nobody-held': () => 'we hold nobody who supports us',
  blocked: (names) => `the way leads only through people against us, ${names}`,
  unconnected: () => 'no line of influence or reporting leads there from anybody we hold',
};

const remedies: Record<Blockage['kind'], (names: string, buyer: string) => string> = {
  'nobody-held': () => 'Win somebody first: regular access to one person who supports us',
  blocked: (names, buyer) => `Win ${names}, or find a way to ${buyer} around them`,
  unconnected: (_names, buyer) => `Find out whom ${buyer} listens to, and draw the line`,
};
