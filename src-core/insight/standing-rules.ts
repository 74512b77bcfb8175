import { daysBetween } from '../kernel/dates.ts';
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
export const personLeft: FindAll = (facts) =>
  Object.entries(facts.plan.stakeholders).flatMap(([id, { status }]): Found[] => {
    const person = facts.personOf(id);
    if (status !== 'left' || person === undefined) return [];
    const open = [...(person.person.roles ?? []).map((role) => role.replaceAll('-', ' ')), ...countsOn(facts, person)];
    if (open.length === 0) return [];
    return [
      {
        about: [person.ref],
        evidence: `${person.name} has left: ${open.join(', ')}`,
        fix: `Find out who takes over from ${person.name}`,
      },
    ];
  });

/** What in the plan still names somebody, in words. */
function countsOn({ plan, active, network }: Facts, { id }: Person): string[] {
  const reports = active.filter(({ person }) => person.reportsTo === id).length;
  const ties = Object.values(plan.ties).filter(
    ({ from, to }) => (from === id && network.at.has(to)) || (to === id && network.at.has(from)),
  ).length;
  const work = Object.values(plan.milestones).filter(
    (milestone) => isOpenWork(plan, milestone) && (milestone.ownerId === id || milestone.customerOwnerId === id),
  );
  const pilots = Object.values(plan.pilots).filter((pilot) => isLive(pilot) && pilot.sponsorId === id);
  const initiatives = Object.values(plan.initiatives).filter(({ sponsorId }) => sponsorId === id);
  const benefits = Object.values(plan.benefits).filter(({ confirmedById }) => confirmedById === id).length;
  const covered = Object.values(plan.coverage).some(({ stakeholderId }) => stakeholderId === id);
  return [
    ...(reports > 0 ? [`${counted(reports, 'person reports', 'people report')} to them`] : []),
    ...work.map(({ title }) => `owner of “${title}”`),
    ...pilots.map(({ name }) => `sponsor of “${name}”`),
    ...initiatives.map(({ title }) => `sponsor of “${title}”`),
    ...(plan.valueCase?.sponsorId === id ? ['sponsor of the business case'] : []),
    ...(benefits > 0 ? [`confirmed ${counted(benefits, 'benefit')}`] : []),
    ...(ties > 0 ? [`${counted(ties, 'tie')} to people still there`] : []),
    ...(covered ? ['covered by us'] : []),
  ];
}

function powerOf({ person }: Person): number {
  return person.power ?? stakeholderDefaults.power;
}

function total(people: readonly Person[]): number {
  return people.reduce((sum, each) => sum + powerOf(each), 0);
}
