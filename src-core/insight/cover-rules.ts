import { addDays } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import { type CoverageLevel, isGap, levelsOf } from '../people/coverage.ts';
import { isActive, isHeld } from '../people/person-signals.ts';
import { phaseOn } from '../playbook/playbook-facts.ts';
import { type FindAll, type Found, theAccount } from './finding.ts';
import { counted, listed } from './words.ts';

/** Rules about whom we know, and how many of us know them. */

/** We hold fewer than two people, or all whom we hold report to the same one. */
export const singleThreaded: FindAll = (facts) => {
  const held = facts.active.filter(({ person }) => isHeld(person));
  const [first] = held;
  if (held.length === 0 || first === undefined)
    return [{ about: [theAccount], evidence: 'Regular access to nobody', fix: 'Build regular access to two people' }];
  const bossId = first.person.reportsTo;
  const boss = bossId === undefined ? undefined : facts.personOf(bossId);
  const about = held.map(({ ref }) => ref);
  if (held.length === 1) {
    const evidence = `Everything hangs on ${first.name}, the only person we have regular access to`;
    return [{ about, evidence, fix: `Ask ${first.name} who else should be part of this` }];
  }
  if (boss === undefined || held.some(({ person }) => person.reportsTo !== bossId)) return [];
  const all = held.length === 2 ? 'Both people' : `All ${held.length} people`;
  const above = isActive(boss.person) ? boss.name : 'one manager, who has left';
  return [
    {
      about,
      evidence: `${all} we hold report to ${above}`,
      fix: 'Build regular access in another part of the company',
    },
  ];
};

export const belowSegmentMinimum: FindAll = ({ known, playbook }) => {
  if (playbook === undefined || known.length >= playbook.stakeholders.min) return [];
  const { min, max } = playbook.stakeholders;
  const expected = max > min ? `${min} to ${max}` : String(min);
  return [
    {
      about: [theAccount],
      evidence: `${counted(known.length, 'person', 'people')} known; the ${playbook.name} playbook expects ${expected}`,
      fix: `Find ${counted(min - known.length, 'more person', 'more people')} with a say in this`,
    },
  ];
};

/** Roles that have rules of their own. */
const ruledElsewhere: ReadonlySet<BuyingRole> = new Set(['economic', 'champion', 'executive-sponsor']);

/**
 * Roles that the playbook's phase of the day needs and nobody known fills. Without a start the first phase counts; before
 * the start none does. What a known gap stands for is about that gap, the rest about the account.
 */
export const roleMissing: FindAll = ({ plan, on, playbook, active, inRole, date }) => {
  if (playbook === undefined) return [];
  const { planStart } = plan.account;
  const phase = planStart === undefined ? playbook.phases[0] : phaseOn(playbook, planStart, on);
  if (phase === undefined) return [];
  const byGap = new Map<Id | null, BuyingRole[]>();
  for (const role of phase.neededRoles.value) {
    if (ruledElsewhere.has(role) || inRole(role).length > 0) continue;
    const gap = active.find(({ person }) => person.roles?.includes(role) === true)?.id ?? null;
    byGap.set(gap, [...(byGap.get(gap) ?? []), role]);
  }
  return [...byGap].map(([gapId, roles]): Found => {
    const gap = active.find(({ id }) => id === gapId);
    const words = listed(roles, 'or');
    const since =
      planStart === undefined ? 'from the first day' : `since ${date(addDays(planStart, phase.fromDay - 1))}`;
    const unnamed = gap === undefined ? '' : `; ${gap.name}`;
    return {
      about: [gap?.ref ?? theAccount],
      evidence: `No ${words} contact, needed in ${phase.name} ${since}${unnamed}`,
      fix: `Ask who is in charge of ${listed(roles.map((role) => matters[role] ?? role))}, and add them`,
    };
  });
};

/** What somebody in the role decides, for asking who that is. */
const matters: Partial<Record<BuyingRole, string>> = {
  technical: 'the technical decision',
  procurement: 'buying',
  security: 'security',
  legal: 'contracts',
};

/** Without a playbook, or where it expects one: nobody known of theirs sponsors this from the top. */
export const noExecutiveSponsor: FindAll = ({ playbook, active, inRole }) => {
  const expected = playbook === undefined || playbook.expectedRoles.value.includes('executive-sponsor');
  if (!expected || inRole('executive-sponsor').length > 0) return [];
  const gap = active.find(({ person }) => person.roles?.includes('executive-sponsor') === true);
  return [
    {
      about: [gap?.ref ?? theAccount],
      evidence:
        gap === undefined ? 'Nobody of theirs is marked as executive sponsor' : `${gap.name}: sponsor without a name`,
      fix: 'Find an executive who gains from this, and ask them to sponsor it',
    },
  ];
};

/** Of two people or more that somebody of us has a standing with, all are one and the same colleague's. */
export const oneColleagueHoldsAll: FindAll = ({ plan, active }) => {
  const ours = new Map<Id, Set<Id>>();
  const here = new Map(active.map((each) => [each.id, each]));
  for (const { teamId, stakeholderId, current } of Object.values(plan.coverage)) {
    if (current === 'none' || !here.has(stakeholderId)) continue;
    ours.set(teamId, (ours.get(teamId) ?? new Set()).add(stakeholderId));
  }
  const [only, ...others] = ours;
  if (only === undefined || others.length > 0 || only[1].size < 2) return [];
  const [teamId, people] = only;
  const colleague = plan.team[teamId]?.name ?? 'One colleague';
  return [
    {
      about: [{ kind: 'team', id: teamId }, ...[...people].map((id) => here.get(id)!.ref)],
      evidence: `${colleague} alone covers all ${people.size} people whom anybody of us covers`,
      fix: `Bring a second colleague to one of them before ${colleague} is away`,
    },
  ];
};

/** One for each line of coverage that is below what is desired. */
export const coverageGap: FindAll = ({ plan, active }) => {
  const here = new Map(active.map((each) => [each.id, each]));
  return Object.entries(plan.coverage).flatMap(([id, line]): Found[] => {
    const person = here.get(line.stakeholderId);
    if (person === undefined || !isGap(line)) return [];
    const { current, desired } = levelsOf(line);
    const colleague = plan.team[line.teamId]?.name ?? 'A colleague';
    return [
      {
        about: [{ kind: 'coverage', id }, person.ref, { kind: 'team', id: line.teamId }],
        evidence: `${colleague} with ${person.name}: ${standing[current]}, to become ${standing[desired]}`,
        fix: `Plan ${colleague}’s next step with ${person.name}`,
      },
    ];
  });
};

const standing: Record<CoverageLevel, string> = {
  none: 'no standing yet',
  vendor: 'a vendor',
  credible: 'a credible source',
  'problem-solver': 'a problem solver',
  trusted: 'a trusted adviser',
};
