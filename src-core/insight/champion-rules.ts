import { daysBetween } from '../kernel/dates.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Id } from '../kernel/ids.ts';
import type { Network } from '../people/influence-network.ts';
import { isAgainst } from '../people/influence-paths.ts';
import { type FindAll, type Found, theAccount } from './finding.ts';
import { counted, listed, MOST_ABOUT } from './words.ts';

/** Rules about those who sell for us when we are not in the room. */

/** A champion not heard of for longer is stale (influence.md). */
const STALE_AFTER_DAYS = 30;

export const championMissing: FindAll = ({ active, inRole }) => {
  if (inRole('champion').length > 0) return [];
  const gap = active.find(({ person }) => person.roles?.includes('champion') === true);
  return [
    {
      about: [gap?.ref ?? theAccount],
      evidence: gap === undefined ? 'Nobody is marked as champion' : `${gap.name}: champion without a name`,
      fix: 'Find somebody who sells it when we are not in the room',
    },
  ];
};

/** From the champion no line leads to an economic buyer; only where there is one to lead to. */
export const championWithoutPath: FindAll = ({ inRole, network, active }) => {
  const buyers = active.filter(({ person }) => person.roles?.includes('economic') === true);
  if (buyers.length === 0) return [];
  const heard = whoReaches(
    network,
    buyers.map(({ id }) => id),
  );
  const names = listed(
    buyers.map((buyer) => buyer.name),
    'or',
  );
  return inRole('champion').flatMap(({ id, name, ref }): Found[] => {
    if (heard.has(id)) return [];
    return [
      {
        about: [ref, ...buyers.slice(0, MOST_ABOUT).map((buyer) => buyer.ref)],
        evidence: `No line of influence or reporting leads from ${name} to ${names}`,
        fix: `Ask ${name} whom ${names} listens to, and draw the line`,
      },
    ];
  });
};

/** Whoever is heard, in the end, by one of these people: along influence and reporting, never through people against us. */
function whoReaches(network: Network, targets: readonly Id[]): ReadonlySet<Id> {
  const { ids, at, ways } = network;
  const heardFrom = ids.map((): number[] => []);
  for (const from of ids.keys()) {
    for (let way = ways.first[from]!; way < ways.first[from + 1]!; way += 1) heardFrom[ways.to[way]!]!.push(from);
  }
  const ends = new Set(targets.map((id) => at.get(id)!));
  const reaching = new Set(ends);
  for (const to of reaching) {
    if (!ends.has(to) && isAgainst(network, to)) continue;
    for (const from of heardFrom[to]!) reaching.add(from);
  }
  return new Set([...reaching].map((i) => ids[i]!));
}

/** No contact for more than 30 days; without any, counted from the plan's start. */
export const championStale: FindAll = ({ plan, on, inRole, lastContact, contactWords }) =>
  inRole('champion').flatMap(({ id, name, ref }): Found[] => {
    const { planStart } = plan.account;
    const since = lastContact(id) ?? (planStart === undefined ? undefined : daysBetween(planStart, on));
    if (since === undefined || since <= STALE_AFTER_DAYS) return [];
    const never = lastContact(id) === undefined ? `, ${counted(since, 'day')} into the plan` : '';
    return [{ about: [ref], evidence: `${name}: ${contactWords(id)}${never}`, fix: `Call ${name} this week` }];
  });

/** One for each champion who is in conflict with anybody still there. */
export const championConflict: FindAll = ({ plan, inRole, network, personOf }) => {
  const sides = Object.values(plan.ties).flatMap(({ kind, from, to, note = '' }) => {
    if (kind !== 'conflict') return [];
    return [
      { id: from, otherId: to, note: note.trim() },
      { id: to, otherId: from, note: note.trim() },
    ];
  });
  const conflictsOf = grouped(
    sides.flatMap(({ id, otherId, note }) => {
      const other = network.at.has(otherId) ? personOf(otherId) : undefined;
      return other === undefined ? [] : [{ id, other, note }];
    }),
    ({ id }) => [id],
  );
  return inRole('champion').flatMap(({ id, name, ref }): Found[] => {
    const conflicts = conflictsOf.get(id) ?? [];
    if (conflicts.length === 0) return [];
    const others = [...new Map(conflicts.map(({ other }) => [other.id, other])).values()];
    const names = listed(others.map((other) => other.name));
    const notes = [...new Set(conflicts.map(({ note }) => note))].filter((note) => note !== '').join('; ');
    return [
      {
        about: [ref, ...others.map((other) => other.ref)],
        evidence: `${names} against ${name}${notes === '' ? '' : `: ${notes}`}`,
        fix: `Hear ${names} out, and agree with ${name} how to settle it`,
      },
    ];
  });
};
