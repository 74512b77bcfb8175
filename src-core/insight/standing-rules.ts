import { daysBetween } from '../kernel/dates.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Id } from '../kernel/ids.ts';
import { stakeholderDefaults } from '../model/stakeholders.ts';
import type { Facts, Person } from './facts.ts';
import { type FindAll, type Found, theAccount } from './finding.ts';
import { isLive } from './pilot-rules.ts';
import { isOpenWork } from './schedule-rules.ts';
import { counted, listed } from './words.ts';

/** Rules about where people stand, and how well we know it. */

/** A rating older than that is not relied on (influence.md). */
const RATING_KEEPS_DAYS = 90;

export const outnumbered: FindAll = ({ active }) => {
  const against = active.filter(({ person }) => (person.support ?? 0) < 0).sort((a, b) => powerOf(b) - powerOf(a));
  const power = total(against);
  const ours = total(active.filter(({ person }) => (person.support ?? 0) > 0));
  if (against.length === 0 || power < ours) return [];
  return [
    {
      about: against.map(({ ref }) => ref),
      evidence: `Power ${power} against us and ${ours} for us: ${listed(against.map(({ name }) => name))}`,
      fix: `Win one more person of weight, or settle what ${against[0]!.name} objects to`,
    },
  ];
};

/** Some are rated, and nobody below neutral: there is always somebody, so it is not known yet. */
export const noOppositionKnown: FindAll = ({ known, active }) => {
  const rated = known.filter(({ person }) => person.support !== undefined);
  if (rated.length === 0 || active.some(({ person }) => (person.support ?? 0) < 0)) return [];
  return [
    {
      about: [theAccount],
      evidence: `None of the ${counted(rated.length, 'person', 'people')} rated is against us`,
      fix: 'Ask a supporter who loses by this, and who prefers a competitor',
    },
  ];
};

export const ratingOld: FindAll = ({ known, on, date }) =>
  known.flatMap(({ person, name, ref }): Found[] => {
    const { ratedOn, confidence } = person;
    const days = ratedOn === undefined ? undefined : daysBetween(ratedOn, on);
    const old = days !== undefined && days > RATING_KEEPS_DAYS;
    if (confidence !== 'assumed' && !old) return [];
    const how = confidence === 'assumed' ? 'assumed' : 'rated';
    const when = ratedOn === undefined ? '' : ` on ${date(ratedOn)}`;
    const age = old ? `, ${counted(days, 'day')} ago` : '';
    return [{ about: [ref], evidence: `${name}: ${how}${when}${age}`, fix: `Check it with somebody close to ${name}` }];
  });

/** Who left and had a role, or whom something in the plan still counts on. */
export const personLeft: FindAll = (facts) => {
  const countOn = whatCountsOn(facts);
  return Object.entries(facts.plan.stakeholders).flatMap(([id, { status }]): Found[] => {
    const person = facts.personOf(id);
    if (status !== 'left' || person === undefined) return [];
    const open = [...(person.person.roles ?? []).map((role) => role.replaceAll('-', ' ')), ...countOn(id)];
    if (open.length === 0) return [];
    return [
      {
        about: [person.ref],
        evidence: `${person.name} has left: ${open.join(', ')}`,
        fix: `Find out who takes over from ${person.name}`,
      },
    ];
  });
};

/** What in the plan still names somebody who left, in words. Each table is read once, however many left. */
function whatCountsOn({ plan, active, network }: Facts): (leftId: Id) => string[] {
  const reports = byPerson(active, ({ person }) => [person.reportsTo]);
  const ties = byPerson(plan.ties, ({ from, to }) => [
    network.at.has(to) ? from : undefined,
    network.at.has(from) ? to : undefined,
  ]);
  const work = byPerson(plan.milestones, (milestone) =>
    isOpenWork(plan, milestone) ? [milestone.ownerId, milestone.customerOwnerId] : [],
  );
  const pilots = byPerson(plan.pilots, (pilot) => (isLive(pilot) ? [pilot.sponsorId] : []));
  const initiatives = byPerson(plan.initiatives, ({ sponsorId }) => [sponsorId]);
  const benefits = byPerson(plan.benefits, ({ confirmedById }) => [confirmedById]);
  const covered = byPerson(plan.coverage, ({ stakeholderId }) => [stakeholderId]);
  return (id) => {
    const [reporting, tied, confirmed] = [reports(id).length, ties(id).length, benefits(id).length];
    return [
      ...(reporting > 0 ? [`${counted(reporting, 'person reports', 'people report')} to them`] : []),
      ...work(id).map(({ title }) => `owner of “${title}”`),
      ...pilots(id).map(({ name }) => `sponsor of “${name}”`),
      ...initiatives(id).map(({ title }) => `sponsor of “${title}”`),
      ...(plan.valueCase?.sponsorId === id ? ['sponsor of the business case'] : []),
      ...(confirmed > 0 ? [`confirmed ${counted(confirmed, 'benefit')}`] : []),
      ...(tied > 0 ? [`${counted(tied, 'tie')} to people still there`] : []),
      ...(covered(id).length > 0 ? ['covered by us'] : []),
    ];
  };
}

/** The rows of a table that name a person, in its order. */
function byPerson<Row>(
  table: Readonly<Record<Id, Row>> | readonly Row[],
  namedIn: (row: Row) => readonly (Id | undefined)[],
): (id: Id) => readonly Row[] {
  const rows = grouped(Object.values<Row>(table), namedIn);
  return (id) => rows.get(id) ?? [];
}

function powerOf({ person }: Person): number {
  return person.power ?? stakeholderDefaults.power;
}

function total(people: readonly Person[]): number {
  return people.reduce((sum, each) => sum + powerOf(each), 0);
}
