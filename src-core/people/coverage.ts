import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import { type Coverage, coverageLevels } from '../model/team.ts';
import { isActive, isHeld } from './person-signals.ts';

export type CoverageLevel = (typeof coverageLevels)[number];

export interface CoverageGap {
  readonly teamId: Id;
  readonly stakeholderId: Id;
  readonly current: CoverageLevel;
  readonly desired: CoverageLevel;
}

/** What a line of coverage comes to where it does not say: none. */
export function levelsOf({ current = 'none', desired = 'none' }: Pick<Coverage, 'current' | 'desired'>) {
  return { current, desired };
}

/** True where we want to stand higher with somebody than we do. */
export function isGap(line: Pick<Coverage, 'current' | 'desired'>): boolean {
  const { current, desired } = levelsOf(line);
  return coverageLevels.indexOf(desired) > coverageLevels.indexOf(current);
}

/** The lines of coverage of active people that are below what is desired, in the order of the plan's table. */
export function coverageGaps({
  stakeholders,
  coverage,
}: Pick<AccountPlan, 'stakeholders' | 'coverage'>): CoverageGap[] {
  return Object.values(coverage).flatMap((line) => {
    const { teamId, stakeholderId } = line;
    const person = stakeholders[stakeholderId];
    return person !== undefined && isActive(person) && isGap(line)
      ? [{ teamId, stakeholderId, ...levelsOf(line) }]
      : [];
  });
}

/** Whom a colleague has a standing with, or is to have: active people, each once, and with how many of them there is a gap. */
export interface ColleagueCoverage {
  readonly people: number;
  readonly gaps: number;
}

/** By colleague; of several lines between the same two the first counts. One who covers nobody has no entry. */
export function coverageByColleague({
  stakeholders,
  coverage,
}: Pick<AccountPlan, 'stakeholders' | 'coverage'>): ReadonlyMap<Id, ColleagueCoverage> {
  const seen = new Set<string>();
  const found = new Map<Id, { people: number; gaps: number }>();
  for (const line of Object.values(coverage)) {
    const person = stakeholders[line.stakeholderId];
    const pair = `${line.teamId} ${line.stakeholderId}`;
    if (person === undefined || !isActive(person) || seen.has(pair)) continue;
    seen.add(pair);
    const own = found.get(line.teamId) ?? { people: 0, gaps: 0 };
    found.set(line.teamId, { people: own.people + 1, gaps: own.gaps + (isGap(line) ? 1 : 0) });
  }
  return found;
}

export interface RoleGoal {
  readonly role: BuyingRole;
  /** Active people with a name who have the role, those we hold first. A known gap fills none. */
  readonly people: readonly Id[];
  /** Those of them with regular or deep access. */
  readonly held: readonly Id[];
  /** `open`: nobody; `known`: somebody, not held; `held`: at least one. */
  readonly state: 'open' | 'known' | 'held';
}

/** For each role that is expected: is there somebody, and do we hold them? */
export function roleGoals(stakeholders: AccountPlan['stakeholders'], expected: readonly BuyingRole[]): RoleGoal[] {
  const named = Object.entries(stakeholders).filter(([, person]) => isActive(person) && person.name.trim() !== '');
  return expected.map((role) => {
    const holders = named.filter(([, person]) => person.roles?.includes(role) === true);
    const held = holders.filter(([, person]) => isHeld(person)).map(([id]) => id);
    const others = holders.filter(([, person]) => !isHeld(person)).map(([id]) => id);
    const people = [...held, ...others];
    return { role, people, held, state: held.length > 0 ? 'held' : people.length > 0 ? 'known' : 'open' };
  });
}
